using System.Text;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Fuzzing.Targets;

/// <summary>The first byte selects a dialect, the others are the file.</summary>
internal static class CsvTarget
{
    private const string Path = "table.csv";

    private static readonly CsvDialect[] _dialects =
    [
        CsvDialect.Default,
        new() { Delimiter = ";" },
        new() { Delimiter = "\t", HeaderRows = [] },
        new() { Delimiter = "||" },
        new() { Quote = null },
        new() { Quote = '\'', IsQuoteDeclared = true },
        new() { Escape = '\\', IsQuoteDeclared = true, DoublesQuotes = false },
        new() { Escape = '\\' },
        new() { SkipsInitialSpace = true },
        new() { CommentMark = "#", CommentRows = [2] },
        new() { LineTerminator = "\r\n" },
        new() { HeaderRows = [1, 3], HeaderJoint = "-" },
    ];

    public static void Check(byte[] input)
    {
        if (input.Length == 0)
        {
            return;
        }

        var dialect = _dialects[input[0] % _dialects.Length];
        var file = TextFile.Decode(Path, input[1..]);
        var document = CsvDocument.Parse(file, declaredWidth: -1, dialect);
        CheckOrder(file, document);
        CheckProblems(file, document);
        if (dialect.IsPlain && dialect is { HeaderRows: null or [], CommentRows: [] })
        {
            CheckBytes(file, document, (byte)dialect.Delimiter[0]);
            CheckValues(file, document, dialect.Delimiter[0]);
        }

        Same(document, CsvDocument.Parse(new TextFile(Path, '\uFEFF' + file.Text), declaredWidth: -1, dialect), from: 0, "the decoded text");
        if (ReferenceEquals(dialect, CsvDialect.Default))
        {
            CheckSplit(file, document);
        }
    }

    /// <summary>Checks that records and cells are in order and inside the file.</summary>
    private static void CheckOrder(TextFile file, CsvDocument document)
    {
        var text = file.Text.Length;
        var end = 0;
        for (var record = 0; record < document.Count; record++)
        {
            var endOfCell = document.StartOf(record);
            Hold.That(
                end <= document.StartOf(record) && document.StartOf(record) <= document.EndOf(record),
                $"record {record} is not a range after byte {end}");
            for (var i = 0; i < document.Width(record); i++)
            {
                var cell = document.Cell(record, i);
                Hold.That(cell.Start >= 0 && cell.Length >= 0 && cell.Start + cell.Length <= text, $"cell {i} of record {record} is outside the text");
                Hold.That(
                    Encoding.UTF8.GetByteCount(file.Text.AsSpan(0, cell.Start)) >= endOfCell,
                    $"cell {i} of record {record} starts before the end of the previous one");
                Hold.That(
                    cell.Utf8.SequenceEqual(document.Utf8(record, i))
                        && string.Equals(cell.Text, Encoding.UTF8.GetString(cell.Utf8), StringComparison.Ordinal),
                    $"cell {i} of record {record} has two values");
                endOfCell = Encoding.UTF8.GetByteCount(file.Text.AsSpan(0, cell.Start + cell.Length));
            }

            end = document.EndOf(record);
            Hold.That(
                end <= file.Bytes.Length && endOfCell <= Math.Max(end, document.StartOf(record)),
                $"record {record} ends before its last cell, or after the end of the file");
        }

        Hold.That(document.HeaderCount <= document.Count, $"{document.HeaderCount} header rows of {document.Count} records");
        _ = document.HeaderCount > 0 ? document.HeaderNames(" ") : null;
    }

    private static void CheckProblems(TextFile file, CsvDocument document)
    {
        foreach (var problem in document.Problems)
        {
            Hold.That(
                !problem.Problem.IsEmpty && problem.Start >= 0 && problem.Length >= 0 && problem.Start + problem.Length <= file.Text.Length,
                $"'{problem.Problem}' at {problem.Start}, {problem.Length} long, is outside the text");
            Places.CheckInside(file.PlaceOf(problem.Start, problem.Length), file);
        }
    }

    /// <summary>Checks that cells and the bytes between them cover the file, each byte once.</summary>
    private static void CheckBytes(TextFile file, CsvDocument document, byte separator)
    {
        var at = 3 * Marks(file);
        for (var record = 0; record < document.Count; record++)
        {
            Hold.That(document.StartOf(record) == at, $"record {record} starts at {document.StartOf(record)}, not at {at}");
            for (var i = 0; i < document.Width(record); i++)
            {
                var cell = document.Cell(record, i);
                var start = Encoding.UTF8.GetByteCount(file.Text.AsSpan(0, cell.Start));
                Hold.That(start == at, $"cell {i} of record {record} starts at {start}, not at {at}");
                at += Encoding.UTF8.GetByteCount(file.Text.AsSpan(cell.Start, cell.Length));
                if (i + 1 < document.Width(record))
                {
                    Hold.That(file.Bytes[at] == separator, $"no separator after cell {i} of record {record}");
                    at++;
                }
            }

            Hold.That(document.EndOf(record) == at, $"record {record} ends at {document.EndOf(record)}, not at {at}");
            at += LineBreakAt(file.Bytes, at);
        }

        Hold.That(at == file.Bytes.Length, $"the file continues at {at} after the last record");
    }

    /// <summary>Checks that a well-formed file has the values of the standard, and no problems.</summary>
    private static void CheckValues(TextFile file, CsvDocument document, char separator)
    {
        if (Rfc4180(file.Text[Marks(file)..], separator) is not { } records)
        {
            return;
        }

        Hold.That(document.Count == records.Count, $"{document.Count} records and not {records.Count}");
        for (var record = 0; record < records.Count; record++)
        {
            Hold.That(document.Width(record) == records[record].Count, $"{document.Width(record)} cells and not {records[record].Count} in record {record}");
            for (var i = 0; i < records[record].Count; i++)
            {
                Hold.That(
                    string.Equals(document.Cell(record, i).Text, records[record][i], StringComparison.Ordinal),
                    $"'{document.Cell(record, i).Text}' and not '{records[record][i]}' in record {record}");
            }
        }

        var width = document.HeaderCount > 0 ? document.Width(0) : records.Count > 0 ? records[0].Count : 0;
        var others = records.Skip(document.HeaderCount).Count(r => r.Count != width);
        Hold.That(document.Problems.Count == others, $"{document.Problems.Count} problems and {others} records of another width");
    }

    /// <summary>Checks that a table split into two files equals the table in one.</summary>
    private static void CheckSplit(TextFile file, CsvDocument document)
    {
        if (document.Problems.Count > 0 || document.Count < 3 || Marks(file) > 0)
        {
            return;
        }

        var middle = document.StartOf(1 + (document.Count / 2));
        var header = file.Bytes.AsSpan(0, document.StartOf(1));
        if (header.EndsWith("\r"u8) && file.Bytes[middle] == '\n')
        {
            return; // after the header they would form one line break
        }

        var joined = TextFile.Join([TextFile.Decode(Path, file.Bytes[..middle]), TextFile.Decode("more.csv", [.. header, .. file.Bytes[middle..]])]);
        var again = CsvDocument.Parse(joined, declaredWidth: -1, CsvDialect.Default);
        Hold.That(again.Problems.Count == 0, $"in two files: {again.Problems[0].Problem}");
        Same(document, again, from: 1, "two files");
    }

    private static void Same(CsvDocument document, CsvDocument other, int from, string what)
    {
        Hold.That(document.Count == other.Count && document.HeaderCount == other.HeaderCount, $"{other.Count} records in {what} and not {document.Count}");
        for (var record = from; record < document.Count; record++)
        {
            Hold.That(
                document.Width(record) == other.Width(record) && document.IsMalformed(record) == other.IsMalformed(record),
                $"record {record} differs in {what}");
            for (var i = 0; i < document.Width(record); i++)
            {
                Hold.That(document.Utf8(record, i).SequenceEqual(other.Utf8(record, i)), $"cell {i} of record {record} differs in {what}");
            }
        }
    }

    // The number of byte order marks after the first one: a rule reports them, and they are not part of the first name.
    private static int Marks(TextFile file) => file.Text.Length - file.Text.TrimStart('\uFEFF').Length;

    private static int LineBreakAt(byte[] bytes, int at) => at >= bytes.Length ? 0
        : bytes[at] == '\n' ? 1
        : bytes[at] != '\r' ? 0
        : at + 1 < bytes.Length && bytes[at + 1] == '\n' ? 2 : 1;

    /// <summary>Parses a text strictly by RFC 4180; returns null if it is not well-formed.</summary>
    private static List<List<string>>? Rfc4180(string text, char separator)
    {
        var records = new List<List<string>>();
        var at = 0;
        while (at < text.Length)
        {
            var record = new List<string>();
            records.Add(record);
            while (true)
            {
                var value = new StringBuilder();
                if (at < text.Length && text[at] == '"')
                {
                    for (at++; at < text.Length && (text[at] != '"' || (at + 1 < text.Length && text[at + 1] == '"')); at++)
                    {
                        value.Append(text[at]);
                        at += text[at] == '"' ? 1 : 0;
                    }

                    if (at >= text.Length || (++at < text.Length && text[at] != separator && text[at] is not ('\r' or '\n')))
                    {
                        return null;
                    }
                }
                else
                {
                    for (; at < text.Length && text[at] != separator && text[at] is not ('\r' or '\n'); at++)
                    {
                        if (text[at] == '"')
                        {
                            return null;
                        }

                        value.Append(text[at]);
                    }
                }

                record.Add(value.ToString());
                if (at >= text.Length || text[at] != separator)
                {
                    break;
                }

                at++;
            }

            at += at >= text.Length ? 0 : text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
        }

        return records;
    }
}
