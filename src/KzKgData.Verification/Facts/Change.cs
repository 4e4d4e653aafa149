namespace KzKgData.Verification.Facts;

/// <summary>Figures that say how a quantity changed: its growth, or what it was before and what it is now.</summary>
/// <param name="Levels">The figures.</param>
/// <param name="HardBefore">Where the quantity must have been before; 0 for growth.</param>
/// <param name="HardNow">Where it must be now.</param>
/// <param name="Before">Where a reader would expect it to have been before.</param>
/// <param name="Now">Where a reader would expect it to be now.</param>
internal sealed record Change(IReadOnlyList<Level> Levels, Extent HardBefore, Extent HardNow, Extent Before, Extent Now)
{
    private static readonly Extent _zero = Extent.Of([Interval.Exactly(0)]);

    /// <summary>What the figures of some series say of their changes from one year to the next, by the period of the change.</summary>
    public static ILookup<Period, Change> In(params IEnumerable<SideSeries> series) =>
        series.SelectMany(Of).ToLookup(c => c.Levels[c.Levels.Count - 1].Period);

    /// <summary>Whether a claim of a change is about that since the year before: nothing else is named as its base.</summary>
    public static bool IsAgainstYearBefore(Claim change) =>
        change.BasePeriod is not { } basePeriod
        || (change.Period is { } period && period.FirstDay.Year > 1 && period.AddYears(-1) == basePeriod);

    /// <summary>Whether the figures say the opposite of a rise, or of a fall.</summary>
    public bool IsOpposite(bool isRise) => IsHardOpposite(isRise) || IsOpposite(isRise, Before, Now);

    /// <summary>Whether they do so by their hard bounds.</summary>
    public bool IsHardOpposite(bool isRise) => IsOpposite(isRise, HardBefore, HardNow);

    private static bool IsOpposite(bool isRise, Extent before, Extent now) => isRise ? now.IsBelow(before) : before.IsBelow(now);

    private static IEnumerable<Change> Of(SideSeries series) => Level
        .Of(series.OfKind(ClaimKind.Growth).Where(IsAgainstYearBefore))
        .Select(g => new Change([g], _zero, g.Hard, _zero, g.Pragmatic))
        .Concat(BetweenYears(series));

    // Parts of a year have seasons, so only whole years are held against each other.
    private static IEnumerable<Change> BetweenYears(SideSeries series) =>
        from now in series.Levels
        where now.Period.IsWholeYears && now.Period.FirstDay.Year == now.Period.LastDay.Year && now.Period.FirstDay.Year > 1
        let before = series.FindLevel(now.Period.AddYears(-1), now.Unit)
        where before is not null
        select new Change([before, now], before.Hard, now.Hard, before.Pragmatic, now.Pragmatic);
}
