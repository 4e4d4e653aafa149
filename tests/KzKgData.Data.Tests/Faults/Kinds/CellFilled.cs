using KzKgData.Verification.DataPackages;

namespace KzKgData.Data.Tests.Faults.Kinds;

/// <summary>What another row says, in a cell that nothing stood in.</summary>
internal sealed class CellFilled() : CellFaultKind("cell filled")
{
    protected override IEnumerable<string> WrongValues(Row row, FieldSchema field, string text) => text.Length == 0
        ? row.Table.Rows.Select(r => r[field.Name].Text).Where(t => t.Length > 0).Concat(field.Categories).Take(2)
        : [];
}
