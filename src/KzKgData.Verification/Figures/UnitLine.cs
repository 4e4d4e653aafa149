namespace KzKgData.Verification.Figures;

/// <summary>The line of a table that says what its numbers count: <c>тыс. долларов США</c>, <c>(thousand US dollars)</c>, <c>USD, millions</c>.</summary>
/// <param name="Unit">The unit: an ISO 4217 currency code, or <c>percent</c>.</param>
/// <param name="Scale">What one of the table is in that unit; above 0.</param>
public sealed record UnitLine(string Unit, decimal Scale)
{
    private const decimal LeastScale = 1_000;

    /// <summary>Reads a line. Words that are neither scale nor unit do not matter; two scales or two units make it unreadable.</summary>
    /// <param name="text">The line.</param>
    /// <param name="language">Its language, as a BCP 47 tag.</param>
    /// <returns>The unit and scale, or null where the line names no unit, or several.</returns>
    public static UnitLine? Read(string text, string language)
    {
        var words = text.Split([' ', '\t', '\n', '\r', '\u00A0', ',', ';', ':', '(', ')', '[', ']', '/'], StringSplitOptions.RemoveEmptyEntries);
        decimal[] scales = [.. words.Select(w => ScaleOf(w, language)).OfType<decimal>().Distinct()];
        string[] others = [.. words.Where(w => ScaleOf(w, language) is null)];
        string[] units = [.. Enumerable.Range(0, others.Length).Select(i => UnitAt(others, i, language)).OfType<string>().Distinct(StringComparer.Ordinal)];
        return (units, scales) switch
        {
            ([var unit], []) => new UnitLine(unit, 1),
            ([var unit], [var scale]) => new UnitLine(unit, scale),
            _ => null,
        };
    }

    /// <summary>What a number of the table is in the unit; null where that is more than a number can hold.</summary>
    public decimal? ValueOf(decimal number)
    {
        try
        {
            return number * Scale / 1.0000000000000000000000000000m; // without the zeros at the end
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>What a word scales by, read as it would be behind a number; null where it does not scale.</summary>
    private static decimal? ScaleOf(string word, string language) =>
        FigureRecogniser.Find("1 " + word, language) is [{ Start: 0, Readings: [{ Value: >= LeastScale and var scale, Unit.Length: 0 }] }] ? scale : null;

    /// <summary>The unit that begins at a word. An adjective that stands alone, as US without dollars, is none.</summary>
    private static string? UnitAt(string[] words, int index, string language) =>
        FigureRecogniser.Find("1 " + string.Join(" ", words.Skip(index)), language)
            is [{ Start: 0, Kind: PrintedFigure.Money or PrintedFigure.Percent, Readings: [{ Value: 1, Unit: var unit }] }, ..]
            ? unit
            : null;
}
