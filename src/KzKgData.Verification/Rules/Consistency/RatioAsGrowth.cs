using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG3021: a growth rate is the ratio of two figures, not their relative change.</summary>
public sealed class RatioAsGrowth() : OwnSeriesRule("KZKG3021", "Ratio reported as growth", "ratio as growth")
{
    private protected override ClaimKind? LookedAt => ClaimKind.Growth;

    private protected override bool TakesHalfNamed => true;

    private protected override IEnumerable<Outcome> CheckSeries(SideSeries series) =>
        from growth in series.Growths
        from step in growth.Steps
        where step is { IsFromZero: false, IsRatio: true }
        select Misfit(
            series,
            [.. step.Start.Claims, .. step.Growth.Claims, .. step.End.Claims],
            $"the growth in {step.Growth.Period} is the ratio of its figure to that for {step.Start.Period}, {Printable.Ends(step.Ratio!.Value)} percent, "
            + $"not the change, {Printable.Ends(Interval.Closed(step.Ratio.Value.Low!.Value - 100, step.Ratio.Value.High!.Value - 100))} percent",
            step.IsImpossible ? Severity.Error : Severity.Warning);
}
