using KzKgData.Reporting.Wording;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;

namespace KzKgData.Reporting.Views;

/// <summary>A table of a statistical office that would settle a disagreement. Nobody has consulted it.</summary>
/// <param name="Office">The office and its table, as the package declares them.</param>
public sealed record StatisticalOfficeView(StatisticalOffice Office)
{
    /// <summary>The country.</summary>
    public Phrase Country => Words.Country(Office.Side);

    /// <summary>The name of the office.</summary>
    public Phrase Name => Phrase.Data(Office.Name);

    /// <summary>What to look up there.</summary>
    public Phrase Table => Phrase.Data(Office.Table);

    /// <summary>
    /// The tables that would settle what claims say of a flow between two countries; none where the package declares no office
    /// of one of them, since a single office would only repeat its side.
    /// </summary>
    internal static IReadOnlyList<StatisticalOfficeView> Of(Claim claim, IReadOnlyList<StatisticalOffice> offices)
    {
        if (!claim.IsMeasurement || CountriesOf(claim.Subject) is not { } countries)
        {
            return [];
        }

        var one = TablesOf(countries.One);
        var other = TablesOf(countries.Other);
        return one.Length == 0 || other.Length == 0 ? [] : [.. one, .. other];

        StatisticalOfficeView[] TablesOf(string country) =>
        [
            .. offices
                .Where(o => string.Equals(o.Side, country, StringComparison.OrdinalIgnoreCase) && o.Holds(claim.Indicator))
                .Select(o => new StatisticalOfficeView(o)),
        ];
    }

    private static (string One, string Other)? CountriesOf(string subject) => subject.Split('-') switch
    {
        [var from, "to", var to] => (from, to),
        [var one, var other] => (one, other),
        _ => null,
    };
}
