using KzKgData.Verification.DataPackages;

namespace KzKgData.Reporting.Writing;

/// <summary>The line of a table that a finding is about, cut to a width, with the cell underlined.</summary>
/// <param name="Line">The line.</param>
/// <param name="Carets">The underline.</param>
internal sealed record CellExcerpt(string Line, string Carets)
{
    private const string Cut = "…";

    /// <summary>Returns the excerpt for a place; null if the line is not available.</summary>
    /// <param name="table">The table.</param>
    /// <param name="place">The place in its file.</param>
    /// <param name="width">The maximum length of the line in text elements; at least 20.</param>
    public static CellExcerpt? Of(Table table, Place place, int width)
    {
        if (table.LineAt(place.Line) is not { } line || place.Column < 1 || place.Column > line.Length + 1)
        {
            return null;
        }

        var start = place.Column - 1;
        var end = place.EndLine == place.Line ? Math.Min(Math.Max(place.EndColumn - 1, start), line.Length) : line.Length;
        var before = new StringInfo(VisibleText.Stretch(line[..start]));
        var cell = new StringInfo(VisibleText.Stretch(line[start..end]));
        var after = new StringInfo(VisibleText.Stretch(line[end..]));

        // The text before the cell is cut from its left so that the cell is centred; a cell that is too long loses its end.
        var cellRoom = Math.Min(cell.LengthInTextElements, width - (2 * Cut.Length));
        var beforeRoom = Math.Min(before.LengthInTextElements, (width - cellRoom) / 2);
        if (before.LengthInTextElements + cellRoom + after.LengthInTextElements <= width)
        {
            beforeRoom = before.LengthInTextElements;
        }

        var left = KeepEnd(before, beforeRoom);
        var middle = KeepStart(cell, cellRoom);
        var right = KeepStart(after, width - Letters.CountIn(left) - Letters.CountIn(middle));
        return new CellExcerpt(left + middle + right, new string(' ', Letters.CountIn(left)) + new string('^', Math.Max(1, Letters.CountIn(middle))));
    }

    private static string KeepStart(StringInfo text, int room) =>
        text.LengthInTextElements <= room ? text.String : room < 1 ? string.Empty : text.SubstringByTextElements(0, room - 1) + Cut;

    private static string KeepEnd(StringInfo text, int room) =>
        text.LengthInTextElements <= room ? text.String : room < 1 ? string.Empty : Cut + text.SubstringByTextElements(text.LengthInTextElements - room + 1);
}
