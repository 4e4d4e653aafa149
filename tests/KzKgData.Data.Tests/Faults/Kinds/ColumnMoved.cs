using KzKgData.Verification.DataPackages;

namespace KzKgData.Data.Tests.Faults.Kinds;

/// <summary>Moves a column, header and cells, behind the next one, or removes it.</summary>
internal sealed class ColumnMoved() : FaultKind("column moved")
{
    public override IEnumerable<Fault> In(DataPackage package) =>
        from table in package.Tables
        from i in Enumerable.Range(0, table.Header.Count - 1)
        from fault in new[]
        {
            Fault.OfFile(table, table.Header[i].Text, "the column stands behind the next", [.. Records(table).Select(r => Exchange(table, r[i], r[i + 1]))]),
            Fault.OfFile(
                table,
                table.Header[i].Text,
                "the column is gone",
                [.. Records(table).Select(r => new Splice(table, r[i].Start, r[i + 1].Start - r[i].Start, string.Empty))]),
        }
        select fault;

    private static IEnumerable<Cell[]> Records(Table table) =>
        table.Rows.Select(row => table.Header.Select(h => row[h.Text]).ToArray()).Prepend([.. table.Header]);

    private static Splice Exchange(Table table, Cell cell, Cell next) =>
        new(table, cell.Start, next.Start + next.Length - cell.Start, $"{RawTextOf(table, next)},{RawTextOf(table, cell)}");

    private static string RawTextOf(Table table, Cell cell) => table.Text.Substring(cell.Start, cell.Length);
}
