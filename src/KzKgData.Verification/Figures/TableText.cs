namespace KzKgData.Verification.Figures;

/// <summary>Reads the titles and headers of tables.</summary>
public static class TableText
{
    /// <summary>
    /// Returns the only date or period of a title or header, ignoring footnote marks; null where it has none or several, or a relative one.
    /// </summary>
    /// <param name="text">The title or header.</param>
    /// <param name="language">Its language, as a BCP 47 tag.</param>
    public static Period? PeriodOf(string text, string language) => FigureRecogniser.ReadDays(text, language)?.Days?.Resolve(published: null)?.Period;
}
