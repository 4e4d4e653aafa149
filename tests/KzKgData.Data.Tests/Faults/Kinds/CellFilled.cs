using KzKgData.Verification.DataPackages;

namespace KzKgData.Data.Tests.Faults.Kinds;

/// <summary>Fills an empty cell with the value of another row.</summary>
internal sealed class CellFilled() : CellFaultKind("cell filled")
{
    protected override IEnumerable<string> WrongValues(Row row, FieldSchema field, string text) => text.Length == 0
        ? row.Table.Rows.Select(r => r[field.Name].Text).Where(t => t.Length > 0).Concat(field.Categories).Take(2)
        : [];
}
