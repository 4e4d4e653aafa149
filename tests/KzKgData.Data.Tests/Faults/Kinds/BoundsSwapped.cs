using KzKgData.Verification.DataPackages;

namespace KzKgData.Data.Tests.Faults.Kinds;

/// <summary>Swaps start and end of a period or mention.</summary>
internal sealed class BoundsSwapped() : FaultKind("bounds swapped")
{
    public override IEnumerable<Fault> In(DataPackage package) => Periods(package).Concat(Mentions(package.FindTable(TableRole.Mentions)!));

    private static IEnumerable<Fault> Periods(DataPackage package) =>
        from table in package.Tables
        from field in table.Schema.Fields
        where field.Type.Kind is FieldKind.Period
        from row in table.Rows
        let ends = row[field.Name].Text.Split('/')
        where ends.Length == 2
        select Fault.OfCell(row, field, ends[1] + "/" + ends[0]);

    private static IEnumerable<Fault> Mentions(Table mentions) => mentions.Rows.Select(row => Fault.OfRaw(
        row,
        mentions.Schema.Field("start")!,
        row["end"].Text,
        Splice.Cell(row, "start", row["end"].Text),
        Splice.Cell(row, "end", row["start"].Text)));
}
