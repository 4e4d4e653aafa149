using KzKgData.Verification.DataPackages;

namespace KzKgData.Data.Tests.Faults.Kinds;

/// <summary>Replaces the side of a speaker by each other one, or gives a side to nobody.</summary>
internal sealed class SideSwapped() : CellFaultKind("side swapped")
{
    protected override bool Concerns(Table table, FieldSchema field) => field.EnumName == "Side";

    protected override IEnumerable<string> WrongValues(Row row, FieldSchema field, string text) => field.Categories;
}
