namespace KzKgData.Verification.Figures;

/// <summary>Resolves printed dates and periods against the date of the text that prints them.</summary>
public static class RelativePeriods
{
    /// <summary>The days that a printed date or period stands for.</summary>
    /// <param name="printed">The printed text, as <c>last year</c> or <c>by the end of 2024</c>; it has to hold exactly one date or period.</param>
    /// <param name="language">The language of the text, as a BCP 47 tag.</param>
    /// <param name="published">The day, month or year of publication, as far as known; null for none.</param>
    /// <returns>The days, or null where there is not exactly one date or period or it cannot be decided.</returns>
    public static ResolvedPeriod? Resolve(string printed, string language, Period? published) => Find(printed, language)?.Resolve(published);

    /// <summary>The one date or period in a printed text, or null.</summary>
    /// <param name="printed">The printed text.</param>
    /// <param name="language">The language of the text, as a BCP 47 tag.</param>
    public static PrintedFigure? Find(string printed, string language) => FigureRecogniser.ReadDays(printed, language);
}
