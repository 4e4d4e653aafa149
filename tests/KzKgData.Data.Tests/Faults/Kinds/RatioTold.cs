using KzKgData.Verification.DataPackages;

namespace KzKgData.Data.Tests.Faults.Kinds;

/// <summary>Replaces a growth rate by the ratio to the base, in percent or as a factor, and vice versa.</summary>
internal sealed class RatioTold() : CellFaultKind("ratio told as growth")
{
    protected override bool Concerns(Table table, FieldSchema field) => table.Schema.Role is TableRole.Claims && field.Name is "value";

    protected override IEnumerable<string> WrongValues(Row row, FieldSchema field, string text) =>
        row["kind"].Text is "growth" && CellValues.TryNumber(text, out var growth)
            ? [CellValues.Write(growth + 100), CellValues.Write((growth + 100) / 100), CellValues.Write(growth - 100)]
            : [];
}
