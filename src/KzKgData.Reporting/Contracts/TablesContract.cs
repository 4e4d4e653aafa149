using KzKgData.Verification.DataPackages;

namespace KzKgData.Reporting.Contracts;

/// <summary>The tables of a package.</summary>
internal sealed class TablesContract(DataPackage package, string folder)
{
    public string Schema { get; } = "kzkg-tables-1";
    public IEnumerable<TableContract> Tables => package.Tables.Select(t => new TableContract(t, folder));
}

/// <summary>A table of a package.</summary>
internal sealed class TableContract(Table table, string folder)
{
    public string Name => table.Schema.Name;
    public string Path => folder + table.Path;
    public string Description => table.Schema.Description;

    /// <summary>The number of rows; null if the table cannot be read.</summary>
    public int? Rows => table.IsReadable ? table.Rows.Count : null;
}

/// <summary>The well-formed rows of a table with all their cells.</summary>
internal sealed class RowsContract(Table table, string folder)
{
    public string Schema { get; } = "kzkg-rows-1";
    public string Table => table.Schema.Name;
    public string Path => folder + table.Path;
    public IEnumerable<RowCellsContract> Rows => TableListing.Rows(table).Select(r => new RowCellsContract(r));
}

/// <summary>A row with all its cells.</summary>
internal sealed class RowCellsContract(Row row)
{
    public int Line => row.Place.Line;

    public OrderedDictionary<string, string> Cells
    {
        get
        {
            var cells = new OrderedDictionary<string, string>(StringComparer.Ordinal);
            foreach (var column in row.Table.Schema.Fields)
            {
                cells[column.Name] = row[column.Name].Text;
            }

            return cells;
        }
    }
}
