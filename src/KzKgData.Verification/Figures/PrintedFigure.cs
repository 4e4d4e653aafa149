namespace KzKgData.Verification.Figures;

/// <summary>A figure found in a text.</summary>
/// <param name="Start">Where it begins, in Unicode code points.</param>
/// <param name="End">Where it ends, in Unicode code points, exclusive.</param>
/// <param name="Printed">The characters printed there, sign, currency and scale word included, the qualifier left out.</param>
/// <param name="Kind">What kind of figure it is, as the <c>kind</c> column of mentions holds it; one of <see cref="Kinds"/>.</param>
/// <param name="Readings">Every way to read it as a number; first the convention of the text's language. Empty where it cannot be read as one, as
/// days and times cannot.</param>
public sealed record PrintedFigure(int Start, int End, string Printed, string Kind, IReadOnlyList<FigureReading> Readings)
{
    /// <summary>The kind of an amount of money.</summary>
    public const string Money = "money";

    /// <summary>The kind of a percentage.</summary>
    public const string Percent = "percent";

    /// <summary>The kind of a number of things.</summary>
    public const string Number = "number";

    /// <summary>The kind of a day or a few days of one month.</summary>
    public const string Date = "date";

    /// <summary>The kind of a month, a year or a part or run of them.</summary>
    public const string Period = "period";

    /// <summary>The kind of a length of time.</summary>
    public const string Duration = "duration";

    /// <summary>The kind of a time of day.</summary>
    public const string Time = "time";

    /// <summary>The kind of a place in an order.</summary>
    public const string Ordinal = "ordinal";

    /// <summary>All kinds of figures.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [Money, Percent, Number, Date, Period, Duration, Time, Ordinal];

    /// <summary>The word before the figure that bounds or softens it, as one of the tokens of <see cref="Figures.Qualifier"/>; empty for none.</summary>
    public string Qualifier { get; init; } = string.Empty;

    /// <summary>
    /// What the words around say that a period or a length of time is for the figures beside it, as one of the tokens of
    /// <see cref="Figures.Relation"/>; empty for nothing.
    /// </summary>
    public string Relation { get; init; } = string.Empty;

    /// <summary>
    /// The word behind a number of things, as printed: what it counts, or an adjective of it; empty for other figures and where none follows.
    /// </summary>
    public string Counted { get; init; } = string.Empty;

    /// <summary>
    /// The days of a date or period in the shortest ISO 8601 form, the time of a <see cref="Time"/> as <c>17:30</c>; empty
    /// for other kinds and where the days depend on the date of the text.
    /// </summary>
    public string Iso => Days?.Resolve(published: null)?.Period.ToString() ?? Clock;

    /// <summary>Whether the figure can be read in more than one way.</summary>
    /// <remarks>The growth that a multiple or a part makes is no other way to read it.</remarks>
    public bool IsAmbiguous => Readings.Count > 1 && Readings[1].Convention is not (Separators.AsGrowth or Separators.AsDecline);

    /// <summary>The time of day as <c>17:30</c>; empty for other kinds.</summary>
    internal string Clock { get; init; } = string.Empty;

    /// <summary>What the figure says about days, or null where it is no date or period.</summary>
    internal PeriodExpression? Days { get; init; }

    /// <summary>Whether days of some year are printed and the year is not, not even by a word.</summary>
    internal bool IsYearMissing => Days?.IsYearMissing == true;

    /// <summary>Whether the days follow from the date of the text alone, so that they prove nothing about it.</summary>
    internal bool LeansWholly => Days?.LeansWholly == true;

    /// <summary>The reading that a claim's <c>reading</c> column names; where that is empty, the convention of the language.</summary>
    /// <returns>The reading, or null where the figure has none of that name.</returns>
    public FigureReading? Choose(string convention) => convention.Length == 0
        ? Readings.Count == 0 ? null : Readings[0]
        : ReadingNamed(convention);

    /// <summary>The days that a date or period stands for.</summary>
    /// <param name="published">The day, month or year of publication of the text, as far as known; null for none.</param>
    /// <returns>The days, or null where the figure is no date or period or it cannot be decided.</returns>
    public ResolvedPeriod? Resolve(KzKgData.Period? published) => Days?.Resolve(published);

    private FigureReading? ReadingNamed(string convention) => Readings.FirstOrDefault(r => string.Equals(r.Convention, convention, StringComparison.Ordinal));
}
