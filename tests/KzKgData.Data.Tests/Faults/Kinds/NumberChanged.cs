using KzKgData.Verification.DataPackages;

namespace KzKgData.Data.Tests.Faults.Kinds;

/// <summary>Changes a number by one, changes its sign, or replaces it by zero or by the number of another row.</summary>
internal sealed class NumberChanged() : CellFaultKind("number changed")
{
    protected override bool Concerns(Table table, FieldSchema field) => field.Type.Kind is FieldKind.Number or FieldKind.WholeNumber;

    protected override int MostRows => 40;

    protected override IEnumerable<string> WrongValues(Row row, FieldSchema field, string text)
    {
        if (text.Length == 0 || !CellValues.TryNumber(text, out var value))
        {
            return [];
        }

        var others = row.Table.Rows.Select(r => r[field.Name].Text).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal).Take(5);
        return [.. new[] { value + 1, value - 1, -value, 0 }.Select(CellValues.Write), .. others];
    }
}
