using System.Collections;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.DataPackages;

/// <summary>A table as read: rows whose cells know their place, and the problems of its form.</summary>
/// <remarks>A table stores the bytes of its file and the offsets of its cells. The values of a column are parsed on first use and cached.</remarks>
public sealed class Table
{
    /// <summary>Means the row as a whole where the position of a field is expected.</summary>
    internal const int WholeRow = -1;

    private readonly TextFile? _file;
    private readonly CsvDocument? _document;
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly Column?[] _values;
    private readonly List<KeyIndex> _indexes = [];

    // By column, the texts that stand for a missing value; null if only the empty cell does in all columns.
    private readonly TextIndex?[]? _missing;

    // The number of header records.
    private readonly int _firstRow;

    private Table(TableSchema schema, IReadOnlyList<TextFile?> files)
    {
        Schema = schema;
        MissingPath = schema.Paths.Where((_, i) => schema.InlineData is null && files[i] is null).FirstOrDefault();
        if (schema.InlineData is { } data)
        {
            _file = data.File;
            _document = CsvDocument.OfInline(data, schema.Dialect, TextOfInline);
        }
        else if (MissingPath is null)
        {
            _file = TextFile.Join([.. files.Select((f, i) => Decode(f!, schema.Paths[i]))]);
            _document = CsvDocument.Parse(_file, schema.Fields.Count, schema.Dialect);
        }

        _firstRow = _document?.HeaderCount ?? 0;
        var names = _document is null ? [] : HeaderNames(_document, schema);
        Header = [.. names.Select((_, i) => _document!.Count > 0 ? _document.LastCellOfHeader(i) : default)];
        HeaderNamesInOrder = names;
        for (var i = names.Count - 1; i >= 0; i--)
        {
            _columns[names[i]] = i; // if two columns share a name, the first one wins
        }

        Rows = new RowList(this, Math.Max(0, (_document?.Count ?? 0) - _firstRow));
        HasAllColumns = Schema.Fields.All(f => _columns.ContainsKey(f.Name));
        OtherDelimiter = names is [var only] && Schema.Fields.Count > 1 && Schema.Role is TableRole.None ? DelimiterOf(only, Schema) : null;
        var evidence = new List<EvidenceColumn>();
        for (var i = 0; i < Schema.Fields.Count; i++)
        {
            if (Schema.Fields[i] is { Evidence: Evidence.Required, Name: var name })
            {
                evidence.Add(new EvidenceColumn(name, i, ColumnOf(name), Schema.Fields[i].Type.ItemType is not null));
            }
        }

        EvidenceColumns = Schema.HasEvidenceFields ? [.. evidence] : [new EvidenceColumn(string.Empty, WholeRow, -1, IsList: false)];
        _values = new Column?[Header.Count];
        var missing = new Dictionary<IReadOnlyList<MissingValue>, TextIndex>(); // compared by reference: most fields share the list of the table
        foreach (var field in Schema.Fields)
        {
            if (!ReferenceEquals(field.MissingValues, MissingValue.Default) && ColumnOf(field.Name) is >= 0 and var column)
            {
                _missing ??= new TextIndex?[Header.Count];
                if (!missing.TryGetValue(field.MissingValues, out var index))
                {
                    missing.Add(field.MissingValues, index = new TextIndex(field.MissingValues.Select(m => m.Value)));
                }

                _missing[column] = index;
            }
        }
    }

    /// <summary>The schema of the table.</summary>
    public TableSchema Schema { get; }

    /// <summary>The path of the file, relative to the folder of the package.</summary>
    public string Path => Schema.Path;

    /// <summary>Whether the file exists.</summary>
    public bool Exists => _file is not null;

    /// <summary>The text of the file; empty if it does not exist.</summary>
    public string Text => _file?.Text ?? string.Empty;

    /// <summary>
    /// The cells of the header row in file order; of the last one if there are several. The cells of the first record if there is no header.
    /// </summary>
    public IReadOnlyList<Cell> Header { get; } = [];

    /// <summary>The names of the columns in file order: from the header, or as declared if there is none.</summary>
    public IReadOnlyList<string> HeaderNamesInOrder { get; } = [];

    /// <summary>The first missing file of the table; null if all exist.</summary>
    public string? MissingPath { get; }

    /// <summary>Why the file cannot be read as declared, and what to do; null if it can.</summary>
    public Message? ProblemOfFile { get; private set; }

    /// <summary>The delimiter that the file seems to have instead of the one of its dialect; null if it is not known to be wrong.</summary>
    public char? OtherDelimiter { get; }

    /// <summary>Whether the file has a header row.</summary>
    public bool HasHeader => Schema.Dialect.HasHeader;

    /// <summary>Whether the header row violates the CSV format; its names are then only a guess.</summary>
    public bool IsHeaderMalformed => _document is { Count: > 0 } && Enumerable.Range(0, _firstRow).Any(_document.IsMalformed);

    /// <summary>The rows in file order, recovered ones included.</summary>
    public IReadOnlyList<Row> Rows { get; }

    /// <summary>The violations of the CSV format.</summary>
    public IReadOnlyList<CsvProblem> Problems => _document?.Problems ?? [];

    /// <summary>What is read in a way that the author may not have meant.</summary>
    internal IReadOnlyList<CsvProblem> Notes => _document?.Notes ?? [];

    /// <summary>Whether the file exists and has every declared column.</summary>
    public bool IsReadable => Exists && ProblemOfFile is null && HasAllColumns;

    /// <summary>Whether the header has every declared column.</summary>
    public bool HasAllColumns { get; }

    /// <summary>The columns whose cells must be cited; if rows are cited as a whole, one entry without a name that stands for the row.</summary>
    internal EvidenceColumn[] EvidenceColumns { get; }

    /// <summary>Whether all bytes of the files are known to have been valid.</summary>
    internal bool IsIntact => _file is { IsIntact: true };

    /// <summary>The bytes of the file; empty if it does not exist.</summary>
    internal ReadOnlySpan<byte> Bytes => _file is null ? default : _file.Bytes;

    /// <summary>Returns a line of the file without its line ending; null if there is no such line, or the table consists of several files.</summary>
    /// <param name="line">The number of the line, from 1.</param>
    public string? LineAt(int line) => _file is { Parts.Count: < 2 } ? _file.LineAt(line) : null;

    /// <summary>Returns the place of a range of the file, in UTF-16 units.</summary>
    public Place PlaceOf(int start, int length) => _file?.PlaceOf(start, length) ?? Schema.PathPlace;

    /// <summary>Returns the place of a cell of the file.</summary>
    public Place PlaceOf(Cell cell) => cell.Place ?? PlaceOf(0, 0);

    /// <summary>Returns the position of a column in the file, or -1 if it is missing.</summary>
    public int ColumnOf(string field) => _columns.TryGetValue(field, out var index) ? index : -1;

    /// <summary>Returns the row at a UTF-16 offset of the file, or null.</summary>
    public Row? FindRow(int offset)
    {
        var next = BinarySearch.FirstIndex(Rows.Count, i => _file!.ToUtf16(_document!.StartOf(i + _firstRow)) > offset);
        return next > 0 && Holds(next - 1, offset) ? Rows[next - 1] : null;
    }

    /// <summary>Returns the place of the end of the file.</summary>
    internal Place PlaceOfEnd() => _file!.PlaceOfBytes(_file.Bytes.Length, 0);

    /// <summary>Reads a table from its files, one per path of the schema; null for a file that does not exist.</summary>
    internal static Table Read(TableSchema schema, IReadOnlyList<TextFile?> files) => new(schema, files);

    internal bool IsMalformed(int row) => _document!.IsMalformed(row + _firstRow);

    /// <summary>The value of a cell in UTF-8; empty if it stands for a missing value, or the column is missing.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <param name="column">The position of the column in the file; -1 if it is missing.</param>
    public ReadOnlySpan<byte> Utf8(int row, int column)
    {
        var text = _document!.Utf8(row + _firstRow, column);
        return _missing is null || !StandsForNothing(text, column) ? text : default;
    }

    /// <summary>
    /// Whether a cell has no value. An empty cell is not missing if the descriptor does not list the empty text among the missing values.
    /// </summary>
    /// <inheritdoc cref="Utf8(int, int)"/>
    public bool IsMissing(int row, int column)
    {
        var text = _document!.Utf8(row + _firstRow, column);
        return _missing is null || column < 0 || _missing[column] is null ? text.IsEmpty : StandsForNothing(text, column);
    }

    /// <summary>
    /// Returns the values of a declared column, read as its type; null if they are the texts of the cells, or the file does not have the column.
    /// </summary>
    public Column? Values(FieldSchema field)
    {
        var column = ColumnOf(field.Name);
        return column < 0 ? null : _values[column] ?? (_values[column] = field.Type.ReadColumn(this, column, field));
    }

    /// <summary>Returns the cell of a row as in the file; an empty cell at the start of the row if the column is missing.</summary>
    internal Cell CellOf(int row, int column)
    {
        var cell = column >= 0 && column < _document!.Width(row + _firstRow) ? _document.Cell(row + _firstRow, column) : _document!.NoCell(row + _firstRow);
        return _missing is null || !StandsForNothing(cell.Utf8, column) ? cell : cell.WithoutValue();
    }

    internal Place PlaceOfRow(int row) =>
        _file!.PlaceOfBytes(_document!.StartOf(row + _firstRow), _document.EndOf(row + _firstRow) - _document.StartOf(row + _firstRow));

    internal bool Holds(int row, int offset) =>
        _file!.ToUtf16(_document!.StartOf(row + _firstRow)) <= offset && offset <= _file.ToUtf16(_document.EndOf(row + _firstRow));

    /// <summary>Returns the value of a cell read as a type; null if it has none, or the column is missing.</summary>
    internal T? ValueAt<T>(int row, int column, FieldType<T> type)
        where T : struct => type.TryRead(Utf8(row, column), out var value) ? value : null;

    /// <summary>Returns the type of a column whose values can be written in several ways; null for any other column.</summary>
    internal FieldType? TypeWithManyWritings(int column) =>
        column >= 0 && column < Header.Count && FieldAt(column) is { Type: { HasManyWritings: true } type } ? type : null;

    /// <summary>Returns the field of a column of the file; null if the column is not declared.</summary>
    internal FieldSchema? FieldAt(int column) => Schema.Field(HeaderNamesInOrder[column]) is { } field && ColumnOf(field.Name) == column ? field : null;

    /// <summary>Returns an index of all rows, malformed ones included, by some columns. It is built once and cached.</summary>
    internal KeyIndex IndexOf(params int[] columns)
    {
        lock (_indexes)
        {
            if (_indexes.Find(i => i.IsOf(columns)) is not { } index)
            {
                _indexes.Add(index = KeyIndex.OfAll(KeyColumns.Of(this, columns)));
            }

            return index;
        }
    }

    /// <summary>Drops the cached columns and indexes; they are rebuilt on demand.</summary>
    internal void ForgetColumns()
    {
        Array.Clear(_values, 0, _values.Length);
        lock (_indexes)
        {
            _indexes.Clear(); // another verification may be using the table at the same time
        }
    }

    /// <summary>A column whose cells must be cited.</summary>
    /// <param name="Field">The name of the field.</param>
    /// <param name="Position">The position of the field in the schema; <see cref="WholeRow"/> for the row as a whole.</param>
    /// <param name="Column">The position of the column in the file.</param>
    /// <param name="IsList">Whether its cells are lists, whose items may be cited separately.</param>
    internal readonly record struct EvidenceColumn(string Field, int Position, int Column, bool IsList);

    private static List<string> HeaderNames(CsvDocument document, TableSchema schema)
    {
        if (document.Count == 0)
        {
            return [];
        }

        if (document.HeaderCount == 0)
        {
            return
            [
                .. schema.Fields.Take(document.Width(0)).Select(f => f.Name),
                .. Enumerable
                    .Range(schema.Fields.Count, Math.Max(0, document.Width(0) - schema.Fields.Count))
                    .Select(i => FormattableString.Invariant($"field{i + 1}")),
            ];
        }

        var names = document.HeaderNames(schema.Dialect.HeaderJoint);
        if (!schema.Dialect.IsHeaderCaseSensitive)
        {
            var declared = schema
                .Fields.Select(f => f.Name)
                .GroupBy(n => n, StringComparer.OrdinalIgnoreCase)
                .ToDictionary(g => g.Key, g => g.First(), StringComparer.OrdinalIgnoreCase);
            names = names.ConvertAll(n => declared.TryGetValue(n, out var name) ? name : n);
        }

        return schema.HasRepeatedNames ? names.ConvertAll(new RepeatedNames('_').Add) : names;
    }

    /// <summary>The character that separates declared names, most of them, in a header that was read as one cell.</summary>
    private static char? DelimiterOf(string header, TableSchema schema)
    {
        foreach (var delimiter in ";\t|,")
        {
            var names = header.Split(delimiter).Select(n => n.Trim().Trim('"'));
            if (schema.Dialect.Delimiter != delimiter.ToString() && names.Count(n => schema.Field(n) is not null) * 2 > schema.Fields.Count)
            {
                return delimiter;
            }
        }

        return null;
    }

    private TextFile Decode(TextFile file, string path)
    {
        var decoded = file.As(Schema.Encoding, Schema.PackedPaths.Contains(path, StringComparer.Ordinal), out var problem);
        ProblemOfFile ??= problem;
        return problem is null ? decoded : new TextFile(file.Path, string.Empty);
    }

    private string TextOfInline(string column, LocatedJson value) =>
        value.Kind is System.Text.Json.JsonValueKind.Null ? string.Empty
        : FieldConstraintReader.TextOf(value, Schema.Field(column)?.Type ?? FieldType.Text);

    private bool StandsForNothing(ReadOnlySpan<byte> text, int column)
    {
        if (column < 0 || _missing![column] is not { } values)
        {
            return text.IsEmpty;
        }

        return values.Find(text) >= 0;
    }

    private sealed class RowList(Table table, int count) : IReadOnlyList<Row>
    {
        public int Count => count;

        public Row this[int index] => index >= 0 && index < count ? new Row(table, index) : throw new ArgumentOutOfRangeException(nameof(index));

        public IEnumerator<Row> GetEnumerator()
        {
            for (var i = 0; i < count; i++)
            {
                yield return new Row(table, i);
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
