using KzKgData.Verification.DataPackages;

namespace KzKgData.Data.Tests.Faults.Kinds;

/// <summary>Removes or duplicates an item of a list, or reverses its items.</summary>
internal sealed class ListChanged() : CellFaultKind("list changed")
{
    public override int Floor => 75;

    protected override bool Concerns(Table table, FieldSchema field) => field.Type.Kind is FieldKind.List;

    protected override IEnumerable<string> WrongValues(Row row, FieldSchema field, string text)
    {
        var items = row.Values(field.Name);
        var joint = field.Type.Delimiter;
        return items.Count == 0
            ? []
            :
            [
                string.Join(joint, items.Reverse()),
                string.Join(joint, items.Append(items[0])),
                .. items.Select((_, i) => string.Join(joint, items.Where((_, j) => i != j))),
            ];
    }
}
