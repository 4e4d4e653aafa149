using System.Text;

namespace KzKgData.Reporting.Writing;

/// <summary>Aligns rows in columns for a terminal.</summary>
internal static class AlignedTable
{
    private const string Gap = "  ";
    private const int Widest = 48;
    private const int Narrowest = 6;

    /// <summary>
    /// The rows below their header, one line each. Where the width does not suffice, columns are left out from the right and the
    /// last one that is shown is cut; the first one is never cut, since it is what a reader copies.
    /// </summary>
    /// <param name="header">The names of the columns.</param>
    /// <param name="rows">The cells.</param>
    /// <param name="width">How many characters a line may have, or null for any number.</param>
    /// <returns>The lines, and how many columns they show.</returns>
    public static (IReadOnlyList<string> Lines, int Columns) Lay(IReadOnlyList<string> header, IReadOnlyList<IReadOnlyList<string>> rows, int? width)
    {
        var visible = rows.Select(r => r.Select(VisibleText.Of).ToArray()).Prepend([.. header]).ToArray();
        var widths = header.Select((_, i) => visible.Max(r => LengthOf(r[i]))).ToArray();
        var columns = header.Count;
        if (width is { } most)
        {
            var left = most;
            for (columns = 0; columns < widths.Length; columns++)
            {
                var room = left - (columns == 0 ? 0 : Gap.Length);
                var wanted = columns == 0 ? widths[0] : Math.Min(widths[columns], Widest);
                if (columns > 0 && room < Math.Min(wanted, Math.Max(Narrowest, LengthOf(header[columns]))))
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
            line.Append(i == 0 ? string.Empty : Gap).Append(cell).Append(' ', widths[i] - LengthOf(cell));
        }

        return line.ToString().TrimEnd(' ');
    }

    // Text elements, so that a letter with its combining marks is neither counted twice nor cut apart.
    private static int LengthOf(string text) => new StringInfo(text).LengthInTextElements;

    private static string Cut(string text, int length) =>
        LengthOf(text) <= length ? text : new StringInfo(text).SubstringByTextElements(0, length - 1) + "…";
}
