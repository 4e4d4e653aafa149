namespace KzKgData.Verification.Figures;

/// <summary>The line of a table that gives the unit of its numbers: <c>тыс. долларов США</c>, <c>(thousand US dollars)</c>, <c>USD, millions</c>.</summary>
/// <param name="Unit">The unit: an ISO 4217 currency code, or <c>percent</c>.</param>
/// <param name="Scale">The factor from a number in the table to that unit; above 0.</param>
public sealed record UnitLine(string Unit, decimal Scale)
{
    private const decimal LeastScale = 1_000;

    /// <summary>Reads a line. Words other than scales and units are ignored.</summary>
    /// <param name="text">The line.</param>
    /// <param name="language">Its language, as a BCP 47 tag.</param>
    /// <returns>The unit and scale, or null where the line names no unit, several units or several scales.</returns>
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

    /// <summary>Converts a number of the table to the unit; null on overflow.</summary>
    public decimal? ValueOf(decimal number)
    {
        try
        {
            return number * Scale / 1.0000000000000000000000000000m; // the division removes trailing zeros
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>Returns the factor of a word, read as if it followed a number; null where it is no scale.</summary>
    private static decimal? ScaleOf(string word, string language) =>
        FigureRecogniser.Find("1 " + word, language) is [{ Start: 0, Readings: [{ Value: >= LeastScale and var scale, Unit.Length: 0 }] }] ? scale : null;

    /// <summary>Returns the unit that begins at a word, or null. An adjective alone, as US without dollars, is no unit.</summary>
    private static string? UnitAt(string[] words, int index, string language) =>
        FigureRecogniser.Find("1 " + string.Join(" ", words.Skip(index)), language)
            is [{ Start: 0, Kind: PrintedFigure.Money or PrintedFigure.Percent, Readings: [{ Value: 1, Unit: var unit }] }, ..]
            ? unit
            : null;
}
