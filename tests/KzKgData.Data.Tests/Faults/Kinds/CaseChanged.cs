using KzKgData.Verification.DataPackages;

namespace KzKgData.Data.Tests.Faults.Kinds;

/// <summary>Changes the case of the first letter, or of all letters.</summary>
internal sealed class CaseChanged() : CellFaultKind("case changed")
{
    public override int Floor => 90;

    protected override int MostRows => 6;

    protected override IEnumerable<string> WrongValues(Row row, FieldSchema field, string text)
    {
        if (text.Length == 0)
        {
            return [];
        }

        var first = char.IsUpper(text[0]) ? char.ToLowerInvariant(text[0]) : char.ToUpperInvariant(text[0]);
        return [first + text[1..], text.ToUpperInvariant(), text.ToLowerInvariant()];
    }
}
