using System.Collections;

namespace KzKgData.Verification.DataPackages;

/// <summary>A table as it was read: rows whose cells know where they stand, and what is wrong with its form.</summary>
/// <remarks>A table is the bytes of its file and the beginnings of its cells. Columns of values are read when they are first asked for, once.</remarks>
public sealed class Table
{
    /// <summary>Stands for the row as a whole where the position of a field is expected.</summary>
    internal const int WholeRow = -1;

    private readonly TextFile? _file;
    private readonly CsvDocument? _document;
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly Column?[] _values;
    private readonly List<KeyIndex> _indexes = [];

    // Of each column that declares them, what stands for a missing value; null where all columns are content with the empty cell.
    private readonly TextIndex?[]? _missing;

    // How many records of the document are header.
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
            _file = TextFile.Join([.. files.Select(Decode)]);
            _document = CsvDocument.Parse(_file, schema.Fields.Count, schema.Dialect);
        }

        _firstRow = _document?.HeaderCount ?? 0;
        var names = _document is null ? [] : HeaderNames(_document, schema);
        Header = [.. names.Select((_, i) => _document!.Count > 0 ? _document.LastCellOfHeader(i) : default)];
        HeaderNamesInOrder = names;
        for (var i = names.Count - 1; i >= 0; i--)
        {
            _columns[names[i]] = i; // of two columns with one name the first counts
        }

        Rows = new RowList(this, Math.Max(0, (_document?.Count ?? 0) - _firstRow));
        HasAllColumns = Schema.Fields.All(f => _columns.ContainsKey(f.Name));
        var evidence = new List<EvidenceColumn>();
        for (var i = 0; i < Schema.Fields.Count; i++)
        {
            if (Schema.Fields[i] is { Evidence: Evidence.Required, Name: var name })
            {
                evidence.Add(new EvidenceColumn(name, i, ColumnOf(name)));
            }
        }

        EvidenceColumns = Schema.HasEvidenceFields ? [.. evidence] : [new EvidenceColumn(string.Empty, WholeRow, -1)];
        _values = new Column?[Header.Count];
        var missing = new Dictionary<IReadOnlyList<MissingValue>, TextIndex>(); // by reference: most fields share those of the table
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

    /// <summary>What the descriptor declares of the table.</summary>
    public TableSchema Schema { get; }

    /// <summary>The path of the file, as seen from the folder of the package.</summary>
    public string Path => Schema.Path;

    /// <summary>Whether the file is there.</summary>
    public bool Exists => _file is not null;

    /// <summary>The text of the file; empty where there is none.</summary>
    public string Text => _file?.Text ?? string.Empty;

    /// <summary>
    /// The cells of the header row, in the order of the file; of several rows those of the last. Cells of the first record where there is no header.
    /// </summary>
    public IReadOnlyList<Cell> Header { get; } = [];

    /// <summary>The names of the columns in the order of the file: as the header has them, or as they are declared where there is none.</summary>
    public IReadOnlyList<string> HeaderNamesInOrder { get; } = [];

    /// <summary>The first file of the table that is not there; null where all are.</summary>
    public string? MissingPath { get; }

    /// <summary>Why the file cannot be read as it is declared, and what to do; null where it can.</summary>
    public string? ProblemOfFile { get; private set; }

    /// <summary>Whether the file has a header row.</summary>
    public bool HasHeader => Schema.Dialect.HasHeader;

    /// <summary>Whether the header row broke the form of CSV; its names are then a guess.</summary>
    public bool IsHeaderMalformed => _document is { Count: > 0 } && Enumerable.Range(0, _firstRow).Any(_document.IsMalformed);

    /// <summary>The rows in the order of the file, recovered ones included.</summary>
    public IReadOnlyList<Row> Rows { get; }

    /// <summary>Where the file breaks the form of CSV.</summary>
    public IReadOnlyList<CsvProblem> Problems => _document?.Problems ?? [];

    /// <summary>Whether the file is there and holds every declared column.</summary>
    public bool IsReadable => Exists && ProblemOfFile is null && HasAllColumns;

    /// <summary>Whether every declared column was found in the header row.</summary>
    public bool HasAllColumns { get; }

    /// <summary>The columns whose cells have to be cited; where rows are cited as a whole, one of no name that stands for the row.</summary>
    internal EvidenceColumn[] EvidenceColumns { get; }

    /// <summary>The bytes of the file; empty where there is none.</summary>
    internal ReadOnlySpan<byte> Bytes => _file is null ? default : _file.Bytes;

    /// <summary>The characters of a line of the file without its end; null where there is no such line, or the table is made of several files.</summary>
    /// <param name="line">The number of the line, from 1.</param>
    public string? LineAt(int line) => _file is { Parts.Count: < 2 } ? _file.LineAt(line) : null;

    /// <summary>The place of a stretch of the file, in UTF-16 units.</summary>
    public Place PlaceOf(int start, int length) => _file?.PlaceOf(start, length) ?? Schema.PathPlace;

    /// <summary>The place of a cell of the file.</summary>
    public Place PlaceOf(Cell cell) => cell.Place ?? PlaceOf(0, 0);

    /// <summary>The position of a column in the file's header row, or -1 where it is missing.</summary>
    public int ColumnOf(string field) => _columns.TryGetValue(field, out var index) ? index : -1;

    /// <summary>The row that a UTF-16 offset of the file lies in, or null.</summary>
    public Row? FindRow(int offset)
    {
        var next = BinarySearch.FirstIndex(Rows.Count, i => _file!.ToUtf16(_document!.StartOf(i + _firstRow)) > offset);
        return next > 0 && Holds(next - 1, offset) ? Rows[next - 1] : null;
    }

    /// <summary>The place of the end of the file.</summary>
    internal Place PlaceOfEnd() => _file!.PlaceOfBytes(_file.Bytes.Length, 0);

    /// <summary>Reads a table out of its files, one for each of its paths; null stands for one that is not there.</summary>
    internal static Table Read(TableSchema schema, IReadOnlyList<TextFile?> files) => new(schema, files);

    internal bool IsMalformed(int row) => _document!.IsMalformed(row + _firstRow);

    /// <summary>The value of a cell in UTF-8: nothing where it stands for a missing value, or the column is missing.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <param name="column">The position of the column in the file, or -1.</param>
    public ReadOnlySpan<byte> Utf8(int row, int column)
    {
        var text = _document!.Utf8(row + _firstRow, column);
        return _missing is null || !StandsForNothing(text, column) ? text : default;
    }

    /// <summary>Whether a cell has no value. One with an empty text as its value is not missing where the descriptor says so.</summary>
    /// <inheritdoc cref="Utf8(int, int)"/>
    public bool IsMissing(int row, int column)
    {
        var text = _document!.Utf8(row + _firstRow, column);
        return _missing is null || column < 0 || _missing[column] is null ? text.IsEmpty : StandsForNothing(text, column);
    }

    /// <summary>The values of a declared column, read as its type; null where the file does not have it.</summary>
    public Column? Values(FieldSchema field)
    {
        var column = ColumnOf(field.Name);
        return column < 0 ? null : _values[column] ?? (_values[column] = field.Type.ReadColumn(this, column, field));
    }

    /// <summary>The cell of a row as it stands in the file; an empty one at the row's start where the column is missing.</summary>
    internal Cell CellOf(int row, int column)
    {
        var cell = column >= 0 && column < _document!.Width(row + _firstRow) ? _document.Cell(row + _firstRow, column) : _document!.NoCell(row + _firstRow);
        return _missing is null || !StandsForNothing(cell.Utf8, column) ? cell : cell.WithoutValue();
    }

    internal Place PlaceOfRow(int row) =>
        _file!.PlaceOfBytes(_document!.StartOf(row + _firstRow), _document.EndOf(row + _firstRow) - _document.StartOf(row + _firstRow));

    internal bool Holds(int row, int offset) =>
        _file!.ToUtf16(_document!.StartOf(row + _firstRow)) <= offset && offset <= _file.ToUtf16(_document.EndOf(row + _firstRow));

    /// <summary>The values of a column read as a type, whatever type it is declared with; none where it is missing.</summary>
    internal Column<T> Values<T>(string field, FieldType<T> type)
        where T : struct =>
        Schema.Field(field) is { } declared && declared.Type == type && Values(declared) is Column<T> values
            ? values
            : new Column<T>(this, ColumnOf(field), type);

    /// <summary>The type of a column whose values can be written in several ways; null for any other column.</summary>
    internal FieldType? TypeWithManyWritings(int column) =>
        column >= 0 && column < Header.Count && FieldAt(column) is { Type: { HasManyWritings: true } type } ? type : null;

    /// <summary>The field of a column of the file; null where the column is not declared.</summary>
    internal FieldSchema? FieldAt(int column) => Schema.Field(HeaderNamesInOrder[column]) is { } field && ColumnOf(field.Name) == column ? field : null;

    /// <summary>Finds rows by what stands in some columns together, malformed rows included. It is made once, whoever asks for it.</summary>
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

    /// <summary>Lets go of what was read of columns; it is read again when it is asked for.</summary>
    internal void ForgetColumns()
    {
        Array.Clear(_values, 0, _values.Length);
        lock (_indexes)
        {
            _indexes.Clear(); // another verification may share the table
        }
    }

    /// <summary>A column whose cells have to be cited.</summary>
    /// <param name="Field">The field's name.</param>
    /// <param name="Position">Its position among the fields of the schema; <see cref="WholeRow"/> for the row as a whole.</param>
    /// <param name="Column">Its position in the file.</param>
    internal readonly record struct EvidenceColumn(string Field, int Position, int Column);

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
        if (schema.Dialect.IsHeaderCaseSensitive)
        {
            return names;
        }

        var declared = schema
            .Fields.Select(f => f.Name)
            .GroupBy(n => n, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.OrdinalIgnoreCase);
        return names.ConvertAll(n => declared.TryGetValue(n, out var name) ? name : n);
    }

    private TextFile Decode(TextFile? file)
    {
        var decoded = file!.As(Schema.Encoding, Schema.IsPacked, out var problem);
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
