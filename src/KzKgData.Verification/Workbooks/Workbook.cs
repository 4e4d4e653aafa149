namespace KzKgData.Verification.Workbooks;

/// <summary>The stored content of an official table's file: sheets of cells.</summary>
/// <param name="Sheets">The sheets in file order; a single one without a name for a format without sheets.</param>
public sealed record Workbook(IReadOnlyList<Sheet> Sheets)
{
    /// <summary>Returns the sheet with a name; null if there is none, or more than one.</summary>
    public Sheet? Find(string name) => Sheets.Where(s => string.Equals(s.Name, name, StringComparison.Ordinal)).ToArray() is [var only] ? only : null;
}

/// <summary>One sheet of a workbook.</summary>
public sealed class Sheet
{
    private readonly Dictionary<(int Row, int Column), StoredCell> _cells;

    /// <summary>Creates a sheet from the cells that have a value or are merged.</summary>
    /// <param name="name">The name; empty for a format without sheets.</param>
    /// <param name="cells">The cells, at most one per place.</param>
    public Sheet(string name, IEnumerable<StoredCell> cells)
    {
        Name = name;
        _cells = cells.ToDictionary(c => (c.Row, c.Column));
        Rows = _cells.Count == 0 ? 0 : _cells.Keys.Max(c => c.Row);
        Columns = _cells.Count == 0 ? 0 : _cells.Keys.Max(c => c.Column);
    }

    /// <summary>The name; empty for a format without sheets.</summary>
    public string Name { get; }

    /// <summary>The number of the last row with a cell, from 1; 0 if there is none.</summary>
    public int Rows { get; }

    /// <summary>The number of the last column with a cell, from 1; 0 if there is none.</summary>
    public int Columns { get; }

    /// <summary>The cells, sorted by row and column.</summary>
    public IEnumerable<StoredCell> Cells => _cells.Values.OrderBy(c => c.Row).ThenBy(c => c.Column);

    /// <summary>Returns the cell at a row and column, both from 1; null if it is empty and not merged.</summary>
    public StoredCell? Find(int row, int column) => _cells.TryGetValue((row, column), out var cell) ? cell : null;
}

/// <summary>The stored content of one cell.</summary>
/// <param name="Row">The row, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Value">The stored value as invariant text; empty for the other cells of a merged range.</param>
public sealed record StoredCell(int Row, int Column, string Value)
{
    /// <summary>Whether the value is computed by a formula.</summary>
    public bool IsFormula { get; init; }

    /// <summary>The upper left cell of the merged range that the cell belongs to; null if it is not merged.</summary>
    public (int Row, int Column)? MergedInto { get; init; }
}
