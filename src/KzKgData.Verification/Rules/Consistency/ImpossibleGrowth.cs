using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG3024: a quantity that is never negative falls by more than all of it, or grows from nothing at a rate.</summary>
public sealed class ImpossibleGrowth() : OwnSeriesRule("KZKG3024", "Impossible growth", "impossible growth")
{
    private const decimal All = -100;
    private const decimal OneUnit = 1;

    private protected override ClaimKind? LookedAt => ClaimKind.Growth;

    private protected override IEnumerable<Outcome> CheckSeries(SideSeries series)
    {
        var mayBeNegative = series.OfKind(ClaimKind.Actual).Any(c => c.Value < 0);
        foreach (var growth in series.OfKind(ClaimKind.Growth).Where(c => c.Unit.IsPercent && c.Pragmatic.High < All))
        {
            yield return mayBeNegative
                ? CannotDecide($"{series.Title}: whether a fall by more than 100 percent is possible, since the quantity can be negative", [growth])
                : Misfit(
                    series,
                    [growth],
                    $"a fall by more than 100 percent would leave less than nothing",
                    growth.HardBound.High < All ? Severity.Error : Severity.Warning);
        }

        foreach (var step in series.Growths.SelectMany(g => g.Steps).Where(s => s.IsFromZero))
        {
            Claim[] members = [.. step.Start.Claims, .. step.Growth.Claims, .. step.End.Claims];
            yield return step.Start.Hard.Span.High <= OneUnit // a zero without a scale word is nothing, not something too small for its print
                ? Misfit(
                    series,
                    members,
                    $"growth in {step.Growth.Period} is measured against {step.Start.Period}, when there was nothing, and of nothing there is no rate",
                    Severity.Error)
                : CannotDecide(
                    $"{series.Title}: whether growth in {step.Growth.Period} fits the figures, since the one for {step.Start.Period} may be nothing or "
                    + $"too small for its print",
                    members);
        }
    }
}
