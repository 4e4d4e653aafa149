using KzKgData.Verification.DataPackages;

namespace KzKgData.Data.Tests.Faults.Kinds;

/// <summary>Each other side in place of the one that somebody speaks for, or a side for nobody.</summary>
internal sealed class SideSwapped() : CellFaultKind("side swapped")
{
    protected override bool Concerns(Table table, FieldSchema field) => field.EnumName == "Side";

    protected override IEnumerable<string> WrongValues(Row row, FieldSchema field, string text) => field.Categories;
}
