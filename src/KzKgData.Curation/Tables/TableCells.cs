using KzKgData.Verification.Figures;
using KzKgData.Verification.Workbooks;

namespace KzKgData.Curation.Tables;

/// <summary>A number of a table and the cells that describe it.</summary>
/// <param name="Value">The cell with the number.</param>
/// <param name="Label">The label of its row.</param>
/// <param name="Headers">The headers of its column, from top to bottom.</param>
/// <param name="Period">The header or title that names the period; null if none does.</param>
/// <param name="Flow">The header or title that names exports, imports or turnover; null if none does.</param>
/// <param name="Unit">The line that names the unit of the table; null if there is none.</param>
public sealed record DescribedCell(
    StoredCell Value,
    StoredCell Label,
    IReadOnlyList<StoredCell> Headers,
    StoredCell? Period,
    StoredCell? Flow,
    StoredCell? Unit)
{
    /// <summary>The distinct cells that describe the number: label, headers and titles.</summary>
    public IReadOnlyList<StoredCell> All =>
        [.. new[] { Label }.Concat(new[] { Flow, Period, Unit }.OfType<StoredCell>()).Concat(Headers.TakeLast(1)).DistinctBy(c => (c.Row, c.Column))];
}

/// <summary>Finds numbers of a sheet by the label of their row and the header of their column.</summary>
/// <param name="sheet">The sheet.</param>
/// <param name="language">The language of labels and titles, as a BCP 47 tag.</param>
public sealed class TableCells(Sheet sheet, string language)
{
    /// <summary>The maximum length of a recorded cell in characters: labels and figures may be stored, sentences may not.</summary>
    public const int LongestValue = 60;

    private int? _firstRowOfNumbers;

    /// <summary>Returns the cells whose text is a label, ignoring a footnote mark after it.</summary>
    public IReadOnlyList<StoredCell> Labelled(string label) => [.. sheet.Cells.Where(c => IsLabel(c.Value, label))];

    /// <summary>Returns the numbers in the rows with a label and in the columns with some headers, row by row.</summary>
    /// <param name="row">The label.</param>
    /// <param name="columns">The headers; empty for all columns with a number.</param>
    public IReadOnlyList<DescribedCell> Find(string row, IReadOnlyList<string> columns)
    {
        var found = new List<DescribedCell>();
        foreach (var label in Labelled(row).GroupBy(c => c.Row).Select(g => g.First()))
        {
            for (var column = label.Column + 1; column <= sheet.Columns; column++)
            {
                if (sheet.Find(label.Row, column) is { MergedInto: null } value
                    && IsNumber(value.Value)
                    && HeadersOf(column, label.Row) is { Count: > 0 } headers
                    && (columns.Count == 0 || columns.Any(c => headers.Any(h => IsLabel(h.Value, c)))))
                {
                    found.Add(Describe(value, label, headers));
                }
            }
        }

        return found;
    }

    /// <summary>Returns whether a cell is a label, ignoring case, spacing and a footnote mark after it.</summary>
    public static bool IsLabel(string value, string label)
    {
        var (text, wanted) = (Spaced(value), Spaced(label));
        return text.StartsWith(wanted, StringComparison.OrdinalIgnoreCase)
            && text[wanted.Length..].Trim() is var rest
            && (rest.Length == 0
                || (rest.Length <= 3 && rest.All(c => char.IsDigit(c) || c is '*' or ')' or '(' or '¹' or '²' or '³') && !char.IsDigit(text[wanted.Length])));
    }

    /// <summary>
    /// Returns the headers above a row in a column, from top to bottom. A header that spans several columns is stored in the first of
    /// them.
    /// </summary>
    private List<StoredCell> HeadersOf(int column, int row)
    {
        var headers = new List<StoredCell>();
        for (var r = 1; r < Math.Min(row, FirstRowOfNumbers); r++)
        {
            if (sheet.Find(r, column) is { Value.Length: > 0 } header)
            {
                headers.Add(header);
            }
        }

        return headers;
    }

    private DescribedCell Describe(StoredCell value, StoredCell label, List<StoredCell> headers)
    {
        // Tables in several languages have labels and titles side by side, so titles in the column of the label come first.
        StoredCell[] head =
        [
            .. headers,
            .. Head.Where(c => c.Column == label.Column),
            .. Head.Where(c => c.Column < label.Column),
            .. Head.Where(c => c.Column > label.Column && UnitLine.Read(c.Value, language) is not null),
        ];
        return new DescribedCell(
            value,
            label,
            headers,
            Array.Find(head, c => TableText.PeriodOf(c.Value, language) is not null),
            Array.Find(head, c => FlowWords.Find(c.Value) is not null),
            Array.Find(head, c => UnitLine.Read(c.Value, language) is not null));
    }

    private IEnumerable<StoredCell> Head => sheet.Cells.Where(c => c.Row < FirstRowOfNumbers && c.Value.Length is > 0 and <= LongestValue);

    /// <summary>The first row with a label and with numbers that are not years.</summary>
    private int FirstRowOfNumbers => _firstRowOfNumbers ??= sheet.Cells
        .GroupBy(c => c.Row)
        .Where(g => g.Any(c => c.Value.Length > 0 && !IsNumber(c.Value)) && g.Any(c => IsNumber(c.Value) && !IsYear(c.Value)))
        .Select(g => g.Key)
        .DefaultIfEmpty(sheet.Rows + 1)
        .Min();

    private static bool IsNumber(string value) =>
        decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);

    private static bool IsYear(string value) => value.Length == 4 && value[0] is '1' or '2' && value.All(char.IsAsciiDigit);

    private static string Spaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
