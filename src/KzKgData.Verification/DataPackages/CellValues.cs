namespace KzKgData.Verification.DataPackages;

/// <summary>Parses the text of cells as values: strictly, and in the invariant culture.</summary>
public static class CellValues
{
    /// <summary>The largest absolute value of a number in a cell. It is chosen so that the sum or product of two numbers never overflows.</summary>
    public const decimal LargestNumber = 1_000_000_000_000_000_000m;

    private const int MostDigits = 28;
    private const int MostPrintedDecimals = 20; // a cell prints at most this many; only a quotient has more
    private const int ShortDecimals = 4;
    private const int DigitsOfLong = 18;
    private const NumberStyles StrictDecimal = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>Parses a whole number with an absolute value of at most <see cref="LargestNumber"/>.</summary>
    public static bool TryInteger(string text, out long value) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value)
        && IsPlain(text)
        && Math.Abs((decimal)value) <= LargestNumber;

    /// <summary>Parses a decimal number with an absolute value of at most <see cref="LargestNumber"/>; trailing zeros after the point are kept.</summary>
    public static bool TryNumber(string text, out decimal value) =>
        decimal.TryParse(text, StrictDecimal, CultureInfo.InvariantCulture, out value) && IsPlain(text) && Math.Abs(value) <= LargestNumber;

    /// <inheritdoc cref="TryInteger(string, out long)"/>
    internal static bool TryInteger(ReadOnlySpan<byte> text, out long value) =>
        TryDigits(text, out value, out var decimals) ? decimals < 0 : TryInteger(Utf8Text.Decode(text), out value);

    /// <inheritdoc cref="TryNumber(string, out decimal)"/>
    internal static bool TryNumber(ReadOnlySpan<byte> text, out decimal value) =>
        TryPlainNumber(text, out value) || TryNumber(Utf8Text.Decode(text), out value);

    /// <summary>Fast path: parses up to 18 digits with an optional minus sign. False does not mean that the text is not a whole number.</summary>
    internal static bool TryPlainInteger(ReadOnlySpan<byte> text, out long value) => TryDigits(text, out value, out var decimals) && decimals < 0;

    /// <summary>
    /// Fast path: parses up to 18 digits with an optional decimal point and minus sign. False does not mean that the text is not a number.
    /// </summary>
    internal static bool TryPlainNumber(ReadOnlySpan<byte> text, out decimal value)
    {
        if (!TryDigits(text, out var digits, out var decimals))
        {
            value = 0;
            return false;
        }

        var size = Math.Abs(digits);
        value = new decimal((int)size, (int)(size >> 32), 0, text[0] == '-', (byte)Math.Max(0, decimals));
        return true;
    }

    /// <summary>Parses a date in the form <c>2024-02-01</c>.</summary>
    public static bool TryDate(string text, out DateTime value) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    /// <summary>Rounds a number with more than 20 decimals, such as a third, to four decimals; returns every other number unchanged.</summary>
    public static decimal Shortened(decimal value) =>
        DecimalsOf(value) > MostPrintedDecimals ? Math.Round(value, ShortDecimals, MidpointRounding.AwayFromZero) : value;

    private static int DecimalsOf(decimal value) => (decimal.GetBits(value)[3] >> 16) & 0xFF;

    /// <summary>Formats a number for a cell: no grouping, no trailing zeros after the decimal point.</summary>
    public static string Write(decimal value)
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        return text.IndexOf('.') < 0 ? text : text.TrimEnd('0').TrimEnd('.');
    }

    /// <summary>
    /// Fast path: parses up to 18 digits with an optional decimal point and minus sign. False does not mean that the text is not a number.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="digits">All digits as one signed whole number.</param>
    /// <param name="decimals">The number of digits after the point; -1 if there is no point.</param>
    private static bool TryDigits(ReadOnlySpan<byte> text, out long digits, out int decimals)
    {
        (digits, decimals) = (0, -1);
        var first = !text.IsEmpty && text[0] == '-' ? 1 : 0;
        if (text.Length - first is < 1 or > DigitsOfLong)
        {
            return false;
        }

        for (var i = first; i < text.Length; i++)
        {
            if (text[i] is >= (byte)'0' and <= (byte)'9')
            {
                digits = (digits * 10) + (text[i] - '0');
                decimals += decimals < 0 ? 0 : 1;
            }
            else if (text[i] == '.' && decimals < 0 && i > first && i + 1 < text.Length)
            {
                decimals = 0;
            }
            else
            {
                return false;
            }
        }

        digits = first == 0 ? digits : -digits;
        return true;
    }

    // The framework's parsers accept more than a cell may hold: NUL characters after a number, a point without a digit before or after it,
    // and more digits than a decimal has, which they round away.
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
