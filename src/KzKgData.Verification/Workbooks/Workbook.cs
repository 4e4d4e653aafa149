namespace KzKgData.Verification.Workbooks;

/// <summary>The file of an official table, as it is stored: sheets of cells.</summary>
/// <param name="Sheets">The sheets in the order of the file; one of no name for a file that has none.</param>
public sealed record Workbook(IReadOnlyList<Sheet> Sheets)
{
    /// <summary>The sheet of a name; null where there is none, or several.</summary>
    public Sheet? Find(string name) => Sheets.Where(s => string.Equals(s.Name, name, StringComparison.Ordinal)).ToArray() is [var only] ? only : null;
}

/// <summary>One sheet of a workbook.</summary>
public sealed class Sheet
{
    private readonly Dictionary<(int Row, int Column), StoredCell> _cells;

    /// <summary>Takes the cells that hold something, or are merged with others.</summary>
    /// <param name="name">The name; empty for a file of one table.</param>
    /// <param name="cells">The cells, each place once.</param>
    public Sheet(string name, IEnumerable<StoredCell> cells)
    {
        Name = name;
        _cells = cells.ToDictionary(c => (c.Row, c.Column));
        Rows = _cells.Count == 0 ? 0 : _cells.Keys.Max(c => c.Row);
        Columns = _cells.Count == 0 ? 0 : _cells.Keys.Max(c => c.Column);
    }

    /// <summary>The name; empty for a file of one table.</summary>
    public string Name { get; }

    /// <summary>The number of the last row that holds something, from 1; 0 where none does.</summary>
    public int Rows { get; }

    /// <summary>The number of the last column that holds something, from 1; 0 where none does.</summary>
    public int Columns { get; }

    /// <summary>The cells, by row and column.</summary>
    public IEnumerable<StoredCell> Cells => _cells.Values.OrderBy(c => c.Row).ThenBy(c => c.Column);

    /// <summary>The cell at a place, both numbers from 1; null where it holds nothing and stands alone.</summary>
    public StoredCell? Find(int row, int column) => _cells.TryGetValue((row, column), out var cell) ? cell : null;
}

/// <summary>What a file stores in one cell.</summary>
/// <param name="Row">The row, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Value">The stored value as invariant text; empty for the rest of a merged cell.</param>
public sealed record StoredCell(int Row, int Column, string Value)
{
    /// <summary>Whether the file computes the value from other cells.</summary>
    public bool IsFormula { get; init; }

    /// <summary>The cell that it is merged into, as the place of its upper left corner; null where it stands alone.</summary>
    public (int Row, int Column)? MergedInto { get; init; }
}
