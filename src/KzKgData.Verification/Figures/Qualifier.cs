namespace KzKgData.Verification.Figures;

/// <summary>
/// The qualifiers of figures, such as <c>almost</c>. Each gives a hard bound of the true value, outside which a value is an error, and a
/// pragmatic interval, outside which it is a warning. A level to reach, as in <c>up to $2 billion</c>, is no bound.
/// </summary>
public static class Qualifier
{
    /// <summary>Below the figure: almost, почти.</summary>
    public const string Almost = "almost";

    /// <summary>Below the figure: nearly, практически.</summary>
    public const string Nearly = "nearly";

    /// <summary>The figure or above: over, свыше.</summary>
    public const string Over = "over";

    /// <summary>The figure or above: more than, более.</summary>
    public const string MoreThan = "more-than";

    /// <summary>The figure or above: at least, не менее.</summary>
    public const string AtLeast = "at-least";

    /// <summary>Below the figure: less than, менее.</summary>
    public const string LessThan = "less-than";

    /// <summary>The figure or below: no more than, не более.</summary>
    public const string AtMost = "at-most";

    /// <summary>Near the figure, on either side: about, около.</summary>
    public const string About = "about";

    /// <summary>A level to reach, which is no bound: up to, до.</summary>
    public const string UpTo = "up-to";

    /// <summary>
    /// Returns the interval in which the true value must lie if the qualifier is taken literally. The lower end of a range is the bound from below,
    /// its upper end the bound from above.
    /// </summary>
    /// <param name="qualifier">The qualifier as the claims table holds it; empty for none.</param>
    /// <param name="reading">The reading of the figure.</param>
    public static Interval HardBound(string qualifier, FigureReading reading) =>
        reading.IsFall
            ? Mirrored(HardBound(qualifier, Mirrored(reading)))
            : qualifier switch
            {
                Almost or Nearly or LessThan => Interval.Below(Upper(reading).Value),
                Over or MoreThan or AtLeast => Interval.AtLeast(reading.Value),
                AtMost => Interval.AtMost(Upper(reading).Value),
                About => Interval.Closed(reading.Value - reading.Step, Upper(reading).Value + Upper(reading).Step),
                _ => reading.Hull,
            };

    /// <summary>Returns the interval in which a reader would expect the true value.</summary>
    /// <param name="qualifier">The qualifier as the claims table holds it; empty for none.</param>
    /// <param name="reading">The reading of the figure.</param>
    public static Interval Pragmatic(string qualifier, FigureReading reading) =>
        reading.IsFall
            ? Mirrored(Pragmatic(qualifier, Mirrored(reading)))
            : qualifier switch
            {
                Almost or Nearly or LessThan => Interval.Open(reading.Value - reading.Step, Upper(reading).Value),
                Over or MoreThan or AtLeast => Interval.ClosedOpen(reading.Value, Upper(reading).Value + Upper(reading).Step),
                AtMost => Interval.Closed(reading.Value - reading.Step, Upper(reading).Value),
                About => Interval.Closed(reading.Value - reading.Step, Upper(reading).Value + Upper(reading).Step),
                _ => reading.Hull,
            };

    private static FigureReading Upper(FigureReading reading) => reading.To is { } to && to.Value > reading.Value ? to : reading;

    private static FigureReading Mirrored(FigureReading fall) =>
        fall with
        {
            Value = -fall.Value,
            IsFall = false,
            To = fall.To is { } to ? Mirrored(to) : null,
        };

    private static Interval Mirrored(Interval interval) => Interval.Between(-interval.High, interval.HighOpen, -interval.Low, interval.LowOpen);
}
