using KzKgData.Verification.DataPackages;

namespace KzKgData.Data.Tests.Faults.Kinds;

/// <summary>Replaces the person who spoke, held an office, took part or received an award by each other person.</summary>
internal sealed class SpeakerReplaced() : CellFaultKind("speaker replaced")
{
    protected override bool Concerns(Table table, FieldSchema field) =>
        field.References.Any(r => r.Table == "people") && table.Schema.Role is not TableRole.Citations and not TableRole.Explanations;

    protected override IEnumerable<string> WrongValues(Row row, FieldSchema field, string text)
    {
        var named = row.Values(field.Name);
        return from i in Enumerable.Range(0, named.Count)
               from person in RealPackage.Table("people").Rows.Select(p => p["id"].Text)
               where !named.Contains(person, StringComparer.Ordinal)
               select string.Join(field.Type.Delimiter, named.Select((other, j) => i == j ? person : other));
    }
}
