using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG3007: a growth rate does not match the figures of the same side for the base and the period.</summary>
public sealed class GrowthArithmetic() : OwnSeriesRule("KZKG3007", "Growth does not match figures", "growth arithmetic")
{
    private protected override ClaimKind? LookedAt => ClaimKind.Growth;

    private protected override bool TakesHalfNamed => true;

    private protected override IEnumerable<Outcome> CheckSeries(SideSeries series)
    {
        var growths = series.OfKind(ClaimKind.Growth).Where(c => c.Unit.IsPercent).ToArray();
        if (growths.Length == 0)
        {
            yield break;
        }

        foreach (var byBase in growths.GroupBy(c => c, EqualClaims.InBase))
        {
            foreach (var growth in Level.Of(byBase))
            {
                foreach (var outcome in CheckGrowth(series, growth, byBase.Key.BasePeriod))
                {
                    yield return outcome;
                }
            }
        }
    }

    private IEnumerable<Outcome> CheckGrowth(SideSeries series, Level growth, Period? basePeriod)
    {
        if (GrowthStep.ProblemOfBase(growth, basePeriod) is { } problem)
        {
            yield return CannotDecide($"{series.Title}: whether growth in {growth.Period} matches the figures: {problem}", growth.Claims);
            yield break;
        }

        var (before, now) = (basePeriod!.Value, growth.Period);
        var isComparable = false;
        foreach (var step in GrowthStep.Of(series, growth, before))
        {
            isComparable = true;
            if (step is { IsMisfit: true, IsRatio: false, IsFromZero: false }) // KZKG3021 and KZKG3024 report the others
            {
                yield return Misfit(
                    series,
                    [.. step.Start.Claims, .. growth.Claims, .. step.End.Claims],
                    $"growth in {now} does not match the figures for {before} and {now}; the latter would have to be "
                    + $"{Printable.Ends(step.Expected)} {step.End.Unit}",
                    step.IsImpossible ? Severity.Error : Severity.Warning);
            }
        }

        if (!isComparable)
        {
            var missing = new[] { before, now }.Where(p => !series.LevelsIn(p).Any()).ToArray();
            Message what = missing.Length > 0 ? Message.Join($" and ", missing) : $"{before} and {now} in one unit";
            yield return CannotDecide(
                $"{series.Title}: whether growth in {now} against {before} matches the figures; the side gives none for {what}",
                growth.Claims);
        }
    }
}
