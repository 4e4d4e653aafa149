namespace KzKgData.Engines;

/// <summary>The name and columns of a table in an engine. Columns hold whole numbers or texts and are never null.</summary>
/// <param name="Name">The name.</param>
/// <param name="Columns">The columns in their order.</param>
internal sealed record TableShape(string Name, IReadOnlyList<ColumnShape> Columns)
{
    /// <summary>Creates a shape from column names; a name that ends with <c>$</c> is that of a text column.</summary>
    public static TableShape Of(string name, string columns) =>
        new(name, [.. columns.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(c => new ColumnShape(c.TrimEnd('$'), c.EndsWith('$')))]);

    /// <summary>The column names, separated by commas as in SQL.</summary>
    public string ColumnList => string.Join(", ", Columns.Select(c => c.Name));
}

/// <summary>A column of a table.</summary>
/// <param name="Name">The name.</param>
/// <param name="IsText">Whether it holds texts; otherwise 64-bit whole numbers.</param>
internal sealed record ColumnShape(string Name, bool IsText);

/// <summary>Writes the rows of a table, cell by cell in column order.</summary>
internal interface IRowWriter
{
    /// <summary>Writes a whole number.</summary>
    void Add(long value);

    /// <summary>Writes a text.</summary>
    void Add(string value);

    /// <summary>Ends the row.</summary>
    void EndRow();
}
