using KzKgData.Verification.DataPackages;

namespace KzKgData.Data.Tests.Faults.Kinds;

/// <summary>Inserts an invisible character into a cell: zero-width, directional, a byte order mark, or a control character.</summary>
internal sealed class InvisibleCharacter() : CellFaultKind("invisible character")
{
    private static readonly string[] _characters = ["\u200B", "\uFEFF", "\u202E", "\0"];

    protected override int MostRows => 2;

    protected override IEnumerable<string> WrongValues(Row row, FieldSchema field, string text) =>
        text.Length == 0 ? [] : _characters.Select(c => text.Insert(text.Length / 2, c));
}
