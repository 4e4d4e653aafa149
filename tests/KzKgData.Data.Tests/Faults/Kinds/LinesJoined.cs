using KzKgData.Verification.DataPackages;

namespace KzKgData.Data.Tests.Faults.Kinds;

/// <summary>Joins a row with the next one on a single line.</summary>
internal sealed class LinesJoined() : FaultKind("lines joined")
{
    private const int MostRows = 10;

    public override IEnumerable<Fault> In(DataPackage package) =>
        from table in package.Tables
        from row in Spread([.. table.Rows.SkipLast(1)], MostRows)
        from joint in new[] { string.Empty, "," }
        select Fault.Of(row, string.Empty, $"'{joint}' in place of its line break", new Splice(table, Splice.Ends(row).End, 1, joint));
}
