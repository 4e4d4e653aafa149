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
        var isImpossible = !Meets(Grown.Of(start.Hard, growth.Hard), level.Hard);
        if (!isImpossible && Meets(Grown.Of(start.Pragmatic, growth.Pragmatic), level.Pragmatic))
        {
            return null;
        }

        return Misfit(
            series,
            [.. start.Claims, .. growth.Claims, .. level.Claims],
            $"growth in {growth.Period} does not lead from the figure for {start.Period} to that for {growth.Period}, which would have to be {Grown.Of(start.Pragmatic, growth.Pragmatic)} {level.Unit}",
            isImpossible ? Severity.Error : Severity.Warning);
    }

    private static bool Meets(Grown grown, Extent level)
    {
        var isBelow = level.Ceiling.High is { } ceiling && grown.Low is { } low && (ceiling < low || (ceiling == low && (grown.LowOpen || level.Ceiling.HighOpen)));
        var isAbove = level.Floor.Low is { } floor && grown.High is { } high && (floor > high || (floor == high && (grown.HighOpen || level.Floor.LowOpen)));
        return !isBelow && !isAbove;
    }

    /// <summary>Where a base ends up after growth: an end is missing where the base or the growth has none.</summary>
    private sealed record Grown(decimal? Low, bool LowOpen, decimal? High, bool HighOpen)
    {
        /// <summary>The product of both, end by end, which holds for factors that are not negative; of others nothing is said.</summary>
        public static Grown Of(Extent start, Extent growth)
        {
            var (floor, ceiling) = (start.Floor, start.Ceiling);
            var (least, most) = (growth.Floor, growth.Ceiling);
            return new Grown(
                Times(floor.Low, least.Low), floor.LowOpen || least.LowOpen,
                floor.Low < 0 ? null : Times(ceiling.High, most.High), ceiling.HighOpen || most.HighOpen);
        }

        public override string ToString() => (Low, High) switch
        {
            ({ } low, { } high) => $"{Printable.Number(low)} to {Printable.Number(high)}",
            ({ } low, null) => $"at least {Printable.Number(low)}",
            (null, { } high) => $"at most {Printable.Number(high)}",
            _ => "unbounded",
        };

        private static decimal? Times(decimal? start, decimal? percent) =>
            start >= 0 && percent is >= -100 and <= LargestPercent ? Math.Round(start.Value * ((percent.Value / 100) + 1), 6) : null;
    }
}
