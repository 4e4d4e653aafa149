using System.Text;
using CsvHelper;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Curation.Writing;

/// <summary>
/// Puts rows into the file of a table. Not one existing byte is written anew: the new rows go between two of them, with
/// the file's own line ends, and with quotation marks where CSV needs them or the column has them anyway.
/// </summary>
internal static class CsvInsertion
{
    private const string DefaultLineBreak = "\n"; // what data packages use, for a file that has no line break to copy

    /// <summary>The bytes of the file with the rows in it.</summary>
    /// <param name="file">The bytes as they were read: UTF-8, with or without a byte order mark.</param>
    /// <param name="table">The table read from them; its CSV has no problems.</param>
    /// <param name="after">The index of the row to insert behind; -1 for the header row.</param>
    /// <param name="rows">The cells of each row by column; columns that are not named stay empty.</param>
    public static byte[] Insert(byte[] file, Table table, int after, IReadOnlyList<IReadOnlyDictionary<string, string>> rows)
    {
        var text = table.Text;
        var end = EndOf(table, after);
        var lineBreak = LineBreakAt(text, end);
        var added = lineBreak.Length > 0
            ? Write(rows, table, lineBreak)
            : WithoutFinalBreak(Write(rows, table, LineBreakAt(text, EndOf(table, -1)) is { Length: > 0 } first ? first : DefaultLineBreak));

        var byteOrderMark = file.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        var at = byteOrderMark + Encoding.UTF8.GetByteCount(text.AsSpan(0, end + lineBreak.Length));
        return [.. file.AsSpan(0, at), .. added, .. file.AsSpan(at)];
    }

    /// <summary>A value as a cell of a file holds it.</summary>
    public static string Quote(string value) =>
        value.AsSpan().IndexOfAny(",\"\r\n") < 0 ? value : "\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    /// <summary>Where a row stands with the line break behind it, in UTF-16 units; of the last row that has none behind it, with the one before it.</summary>
    public static (int Start, int Length) PlaceOf(Row row)
    {
        var start = row[row.Table.Header[0].Text].Start;
        var end = EndOf(row.Table, row.Index);
        var lineBreak = LineBreakAt(row.Table.Text, end).Length;
        var before = lineBreak > 0 || start == 0 ? 0 : row.Table.Text[start - 1] is '\n' && start > 1 && row.Table.Text[start - 2] is '\r' ? 2 : 1;
        return (start - before, end + lineBreak - start + before);
    }

    /// <summary>Where a row ends, -1 being the header row, in UTF-16 units.</summary>
    private static int EndOf(Table table, int row)
    {
        var last = row < 0 ? table.Header[^1] : table.Rows[row][table.Header[^1].Text];
        return last.Start + last.Length;
    }

    private static byte[] Write(IReadOnlyList<IReadOnlyDictionary<string, string>> rows, Table table, string lineBreak)
    {
        var quoting = table.Header.Select(h => QuotingOf(table, h)).ToArray();
        using var output = new MemoryStream();
        using (var writer = CsvWriter.Create(output, new CsvWriterOptions { NewLine = lineBreak }, leaveOpen: true))
        {
            foreach (var row in rows)
            {
                for (var i = 0; i < quoting.Length; i++)
                {
                    var value = row.GetValueOrDefault(table.Header[i].Text, string.Empty);
                    writer.WriteField(value, value.Length == 0 ? CsvQuoting.WhenNeeded : quoting[i]);
                }

                writer.EndRecord();
            }
        }

        return output.ToArray();
    }

    /// <summary>The line break of a file that ends without one goes before the new rows instead of behind them.</summary>
    private static byte[] WithoutFinalBreak(byte[] rows)
    {
        var length = rows[^1] == '\n' && rows.Length > 1 && rows[^2] == '\r' ? 2 : 1;
        return [.. rows.AsSpan(rows.Length - length), .. rows.AsSpan(0, rows.Length - length)];
    }

    /// <summary>Some programs quote every text, or everything: a column is quoted where none of its cells does without, though some could.</summary>
    private static CsvQuoting QuotingOf(Table table, Cell header)
    {
        var cells = table.Rows.Select(r => r[header.Text]).Where(c => !c.IsEmpty).DefaultIfEmpty(header).ToArray();
        return Array.TrueForAll(cells, c => IsQuoted(table.Text, c)) && Array.Exists(cells, c => c.Text.AsSpan().IndexOfAny(",\"\r\n") < 0)
            ? CsvQuoting.Always
            : CsvQuoting.WhenNeeded;
    }

    private static bool IsQuoted(string text, Cell cell) => cell.Length > 0 && text[cell.Start] == '"';

    private static string LineBreakAt(string text, int offset) => offset >= text.Length
        ? string.Empty
        : text[offset] == '\r' && offset + 1 < text.Length && text[offset + 1] == '\n' ? "\r\n" : text[offset].ToString();
}
