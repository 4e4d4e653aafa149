using CsvHelper;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.DataPackages;

/// <summary>A violation of the CSV format (RFC 4180).</summary>
/// <param name="Problem">What was found and what to do.</param>
/// <param name="Start">The offset, in UTF-16 units.</param>
/// <param name="Length">The length of the offending text, in UTF-16 units.</param>
/// <param name="IsBlankLine">Whether the problem is a blank line, which is not a record.</param>
public sealed record CsvProblem(Message Problem, int Start, int Length, bool IsBlankLine = false);

/// <summary>A CSV file parsed into records whose cells know their exact place. The header rows, if any, are the first records.</summary>
/// <remarks>Only the byte offset at which a cell begins is stored; in plain dialects exactly one byte separates consecutive cells.</remarks>
public sealed class CsvDocument
{
    private static readonly byte[] _mark = System.Text.Encoding.UTF8.GetBytes(['\uFEFF']);

    private readonly TextFile _file;
    private readonly byte[] _bytes;
    private readonly List<CsvProblem> _problems = [];
    private readonly HashSet<int> _malformed = [];
    private readonly CsvDialect _dialect;
    private readonly char _separator;

    // By cell, the value where it differs from the unquoted text of its range: in malformed records and in dialects that are not plain.
    private readonly Dictionary<int, byte[]> _recovered = [];

    // The offset of each cell; after the cells of a record, the offset at which one more would begin.
    private readonly OffsetList _starts;

    // The index of the first cell of each record; empty if all records have the same number of cells, _cellsOfRecord.
    private List<int> _firstCells;
    private int _cellsOfRecord;

    // The end of each cell, in dialects that are not plain.
    private readonly List<int>? _ends;

    // The index of the file being read, from 0, and the number of its last row.
    private int _part;
    private int _row;
    private bool _isHeaderPast;

    // The row numbers that the dialect declares; _headerRows is null if it declares no header rows.
    private readonly HashSet<int> _commentRows;
    private readonly HashSet<int>? _headerRows;
    private readonly int _lastHeaderRow;

    // The header rows of the first file, and how many header rows the current file has had.
    private readonly List<string[]> _headers = [];
    private int _headerOfPart;

    private readonly List<CsvProblem> _notes = [];

    // Whether the header of the current file differs from that of the first, so that none of its rows can be read.
    private bool _isPartUnknown;

    private CsvDocument(TextFile file, CsvDialect dialect, bool isPlain)
    {
        _file = file;
        _bytes = file.Bytes;
        _dialect = dialect;
        _separator = dialect.IsPlain ? dialect.Delimiter[0] : ',';
        _commentRows = [.. dialect.CommentRows];
        _headerRows = dialect.HeaderRows is { } rows ? [.. rows] : null;
        _lastHeaderRow = dialect.HeaderRows?.DefaultIfEmpty().Max() ?? 0;

        // An estimate: quoted delimiters and line breaks make it too high; a file with lone carriage returns makes it too low.
        var records = Utf8Text.CountOf((byte)'\n', _bytes) + 1;
        _firstCells = new List<int>(records + 1);
        _starts = new OffsetList(Utf8Text.CountOf((byte)_separator, _bytes) + (2 * records));
        _ends = isPlain ? null : [];
    }

    /// <summary>The number of header records.</summary>
    public int HeaderCount { get; private set; }

    /// <summary>The number of records, header included.</summary>
    public int Count => _cellsOfRecord > 0 ? _starts.Count / _cellsOfRecord : _firstCells.Count - 1;

    /// <summary>The violations of the CSV format.</summary>
    public IReadOnlyList<CsvProblem> Problems => _problems;

    /// <summary>What is read in a way that the author may not have meant.</summary>
    public IReadOnlyList<CsvProblem> Notes => _notes;

    /// <summary>Reads all records, header included. Never throws: malformed records are recovered and reported.</summary>
    /// <param name="file">The file.</param>
    /// <param name="declaredWidth">The number of cells that the schema declares. Records of that width are not reported if it is the header that has
    /// another.</param>
    /// <param name="dialect">The dialect of the file.</param>
    internal static CsvDocument Parse(TextFile file, int declaredWidth, CsvDialect dialect)
    {
        var document = new CsvDocument(file, dialect, dialect.IsPlain);
        if (file.Parts.Count == 0)
        {
            document.ReadAll(0, file.Bytes.Length);
        }

        foreach (var part in file.Parts)
        {
            document.ReadAll(part.Start, part.Start + part.File.Bytes.Length);
            document._part++;
        }

        document._firstCells.Add(document._starts.Count);
        document.CheckWidths(declaredWidth);
        return document;
    }

    /// <summary>Reads the rows of a table that the descriptor itself contains.</summary>
    /// <param name="rows">The rows: arrays, or objects whose members are named after the columns.</param>
    /// <param name="dialect">The dialect, which says whether there is a header.</param>
    /// <param name="textOf">Returns the text of a cell, given the name of the column and the JSON value.</param>
    internal static CsvDocument OfInline(LocatedJson rows, CsvDialect dialect, Func<string, LocatedJson, string> textOf)
    {
        var document = new CsvDocument(rows.File, dialect, isPlain: false);
        string[] names = [.. rows.Items.SelectMany(r => r.Members).Select(m => m.Name).Distinct(StringComparer.Ordinal)];
        var first = 0;
        if (names.Length > 0)
        {
            document.AddInline(rows, [.. names.Select(n => (rows, n))]);
        }
        else if (dialect.HasHeader && rows.Items.Count > 0)
        {
            names = [.. rows.Items[0].Items.Select(i => i.Text)];
            document.AddInline(rows.Items[0], [.. rows.Items[0].Items.Select(i => (i, i.Text))]);
            first = 1;
        }

        document.HeaderCount = document._firstCells.Count;
        foreach (var row in rows.Items.Skip(first))
        {
            document.AddInline(row, row.Members.Count > 0 || row.Kind is System.Text.Json.JsonValueKind.Object
                ? [.. names.Select(row.Find()).Select((cell, i) => cell is null ? (row, string.Empty) : (cell, textOf(names[i], cell)))]
                : [.. row.Items.Select((cell, i) => (cell, textOf(i < names.Length ? names[i] : string.Empty, cell)))]);
        }

        document._firstCells.Add(document._starts.Count);
        document.CheckWidths(declaredWidth: -1);
        return document;
    }

    /// <summary>The number of cells of a record.</summary>
    public int Width(int record) => (_cellsOfRecord > 0 ? _cellsOfRecord : _firstCells[record + 1] - _firstCells[record]) - 1;

    /// <summary>Whether a record violated the CSV format and was recovered.</summary>
    public bool IsMalformed(int record) => _malformed.Count > 0 && _malformed.Contains(record);

    /// <summary>A cell of a record; the index must be less than the record's width.</summary>
    public Cell Cell(int record, int index)
    {
        var cell = FirstCellOf(record) + index;
        return new Cell(
            _file,
            _starts[cell],
            EndOfCell(cell) - _starts[cell],
            _recovered.Count > 0 && _recovered.TryGetValue(cell, out var text) ? text : null);
    }

    /// <summary>The names of the columns, joined from the rows of the header.</summary>
    internal List<string> HeaderNames(string joint)
    {
        if (HeaderCount == 1)
        {
            return [.. Enumerable.Range(0, Width(0)).Select(i => Cell(0, i).Text)];
        }

        // The last cell of a shorter header row applies to all further columns.
        return
        [
            .. Enumerable
                .Range(0, Enumerable.Range(0, HeaderCount).Max(Width))
                .Select(i =>
                    string.Join(
                        joint,
                        Enumerable
                            .Range(0, HeaderCount)
                            .Where(r => Width(r) > 0)
                            .Select(r => Cell(r, Math.Min(i, Width(r) - 1)).Text)
                            .Where(n => n.Length > 0)
                            .Distinct(StringComparer.Ordinal))),
        ];
    }

    /// <summary>The cell of a column in the last header row, or in the first record if there is no header.</summary>
    internal Cell LastCellOfHeader(int column) => Math.Max(0, HeaderCount - 1) is var row && column < Width(row) ? Cell(row, column) : NoCell(row);

    /// <summary>An empty cell at the start of a record, for a column that the record does not have.</summary>
    internal Cell NoCell(int record) => new(_file, StartOf(record), 0);

    /// <summary>The value of a cell in UTF-8; empty if the record does not have it.</summary>
    internal ReadOnlySpan<byte> Utf8(int record, int index)
    {
        if ((uint)index >= (uint)Width(record))
        {
            return default;
        }

        var cell = FirstCellOf(record) + index;
        if (_recovered.Count > 0 && _recovered.TryGetValue(cell, out var value))
        {
            return value;
        }

        var start = _starts[cell];
        return DataPackages.Cell.Unquoted(new ReadOnlySpan<byte>(_bytes, start, EndOfCell(cell) - start));
    }

    /// <summary>The byte offset at which a record begins.</summary>
    internal int StartOf(int record) => _starts[FirstCellOf(record)];

    /// <summary>The byte offset at which a record ends, without its line ending.</summary>
    internal int EndOf(int record) => Width(record) == 0 ? StartOf(record) : Math.Max(StartOf(record), EndOfCell(FirstCellOf(record + 1) - 2));

    private int FirstCellOf(int record) => _cellsOfRecord > 0 ? record * _cellsOfRecord : _firstCells[record];

    private int EndOfCell(int cell) => _ends is null ? _starts[cell + 1] - 1 : _ends[cell];

    private void CheckWidths(int declaredWidth)
    {
        var cells = Count == 0 ? 0 : Width(0) + 1;
        if (cells > 0 && Enumerable.Range(0, Count).All(r => _firstCells[r + 1] - _firstCells[r] == cells))
        {
            (_cellsOfRecord, _firstCells) = (cells, []);
        }

        var width = Enumerable.Range(0, HeaderCount).Select(Width).DefaultIfEmpty(Count == 0 ? 0 : Width(0)).Max();
        if (HeaderCount == 0 && Count > 0 && width != declaredWidth && declaredWidth >= 0)
        {
            Report(
                $"the first record has {width} cell(s), but {declaredWidth} field(s) are declared; declare every column, or correct the record",
                StartOf(0),
                EndOf(0));
        }

        for (var record = HeaderCount; record < Count; record++)
        {
            if (Width(record) == width || IsMalformed(record))
            {
                continue;
            }

            _malformed.Add(record);
            if (StartOf(record) == EndOf(record))
            {
                _problems.Add(new CsvProblem($"the line is blank and is skipped; remove it", _file.ToUtf16(StartOf(record)), 0, IsBlankLine: true));
            }
            else if (Width(record) != declaredWidth)
            {
                Message first = HeaderCount == 0 ? (Message)$"the first record" : $"the header";
                Message separators = _separator == ',' ? (Message)$"commas" : $"delimiters";
                Report(
                    $"the record has {Width(record)} cell(s), but {first} has {width}; check its {separators} and quotes",
                    StartOf(record),
                    EndOf(record));
            }
        }
    }

    private void ReadAll(int start, int end)
    {
        (_row, _headerOfPart, _isHeaderPast, _isPartUnknown) = (0, 0, false, false);
        var reader = _ends is null ? null : new DialectParser(this, _dialect, end);
        var next = start;
        while (reader is null && _bytes.AsSpan(next, end - next).StartsWith(_mark))
        {
            next += _mark.Length; // not part of the first name; a rule reports a second byte order mark at the start of a file
        }

        while (next < end)
        {
            next = reader is null ? ReadUntilSwallowedLines(next, end) : reader.Read(next);
        }
    }

    /// <summary>Counts the next row and returns its kind.</summary>
    private RowKind NextRow()
    {
        _row++;
        var isComment = _commentRows.Count > 0 && _commentRows.Contains(_row);
        if (_headerRows?.Contains(_row) ?? (!isComment && !_isHeaderPast))
        {
            _isHeaderPast = true;
            return RowKind.Header;
        }

        if (isComment || _row < _lastHeaderRow)
        {
            return RowKind.Comment;
        }

        return RowKind.Data;
    }

    /// <summary>
    /// Whether a header row is kept. The headers of further files are compared with the first file's and dropped; a first line that has none of its names
    /// is a row.
    /// </summary>
    private bool TakeHeader(string[] names, int start)
    {
        if (_part == 0)
        {
            HeaderCount++;
            _headers.Add(names);
            return true;
        }

        if (_headerOfPart == 0 && _headers is [var header] && IsRow(names, header))
        {
            _notes.Add(
                new CsvProblem(
                    $"only the first file of the table, {_file.Path}, has the header row, so the first line of this one is read as a row",
                    _file.ToUtf16(start),
                    0));
            return true;
        }

        if (_headerOfPart >= _headers.Count || !names.SequenceEqual(_headers[_headerOfPart++], StringComparer.Ordinal))
        {
            _isPartUnknown = true;
            Report(
                $"the header row differs from that of the first file, {_file.Path}; give all files of a table the same columns in the same order",
                start,
                start);
        }

        return false;
    }

    /// <summary>Whether the first line of a further file is a row: the standard joins files as they are, with a header in the first one only.</summary>
    private static bool IsRow(string[] cells, string[] header) =>
        cells.Length == header.Length
        && Array.Exists(cells, c => c.Length > 0)
        && !Array.Exists(cells, c => Array.Exists(header, h => string.Equals(h.Trim(), c.Trim(), StringComparison.OrdinalIgnoreCase)));

    /// <summary>
    /// Reads records from an offset. A misplaced quote can swallow the following lines; then only the first line of that record is kept, and the caller
    /// resumes after it, so that one bad quote does not hide other records.
    /// </summary>
    /// <returns>The offset to resume from; <paramref name="limit"/> when all is read.</returns>
    private int ReadUntilSwallowedLines(int first, int limit)
    {
        CsvMalformedRecord? malformed = null;
        var bytes = _bytes;
        using var reader = Open(first, limit, Options(lineBreaksInQuotes: true, m => malformed = m), out var opened);
        while (reader.Read())
        {
            var start = opened + (int)reader.ByteOffset;
            if (malformed is null)
            {
                Add(reader, start, isMalformed: false);
                continue;
            }

            var lineLength = bytes.AsSpan(start, limit - start).IndexOfAny((byte)'\r', (byte)'\n');
            if (malformed.Value.RawRecord.IndexOfAny(['\r', '\n']) < 0 || lineLength < 0)
            {
                var problem =
                    malformed.Value.Reason == CsvMalformedReason.UnterminatedQuote ? OpeningQuote(start, limit) : opened + (int)malformed.Value.ByteOffset;
                Report(Describe(malformed.Value.Reason), problem, problem + 1);
                Add(reader, start, isMalformed: true);
                malformed = null;
                continue;
            }

            var end = start + lineLength;
            var quote = OpeningQuote(start, end);
            Report(Describe(CsvMalformedReason.UnterminatedQuote), quote, quote + 1);
            AddSingleLine(start, lineLength);
            return bytes[end] == '\r' && end + 1 < limit && bytes[end + 1] == '\n' ? end + 2 : end + 1;
        }

        return limit;
    }

    /// <summary>Opens a reader for some lines.</summary>
    /// <param name="start">The offset of the first byte.</param>
    /// <param name="end">The offset after the last byte.</param>
    /// <param name="options">The options of the reader.</param>
    /// <param name="opened">The offset in the file that the reader's offset 0 corresponds to.</param>
    private CsvReader Open(int start, int end, CsvReaderOptions options, out int opened)
    {
        // The reader drops a leading U+FEFF, but in the middle of a file it belongs to a cell. So reading starts at the line break before it.
        var isMarked = _bytes.AsSpan(start, end - start).StartsWith(_mark);
        opened = isMarked ? start - 1 : start;
        var reader = CsvReader.Create(_bytes.AsMemory(opened, end - opened), options);
        if (isMarked)
        {
            reader.Read();
        }

        return reader;
    }

    private void AddSingleLine(int start, int length)
    {
        using var reader = Open(start, start + length, Options(lineBreaksInQuotes: false, _ => { }), out _);
        if (reader.Read())
        {
            Add(reader, start, isMalformed: true);
        }
        else if (NextRow() is var kind && kind is RowKind.Data || (kind is RowKind.Header && TakeHeader([], start)))
        {
            _malformed.Add(_firstCells.Count);
            _firstCells.Add(_starts.Count);
            _starts.Add(start);
        }
    }

    private void Add(CsvReader reader, int start, bool isMalformed)
    {
        var kind = NextRow();
        if (kind is RowKind.Comment || (kind is RowKind.Header && !TakeHeader(TextsOf(reader), start)))
        {
            return;
        }

        if (isMalformed || _isPartUnknown)
        {
            _malformed.Add(_firstCells.Count);
        }

        _firstCells.Add(_starts.Count);
        var width = reader.FieldCount;
        for (var i = 0; i < width; i++)
        {
            var raw = reader.GetRawSpan(i);
            if (isMalformed
                && reader.GetString(i) is var text
                && !string.Equals(text, Utf8Text.Decode(DataPackages.Cell.Unquoted(raw)), StringComparison.Ordinal))
            {
                _recovered.Add(_starts.Count, System.Text.Encoding.UTF8.GetBytes(text ?? string.Empty));
            }

            _starts.Add(start);
            start += raw.Length + 1;
        }

        _starts.Add(start);
    }

    private static string[] TextsOf(CsvReader reader) => [.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetString(i) ?? string.Empty)];

    private void AddInline(LocatedJson row, (LocatedJson Node, string Text)[] cells)
    {
        _firstCells.Add(_starts.Count);
        foreach (var (node, text) in cells)
        {
            _recovered.Add(_starts.Count, System.Text.Encoding.UTF8.GetBytes(text));
            _starts.Add(node.Start);
            _ends!.Add(node.Start + node.Length);
        }

        _starts.Add(row.Start);
        _ends!.Add(row.Start + row.Length);
    }

    /// <summary>Adds a record of a dialect that is not plain.</summary>
    private void AddRecord(List<(int Start, int End, byte[] Value)> cells, bool isMalformed)
    {
        var kind = NextRow();
        if (kind is RowKind.Comment || (kind is RowKind.Header && !TakeHeader([.. cells.Select(c => Utf8Text.Decode(c.Value))], cells[0].Start)))
        {
            return;
        }

        if (isMalformed || _isPartUnknown)
        {
            _malformed.Add(_firstCells.Count);
        }

        _firstCells.Add(_starts.Count);
        foreach (var (start, end, value) in cells)
        {
            if (!DataPackages.Cell.Unquoted(_bytes.AsSpan(start, end - start)).SequenceEqual(value))
            {
                _recovered.Add(_starts.Count, value);
            }

            _starts.Add(start);
            _ends!.Add(end);
        }

        _starts.Add(cells[cells.Count - 1].End);
        _ends!.Add(cells[cells.Count - 1].End);
    }

    private void Report(Message problem, int start, int end) =>
        _problems.Add(new CsvProblem(problem, _file.ToUtf16(start), _file.ToUtf16(end) - _file.ToUtf16(start)));

    private CsvReaderOptions Options(bool lineBreaksInQuotes, Action<CsvMalformedRecord> onMalformed) => new()
    {
        HasHeader = false,
        Separator = _separator,
        SkipEmptyLines = false,
        AllowLineBreaksInQuotes = lineBreaksInQuotes,
        TrimWhitespace = false,
        DetectSeparatorHint = false,
        PoolStrings = false,
        MalformedData = CsvMalformedDataHandling.Recover,
        FieldCountMismatch = CsvFieldCountHandling.Allow,
        OnMalformedRecord = onMalformed,
    };

    private static Message Describe(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.StrayQuote => $"a quotation mark is inside an unquoted cell; quote the whole cell and double the mark",
        CsvMalformedReason.TextAfterClosingQuote => $"text follows a closing quotation mark; double the mark if it belongs to the value",
        CsvMalformedReason.UnterminatedQuote => $"a quoted cell has no closing quotation mark; add one",
        _ => $"the record violates the CSV format (RFC 4180); check its quotes",
    };

    /// <summary>Finds the first opening quote of a line without a closing one; the last quote if all are closed.</summary>
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

            var comma = bytes.AsSpan(i, lineEnd - i).IndexOf((byte)_separator);
            cell = comma < 0 ? lineEnd : i + comma + 1;
        }

        return start + Math.Max(0, bytes.AsSpan(start, lineEnd - start).LastIndexOf(Quote));
    }

    /// <summary>The kinds of row.</summary>
    private enum RowKind
    {
        /// <summary>A data record.</summary>
        Data,

        /// <summary>A header row.</summary>
        Header,

        /// <summary>A comment, or a row above the header.</summary>
        Comment,
    }

    /// <summary>Parses records of dialects that are not plain.</summary>
    private sealed class DialectParser(CsvDocument document, CsvDialect dialect, int end)
    {
        private readonly byte[] _bytes = document._bytes;
        private readonly byte[] _delimiter = System.Text.Encoding.UTF8.GetBytes(dialect.Delimiter);
        private readonly byte[] _terminator = System.Text.Encoding.UTF8.GetBytes(dialect.LineTerminator);
        private readonly byte[] _comment = System.Text.Encoding.UTF8.GetBytes(dialect.CommentMark);

        // With an escape character and no declared quote, a quote inside a cell is literal.
        private readonly bool _isQuoteOnlyAtStart = dialect is { Escape: not null, IsQuoteDeclared: false };

        /// <summary>Reads one record or skips one comment line.</summary>
        /// <returns>The offset to resume from.</returns>
        public int Read(int start)
        {
            if (_comment.Length > 0 && StandsAt(start, _comment))
            {
                document._row++;
                return BehindLine(start);
            }

            var cells = new List<(int Start, int End, byte[] Value)>();
            var (at, isMalformed) = (start, false);
            while (true)
            {
                if (dialect.SkipsInitialSpace && cells.Count > 0)
                {
                    while (at < end && _bytes[at] is (byte)' ' or (byte)'\t' && !StandsAt(at, _delimiter))
                    {
                        at++;
                    }
                }

                var value = new List<byte>();
                var first = at;
                if (at < end && _bytes[at] == dialect.Quote)
                {
                    at = ReadQuoted(at, value);
                    if (at < 0)
                    {
                        // An unterminated quote spoils only its own line.
                        document.Report(Describe(CsvMalformedReason.UnterminatedQuote), first, first + 1);
                        var lineEnd = EndOfLine(first);
                        cells.Add((first, lineEnd, _bytes.AsSpan(first + 1, lineEnd - first - 1).ToArray()));
                        document.AddRecord(cells, isMalformed: true);
                        return BehindTerminator(lineEnd);
                    }

                    if (at < end && !StandsAt(at, _delimiter) && TerminatorAt(at) == 0)
                    {
                        document.Report(Describe(CsvMalformedReason.TextAfterClosingQuote), at, at + 1);
                        isMalformed = true;
                    }
                }

                while (at < end && !StandsAt(at, _delimiter) && TerminatorAt(at) == 0)
                {
                    if (_bytes[at] == dialect.Quote && !isMalformed && !_isQuoteOnlyAtStart)
                    {
                        document.Report(Describe(CsvMalformedReason.StrayQuote), at, at + 1);
                        isMalformed = true;
                    }

                    at += _bytes[at] == dialect.Escape && at + 1 < end ? 1 : 0;
                    value.Add(_bytes[at++]);
                }

                cells.Add((first, at, [.. value]));
                if (at < end && StandsAt(at, _delimiter) && TerminatorAt(at) == 0)
                {
                    at += _delimiter.Length;
                    continue;
                }

                document.AddRecord(cells, isMalformed);
                return BehindTerminator(at);
            }
        }

        private int ReadQuoted(int start, List<byte> value)
        {
            for (var at = start + 1; at < end; at++)
            {
                if (_bytes[at] == dialect.Escape && at + 1 < end && (dialect.Escape != dialect.Quote || _bytes[at + 1] == dialect.Quote))
                {
                    at++;
                }
                else if (_bytes[at] == dialect.Quote)
                {
                    if (!dialect.DoublesQuotes || at + 1 >= end || _bytes[at + 1] != dialect.Quote)
                    {
                        return at + 1;
                    }

                    at++;
                }

                value.Add(_bytes[at]);
            }

            return -1;
        }

        private bool StandsAt(int at, byte[] text) => at + text.Length <= end && _bytes.AsSpan(at, text.Length).SequenceEqual(text);

        /// <summary>The length of the line ending at an offset; 0 if there is none.</summary>
        private int TerminatorAt(int at) => _terminator.Length > 0
            ? StandsAt(at, _terminator) ? _terminator.Length : 0
            : _bytes[at] == '\n' ? 1
            : _bytes[at] == '\r' ? at + 1 < end && _bytes[at + 1] == '\n' ? 2 : 1
            : 0;

        private int EndOfLine(int at)
        {
            while (at < end && TerminatorAt(at) == 0)
            {
                at++;
            }

            return at;
        }

        private int BehindTerminator(int at) => at < end ? at + TerminatorAt(at) : end;

        private int BehindLine(int at) => BehindTerminator(EndOfLine(at));
    }

    /// <summary>A list of offsets that takes two bytes for each: the distance from the first offset of its block.</summary>
    private sealed class OffsetList(int capacity)
    {
        private const int BlockSize = 16;
        private const ushort TooFar = ushort.MaxValue;

        private readonly Dictionary<int, int> _far = []; // by index, the offsets whose distance does not fit into two bytes
        private int[] _blocks = new int[(Math.Max(16, capacity) / BlockSize) + 1];
        private ushort[] _distances = new ushort[Math.Max(16, capacity)];

        public int Count { get; private set; }

        public int this[int index] => _distances[index] is not TooFar and var distance ? _blocks[index / BlockSize] + distance : _far[index];

        public void Add(int offset)
        {
            if (Count == _distances.Length)
            {
                Array.Resize(ref _distances, Count * 2);
                Array.Resize(ref _blocks, (Count * 2 / BlockSize) + 1);
            }

            if (Count % BlockSize == 0)
            {
                _blocks[Count / BlockSize] = offset;
            }

            var distance = offset - _blocks[Count / BlockSize];
            if (distance is < 0 or >= TooFar)
            {
                _far.Add(Count, offset);
                distance = TooFar;
            }

            _distances[Count++] = (ushort)distance;
        }
    }
}
