using System.Buffers;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Data.Tests.Faults;

/// <summary>An edit: a range of a table's file and its replacement.</summary>
/// <param name="Table">The table.</param>
/// <param name="Start">The offset of the range, in UTF-16 units.</param>
/// <param name="Length">The length of the range, in UTF-16 units.</param>
/// <param name="Text">The new text.</param>
internal readonly record struct Splice(Table Table, int Start, int Length, string Text)
{
    private static readonly SearchValues<char> _quoted = SearchValues.Create(",\"\r\n");

    /// <summary>Replaces the value of a cell.</summary>
    public static Splice Cell(Row row, string field, string value) => Raw(row, field, Quote(value));

    /// <summary>Replaces the raw characters of a cell, even by malformed CSV.</summary>
    public static Splice Raw(Row row, string field, string text) => new(row.Table, row[field].Start, row[field].Length, text);

    /// <summary>Removes a row.</summary>
    public static Splice Remove(Row row)
    {
        var (start, end) = Ends(row);
        return new Splice(row.Table, start, end + 1 - start, string.Empty);
    }

    /// <summary>Appends a copy of a row with another value in a cell.</summary>
    public static Splice Append(Row row, string field, string value) =>
        Append(row.Table, row.Table.Schema.Fields.Select(f => f.Name == field ? value : row[f.Name].Text));

    /// <summary>Appends a row.</summary>
    public static Splice Append(Table table, params IEnumerable<string> cells) =>
        new(table, table.Text.Length, 0, string.Join(',', cells.Select(Quote)) + "\n");

    /// <summary>Returns the range of the line of a row in its file, without its line ending.</summary>
    public static (int Start, int End) Ends(Row row)
    {
        var fields = row.Table.Schema.Fields;
        var last = row[fields[^1].Name];
        return (row[fields[0].Name].Start, last.Start + last.Length);
    }

    /// <summary>Returns the package with all edits applied.</summary>
    public static DataPackage Apply(DataPackage package, IEnumerable<Splice> splices) =>
        splices
            .GroupBy(s => s.Table)
            .Aggregate(
                package,
                (edited, table) => edited.With(table.Key, table.OrderByDescending(s => s.Start).Aggregate(table.Key.Text, (text, splice) => splice.In(text))));

    private string In(string text) => string.Concat(text.AsSpan(0, Start), Text, text.AsSpan(Start + Length));

    private static string Quote(string value) =>
        value.AsSpan().ContainsAny(_quoted) ? "\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : value;
}
