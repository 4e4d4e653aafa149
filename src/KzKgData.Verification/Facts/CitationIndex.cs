using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Facts;

/// <summary>The citations by the cell that they are for. Of several for one cell the last one counts, in the place of the first.</summary>
internal sealed class CitationIndex
{
    private readonly Table _table;
    private readonly KeyedRows _cells;
    private readonly Mention[] _mentions;

    /// <summary>An empty index of a table that has all columns.</summary>
    public CitationIndex(Table table)
    {
        _table = table;
        _cells = new KeyedRows(new KeyIndex(table, table.ColumnOf("fact"), table.ColumnOf("field")));
        _mentions = new Mention[table.Rows.Count];
    }

    /// <summary>Adds a row whose mention is there.</summary>
    public void Add(int row, Mention mention)
    {
        _mentions[row] = mention;
        _cells.Add(row);
    }

    /// <summary>The citation of a cell, or null.</summary>
    public Citation? Find(ReadOnlySpan<byte> fact, ReadOnlySpan<byte> field) => _cells.Find(fact, field) is >= 0 and var row ? At(row) : null;

    /// <summary>The citations, one for each cell, in the order in which their cells came first.</summary>
    public IEnumerable<Citation> InOrder() => _cells.InOrder().Select(At);

    private Citation At(int row) => new(new Row(_table, row), _mentions[row]);
}
