using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG3021: growth is not by how much the figures differ but their ratio.</summary>
public sealed class RatioAsGrowth() : OwnSeriesRule("KZKG3021", "Ratio as growth", "ratio as growth")
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
            $"the growth in {step.Growth.Period} is the ratio of its figure to that for {step.Start.Period}, {Printable.Ends(step.Ratio!.Value)} percent; "
            + $"the change is {Printable.Ends(Interval.Closed(step.Ratio.Value.Low!.Value - 100, step.Ratio.Value.High!.Value - 100))} percent",
            step.IsImpossible ? Severity.Error : Severity.Warning);
}
