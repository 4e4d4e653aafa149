using KzKgData.Verification.DataPackages;

namespace KzKgData.Data.Tests.Faults.Kinds;

/// <summary>Mistypes the first, middle or last digit of a cell.</summary>
internal sealed class DigitChanged() : CellFaultKind("digit changed")
{
    protected override int MostRows => 15;

    protected override IEnumerable<string> WrongValues(Row row, FieldSchema field, string text)
    {
        var digits = Enumerable.Range(0, text.Length).Where(i => char.IsAsciiDigit(text[i])).ToArray();
        return digits.Length == 0 ? [] : [With(text, digits[0]), With(text, digits[digits.Length / 2]), With(text, digits[^1])];
    }

    private static string With(string text, int index) => text[..index] + (char)('0' + ((text[index] - '0' + 1) % 10)) + text[(index + 1)..];
}
