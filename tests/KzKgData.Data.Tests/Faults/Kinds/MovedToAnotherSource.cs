using KzKgData.Verification.DataPackages;

namespace KzKgData.Data.Tests.Faults.Kinds;

/// <summary>Replaces the source of a row by each other one.</summary>
internal sealed class MovedToAnotherSource() : CellFaultKind("moved to another source")
{
    protected override bool Concerns(Table table, FieldSchema field) => field.References.All(r => r.Table == "sources") && field.References.Count > 0;

    protected override int MostRows => 40;

    protected override IEnumerable<string> WrongValues(Row row, FieldSchema field, string text) => RealPackage.Table("sources").Rows.Select(s => s["id"].Text);
}
