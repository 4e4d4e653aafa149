using KzKgData.Verification.DataPackages;

namespace KzKgData.Data.Tests.Faults.Kinds;

/// <summary>Adds whitespace before, after or inside a cell, or replaces a space by other whitespace.</summary>
internal sealed class WhitespaceAdded() : CellFaultKind("white space added")
{
    protected override int MostRows => 2;

    protected override IEnumerable<string> WrongValues(Row row, FieldSchema field, string text)
    {
        if (text.Length == 0)
        {
            return [];
        }

        var space = text.IndexOf(' ', StringComparison.Ordinal);
        string[] around = [" " + text, text + " ", text + "\t", "\u00A0" + text, text + "\n"];
        return space < 0 ? around : [.. around, text.Insert(space, " "), text.Remove(space, 1).Insert(space, "\u00A0")];
    }
}
