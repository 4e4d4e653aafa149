using System.Text;

namespace KzKgData.Reporting.Writing;

/// <summary>Aligns rows in columns for a terminal.</summary>
internal static class AlignedTable
{
    private const string Gap = "  ";
    private const int Widest = 48;
    private const int Narrowest = 6;

    /// <summary>
    /// Lays out the header and the rows, one line each. If the width is too small, columns are dropped from the right and the
    /// last one shown is cut. The first column is never cut, since it is what a reader copies.
    /// </summary>
    /// <param name="header">The names of the columns.</param>
    /// <param name="rows">The cells.</param>
    /// <param name="width">The maximum length of a line in text elements; null for no limit.</param>
    /// <returns>The lines, and the number of columns shown.</returns>
    public static (IReadOnlyList<string> Lines, int Columns) Lay(IReadOnlyList<string> header, IReadOnlyList<IReadOnlyList<string>> rows, int? width)
    {
        var visible = rows.Select(r => r.Select(VisibleText.Of).ToArray()).Prepend([.. header]).ToArray();
        var widths = header.Select((_, i) => visible.Max(r => Letters.CountIn(r[i]))).ToArray();
        var columns = header.Count;
        if (width is { } most)
        {
            var left = most;
            for (columns = 0; columns < widths.Length; columns++)
            {
                var room = left - (columns == 0 ? 0 : Gap.Length);
                var wanted = columns == 0 ? widths[0] : Math.Min(widths[columns], Widest);
                if (columns > 0 && room < Math.Min(wanted, Math.Max(Narrowest, Letters.CountIn(header[columns]))))
                {
                    break;
                }

                widths[columns] = columns == 0 ? wanted : Math.Min(wanted, room);
                left = room - widths[columns];
            }
        }

        return ([.. visible.Select(r => LineOf(r, widths, columns))], columns);
    }

    private static string LineOf(string[] cells, int[] widths, int columns)
    {
        var line = new StringBuilder();
        for (var i = 0; i < columns; i++)
        {
            var cell = Cut(cells[i], widths[i]);
            line.Append(i == 0 ? string.Empty : Gap).Append(cell).Append(' ', widths[i] - Letters.CountIn(cell));
        }

        return line.ToString().TrimEnd(' ');
    }

    private static string Cut(string text, int length) =>
        Letters.CountIn(text) <= length ? text : new StringInfo(text).SubstringByTextElements(0, length - 1) + "…";
}
