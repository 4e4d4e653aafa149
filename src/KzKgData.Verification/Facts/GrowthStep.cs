using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Facts;

/// <summary>A growth in percent with the levels before and after it, from one side, or from one text without a named side.</summary>
/// <param name="Start">The level in the base period.</param>
/// <param name="Growth">The growth.</param>
/// <param name="End">The level in the period.</param>
internal sealed record GrowthStep(Level Start, Level Growth, Level End)
{
    // Above this, products could overflow a decimal; no real growth rate is as large.
    private const decimal LargestPercent = 1_000_000_000m;

    // Below this, quotients could overflow.
    private const decimal SmallestDivisor = 0.001m;

    // The widest ratio of upper to lower end for which any number in the interval may be the printed ratio.
    private const decimal NarrowRatio = 1.1m;

    /// <summary>Whether the figures contradict each other by their hard bounds.</summary>
    public bool IsImpossible { get; } = !Grown(Start.Hard, Growth.Hard).Overlaps(End.Hard.Span);

    /// <summary>Whether the figures contradict each other as a reader would take them.</summary>
    public bool IsMisfit => IsImpossible || !Expected.Overlaps(End.Pragmatic.Span);

    /// <summary>The expected interval of the level in the period.</summary>
    public Interval Expected { get; } = Grown(Start.Pragmatic, Growth.Pragmatic);

    /// <summary>Whether the base is printed as zero, so that no growth rate exists.</summary>
    public bool IsFromZero => Start.Claims.All(c => c.Value == 0);

    /// <summary>
    /// Whether the growth figure is really the ratio of the levels in percent: 256.8 to 79.4 printed as a growth of 323 percent, or a fall to 75 percent
    /// printed as a fall by 75.
    /// </summary>
    public bool IsRatio =>
        IsMisfit
        && ToldRatio is { } ratio
        && Growth.Pragmatic.Span is var growth
        && (growth.Overlaps(ratio) || growth.Overlaps(Interval.Closed(-ratio.High!.Value, -ratio.Low!.Value)));

    /// <summary>
    /// The ratio that somebody may have computed: its interval if that is narrow, or else the ratio of the values as printed.
    /// </summary>
    private Interval? ToldRatio =>
        Ratio is not { Low: { } low, High: { } high } ? null
        : high <= low * NarrowRatio ? Ratio
        : FinestOf(Start) == 0 ? null // one of several claims gives the base as zero
        : Interval.Exactly(FinestOf(End) / FinestOf(Start) * 100);

    /// <summary>The interval of the ratio of the levels, in percent; null if it is unbounded.</summary>
    public Interval? Ratio =>
        Start.Pragmatic.Span is { Low: >= SmallestDivisor and var low, High: { } high } && End.Pragmatic.Span is { Low: >= 0 and var least, High: { } most }
            ? Interval.Closed(Math.Round(least / high * 100, 6), Math.Round(most / low * 100, 6))
            : null;

    /// <summary>Returns the growth in percent of a series, by base and period, with its steps.</summary>
    public static IEnumerable<GrowthOverBase> In(SideSeries series) =>
        from byBase in series.OfKind(ClaimKind.Growth).Where(c => c.Unit.IsPercent).GroupBy(c => c.BasePeriod)
        from growth in Level.Of(byBase)
        let problem = ProblemOfBase(growth, byBase.Key)
        select new GrowthOverBase(growth, byBase.Key, problem, problem is null ? [.. Of(series, growth, byBase.Key!.Value)] : []);

    /// <summary>
    /// Returns the growth with the levels in its base and its period, in each unit in which both are given. If they agree only thanks to figures of other
    /// texts, also returns the steps within single texts that disagree.
    /// </summary>
    private static IEnumerable<GrowthStep> Of(SideSeries series, Level growth, Period basePeriod)
    {
        foreach (var end in series.LevelsIn(growth.Period))
        {
            if (series.FindLevel(basePeriod, end.Unit) is { } start)
            {
                var step = new GrowthStep(start, growth, end);
                yield return step;
                if (!step.IsMisfit)
                {
                    foreach (var inText in step.InSingleTexts().Where(s => s.IsMisfit))
                    {
                        yield return inText;
                    }
                }
            }
        }
    }

    /// <summary>Returns why the levels in base and period cannot be compared with the growth, or null.</summary>
    private static Message? ProblemOfBase(Level growth, Period? basePeriod)
    {
        if (basePeriod is not { } start)
        {
            return $"no base is given for it";
        }

        if (start.LastDay >= growth.Period.FirstDay)
        {
            return $"its base {start} is not over before {growth.Period} begins";
        }

        // Amounts over a longer time are larger, and no text says whether a rate is meant.
        var months = RelativeBase.LengthOf(start);
        if (months != RelativeBase.LengthOf(growth.Period) || (months is null && start.DayCount != growth.Period.DayCount))
        {
            return $"its base {start} is not as long as {growth.Period}";
        }

        return growth.Claims[0].Measure is Measure.Stock && !growth.Period.IsWholeYears && growth.Period.DayCount > 1 && !(months <= 1)
            ? $"a stock grows from the end of the year before, not from the same months of it"
            : (Message?)null;
    }

    /// <summary>Returns the growth step of each text that prints the growth, from that text's own levels; empty if there is only one text.</summary>
    private IEnumerable<GrowthStep> InSingleTexts()
    {
        foreach (var text in Growth.Claims.Select(c => c.Source.TextId).Distinct(StringComparer.Ordinal))
        {
            if (Start.In(text) is { } start
                && End.In(text) is { } end
                && Growth.In(text) is { } growth
                && (start, growth, end) != (Start, Growth, End))
            {
                yield return new GrowthStep(start, growth, end);
            }
        }
    }

    /// <summary>
    /// Returns the level after growth: the product of the intervals, end by end. This is valid for non-negative factors only; for others the result is
    /// unbounded.
    /// </summary>
    private static Interval Grown(Extent start, Extent growth)
    {
        var (before, percent) = (start.Span, growth.Span);
        return Interval.Between(
            Times(before.Low, percent.Low), before.LowOpen || percent.LowOpen,
            before.Low < 0 ? null : Times(before.High, percent.High), before.HighOpen || percent.HighOpen);
    }

    private static decimal? Times(decimal? start, decimal? percent) =>
        start >= 0 && percent is >= -100 and <= LargestPercent ? Math.Round(start.Value * ((percent.Value / 100) + 1), 6) : null;

    /// <summary>Returns the value printed with the smallest last digit: a ratio is computed from the most precise figures available.</summary>
    private static decimal FinestOf(Level level) =>
        level.Claims.Aggregate((finest, next) => next.EffectiveReading.Step < finest.EffectiveReading.Step ? next : finest).Value;
}
