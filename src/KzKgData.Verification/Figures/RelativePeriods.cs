namespace KzKgData.Verification.Figures;

/// <summary>Resolves printed dates and periods against the date of their text.</summary>
public static class RelativePeriods
{
    /// <summary>Resolves a printed date or period to days.</summary>
    /// <param name="printed">The printed text, such as <c>last year</c> or <c>by the end of 2024</c>; it must contain exactly one date or period.</param>
    /// <param name="language">The language of the text, as a BCP 47 tag.</param>
    /// <param name="published">The day, month or year in which the text was published; null where it is not known.</param>
    /// <returns>The days, or null where they cannot be decided or there is not exactly one date or period.</returns>
    public static ResolvedPeriod? Resolve(string printed, string language, Period? published) => Find(printed, language)?.Resolve(published);

    /// <summary>Returns the only date or period in a printed text, or null where it has none or several.</summary>
    /// <param name="printed">The printed text.</param>
    /// <param name="language">The language of the text, as a BCP 47 tag.</param>
    public static PrintedFigure? Find(string printed, string language) => FigureRecogniser.ReadDays(printed, language);
}
