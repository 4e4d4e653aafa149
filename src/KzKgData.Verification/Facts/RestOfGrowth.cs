namespace KzKgData.Verification.Facts;

/// <summary>What growth of a part of a period and of the whole leave for the rest of it, all three against the same months of one earlier year.</summary>
/// <remarks>
/// With w the part's share in the base, g its growth and G that of the whole, 1 + G = w(1 + g) + (1 − w)(1 + r), so that the growth r
/// of the rest is ((1 + G) − w(1 + g)) / (1 − w) − 1. Where the figures for the base are not known, w is taken for what it is if the
/// rate of the part in the base lies within a factor of three of that of its rest.
/// </remarks>
/// <param name="Part">The growth of the part, in percent.</param>
/// <param name="Whole">The growth of the whole, in percent.</param>
/// <param name="ShareLow">The smallest share that the part may have in the base.</param>
/// <param name="ShareHigh">The largest share that it may have.</param>
/// <param name="IsShareKnown">Whether the shares follow from figures for the base.</param>
internal sealed record RestOfGrowth(Level Part, Level Whole, decimal ShareLow, decimal ShareHigh, bool IsShareKnown)
{
    private const decimal Seasons = 3;

    // Outside of it, quotients could leave the range of decimals; no share and no rate of interest is there.
    private const decimal Smallest = 0.001m;
    private const decimal LargestPercent = 1_000_000m;

    /// <summary>Where the growth of the rest lies, in percent, as a reader would take the figures; null where they set no ends.</summary>
    public Interval? Rest => Of(Part.Pragmatic.Span, Whole.Pragmatic.Span);

    /// <summary>Whether the rest would be less than nothing wherever the figures lie.</summary>
    public bool IsImpossible => IsShareKnown && Of(Part.Hard.Span, Whole.Hard.Span)?.High < -100;

    /// <summary>
    /// Whether the rest would be less than nothing, or its rate change against that of the part by more than the factor, wherever a reader would
    /// take the figures to lie.
    /// </summary>
    public bool IsImplausible => Relative is var (lowest, highest) && (highest * Seasons < 1 || lowest > Seasons);

    /// <summary>Whether neither can be.</summary>
    public bool IsPlausible => Relative is var (lowest, highest) && lowest * Seasons >= 1 && highest <= Seasons;

    /// <summary>The factor by which the rest grew, over that of the part, at its lowest and at its highest.</summary>
    private (decimal Lowest, decimal Highest)? Relative =>
        Rest is { Low: { } low, High: { } high } && Part.Pragmatic.Span is { Low: { } least, High: { } most } && 100 + least >= Smallest
            ? (Math.Min((100 + low) / (100 + most), (100 + low) / (100 + least)), Math.Max((100 + high) / (100 + least), (100 + high) / (100 + most)))
            : null;

    /// <summary>The growth of a part and of a whole, with the part's share in the base as far as the figures of the series tell it.</summary>
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

        // It rises with the whole's growth, falls with the part's, and goes one way with the share.
        return Interval.Closed(
            Math.Min(At(wholeLow, partHigh, ShareLow), At(wholeLow, partHigh, ShareHigh)),
            Math.Max(At(wholeHigh, partLow, ShareLow), At(wholeHigh, partLow, ShareHigh)));

        static decimal At(decimal whole, decimal part, decimal share) => Math.Round(((100 + whole - (share * (100 + part))) / (1 - share)) - 100, 6);
    }
}
