namespace KzKgData.Verification.DataPackages;

/// <summary>Reads the text of cells as values: invariant, strict, the same everywhere.</summary>
public static class CellValues
{
    /// <summary>The largest number that a cell may hold, so that sums and products of two of them can never overflow.</summary>
    public const decimal LargestNumber = 1_000_000_000_000_000_000m;

    private const int MostDigits = 28;
    private const NumberStyles StrictDecimal = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>Reads a whole number of up to <see cref="LargestNumber"/>.</summary>
    public static bool TryInteger(string text, out long value) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) && IsPlain(text) && Math.Abs((decimal)value) <= LargestNumber;

    /// <summary>Reads a decimal number of up to <see cref="LargestNumber"/>; the digits behind the point are kept as printed.</summary>
    public static bool TryNumber(string text, out decimal value) =>
        decimal.TryParse(text, StrictDecimal, CultureInfo.InvariantCulture, out value) && IsPlain(text) && Math.Abs(value) <= LargestNumber;

    /// <summary>Reads a day, <c>2024-02-01</c>.</summary>
    public static bool TryDate(string text, out DateTime value) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    /// <summary>Writes a number as a cell holds it: no grouping, no zeros behind the last digit that counts.</summary>
    public static string Write(decimal value)
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        return text.IndexOf('.') < 0 ? text : text.TrimEnd('0').TrimEnd('.');
    }

    // The parsers of the framework take more than a cell may hold: NUL characters behind a number, a point without a digit,
    // and more digits than a decimal keeps, which they round away.
    private static bool IsPlain(string text)
    {
        var first = text[0] == '-' ? 1 : 0;
        var digits = 0;
        for (var i = first; i < text.Length; i++)
        {
            if (text[i] is >= '0' and <= '9')
            {
                digits++;
            }
            else if (text[i] != '.')
            {
                return false;
            }
        }

        return digits <= MostDigits && text[first] != '.' && text[text.Length - 1] != '.';
    }
}
