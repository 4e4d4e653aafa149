using KzKgData.Verification.DataPackages;

namespace KzKgData.Data.Tests.Faults.Kinds;

/// <summary>Replaces a category by each other one; units and sides have kinds of their own.</summary>
internal sealed class CategoryReplaced() : CellFaultKind("category replaced")
{
    public override int Floor => 70;

    protected override bool Concerns(Table table, FieldSchema field) =>
        field.Categories.Count > 0 && field.EnumName != "Side" && field.DerivedFrom != Derivation.UnitOfFigure && field.Type.Kind is not FieldKind.List;

    // There are many mentions, with twelve kinds.
    protected override int MostRows => 40;

    protected override IEnumerable<string> WrongValues(Row row, FieldSchema field, string text) =>
        text.Length == 0 ? [] : field.Categories.Except(RealPackage.OfTablesAlone, StringComparer.Ordinal);
}
