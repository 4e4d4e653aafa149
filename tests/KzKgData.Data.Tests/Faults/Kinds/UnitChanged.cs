using KzKgData.Verification.DataPackages;

namespace KzKgData.Data.Tests.Faults.Kinds;

/// <summary>Replaces the unit of a figure by each other one.</summary>
internal sealed class UnitChanged() : CellFaultKind("unit changed")
{
    protected override bool Concerns(Table table, FieldSchema field) => field.DerivedFrom == Derivation.UnitOfFigure;

    protected override IEnumerable<string> WrongValues(Row row, FieldSchema field, string text) => [.. field.Categories, "EUR"];
}
