namespace KzKgData.Verification.DataPackages;

/// <summary>One row of a table: a handle that holds nothing but where the row is.</summary>
/// <param name="Table">The table that the row belongs to.</param>
/// <param name="Index">The position of the row among the table's rows, from 0.</param>
public readonly record struct Row(Table Table, int Index)
{
    /// <summary>Whether the row broke the form of CSV; its cells are then a guess and only good for finding its key.</summary>
    public bool IsMalformed => Table.IsMalformed(Index);

    /// <summary>The place of the whole row.</summary>
    public Place Place => Table.PlaceOfRow(Index);

    /// <summary>The cell of a column; an empty one at the row's start where the column is missing.</summary>
    public Cell this[string field] => Table.CellOf(Index, Table.ColumnOf(field));

    /// <summary>Whether a UTF-16 offset of the file lies in the row.</summary>
    public bool Holds(int offset) => Table.Holds(Index, offset);

    /// <summary>The place of the cell of a column.</summary>
    public Place PlaceOf(string field) => Table.PlaceOf(this[field]);

    /// <summary>The single values in the cell of a column: its items where the column is a list.</summary>
    public IReadOnlyList<string> Values(string field) => Table.Schema.Field(field)?.Type.Split(this[field].Text) ?? [];

    /// <summary>What stands in a column, in UTF-8.</summary>
    /// <param name="column">The position of the column in the file, or -1 for one that is missing.</param>
    internal ReadOnlySpan<byte> Utf8(int column) => Table.Utf8(Index, column);
}
