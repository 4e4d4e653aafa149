using KzKgData.Verification.DataPackages;

namespace KzKgData.Data.Tests.Faults.Kinds;

/// <summary>An item of a list left out, doubled, or all items written backwards.</summary>
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
