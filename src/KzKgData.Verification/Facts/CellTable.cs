using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Facts;

/// <summary>The cells of official tables by id. Cells with an unknown source or an invalid address are left out.</summary>
internal sealed class CellTable
{
    private readonly Dictionary<string, SourceCell> _byId = new(StringComparer.Ordinal);

    /// <summary>Reads the cells of a table, except its malformed rows.</summary>
    /// <param name="table">The table, with all columns.</param>
    /// <param name="findSource">Returns the source with an id, or null.</param>
    public CellTable(Table table, Func<string, Source?> findSource)
    {
        var (columnOfRow, columnOfColumn) = (table.ColumnOf("row"), table.ColumnOf("column"));
        foreach (var row in table.Rows)
        {
            if (!row.IsMalformed
                && findSource(row["source"].Text) is { } source
                && table.ValueAt(row.Index, columnOfRow, FieldType.WholeNumber) is >= 1 and <= int.MaxValue and var number
                && table.ValueAt(row.Index, columnOfColumn, FieldType.WholeNumber) is >= 1 and <= int.MaxValue and var column)
            {
                _byId[row["id"].Text] = new SourceCell(row, source, (int)number, (int)column);
            }
        }

        All = [.. _byId.Values];
        BySource = All.ToLookup(c => c.Source);
    }

    /// <summary>The cells in the order of the table.</summary>
    public IReadOnlyList<SourceCell> All { get; }

    /// <summary>The cells of each edition, in the order of the table.</summary>
    public ILookup<Source, SourceCell> BySource { get; }

    /// <summary>Returns the cell with an id, or null.</summary>
    public SourceCell? Find(string id) => _byId.TryGetValue(id, out var cell) ? cell : null;
}
