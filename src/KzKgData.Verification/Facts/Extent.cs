namespace KzKgData.Verification.Facts;

/// <summary>
/// The combination of several intervals for one quantity, reduced to the four extreme ones, so that comparing many claims with many takes linear time.
/// </summary>
/// <param name="LowestLow">The interval that starts first.</param>
/// <param name="HighestLow">The interval that starts last.</param>
/// <param name="LowestHigh">The interval that ends first.</param>
/// <param name="HighestHigh">The interval that ends last.</param>
internal readonly record struct Extent(Interval LowestLow, Interval HighestLow, Interval LowestHigh, Interval HighestHigh)
{
    /// <summary>Whether the intervals have no number in common.</summary>
    public bool IsDivided => LowestHigh.IsBelow(HighestLow);

    /// <summary>
    /// The interval whose lower end bounds the quantity: that of the intersection. If the intersection is empty, nobody knows which interval is right, so
    /// the quantity may be in any of them.
    /// </summary>
    public Interval Floor => IsDivided ? LowestLow : HighestLow;

    /// <summary>The interval whose upper end bounds the quantity.</summary>
    public Interval Ceiling => IsDivided ? HighestHigh : LowestHigh;

    /// <summary>The interval of the quantity, from its floor to its ceiling.</summary>
    public Interval Span => Interval.Between(Floor.Low, Floor.LowOpen, Ceiling.High, Ceiling.HighOpen);

    /// <summary>Combines some intervals.</summary>
    /// <param name="intervals">The intervals, at least one.</param>
    public static Extent Of(IEnumerable<Interval> intervals) => Of([.. intervals], i => i);

    /// <summary>Combines the intervals of some things.</summary>
    /// <param name="things">The things, at least one.</param>
    /// <param name="intervalOf">The interval of a thing.</param>
    public static Extent Of<T>(IReadOnlyList<T> things, Func<T, Interval> intervalOf)
    {
        var first = intervalOf(things[0]);
        var (lowestLow, highestLow, lowestHigh, highestHigh) = (first, first, first, first);
        for (var i = 1; i < things.Count; i++)
        {
            var next = intervalOf(things[i]);
            lowestLow = StartsHigher(lowestLow, next) ? next : lowestLow;
            highestLow = StartsHigher(next, highestLow) ? next : highestLow;
            lowestHigh = EndsLower(next, lowestHigh) ? next : lowestHigh;
            highestHigh = EndsLower(highestHigh, next) ? next : highestHigh;
        }

        return new Extent(lowestLow, highestLow, lowestHigh, highestHigh);
    }

    /// <summary>Whether the quantity is certainly smaller than another.</summary>
    public bool IsBelow(Extent other) => Ceiling.IsBelow(other.Floor);

    /// <summary>Whether an interval is disjoint from at least one of the combined intervals.</summary>
    public bool IsMissedBy(Interval interval) => interval.IsBelow(HighestLow) || LowestHigh.IsBelow(interval);

    /// <summary>Whether an interval starts after another; at equal numbers, an open end starts after a closed one.</summary>
    public static bool StartsHigher(Interval interval, Interval other) =>
        interval.Low is { } low && (other.Low is not { } otherLow || low > otherLow || (low == otherLow && interval.LowOpen && !other.LowOpen));

    /// <summary>Whether an interval ends before another; at equal numbers, an open end ends before a closed one.</summary>
    public static bool EndsLower(Interval interval, Interval other) =>
        interval.High is { } high && (other.High is not { } otherHigh || high < otherHigh || (high == otherHigh && interval.HighOpen && !other.HighOpen));
}
