using KzKgData.Verification.DataPackages;

namespace KzKgData.Data.Tests.Faults.Kinds;

/// <summary>Removes, duplicates or replaces the comma after a cell.</summary>
internal sealed class SeparatorBroken() : FaultKind("separator broken")
{
    private const int MostRows = 1;

    private static readonly string[] _others = [string.Empty, ",,", ";", "\t", "\n"];

    public override IEnumerable<Fault> In(DataPackage package) =>
        from table in package.Tables
        from row in Spread(table.Rows, MostRows)
        from field in table.Schema.Fields.SkipLast(1)
        let cell = row[field.Name]
        from separator in _others
        select Fault.Of(row, field.Name, $"'{separator}' in place of the comma behind it", new Splice(table, cell.Start + cell.Length, 1, separator));
}
