using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG3025: figures for one quantity and period have different units, so they are not compared.</summary>
public sealed class UnitsNotCompared() : Rule("KZKG3025", "Units not compared", "units not compared", Severity.Note)
{
    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context) =>
        from quantity in context.Dataset.Quantities
        where HasSeveralUnits(quantity)
        from claims in quantity.Where(c => c is { IsMeasurement: true, Period: not null }).GroupBy(c => (c.Kind, Period: c.Period!.Value))
        where claims.Select(c => c.Unit).Distinct().Skip(1).Any()
        select NoteOf(claims.Key.Period, [.. claims.OrderBy(c => c.Id, StringComparer.Ordinal)]);

    /// <inheritdoc/>
    public override Message? WhyNotApplicable(RuleContext context) =>
        context.Dataset.ComparisonGroups.Count == 0 ? $"there are no claims about a period" : (Message?)null;

    /// <summary>Whether claims of some kind have more than one unit.</summary>
    private static bool HasSeveralUnits(List<Claim> quantity)
    {
        var first = quantity[0]; // the first claim of the current kind
        for (var i = 1; i < quantity.Count; i++)
        {
            var claim = quantity[i];
            if (claim.Kind != first.Kind)
            {
                first = FirstOf(quantity, claim.Kind);
            }

            if (claim.Unit != first.Unit)
            {
                return true;
            }
        }

        return false;

        static Claim FirstOf(List<Claim> claims, ClaimKind kind) => claims.Find(c => c.Kind == kind)!;
    }

    private Finding NoteOf(Period period, Claim[] claims)
    {
        var byUnit = claims
            .GroupBy(c => c.Unit)
            .OrderBy(u => u.Key.Code, StringComparer.Ordinal)
            .Select(u => (Message)$"in {u.Key} {Message.Join($", ", u.Select(c => c.Id))}");
        return AtEach(
            "unit",
            $"{claims[0].Indicator} {claims[0].Subject} {period}: {Message.Join($"; ", byUnit)}; figures in different units are not compared, and no "
            + $"exchange rate is assumed",
            claims);
    }
}
