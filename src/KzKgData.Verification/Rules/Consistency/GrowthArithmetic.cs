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
        foreach (var growth in series.Growths)
        {
            foreach (var outcome in CheckGrowth(series, growth))
            {
                yield return outcome;
            }
        }
    }

    private IEnumerable<Outcome> CheckGrowth(SideSeries series, GrowthOverBase measured)
    {
        var growth = measured.Growth;
        if (measured.Problem is { } problem)
        {
            yield return CannotDecide($"{series.Title}: whether growth in {growth.Period} matches the figures: {problem}", growth.Claims);
            yield break;
        }

        var (before, now) = (measured.Base!.Value, growth.Period);
        foreach (var step in measured.Steps)
        {
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

        if (measured.Steps.Count == 0)
        {
            var missing = new[] { before, now }.Where(p => !series.LevelsIn(p).Any()).ToArray();
            Message what = missing.Length > 0 ? Message.Join($" and ", missing) : $"{before} and {now} in one unit";
            yield return CannotDecide(
                $"{series.Title}: whether growth in {now} against {before} matches the figures; the side gives none for {what}",
                growth.Claims);
        }
    }
}
