using CsvHelper;

namespace KzKgData.Verification.DataPackages;

/// <summary>A place where a file breaks the form of CSV (RFC 4180).</summary>
/// <param name="Problem">What was found and what to do.</param>
/// <param name="Start">Where, in UTF-16 units.</param>
/// <param name="Length">How much of the text is meant, in UTF-16 units.</param>
/// <param name="IsBlankLine">Whether it is a line with nothing in it, which is no record.</param>
public sealed record CsvProblem(string Problem, int Start, int Length, bool IsBlankLine = false);

/// <summary>A CSV file taken apart into records whose cells know exactly where they stand. The header row is the first record.</summary>
/// <remarks>What is kept of a cell is the number of the byte that it begins with; cells follow each other with one comma between them.</remarks>
public sealed class CsvDocument
{
    private readonly TextFile _file;
    private readonly byte[] _bytes;
    private readonly List<CsvProblem> _problems = [];
    private readonly HashSet<int> _malformed = [];

    // What stands in cells of malformed records where it is not what the stretch would stand for in a well-formed one.
    private readonly Dictionary<int, string> _recovered = [];

    // Where each cell begins; behind the cells of a record, where the next one would begin.
    private readonly IntList _starts;
    private readonly IntList _firstCells = new(16);

    private CsvDocument(TextFile file)
    {
        _file = file;
        _bytes = file.Bytes;
        _starts = new IntList(file.Bytes.Length / 8);
    }

    /// <summary>How many records there are, the header row included.</summary>
    public int Count => _firstCells.Count - 1;

    /// <summary>Where the text breaks the form of CSV.</summary>
    public IReadOnlyList<CsvProblem> Problems => _problems;

    /// <summary>Reads all records, the header included. Never throws: what is malformed is recovered and told.</summary>
    /// <param name="file">The file.</param>
    /// <param name="declaredWidth">How many cells the schema asks for. Records that have them are not told where it is the header that has another number.</param>
    public static CsvDocument Parse(TextFile file, int declaredWidth)
    {
        var document = new CsvDocument(file);
        for (var next = 0; next < file.Bytes.Length;)
        {
            next = document.ReadUntilSwallowedLines(next);
        }

        document._firstCells.Add(document._starts.Count);
        document.CheckWidths(declaredWidth);
        return document;
    }

    /// <summary>How many cells a record has.</summary>
    public int Width(int record) => _firstCells[record + 1] - _firstCells[record] - 1;

    /// <summary>Whether a record broke the form of CSV and was only recovered.</summary>
    public bool IsMalformed(int record) => _malformed.Count > 0 && _malformed.Contains(record);

    /// <summary>A cell of a record that has it.</summary>
    public Cell Cell(int record, int index)
    {
        var cell = _firstCells[record] + index;
        return new Cell(_file, _starts[cell], _starts[cell + 1] - _starts[cell] - 1, _recovered.Count > 0 && _recovered.TryGetValue(cell, out var text) ? text : null);
    }

    /// <summary>An empty cell where a record begins, for one that it does not have.</summary>
    internal Cell NoCell(int record) => new(_file, StartOf(record), 0);

    /// <summary>The value of a cell in UTF-8; empty where the record does not have it.</summary>
    internal ReadOnlySpan<byte> Utf8(int record, int index)
    {
        var (first, next) = (_firstCells[record], _firstCells[record + 1]);
        if ((uint)index >= (uint)(next - first - 1))
        {
            return default;
        }

        if (_recovered.Count > 0)
        {
            return Cell(record, index).Utf8;
        }

        var start = _starts[first + index];
        return DataPackages.Cell.Unquoted(new ReadOnlySpan<byte>(_bytes, start, _starts[first + index + 1] - start - 1));
    }

    /// <summary>Where a record begins, in bytes.</summary>
    internal int StartOf(int record) => _starts[_firstCells[record]];

    /// <summary>Where a record ends, its line break left out, in bytes.</summary>
    internal int EndOf(int record) => Math.Max(StartOf(record), _starts[_firstCells[record + 1] - 1] - 1);

    private void CheckWidths(int declaredWidth)
    {
        for (var record = 1; record < Count; record++)
        {
            if (Width(record) == Width(0) || IsMalformed(record))
            {
                continue;
            }

            _malformed.Add(record);
            if (StartOf(record) == EndOf(record))
            {
                _problems.Add(new CsvProblem("a blank line, which is left out; remove it", _file.ToUtf16(StartOf(record)), 0, IsBlankLine: true));
            }
            else if (Width(record) != declaredWidth)
            {
                Report(
                    FormattableString.Invariant($"the record has {Width(record)} cell(s), the header has {Width(0)}; check its commas and quotes"),
                    StartOf(record),
                    EndOf(record));
            }
        }
    }

    /// <summary>
    /// Reads records from a byte on. A quote out of place can swallow the lines that follow it; then only the first line of that
    /// record is kept and reading has to start again behind it, so that one bad quote hides nothing.
    /// </summary>
    /// <returns>The byte to go on from: the end when all is read.</returns>
    private int ReadUntilSwallowedLines(int first)
    {
        CsvMalformedRecord? malformed = null;
        var bytes = _bytes;
        using var reader = CsvReader.Create(bytes.AsMemory(first), Options(lineBreaksInQuotes: true, m => malformed = m));
        while (reader.Read())
        {
            var start = first + (int)reader.ByteOffset;
            if (malformed is null)
            {
                Add(reader, start, isMalformed: false);
                continue;
            }

            var lineLength = bytes.AsSpan(start).IndexOfAny((byte)'\r', (byte)'\n');
            if (malformed.Value.RawRecord.IndexOfAny(['\r', '\n']) < 0 || lineLength < 0)
            {
                var problem = malformed.Value.Reason == CsvMalformedReason.UnterminatedQuote ? OpeningQuote(start, bytes.Length) : first + (int)malformed.Value.ByteOffset;
                Report(Describe(malformed.Value.Reason), problem, problem + 1);
                Add(reader, start, isMalformed: true);
                malformed = null;
                continue;
            }

            var end = start + lineLength;
            var quote = OpeningQuote(start, end);
            Report(Describe(CsvMalformedReason.UnterminatedQuote), quote, quote + 1);
            AddSingleLine(start, lineLength);
            return bytes[end] == '\r' && end + 1 < bytes.Length && bytes[end + 1] == '\n' ? end + 2 : end + 1;
        }

        return bytes.Length;
    }

    private void AddSingleLine(int start, int length)
    {
        using var reader = CsvReader.Create(_bytes.AsMemory(start, length), Options(lineBreaksInQuotes: false, _ => { }));
        if (reader.Read())
        {
            Add(reader, start, isMalformed: true);
        }
        else
        {
            _malformed.Add(_firstCells.Count);
            _firstCells.Add(_starts.Count);
            _starts.Add(start);
        }
    }

    private void Add(CsvReader reader, int start, bool isMalformed)
    {
        if (isMalformed)
        {
            _malformed.Add(_firstCells.Count);
        }

        _firstCells.Add(_starts.Count);
        var width = reader.FieldCount;
        for (var i = 0; i < width; i++)
        {
            var raw = reader.GetRawSpan(i);
            if (isMalformed && reader.GetString(i) is var text && !string.Equals(text, Utf8Text.Decode(DataPackages.Cell.Unquoted(raw)), StringComparison.Ordinal))
            {
                _recovered.Add(_starts.Count, text ?? string.Empty);
            }

            _starts.Add(start);
            start += raw.Length + 1;
        }

        _starts.Add(start);
    }

    private void Report(string problem, int start, int end) =>
        _problems.Add(new CsvProblem(problem, _file.ToUtf16(start), _file.ToUtf16(end) - _file.ToUtf16(start)));

    private static CsvReaderOptions Options(bool lineBreaksInQuotes, Action<CsvMalformedRecord> onMalformed) => new()
    {
        HasHeader = false,
        Separator = ',',
        SkipEmptyLines = false,
        AllowLineBreaksInQuotes = lineBreaksInQuotes,
        TrimWhitespace = false,
        DetectSeparatorHint = false,
        PoolStrings = false,
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
    private int OpeningQuote(int start, int lineEnd)
    {
        const byte Quote = (byte)'"';
        var bytes = _bytes;
        for (var cell = start; cell < lineEnd;)
        {
            var i = cell;
            if (bytes[cell] == Quote)
            {
                for (i++; i < lineEnd && (bytes[i] != Quote || (i + 1 < lineEnd && bytes[i + 1] == Quote)); i++)
                {
                    if (bytes[i] == Quote)
                    {
                        i++;
                    }
                }

                if (i >= lineEnd)
                {
                    return cell;
                }
            }

            var comma = bytes.AsSpan(i, lineEnd - i).IndexOf((byte)',');
            cell = comma < 0 ? lineEnd : i + comma + 1;
        }

        return start + Math.Max(0, bytes.AsSpan(start, lineEnd - start).LastIndexOf(Quote));
    }

    /// <summary>Numbers in one array that grows.</summary>
    private sealed class IntList(int capacity)
    {
        private int[] _items = new int[Math.Max(16, capacity)];

        public int Count { get; private set; }

        public int this[int index] => _items[index];

        public void Add(int item)
        {
            if (Count == _items.Length)
            {
                Array.Resize(ref _items, Count * 2);
            }

            _items[Count++] = item;
        }
    }
}
