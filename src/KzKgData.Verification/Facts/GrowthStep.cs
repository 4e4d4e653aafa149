using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Facts;

/// <summary>Growth in percent with the figures that it leads from and to, in what one side says, or one text in nobody's name.</summary>
/// <param name="Start">The figure for the base.</param>
/// <param name="Growth">The growth.</param>
/// <param name="End">The figure for the period.</param>
internal sealed record GrowthStep(Level Start, Level Growth, Level End)
{
    // Above it, products could leave the range of decimals; no rate of growth of interest is as large.
    private const decimal LargestPercent = 1_000_000_000m;

    // Below it, quotients could.
    private const decimal SmallestDivisor = 0.001m;

    // How many times its lower end the upper end of a ratio may be for any number between them to be taken for it.
    private const decimal NarrowRatio = 1.1m;

    /// <summary>Whether the figures fit nowhere, however they were shortened.</summary>
    public bool IsImpossible => !Grown(Start.Hard, Growth.Hard).Overlaps(End.Hard.Span);

    /// <summary>Whether they do not fit as a reader would take them.</summary>
    public bool IsMisfit => IsImpossible || !Expected.Overlaps(End.Pragmatic.Span);

    /// <summary>Where the figure for the period would have to lie.</summary>
    public Interval Expected => Grown(Start.Pragmatic, Growth.Pragmatic);

    /// <summary>Whether the base is printed as nothing, of which no rate can be taken.</summary>
    public bool IsFromZero => Start.Claims.All(c => c.Value == 0);

    /// <summary>
    /// Whether the growth is no increase but the ratio of the figures, in percent: 256.8 to 79.4 printed as 323 percent, or a fall to 75 percent as
    /// one by 75.
    /// </summary>
    public bool IsRatio =>
        IsMisfit
        && ToldRatio is { } ratio
        && Growth.Pragmatic.Span is var growth
        && (growth.Overlaps(ratio) || growth.Overlaps(Interval.Closed(-ratio.High!.Value, -ratio.Low!.Value)));

    /// <summary>
    /// Where a ratio of the figures that somebody has taken lies: where it can lie, or if that says little, at that of the values as printed.
    /// </summary>
    private Interval? ToldRatio =>
        Ratio is not { Low: { } low, High: { } high } ? null
        : high <= low * NarrowRatio ? Ratio
        : FinestOf(Start) == 0 ? null // one of several prints says that there was nothing
        : Interval.Exactly(FinestOf(End) / FinestOf(Start) * 100);

    /// <summary>Where the ratio of the figures lies, in percent; null where they set no ends.</summary>
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
    /// The growth with the figures for its base and its period, in each unit in which both are given; where they fit only because of what
    /// other texts print, also those of one text that do not.
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

    /// <summary>Why figures for the base and the period cannot be held against the growth, or null.</summary>
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

        // What comes about over a longer time is more, and nobody says whether a rate is meant.
        var months = RelativeBase.LengthOf(start);
        if (months != RelativeBase.LengthOf(growth.Period) || (months is null && start.DayCount != growth.Period.DayCount))
        {
            return $"its base {start} is not as long as {growth.Period}";
        }

        return growth.Claims[0].Measure is Measure.Stock && !growth.Period.IsWholeYears && growth.Period.DayCount > 1 && !(months <= 1)
            ? $"a stock grows from the end of the year before, not from the same months of it"
            : (Message?)null;
    }

    /// <summary>What each text that prints the growth gives together with the figures of its own; none where there is but one text.</summary>
    private IEnumerable<GrowthStep> InSingleTexts()
    {
        string[] texts =
        [
            .. Growth.Claims.Select(TextOf)
                .Intersect(Start.Claims.Select(TextOf), StringComparer.Ordinal)
                .Intersect(End.Claims.Select(TextOf), StringComparer.Ordinal),
        ];
        if (texts.Length == 0 || Start.Claims.Concat(Growth.Claims).Concat(End.Claims).All(c => TextOf(c) == texts[0]))
        {
            return [];
        }

        var (starts, growths, ends) = (Start.Claims.ToLookup(TextOf), Growth.Claims.ToLookup(TextOf), End.Claims.ToLookup(TextOf));
        return from text in texts
               select new GrowthStep(Level.Of(starts[text])[0], Level.Of(growths[text])[0], Level.Of(ends[text])[0]);

        static string TextOf(Claim claim) => claim.Source.TextId;
    }

    /// <summary>
    /// Where a base ends up after growth: the product of both, end by end, which holds for factors that are not negative; of others nothing is said.
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

    /// <summary>The value that is printed with the smallest last digit: who takes a ratio takes it of the digits that there are.</summary>
    private static decimal FinestOf(Level level) =>
        level.Claims.Aggregate((finest, next) => next.EffectiveReading.Step < finest.EffectiveReading.Step ? next : finest).Value;
}
