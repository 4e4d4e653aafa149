using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG3007: one side's growth does not lead from its figure for the base to its figure for the period.</summary>
public sealed class GrowthArithmetic() : SeriesRule("KZKG3007", "Growth arithmetic", "growth arithmetic")
{
    // Above it, products could leave the range of decimals; no rate of growth of interest is as large.
    private const decimal LargestPercent = 1_000_000_000m;

    private protected override ClaimKind? LookedAt => ClaimKind.Growth;

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
        if (ProblemOfBase(growth, basePeriod) is { } problem)
        {
            yield return CannotDecide($"{series.Title}: whether growth in {growth.Period} fits the figures: {problem}", growth.Claims);
            yield break;
        }

        var (before, now) = (basePeriod!.Value, growth.Period);
        var isComparable = false;
        foreach (var level in series.LevelsIn(now))
        {
            if (series.FindLevel(before, level.Unit) is { } start)
            {
                isComparable = true;
                if (Check(series, start, growth, level) is { } finding)
                {
                    yield return finding;
                }
            }
        }

        if (!isComparable)
        {
            var missing = new[] { before, now }.Where(p => !series.LevelsIn(p).Any()).Select(p => p.ToString()).DefaultIfEmpty($"{before} and {now} in one unit");
            yield return CannotDecide($"{series.Title}: whether growth in {now} against {before} fits the figures, without one of the side for {string.Join(" and ", missing)}", growth.Claims);
        }
    }

    /// <summary>Why figures for the base and the period cannot be held against the growth, or null.</summary>
    private static string? ProblemOfBase(Level growth, Period? basePeriod)
    {
        if (basePeriod is not { } start)
        {
            return "no base is given for it";
        }

        // Growth over some months is measured against the same months of another year, never against that whole year.
        if (!(start.YearsUntil(growth.Period) > 0))
        {
            return $"its base {start} is not the same months of an earlier year";
        }

        return growth.Claims[0].Measure is Measure.Stock && !growth.Period.IsWholeYears
            ? "a stock grows from the end of the year before, not from the same months of it"
            : null;
    }

    private Finding? Check(SideSeries series, Level start, Level growth, Level level)
    {
        var isImpossible = !Grown(start.Hard, growth.Hard).Overlaps(level.Hard.Span);
        if (!isImpossible && Grown(start.Pragmatic, growth.Pragmatic).Overlaps(level.Pragmatic.Span))
        {
            return null;
        }

        return Misfit(
            series,
            [.. start.Claims, .. growth.Claims, .. level.Claims],
            $"growth in {growth.Period} does not lead from the figure for {start.Period} to that for {growth.Period}, which would have to be {Printable.Ends(Grown(start.Pragmatic, growth.Pragmatic))} {level.Unit}",
            isImpossible ? Severity.Error : Severity.Warning);
    }

    /// <summary>Where a base ends up after growth: the product of both, end by end, which holds for factors that are not negative; of others nothing is said.</summary>
    private static Interval Grown(Extent start, Extent growth)
    {
        var (before, percent) = (start.Span, growth.Span);
        return Interval.Between(
            Times(before.Low, percent.Low), before.LowOpen || percent.LowOpen,
            before.Low < 0 ? null : Times(before.High, percent.High), before.HighOpen || percent.HighOpen);
    }

    private static decimal? Times(decimal? start, decimal? percent) =>
        start >= 0 && percent is >= -100 and <= LargestPercent ? Math.Round(start.Value * ((percent.Value / 100) + 1), 6) : null;
}
