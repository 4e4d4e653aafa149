using KzKgData.Verification.DataPackages;

namespace KzKgData.Data.Tests.Faults.Kinds;

/// <summary>Swaps two adjacent digits: the first and the last such pair of a cell.</summary>
internal sealed class DigitsSwapped() : CellFaultKind("digits swapped")
{
    protected override int MostRows => 15;

    protected override IEnumerable<string> WrongValues(Row row, FieldSchema field, string text)
    {
        var pairs = Enumerable.Range(0, Math.Max(0, text.Length - 1))
            .Where(i => char.IsAsciiDigit(text[i]) && char.IsAsciiDigit(text[i + 1]) && text[i] != text[i + 1])
            .ToArray();
        return pairs.Length == 0 ? [] : [With(text, pairs[0]), With(text, pairs[^1])];
    }

    private static string With(string text, int index) => string.Concat(text.AsSpan(0, index), [text[index + 1], text[index]], text.AsSpan(index + 2));
}
