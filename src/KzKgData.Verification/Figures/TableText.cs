namespace KzKgData.Verification.Figures;

/// <summary>Reads titles and headers of tables.</summary>
public static class TableText
{
    /// <summary>
    /// The one date or period that a title or header names, footnote marks left out; null where it names none or several, or leans on another date.
    /// </summary>
    /// <param name="text">The title or header.</param>
    /// <param name="language">Its language, as a BCP 47 tag.</param>
    public static Period? PeriodOf(string text, string language) => FigureRecogniser.ReadDays(text, language)?.Days?.Resolve(published: null)?.Period;
}
