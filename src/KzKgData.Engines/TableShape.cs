namespace KzKgData.Engines;

/// <summary>A table of an engine: its name and its columns, which hold whole numbers or texts and are never empty.</summary>
/// <param name="Name">The name.</param>
/// <param name="Columns">The columns in their order.</param>
internal sealed record TableShape(string Name, IReadOnlyList<ColumnShape> Columns)
{
    /// <summary>A shape from names of columns; a name that ends in <c>$</c> is that of a text.</summary>
    public static TableShape Of(string name, string columns) =>
        new(name, [.. columns.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(c => new ColumnShape(c.TrimEnd('$'), c.EndsWith('$')))]);

    /// <summary>The names of the columns as SQL lists them.</summary>
    public string ColumnList => string.Join(", ", Columns.Select(c => c.Name));
}

/// <summary>A column of a table.</summary>
/// <param name="Name">The name.</param>
/// <param name="IsText">Whether it holds texts; whole numbers of 64 bits otherwise.</param>
internal sealed record ColumnShape(string Name, bool IsText);

/// <summary>Takes the rows of a table, cell by cell in the order of its columns.</summary>
internal interface IRowWriter
{
    /// <summary>Takes a whole number.</summary>
    void Add(long value);

    /// <summary>Takes a text.</summary>
    void Add(string value);

    /// <summary>Ends the row.</summary>
    void EndRow();
}
