using KzKgData.Verification.DataPackages;

namespace KzKgData.Data.Tests.Faults.Kinds;

/// <summary>Each other unit in place of a figure's own.</summary>
internal sealed class UnitChanged() : CellFaultKind("unit changed")
{
    protected override bool Concerns(Table table, FieldSchema field) => field.DerivedFrom == Derivation.UnitOfFigure;

    protected override IEnumerable<string> WrongValues(Row row, FieldSchema field, string text) => [.. field.Categories, "EUR"];
}
