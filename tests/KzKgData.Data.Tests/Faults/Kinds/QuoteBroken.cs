using KzKgData.Verification.DataPackages;

namespace KzKgData.Data.Tests.Faults.Kinds;

/// <summary>Breaks the quotes of CSV: an extra quote inside or before a cell, or one of a pair missing.</summary>
internal sealed class QuoteBroken() : FaultKind("quote broken")
{
    private const int MostRows = 2;

    public override IEnumerable<Fault> In(DataPackage package) =>
        from table in package.Tables
        from field in table.Schema.Fields
        from row in Spread(table.Rows, MostRows)
        where !row[field.Name].IsEmpty
        let raw = table.Text.Substring(row[field.Name].Start, row[field.Name].Length)
        from broken in raw[0] == '"' ? new[] { raw[1..], raw[..^1], raw + "x" } : ["\"" + raw, raw.Insert(raw.Length / 2, "\"")]
        select Fault.OfRaw(row, field, broken, Splice.Raw(row, field.Name, broken));
}
