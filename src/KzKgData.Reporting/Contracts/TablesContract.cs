using KzKgData.Verification.DataPackages;

namespace KzKgData.Reporting.Contracts;

/// <summary>The tables of a package.</summary>
internal sealed class TablesContract
{
    private readonly DataPackage _package;
    private readonly string _folder;

    internal TablesContract(DataPackage package, string folder) => (_package, _folder) = (package, folder);

    public string Schema { get; } = "kzkg-tables-1";
    public IEnumerable<TableContract> Tables => _package.Tables.Select(t => new TableContract(t, _folder));
}

/// <summary>A table of a package.</summary>
internal sealed class TableContract
{
    private readonly Table _table;

    internal TableContract(Table table, string folder) => (_table, Path) = (table, folder + table.Path);

    public string Name => _table.Schema.Name;

    public string Path { get; }

    public string Description => _table.Schema.Description;

    /// <summary>How many rows it has; null where it cannot be read.</summary>
    public int? Rows => _table.IsReadable ? _table.Rows.Count : null;
}

/// <summary>The well-formed rows of a table with all their cells.</summary>
internal sealed class RowsContract
{
    private readonly Table _table;

    internal RowsContract(Table table, string folder) => (_table, Path) = (table, folder + table.Path);

    public string Schema { get; } = "kzkg-rows-1";
    public string Table => _table.Schema.Name;

    public string Path { get; }

    public IEnumerable<RowCellsContract> Rows => TableListing.Rows(_table).Select(r => new RowCellsContract(r));
}

/// <summary>A row with all its cells.</summary>
internal sealed class RowCellsContract
{
    internal RowCellsContract(Row row)
    {
        Line = row.Place.Line;
        foreach (var field in row.Table.Schema.Fields)
        {
            Cells[field.Name] = row[field.Name].Text;
        }
    }

    public int Line { get; }

    public OrderedDictionary<string, string> Cells { get; } = new(StringComparer.Ordinal);
}
