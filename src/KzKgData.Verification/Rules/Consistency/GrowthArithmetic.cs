using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG3007: one side's growth does not lead from its figure for the base to its figure for the period.</summary>
public sealed class GrowthArithmetic() : SeriesRule("KZKG3007", "Growth arithmetic", "growth arithmetic")
{
    // Above it, products could leave the range of decimals; no rate of growth of interest is as large.
    private const decimal LargestPercent = 1_000_000_000m;

    private protected override IEnumerable<Outcome> CheckSeries(SideSeries series)
    {
        var growths = series.OfKind("growth").Where(c => c.Unit is "percent").ToArray();
        if (growths.Length == 0)
        {
            yield break;
        }

        var levels = series.Levels.ToLookup(l => l.Period);
        foreach (var byBase in growths.GroupBy(c => c.Row["base_period"].Text, StringComparer.Ordinal))
        {
            if (!Period.TryParse(byBase.Key, out var basePeriod, out _))
            {
                continue;
            }

            // Growth over some months is measured against the same months of another year, never against that whole year.
            // With another base, or without both levels, nothing can be decided.
            foreach (var growth in Level.Of(byBase).Where(g => basePeriod.YearsUntil(g.Period) > 0))
            {
                foreach (var level in levels[growth.Period])
                {
                    var start = levels[basePeriod].FirstOrDefault(l => string.Equals(l.Unit, level.Unit, StringComparison.Ordinal));
                    if (start is not null && Check(series, start, growth, level) is { } finding)
                    {
                        yield return finding;
                    }
                }
            }
        }
    }

    private Finding? Check(SideSeries series, Level start, Level growth, Level level)
    {
        var isImpossible = !Grown(start.Hard, growth.Hard).Meets(Bounds.Of(level.Hard));
        if (!isImpossible && Grown(start.Pragmatic, growth.Pragmatic).Meets(Bounds.Of(level.Pragmatic)))
        {
            return null;
        }

        return Misfit(
            series,
            [.. start.Claims, .. growth.Claims, .. level.Claims],
            $"growth in {growth.Period} does not lead from the figure for {start.Period} to that for {growth.Period}, which would have to be {Grown(start.Pragmatic, growth.Pragmatic)} {level.Unit}",
            isImpossible ? Severity.Error : Severity.Warning);
    }

    /// <summary>Where a base ends up after growth: the product of both, end by end, which holds for factors that are not negative; of others nothing is said.</summary>
    private static Bounds Grown(Extent start, Extent growth)
    {
        var (floor, ceiling) = (start.Floor, start.Ceiling);
        var (least, most) = (growth.Floor, growth.Ceiling);
        return new Bounds(
            Times(floor.Low, least.Low), floor.LowOpen || least.LowOpen,
            floor.Low < 0 ? null : Times(ceiling.High, most.High), ceiling.HighOpen || most.HighOpen);
    }

    private static decimal? Times(decimal? start, decimal? percent) =>
        start >= 0 && percent is >= -100 and <= LargestPercent ? Math.Round(start.Value * ((percent.Value / 100) + 1), 6) : null;
}
