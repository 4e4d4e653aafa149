using KzKgData.Verification.DataPackages;

namespace KzKgData.Data.Tests.Faults.Kinds;

/// <summary>Flips the sign of a growth rate or an amount.</summary>
internal sealed class SignFlipped() : CellFaultKind("sign flipped")
{
    protected override bool Concerns(Table table, FieldSchema field) => table.Schema.Role is TableRole.Claims && field.Name is "value";

    protected override IEnumerable<string> WrongValues(Row row, FieldSchema field, string text) => [text.StartsWith('-') ? text[1..] : "-" + text];
}
