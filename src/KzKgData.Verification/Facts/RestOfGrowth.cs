namespace KzKgData.Verification.Facts;

/// <summary>
/// The growth of the rest of a period, from the growth of a part and of the whole, all relative to the same months of one earlier year.
/// </summary>
/// <remarks>
/// With w the part's share in the base, g its growth and G that of the whole, 1 + G = w(1 + g) + (1 − w)(1 + r), so the growth r
/// of the rest is ((1 + G) − w(1 + g)) / (1 − w) − 1. If the base levels are unknown, w is assumed to lie in the interval in which the rate of the part
/// in the base is within a factor of three of the rate of the rest.
/// </remarks>
/// <param name="Part">The growth of the part, in percent.</param>
/// <param name="Whole">The growth of the whole, in percent.</param>
/// <param name="ShareLow">The smallest possible share of the part in the base.</param>
/// <param name="ShareHigh">The largest possible share.</param>
/// <param name="IsShareKnown">Whether the shares are computed from base levels.</param>
internal sealed record RestOfGrowth(Level Part, Level Whole, decimal ShareLow, decimal ShareHigh, bool IsShareKnown)
{
    private const decimal Seasons = 3;

    // Beyond this, quotients could overflow a decimal; no real share or rate is there.
    private const decimal Smallest = 0.001m;
    private const decimal LargestPercent = 1_000_000m;

    /// <summary>The interval of the growth of the rest, in percent, as a reader would take the figures; null if it is unbounded.</summary>
    public Interval? Rest => Of(Part.Pragmatic.Span, Whole.Pragmatic.Span);

    /// <summary>Whether the rest would be negative for all values within the hard bounds.</summary>
    public bool IsImpossible => IsShareKnown && Of(Part.Hard.Span, Whole.Hard.Span)?.High < -100;

    /// <summary>
    /// Whether the rest would be negative, or its growth factor differ from the part's by more than the plausible factor, for all values that a reader
    /// would expect.
    /// </summary>
    public bool IsImplausible => Relative is var (lowest, highest) && (highest * Seasons < 1 || lowest > Seasons);

    /// <summary>Whether the growth of the rest is plausible for all values that a reader would expect.</summary>
    public bool IsPlausible => Relative is var (lowest, highest) && lowest * Seasons >= 1 && highest <= Seasons;

    /// <summary>The lowest and highest growth factor of the rest divided by that of the part.</summary>
    private (decimal Lowest, decimal Highest)? Relative =>
        Rest is { Low: { } low, High: { } high } && Part.Pragmatic.Span is { Low: { } least, High: { } most } && 100 + least >= Smallest
            ? (Math.Min((100 + low) / (100 + most), (100 + low) / (100 + least)), Math.Max((100 + high) / (100 + least), (100 + high) / (100 + most)))
            : null;

    /// <summary>Combines the growth of a part and of a whole, with the part's share in the base if the series has the base levels.</summary>
    public static RestOfGrowth In(SideSeries series, Level part, Level whole, int years)
    {
        foreach (var wholeBase in series.LevelsIn(whole.Period.AddYears(-years)))
        {
            if (series.FindLevel(part.Period.AddYears(-years), wholeBase.Unit) is { Hard.Span: { Low: > 0 and { } low, High: { } high } }
                && wholeBase.Hard.Span is { Low: > Smallest and { } least, High: { } most }
                && high / least < 1 - Smallest)
            {
                return new RestOfGrowth(part, whole, low / most, high / least, IsShareKnown: true);
            }
        }

        var (length, all) = Nesting.LengthsOf(part.Period, whole.Period);
        decimal rest = all - length;
        return new RestOfGrowth(part, whole, length / (length + (Seasons * rest)), Seasons * length / ((Seasons * length) + rest), IsShareKnown: false);
    }

    private Interval? Of(Interval part, Interval whole)
    {
        if (part is not { Low: { } partLow, High: { } partHigh and <= LargestPercent }
            || whole is not { Low: { } wholeLow, High: { } wholeHigh and <= LargestPercent })
        {
            return null;
        }

        // The result increases with the growth of the whole, decreases with that of the part, and is monotonic in the share.
        return Interval.Closed(
            Math.Min(At(wholeLow, partHigh, ShareLow), At(wholeLow, partHigh, ShareHigh)),
            Math.Max(At(wholeHigh, partLow, ShareLow), At(wholeHigh, partLow, ShareHigh)));

        static decimal At(decimal whole, decimal part, decimal share) => Math.Round(((100 + whole - (share * (100 + part))) / (1 - share)) - 100, 6);
    }
}
