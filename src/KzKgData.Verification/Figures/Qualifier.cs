namespace KzKgData.Verification.Figures;

/// <summary>
/// What a word such as <c>almost</c> before a figure says of the true value: a hard bound, which makes errors, and a
/// pragmatic interval, which only warns.
/// </summary>
public static class Qualifier
{
    /// <summary>Where the true value must lie if the qualifier is taken at its word.</summary>
    /// <param name="qualifier">The qualifier as the claims table holds it; empty for none.</param>
    /// <param name="reading">The reading of the figure.</param>
    public static Interval HardBound(string qualifier, FigureReading reading) => qualifier switch
    {
        "almost" or "nearly" => Interval.Below(reading.Value),
        "over" or "more-than" => Interval.AtLeast(reading.Value),
        "about" => Interval.Closed(reading.Value - reading.Step, reading.Value + reading.Step),
        _ => reading.Hull,
    };

    /// <summary>Where a reader would expect the true value to lie.</summary>
    /// <param name="qualifier">The qualifier as the claims table holds it; empty for none.</param>
    /// <param name="reading">The reading of the figure.</param>
    public static Interval Pragmatic(string qualifier, FigureReading reading) => qualifier switch
    {
        "almost" or "nearly" => Interval.Open(reading.Value - reading.Step, reading.Value),
        "over" or "more-than" => Interval.ClosedOpen(reading.Value, reading.Value + reading.Step),
        "about" => Interval.Closed(reading.Value - reading.Step, reading.Value + reading.Step),
        _ => reading.Hull,
    };
}
