using System.Text;
using CsvHelper;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Curation.Writing;

/// <summary>
/// Inserts rows into the file of a table without changing existing bytes. New rows use the line endings of the file, and quotes where CSV
/// requires them or where the column is quoted throughout.
/// </summary>
internal static class CsvInsertion
{
    private const string DefaultLineBreak = "\n"; // the line ending of data packages, for a file without a line break

    /// <summary>Returns the bytes of the file with the rows inserted.</summary>
    /// <param name="file">The bytes of the file: UTF-8, with or without a byte order mark.</param>
    /// <param name="table">The table read from them; its CSV has no problems.</param>
    /// <param name="after">The index of the row to insert after; -1 for the header row.</param>
    /// <param name="rows">The cells of each row by column; other columns are empty.</param>
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

    /// <summary>Encodes a value as a CSV cell.</summary>
    public static string Quote(string value) =>
        value.AsSpan().IndexOfAny(",\"\r\n") < 0 ? value : "\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    /// <summary>Returns the range of a row with the line break after it, in UTF-16 units; for a last row without one, with the line break before it.</summary>
    public static (int Start, int Length) PlaceOf(Row row)
    {
        var start = row[row.Table.Header[0].Text].Start;
        var end = EndOf(row.Table, row.Index);
        var lineBreak = LineBreakAt(row.Table.Text, end).Length;
        var before = lineBreak > 0 || start == 0 ? 0 : row.Table.Text[start - 1] is '\n' && start > 1 && row.Table.Text[start - 2] is '\r' ? 2 : 1;
        return (start - before, end + lineBreak - start + before);
    }

    /// <summary>Returns the end of a row in UTF-16 units; -1 is the header row.</summary>
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

    /// <summary>Moves the final line break of the new rows to their start, for a file that ends without one.</summary>
    private static byte[] WithoutFinalBreak(byte[] rows)
    {
        var length = rows[^1] == '\n' && rows.Length > 1 && rows[^2] == '\r' ? 2 : 1;
        return [.. rows.AsSpan(rows.Length - length), .. rows.AsSpan(0, rows.Length - length)];
    }

    /// <summary>Returns how to quote a column: always if all its cells are quoted even though some need not be, as some programs do.</summary>
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
