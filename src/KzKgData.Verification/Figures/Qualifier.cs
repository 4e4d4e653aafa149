namespace KzKgData.Verification.Figures;

/// <summary>
/// What a word such as <c>almost</c> before a figure says of the true value: a hard bound, which makes errors, and a
/// pragmatic interval, which only warns. A word that names a level to reach, as <c>up to $2 billion</c> does, bounds nothing.
/// </summary>
public static class Qualifier
{
    /// <summary>Below it: almost, почти.</summary>
    public const string Almost = "almost";

    /// <summary>Below it: nearly, практически.</summary>
    public const string Nearly = "nearly";

    /// <summary>It or above: over, свыше.</summary>
    public const string Over = "over";

    /// <summary>It or above: more than, более.</summary>
    public const string MoreThan = "more-than";

    /// <summary>It or above: at least, не менее.</summary>
    public const string AtLeast = "at-least";

    /// <summary>Below it: less than, менее.</summary>
    public const string LessThan = "less-than";

    /// <summary>It or below: no more than, не более.</summary>
    public const string AtMost = "at-most";

    /// <summary>To both sides of it: about, около.</summary>
    public const string About = "about";

    /// <summary>A level to reach, which bounds nothing: up to, до.</summary>
    public const string UpTo = "up-to";

    /// <summary>Where the true value must lie if the qualifier is taken at its word; for a range, at its nearer end.</summary>
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

    /// <summary>Where a reader would expect the true value to lie.</summary>
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
