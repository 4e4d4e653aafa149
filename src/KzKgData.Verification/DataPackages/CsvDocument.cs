using System.Text;
using CsvHelper;

namespace KzKgData.Verification.DataPackages;

/// <summary>One CSV record.</summary>
/// <param name="Cells">The cells in the order of the file.</param>
/// <param name="Start">Where the record begins in its file, in UTF-16 units.</param>
/// <param name="Length">How long the record is, without its line break, in UTF-16 units.</param>
/// <param name="IsMalformed">Whether the record broke the form of CSV and was only recovered.</param>
public sealed record CsvRecord(IReadOnlyList<Cell> Cells, int Start, int Length, bool IsMalformed);

/// <summary>A place where a file breaks the form of CSV (RFC 4180).</summary>
/// <param name="Problem">What was found and what to do.</param>
/// <param name="Start">Where, in UTF-16 units.</param>
/// <param name="Length">How much of the text is meant, in UTF-16 units.</param>
public sealed record CsvProblem(string Problem, int Start, int Length);

/// <summary>A CSV text taken apart into records whose cells know exactly where they stand.</summary>
public sealed class CsvDocument
{
    private CsvDocument(List<CsvRecord> records, List<CsvProblem> problems)
    {
        Records = records;
        Problems = problems;
    }

    /// <summary>The records in the order of the text, the header row first.</summary>
    public IReadOnlyList<CsvRecord> Records { get; }

    /// <summary>Where the text breaks the form of CSV.</summary>
    public IReadOnlyList<CsvProblem> Problems { get; }

    /// <summary>Reads all records, the header included. Never throws: what is malformed is recovered and told.</summary>
    /// <param name="text">The text.</param>
    /// <param name="declaredWidth">How many cells the schema asks for. Records that have them are not told where it is the header that has another number.</param>
    public static CsvDocument Parse(string text, int declaredWidth)
    {
        var records = new List<CsvRecord>();
        var problems = new List<CsvProblem>();
        var bytes = Encoding.UTF8.GetBytes(text);
        var cursor = new ByteCursor(text);
        while (cursor.Char < text.Length)
        {
            ReadUntilSwallowedLines(text, bytes, cursor, records, problems);
        }

        var width = records.Count == 0 ? 0 : records[0].Cells.Count;
        for (var i = 1; i < records.Count; i++)
        {
            var record = records[i];
            if (record.IsMalformed || record.Cells.Count == width)
            {
                continue;
            }

            records[i] = record with { IsMalformed = true };
            if (record.Cells.Count != declaredWidth)
            {
                problems.Add(new CsvProblem(
                    FormattableString.Invariant($"the record has {record.Cells.Count} cell(s), the header has {width}; check its commas and quotes"),
                    record.Start,
                    record.Length));
            }
        }

        return new CsvDocument(records, problems);
    }

    /// <summary>
    /// Reads records from the cursor on, and moves it to where reading has to go on: to the end when all is read. A quote
    /// out of place can swallow the lines that follow it; then only the first line of that record is kept and reading
    /// starts again behind it, so that one bad quote hides nothing.
    /// </summary>
    private static void ReadUntilSwallowedLines(string text, byte[] bytes, ByteCursor cursor, List<CsvRecord> records, List<CsvProblem> problems)
    {
        CsvMalformedRecord? malformed = null;
        var first = cursor.Byte;
        using var reader = CsvReader.Create(bytes.AsMemory(first), Options(lineBreaksInQuotes: true, m => malformed = m));
        while (reader.Read())
        {
            var recordStart = cursor.MoveToByte(first + reader.ByteOffset);
            if (malformed is null)
            {
                records.Add(ToRecord(reader, recordStart, isMalformed: false));
                continue;
            }

            var problemStart = cursor.PeekAtByte(first + malformed.Value.ByteOffset);
            var lineEnd = text.IndexOfAny(['\r', '\n'], recordStart);
            var swallows = malformed.Value.RawRecord.IndexOfAny(['\r', '\n']) >= 0 && lineEnd >= 0;
            if (!swallows)
            {
                if (malformed.Value.Reason == CsvMalformedReason.UnterminatedQuote)
                {
                    problemStart = OpeningQuote(text, recordStart, text.Length);
                }

                problems.Add(new CsvProblem(Describe(malformed.Value.Reason), problemStart, 1));
                records.Add(ToRecord(reader, recordStart, isMalformed: true));
                malformed = null;
                continue;
            }

            problems.Add(new CsvProblem(Describe(CsvMalformedReason.UnterminatedQuote), OpeningQuote(text, recordStart, lineEnd), 1));
            records.Add(ReadSingleLine(text.Substring(recordStart, lineEnd - recordStart), recordStart));
            var next = lineEnd + 1;
            cursor.MoveToChar(text[lineEnd] == '\r' && next < text.Length && text[next] == '\n' ? next + 1 : next);
            return;
        }

        cursor.MoveToChar(text.Length);
    }

    private static CsvRecord ReadSingleLine(string line, int start)
    {
        using var reader = CsvReader.FromText(line, Options(lineBreaksInQuotes: false, _ => { }));
        return reader.Read() ? ToRecord(reader, start, isMalformed: true) : new CsvRecord([], start, line.Length, IsMalformed: true);
    }

    private static CsvRecord ToRecord(CsvReader reader, int start, bool isMalformed)
    {
        var cells = new Cell[reader.FieldCount];
        var position = start;
        for (var i = 0; i < cells.Length; i++)
        {
            var length = CharCount(reader.GetRawSpan(i));
            cells[i] = new Cell(reader.GetString(i) ?? string.Empty, position, length);
            position += length + 1;
        }

        return new CsvRecord(cells, start, Math.Max(0, position - 1 - start), isMalformed);
    }

    private static CsvReaderOptions Options(bool lineBreaksInQuotes, Action<CsvMalformedRecord> onMalformed) => new()
    {
        HasHeader = false,
        Separator = ',',
        SkipEmptyLines = false,
        AllowLineBreaksInQuotes = lineBreaksInQuotes,
        TrimWhitespace = false,
        DetectSeparatorHint = false,
        PoolStrings = true,
        MalformedData = CsvMalformedDataHandling.Recover,
        FieldCountMismatch = CsvFieldCountHandling.Allow,
        OnMalformedRecord = onMalformed,
    };

    private static string Describe(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.StrayQuote => "a quotation mark stands inside an unquoted cell; quote the whole cell and double the mark",
        CsvMalformedReason.TextAfterClosingQuote => "text follows a closing quotation mark; double the mark if it belongs to the value",
        CsvMalformedReason.UnterminatedQuote => "a quoted cell is not closed on its line; close it with a quotation mark",
        _ => "the record breaks the form of CSV (RFC 4180); check its quotes",
    };

    /// <summary>The quote of the line's first cell that is opened and not closed; the last quote where all are closed.</summary>
    private static int OpeningQuote(string text, int start, int lineEnd)
    {
        for (var cell = start; cell < lineEnd;)
        {
            var i = cell;
            if (text[cell] == '"')
            {
                for (i++; i < lineEnd && (text[i] != '"' || (i + 1 < lineEnd && text[i + 1] == '"')); i++)
                {
                    if (text[i] == '"')
                    {
                        i++;
                    }
                }

                if (i >= lineEnd)
                {
                    return cell;
                }
            }

            var comma = text.IndexOf(',', i, lineEnd - i);
            cell = comma < 0 ? lineEnd : comma + 1;
        }

        return Math.Max(start, text.LastIndexOf('"', lineEnd - 1, lineEnd - start));
    }

    private static int CharCount(ReadOnlySpan<byte> utf8)
    {
#if NET
        return Encoding.UTF8.GetCharCount(utf8);
#else
        return Encoding.UTF8.GetCharCount(utf8.ToArray());
#endif
    }
}
