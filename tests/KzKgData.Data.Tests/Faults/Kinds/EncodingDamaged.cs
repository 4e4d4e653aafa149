using System.Text;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Data.Tests.Faults.Kinds;

/// <summary>Writes bytes that are not UTF-8: one byte in a cell, a letter in Latin-1 or UTF-16, or a file in another encoding.</summary>
internal sealed class EncodingDamaged() : FaultKind("encoding damaged")
{
    private const int MostRows = 1;

    private static readonly byte[][] _bytes = [[0xFF], [0xE9], [0xC3], [0xED, 0xA0, 0x80]];

    public override IEnumerable<Fault> In(DataPackage package) => package.Tables.SelectMany(InCells).Concat(package.Tables.Select(Utf16));

    private static IEnumerable<Fault> InCells(Table table) =>
        from field in table.Schema.Fields
        from row in Spread(table.Rows, MostRows)
        let cell = row[field.Name]
        where !cell.IsEmpty
        from bytes in _bytes
        select Fault.Of(
            row,
            field.Name,
            $"the bytes {Convert.ToHexString(bytes)} inside it",
            new Splice(table, cell.Start + (cell.Length / 2), 0, Encoding.UTF8.GetString(bytes)));

    private static Fault Utf16(Table table) =>
        Fault.OfFile(
            table,
            string.Empty,
            "the file is saved as UTF-16",
            new Splice(table, 0, table.Text.Length, Encoding.UTF8.GetString(Encoding.Unicode.GetBytes(table.Text))));
}
