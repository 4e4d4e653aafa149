namespace KzKgData.Verification.DataPackages;

/// <summary>A table as it was read: rows whose cells know where they stand, and what is wrong with its form.</summary>
public sealed class Table
{
    private readonly TextFile? _file;
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);

    private Table(TableSchema schema, string path, TextFile? file)
    {
        Schema = schema;
        Path = path;
        _file = file;
    }

    /// <summary>What the descriptor declares of the table.</summary>
    public TableSchema Schema { get; }

    /// <summary>The path of the file, as findings name it.</summary>
    public string Path { get; }

    /// <summary>Whether the file is there.</summary>
    public bool Exists => _file is not null;

    /// <summary>The text of the file; empty where there is none.</summary>
    public string Text => _file?.Text ?? string.Empty;

    /// <summary>The header row, in the order of the file.</summary>
    public IReadOnlyList<Cell> Header { get; private set; } = [];

    /// <summary>Whether the header row broke the form of CSV; its names are then a guess.</summary>
    public bool IsHeaderMalformed { get; private set; }

    /// <summary>The rows in the order of the file, recovered ones included.</summary>
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>Where the file breaks the form of CSV.</summary>
    public IReadOnlyList<CsvProblem> Problems { get; private set; } = [];

    /// <summary>Whether the file is there and holds every declared column.</summary>
    public bool IsReadable => Exists && HasAllColumns;

    /// <summary>Whether every declared column was found in the header row.</summary>
    public bool HasAllColumns => Schema.Fields.All(f => _columns.ContainsKey(f.Name));

    /// <summary>The place of a stretch of the file, in UTF-16 units.</summary>
    public Place PlaceOf(int start, int length) => _file?.PlaceOf(start, length) ?? Schema.PathPlace;

    /// <summary>The place of a cell of the file.</summary>
    public Place PlaceOf(Cell cell) => PlaceOf(cell.Start, cell.Length);

    /// <summary>The position of a column in the file's header row, or -1 where it is missing.</summary>
    public int ColumnOf(string field) => _columns.TryGetValue(field, out var index) ? index : -1;

    /// <summary>The row that a UTF-16 offset of the file lies in, or null.</summary>
    public Row? FindRow(int offset)
    {
        var next = Sorted.FirstIndex(Rows.Count, i => Rows[i].Start > offset);
        return next > 0 && Rows[next - 1].Holds(offset) ? Rows[next - 1] : null;
    }

    internal static Table Read(TableSchema schema, string path, TextFile? file)
    {
        var table = new Table(schema, path, file);
        if (file is null)
        {
            return table;
        }

        var document = CsvDocument.Parse(file.Text, schema.Fields.Count);
        table.Problems = document.Problems;
        if (document.Records.Count > 0)
        {
            table.Header = document.Records[0].Cells;
            table.IsHeaderMalformed = document.Records[0].IsMalformed;
            for (var i = table.Header.Count - 1; i >= 0; i--)
            {
                table._columns[table.Header[i].Text] = i; // of two columns with one name the first counts
            }

            var rows = new List<Row>(document.Records.Count - 1);
            for (var i = 1; i < document.Records.Count; i++)
            {
                rows.Add(new Row(table, document.Records[i]));
            }

            table.Rows = rows;
        }

        return table;
    }
}
