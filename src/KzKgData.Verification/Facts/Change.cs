namespace KzKgData.Verification.Facts;

/// <summary>Figures about a change of a quantity: its growth, or its levels before and after.</summary>
/// <param name="Levels">The figures.</param>
/// <param name="HardBefore">The possible values before; 0 for growth.</param>
/// <param name="HardNow">The possible values after.</param>
/// <param name="Before">The values before that a reader would expect.</param>
/// <param name="Now">The values after that a reader would expect.</param>
internal sealed record Change(IReadOnlyList<Level> Levels, Extent HardBefore, Extent HardNow, Extent Before, Extent Now)
{
    private static readonly Extent _zero = Extent.Of([Interval.Exactly(0)]);

    /// <summary>Returns the year-on-year changes in some series, by the period of the change.</summary>
    public static ILookup<Period, Change> In(params IEnumerable<SideSeries> series) =>
        series.SelectMany(Of).ToLookup(c => c.Levels[c.Levels.Count - 1].Period);

    /// <summary>Whether a claim of a change is relative to the year before: it names no other base.</summary>
    public static bool IsAgainstYearBefore(Claim change) =>
        change.BasePeriod is not { } basePeriod
        || (change.Period is { } period && period.FirstDay.Year > 1 && period.AddYears(-1) == basePeriod);

    /// <summary>Whether the figures contradict a rise, or a fall, as a reader would take them.</summary>
    public bool IsOpposite(bool isRise) => IsHardOpposite(isRise) || IsOpposite(isRise, Before, Now);

    /// <summary>Whether the figures contradict a rise, or a fall, even by their hard bounds.</summary>
    public bool IsHardOpposite(bool isRise) => IsOpposite(isRise, HardBefore, HardNow);

    private static bool IsOpposite(bool isRise, Extent before, Extent now) => isRise ? now.IsBelow(before) : before.IsBelow(now);

    private static IEnumerable<Change> Of(SideSeries series) => Level
        .Of(series.OfKind(ClaimKind.Growth).Where(IsAgainstYearBefore))
        .Select(g => new Change([g], _zero, g.Hard, _zero, g.Pragmatic))
        .Concat(BetweenYears(series));

    // Parts of a year are seasonal, so only whole years are compared.
    private static IEnumerable<Change> BetweenYears(SideSeries series) =>
        from now in series.Levels
        where now.Period.IsWholeYears && now.Period.FirstDay.Year == now.Period.LastDay.Year && now.Period.FirstDay.Year > 1
        let before = series.FindLevel(now.Period.AddYears(-1), now.Unit)
        where before is not null
        select new Change([before, now], before.Hard, now.Hard, before.Pragmatic, now.Pragmatic);
}
