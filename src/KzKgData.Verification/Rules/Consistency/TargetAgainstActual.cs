using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>
/// KZKG3011: how a target stands to what a side says the quantity was: reached, missed, or still ahead and at what pace it would be reached.
/// A target is no claim of fact, so that it differs from the figures is never a contradiction.
/// </summary>
public sealed class TargetAgainstActual() : Rule("KZKG3011", "Target against actual", "target against actual", Severity.Note)
{
    /// <inheritdoc/>
    public override string? WhyNotApplicable(RuleContext context) =>
        context.Dataset.Claims.Any(c => c.Kind is "target") ? null : "there are no targets";

    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context)
    {
        var series = context.Dataset.Series.ToLookup(s => (s.Claims[0].Indicator, s.Claims[0].Subject, s.Claims[0].Scope));
        return context.Dataset.Claims
            .Where(c => c.Kind is "target")
            .Select(target => Check(target, [.. series[(target.Indicator, target.Subject, target.Scope)].Where(s => IsOf(target, s))]));
    }

    /// <summary>Whether a side's figures are what a target is held against: the side's own target, or one that no side or both have set.</summary>
    private static bool IsOf(Claim target, SideSeries series) =>
        target.Side.Length == 0 || target.Side is SideSeries.Both || string.Equals(target.Side, series.Side, StringComparison.Ordinal);

    private Outcome Check(Claim target, SideSeries[] series)
    {
        if (!Period.TryParse(target.Period, out var period, out _))
        {
            return CannotDecide($"{target.Id}: no year is printed for the target, so no outcome and no pace can be held against it", [target]);
        }

        var standings = series.Select(s => StandingOf(s, target, period)).OfType<string>().ToArray();
        return standings.Length == 0
            ? CannotDecide($"{target.Id}: no side gives a figure in {target.Unit} for {period} or for the same months of an earlier year", [target])
            : At(
                target.Row.PlaceOf("value"),
                $"{target.Id}, {Printable.Number(target.Value)} {target.Unit} for {period}: {string.Join("; ", standings)}",
                [target.Id]);
    }

    /// <summary>How the target stands to one side's figures; null where that side has none to hold it against.</summary>
    private static string? StandingOf(SideSeries series, Claim target, Period period)
    {
        var outcome = series.Levels.FirstOrDefault(l => l.Period == period && string.Equals(l.Unit, target.Unit, StringComparison.Ordinal));
        if (outcome is not null)
        {
            var aim = Extent.Of([target.HardBound]);
            var verdict = outcome.Hard.IsBelow(aim) ? "missed" : outcome.Hard.Floor.Low >= target.Value ? "reached" : "reached or missed, the print leaves it open";
            return $"{verdict} by the figures of {series.Side} ({string.Join(", ", outcome.Claims.Select(c => c.Id))})";
        }

        var paces = RequiredPace.FromLatestLevel(series, target);
        return paces.Count == 0
            ? null
            : string.Join(", ", paces.Select(p => $"{Printable.Percent(p.Rate)} a year ({Printable.PercentRange(p.RateInterval)}) from {p.Level.Id} of {series.Side}, {Printable.Number(p.Level.Value)} in {p.Level.Period}"));
    }
}
