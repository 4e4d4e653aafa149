using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG3024: a quantity that is never negative falls by more than 100 percent, or has a growth rate against a base of zero.</summary>
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
                ? CannotDecide($"{series.Title}: whether a fall by more than 100 percent is possible, because the quantity can be negative", [growth])
                : Misfit(
                    series,
                    [growth],
                    $"a fall by more than 100 percent would make the quantity negative",
                    growth.HardBound.High < All ? Severity.Error : Severity.Warning);
        }

        foreach (var step in series.Growths.SelectMany(g => g.Steps).Where(s => s.IsFromZero))
        {
            Claim[] members = [.. step.Start.Claims, .. step.Growth.Claims, .. step.End.Claims];
            yield return step.Start.Hard.Span.High <= OneUnit // a zero without a scale word is exactly zero, not a small number rounded to zero
                ? Misfit(
                    series,
                    members,
                    $"growth in {step.Growth.Period} is measured against {step.Start.Period}, for which the figure is zero, so the rate is undefined",
                    Severity.Error)
                : CannotDecide(
                    $"{series.Title}: whether growth in {step.Growth.Period} matches the figures, because the one for {step.Start.Period} may be zero or "
                    + $"rounded to zero",
                    members);
        }
    }
}
