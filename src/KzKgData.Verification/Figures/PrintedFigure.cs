namespace KzKgData.Verification.Figures;

/// <summary>A figure found in a text.</summary>
/// <param name="Start">Where it begins, in Unicode code points.</param>
/// <param name="End">Where it ends, in Unicode code points, exclusive.</param>
/// <param name="Printed">The printed characters, including sign, currency and scale, without the qualifier.</param>
/// <param name="Kind">The kind of the figure, as in the <c>kind</c> column of mentions; one of <see cref="Kinds"/>.</param>
/// <param name="Readings">All ways to read it as a number, that of the text's language first; empty for dates, periods, times and unreadable
/// numbers.</param>
public sealed record PrintedFigure(int Start, int End, string Printed, string Kind, IReadOnlyList<FigureReading> Readings)
{
    /// <summary>The kind of an amount of money.</summary>
    public const string Money = "money";

    /// <summary>The kind of a percentage.</summary>
    public const string Percent = "percent";

    /// <summary>The kind of a count, a multiple or a fraction.</summary>
    public const string Number = "number";

    /// <summary>The kind of a day or a few days of one month.</summary>
    public const string Date = "date";

    /// <summary>The kind of a month, a year, or a part or range of them.</summary>
    public const string Period = "period";

    /// <summary>The kind of a duration.</summary>
    public const string Duration = "duration";

    /// <summary>The kind of a time of day.</summary>
    public const string Time = "time";

    /// <summary>The kind of an ordinal.</summary>
    public const string Ordinal = "ordinal";

    /// <summary>All kinds of figures.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [Money, Percent, Number, Date, Period, Duration, Time, Ordinal];

    /// <summary>The qualifier of the figure, one of the constants of <see cref="Figures.Qualifier"/>; empty for none.</summary>
    public string Qualifier { get; init; } = string.Empty;

    /// <summary>
    /// How the period or duration relates to adjacent figures, according to the words around it: one of the constants of
    /// <see cref="Figures.Relation"/>; empty for none.
    /// </summary>
    public string Relation { get; init; } = string.Empty;

    /// <summary>
    /// The word after a count, as printed: the noun that is counted or an adjective of it; empty for other figures and where none follows.
    /// </summary>
    public string Counted { get; init; } = string.Empty;

    /// <summary>
    /// The days of a date or period in the shortest ISO 8601 form, or a time of day as <c>17:30</c>; empty for other kinds
    /// and where the days depend on the date of the text.
    /// </summary>
    public string Iso => Days?.Resolve(published: null)?.Period.ToString() ?? Clock;

    /// <summary>Whether the figure can be read in more than one way.</summary>
    /// <remarks>The readings of a multiple or a part as growth do not make it ambiguous, nor do the two amounts of a pair.</remarks>
    public bool IsAmbiguous =>
        Readings.Count > 1
        && Readings[1].Convention is not (Separators.AsGrowth or Separators.AsDecline or Separators.FirstAmount or Separators.SecondAmount);

    /// <summary>The time of day as <c>17:30</c>; empty for other kinds.</summary>
    internal string Clock { get; init; } = string.Empty;

    /// <summary>The days of a date or period; null for other kinds.</summary>
    internal PeriodExpression? Days { get; init; }

    /// <summary>Whether days are printed without a year, even a relative one.</summary>
    internal bool IsYearMissing => Days?.IsYearMissing == true;

    /// <summary>Whether the days depend on the date of the text alone, and so are no evidence of it.</summary>
    internal bool LeansWholly => Days?.LeansWholly == true;

    /// <summary>Returns the reading that a claim's <c>reading</c> column names; where that is empty, the reading by the convention of the language.</summary>
    /// <returns>The reading, or null where the figure does not have it.</returns>
    public FigureReading? Choose(string convention) => convention.Length == 0
        ? Readings.Count == 0 ? null : Readings[0]
        : ReadingNamed(convention);

    /// <summary>Resolves a date or period to days.</summary>
    /// <param name="published">The day, month or year in which the text was published; null where it is not known.</param>
    /// <returns>The days, or null where they cannot be decided or the figure is of another kind.</returns>
    public ResolvedPeriod? Resolve(KzKgData.Period? published) => Days?.Resolve(published);

    private FigureReading? ReadingNamed(string convention) => Readings.FirstOrDefault(r => string.Equals(r.Convention, convention, StringComparison.Ordinal));
}
