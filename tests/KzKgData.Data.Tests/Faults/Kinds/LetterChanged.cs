using KzKgData.Verification.DataPackages;

namespace KzKgData.Data.Tests.Faults.Kinds;

/// <summary>Mistypes, removes or duplicates a letter, or replaces it by a lookalike from another alphabet.</summary>
internal sealed class LetterChanged() : CellFaultKind("letter changed")
{
    private const string Latin = "aceopxyKABCEHMOPT";
    private const string Cyrillic = "\u0430\u0441\u0435\u043E\u0440\u0445\u0443\u041A\u0410\u0412\u0421\u0415\u041D\u041C\u041E\u0420\u0422";

    public override int Floor => 90;

    protected override int MostRows => 5;

    protected override IEnumerable<string> WrongValues(Row row, FieldSchema field, string text)
    {
        var letters = Enumerable.Range(0, text.Length).Where(i => char.IsAsciiLetter(text[i])).ToArray();
        if (letters.Length == 0)
        {
            yield break;
        }

        var middle = letters[letters.Length / 2];
        yield return text[..middle] + (text[middle] is 'e' ? 'o' : 'e') + text[(middle + 1)..];
        yield return text.Remove(middle, 1);
        yield return text.Insert(middle, text.Substring(middle, 1));
        var alike = Array.FindIndex(letters, i => Latin.Contains(text[i], StringComparison.Ordinal));
        if (alike >= 0)
        {
            var index = letters[alike];
            yield return text[..index] + Cyrillic[Latin.IndexOf(text[index], StringComparison.Ordinal)] + text[(index + 1)..];
        }
    }
}
