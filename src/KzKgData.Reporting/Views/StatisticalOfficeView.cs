using KzKgData.Reporting.Wording;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;

namespace KzKgData.Reporting.Views;

/// <summary>A table of a statistical office that would settle a disagreement.</summary>
/// <param name="Office">The office and its table, as the package declares them.</param>
/// <param name="AtHand">The last period for which the available editions have figures of the disputed indicator; null if they have none.</param>
/// <param name="HasPeriod">Whether an available edition covers the disputed period.</param>
public sealed record StatisticalOfficeView(StatisticalOffice Office, Period? AtHand, bool HasPeriod)
{
    /// <summary>The country.</summary>
    public Phrase Country => Words.Country(Office.Side);

    /// <summary>The name of the office, translated if the package has a translation.</summary>
    public Phrase Name => Words.Sentence(Office.Name);

    /// <summary>The table to look up, translated if the package has a translation.</summary>
    public Phrase Table => Words.Sentence(Office.Table);

    /// <summary>The last period consulted, or that the table was not consulted.</summary>
    public Phrase Consulted => AtHand is not { } last ? Phrase.Own(Texts.CardNotConsulted)
        : HasPeriod ? Phrase.Own(Texts.CardConsulted)
        : Phrase.Format(Texts.CardConsultedTo, Words.Period(last));

    /// <summary>
    /// Returns the tables that would settle claims about the trade between two countries; empty unless the package declares an office of each, because
    /// a single office would only repeat its side.
    /// </summary>
    internal static IReadOnlyList<StatisticalOfficeView> Of(Claim claim, Dataset dataset)
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
            .. dataset.Package.Descriptor.StatisticalOffices
                .Where(o => string.Equals(o.Side, country, StringComparison.OrdinalIgnoreCase) && o.Holds(claim.Indicator))
                .Select(Consult),
        ];

        // An office is matched to tables by the name of their publisher.
        StatisticalOfficeView Consult(StatisticalOffice office)
        {
            Period[] periods =
            [
                .. dataset
                    .Official.Claims.Where(c => c.Indicator == claim.Indicator && c.Source.Publisher == office.Name)
                    .Select(c => c.Period!.Value)
                    .Distinct()
                    .Order(),
            ];
            return new StatisticalOfficeView(office, periods.Length == 0 ? null : periods[^1], claim.Period is { } period && periods.Contains(period));
        }
    }

    private static (string One, string Other)? CountriesOf(string subject) => subject.Split('-') switch
    {
        [var from, "to", var to] => (from, to),
        [var one, var other] => (one, other),
        _ => null,
    };
}
