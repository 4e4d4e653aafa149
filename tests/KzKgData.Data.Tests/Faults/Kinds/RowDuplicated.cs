using KzKgData.Verification.DataPackages;

namespace KzKgData.Data.Tests.Faults.Kinds;

/// <summary>Duplicates a row, with the same key and with a new one.</summary>
internal sealed class RowDuplicated() : FaultKind("row duplicated")
{
    private const int MostRows = 20;

    public override IEnumerable<Fault> In(DataPackage package) =>
        from table in package.Tables
        from row in Spread(table.Rows, MostRows)
        let key = table.Schema.PrimaryKey[0]
        from copy in key is "id" ? new[] { row[key].Text, row[key].Text + "-copy" } : [row[key].Text]
        select Fault.Of(row, string.Empty, $"the row is written again under '{copy}'", Splice.Append(row, key, copy)).WithRowAtEnd(table);
}
