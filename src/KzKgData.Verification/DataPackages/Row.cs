namespace KzKgData.Verification.DataPackages;

/// <summary>A row of a table: a handle of the table and the row's position.</summary>
/// <param name="Table">The table that the row belongs to.</param>
/// <param name="Index">The position among the rows of the table, from 0.</param>
public readonly record struct Row(Table Table, int Index)
{
    /// <summary>Whether the row violates the CSV format. Its cells are then only a guess, good enough to find its key.</summary>
    public bool IsMalformed => Table.IsMalformed(Index);

    /// <summary>The place of the whole row.</summary>
    public Place Place => Table.PlaceOfRow(Index);

    /// <summary>The cell of a column; an empty cell at the start of the row if the column is missing.</summary>
    public Cell this[string field] => Table.CellOf(Index, Table.ColumnOf(field));

    /// <summary>Whether a UTF-16 offset of the file is inside the row.</summary>
    public bool Holds(int offset) => Table.Holds(Index, offset);

    /// <summary>The place of the cell of a column.</summary>
    public Place PlaceOf(string field) => Table.PlaceOf(this[field]);

    /// <summary>The values in the cell of a column: one, or the items if the column is a list.</summary>
    public IReadOnlyList<string> Values(string field) => Table.Schema.Field(field)?.Type.Split(this[field].Text) ?? [];

    /// <summary>The value of a column in UTF-8.</summary>
    /// <param name="column">The position of the column in the file; -1 if it is missing.</param>
    internal ReadOnlySpan<byte> Utf8(int column) => Table.Utf8(Index, column);
}
