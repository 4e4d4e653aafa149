namespace KzKgData.Verification.DataPackages;

/// <summary>One row of a table.</summary>
public sealed class Row
{
    private readonly CsvRecord _record;

    internal Row(Table table, CsvRecord record)
    {
        Table = table;
        _record = record;
    }

    /// <summary>The table that the row belongs to.</summary>
    public Table Table { get; }

    /// <summary>Whether the row broke the form of CSV; its cells are then a guess and only good for finding its key.</summary>
    public bool IsMalformed => _record.IsMalformed;

    /// <summary>Where the row begins in its file, in UTF-16 units.</summary>
    internal int Start => _record.Start;

    /// <summary>The place of the whole row.</summary>
    public Place Place => Table.PlaceOf(_record.Start, _record.Length);

    /// <summary>The cell of a column; an empty one at the row's start where the column is missing.</summary>
    public Cell this[string field]
    {
        get
        {
            var index = Table.ColumnOf(field);
            return index >= 0 && index < _record.Cells.Count ? _record.Cells[index] : new Cell(string.Empty, _record.Start, 0);
        }
    }

    /// <summary>Whether a UTF-16 offset of the file lies in the row.</summary>
    public bool Holds(int offset) => _record.Start <= offset && offset <= _record.Start + _record.Length;

    /// <summary>The place of the cell of a column.</summary>
    public Place PlaceOf(string field) => Table.PlaceOf(this[field]);

    /// <summary>The single values in the cell of a column: its items where the column is a list.</summary>
    public IReadOnlyList<string> Values(string field) => Table.Schema.Field(field)?.Type.Split(this[field].Text) ?? [];
}
