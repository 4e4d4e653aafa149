using System.Text;

namespace KzKgData.Verification.DataPackages;

/// <summary>Parses numbers in the format of XML Schema and Table Schema: sign, decimal point, exponent, or one of NaN, INF and -INF.</summary>
internal static class NumberText
{
    private const int MostDigits = 28;
    private const int MostDecimals = 28;
    private const int LargestExponent = 1_000_000;

    /// <summary>Whether a text is NaN or an infinity, ignoring case.</summary>
    public static bool IsSpecial(string text) => TrySpecial(text, out _);

    /// <summary>Parses a number.</summary>
    /// <param name="text">The text.</param>
    /// <param name="exact">The exact number with its printed decimals; null if a decimal cannot represent it.</param>
    /// <param name="nearest">The nearest double if there is no exact number; may be NaN or infinite.</param>
    public static bool TryRead(string text, out decimal? exact, out double nearest)
    {
        (exact, nearest) = (null, 0);
        if (TrySpecial(text, out nearest))
        {
            return true;
        }

        if (!TryTakeApart(text, out var isNegative, out var digits, out var decimals))
        {
            return false;
        }

        exact = ToDecimal(isNegative, digits, decimals);
        return exact is not null
            || (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out nearest) && !double.IsInfinity(nearest));
    }

    private static bool TrySpecial(string text, out double value)
    {
        value = text.Length is 3 or 4
            ? text.ToUpperInvariant() switch { "NAN" => double.NaN, "INF" or "+INF" => double.PositiveInfinity, "-INF" => double.NegativeInfinity, _ => 0 }
            : 0;
        return value is not 0;
    }

    private static bool TryTakeApart(string text, out bool isNegative, out string digits, out int decimals)
    {
        (isNegative, digits, decimals) = (text is ['-', ..], string.Empty, 0);
        var at = text is ['-' or '+', ..] ? 1 : 0;
        var whole = DigitsAt(text, at);
        at += whole.Length;
        var fraction = string.Empty;
        if (at < text.Length && text[at] == '.')
        {
            fraction = DigitsAt(text, at + 1);
            at += fraction.Length + 1;
        }

        var exponent = 0;
        if (at + 1 < text.Length && text[at] is 'e' or 'E' && whole.Length + fraction.Length > 0)
        {
            at++;
            var sign = text[at] == '-' ? -1 : 1;
            at += text[at] is '-' or '+' ? 1 : 0;
            var printed = DigitsAt(text, at);
            at += printed.Length;
            if (printed.Length == 0)
            {
                return false;
            }

            exponent =
                sign
                * (int.TryParse(printed, NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? Math.Min(size, LargestExponent) : LargestExponent);
        }

        (digits, decimals) = ((whole + fraction).TrimStart('0'), fraction.Length - exponent);
        return at == text.Length && whole.Length + fraction.Length > 0;
    }

    private static string DigitsAt(string text, int start)
    {
        var end = start;
        while (end < text.Length && text[end] is >= '0' and <= '9')
        {
            end++;
        }

        return text.Substring(start, end - start);
    }

    private static decimal? ToDecimal(bool isNegative, string digits, int decimals)
    {
        if (digits.Length == 0)
        {
            decimals = Math.Max(0, Math.Min(decimals, MostDecimals));
        }

        while ((decimals > MostDecimals || digits.Length > MostDigits) && decimals > 0 && digits.Length > 0 && digits[digits.Length - 1] == '0')
        {
            digits = digits.Substring(0, digits.Length - 1);
            decimals--;
        }

        if (decimals > MostDecimals || digits.Length > MostDigits || (decimals < 0 && digits.Length - decimals > MostDigits))
        {
            return null;
        }

        var text = new StringBuilder(digits);
        text.Append('0', Math.Max(0, -decimals));
        text.Insert(0, "0", Math.Max(1, decimals - text.Length + 1));
        if (decimals > 0)
        {
            text.Insert(text.Length - decimals, '.');
        }

        var value = decimal.Parse(text.ToString(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return isNegative ? -value : value;
    }
}
