namespace KzKgData.Verification.Figures;

/// <summary>One way to read the digits of a number, before its scale and unit are applied.</summary>
/// <param name="Convention">How the separators are interpreted.</param>
/// <param name="Value">The number.</param>
/// <param name="Step">The value of one unit in the last digit.</param>
internal readonly record struct NumberReading(string Convention, decimal Value, decimal Step);

/// <summary>Reads digits with separators in every valid way, the convention of the language first.</summary>
internal static class NumberReader
{
    private const int MostDigits = 28; // decimal would round longer numbers
    private const int MostDecimals = 20;
    private const int MostDigitsOfLong = 18;
    private const int MostGroups = 7;

    /// <summary>Returns the readings of the number that begins at a token of digits, and the index of the token after it.</summary>
    /// <returns>No readings where the separators fit no convention or the number is too large.</returns>
    public static (NumberReading[] Readings, int Next) Read(TokenizedText text, int index)
    {
        var next = index + 1;
        if (text[index] is { IsDigits: true, Length: <= 3 } && text.Printed(index)[0] != '0')
        {
            while (next - index < MostGroups && text[next - 1].IsDigits && text[next] is { IsNumber: true, Gap: Gap.Space } && IsGroup(text.Printed(next)))
            {
                next++;
            }
        }

        if (next == index + 1)
        {
            return (Read(text.Printed(index), text.CommaIsDecimal), next);
        }

        var digits = text.PrintedFrom(index, next);
        return (Both(Take(Separators.GroupingSpace, digits, digits.LastIndexOfAny(',', '.'))), next);
    }

    /// <summary>Returns the reading of a number in words.</summary>
    public static NumberReading ReadWords(int value)
    {
        var step = 1;
        while (value > 0 && value % (step * 10) == 0)
        {
            step *= 10;
        }

        return new NumberReading(Separators.InWords, value, step);
    }

    /// <summary>Reads one to four digits as a number; -1 where they are anything else.</summary>
    public static short ReadSmall(ReadOnlySpan<char> digits)
    {
        if (digits.Length is 0 or > 4)
        {
            return -1;
        }

        var number = 0;
        foreach (var digit in digits)
        {
            if (!IsDigit(digit))
            {
                return -1;
            }

            number = (number * 10) + (digit - '0');
        }

        return (short)number;
    }

    /// <summary>Whether a number can be a group after a space: three digits, possibly with decimals.</summary>
    private static bool IsGroup(ReadOnlySpan<char> number)
    {
        var mark = number.IndexOfAny('.', ',');
        return (mark < 0 ? number.Length : mark) == 3 && number.LastIndexOfAny('.', ',') == mark;
    }

    private static NumberReading[] Read(ReadOnlySpan<char> digits, bool commaIsDecimal)
    {
        var mark = digits.LastIndexOfAny(',', '.');
        if (digits.IndexOfAny('\'', '\u2019') >= 0)
        {
            return Both(Take(Separators.GroupingApostrophe, digits, mark));
        }

        if (mark < 0)
        {
            return Both(Take(Separators.None, digits));
        }

        var isComma = digits[mark] == ',';
        var isOnce = digits.IndexOf(digits[mark]) == mark;
        var isMixed = digits.IndexOf(isComma ? '.' : ',') >= 0;
        var canGroup = !isMixed && !(isOnce && isComma == commaIsDecimal);
        return Both(
            canGroup ? Take(isComma ? Separators.GroupingComma : Separators.GroupingPoint, digits) : null,
            isOnce ? Take(isComma ? Separators.DecimalComma : Separators.DecimalPoint, digits, mark) : null);
    }

    private static NumberReading[] Both(NumberReading? first, NumberReading? second = null) => (first, second) switch
    {
        ({ } one, { } other) => [one, other],
        ({ } only, null) => [only],
        (null, { } only) => [only],
        _ => [],
    };

    /// <summary>Reads the separator at one position, if given, as the decimal mark and those before it as grouping; null where they fit neither.</summary>
    private static NumberReading? Take(string convention, ReadOnlySpan<char> printed, int mark = -1)
    {
        var decimals = mark < 0 ? 0 : printed.Length - mark - 1;
        var whole = mark < 0 ? printed : printed.Slice(0, mark);
        if (decimals > MostDecimals || !(IsGrouped(whole) || IsGroupedInPairs(whole)))
        {
            return null;
        }

        var (digits, trailingZeros, low, number) = (0, 0, 0L, 0m);
        foreach (var c in printed)
        {
            if (!IsDigit(c))
            {
                continue;
            }

            trailingZeros = c == '0' ? trailingZeros + 1 : 0;
            if (++digits > MostDigits)
            {
                return null;
            }

            if (digits <= MostDigitsOfLong)
            {
                low = (low * 10) + (c - '0');
            }
            else
            {
                number = ((digits == MostDigitsOfLong + 1 ? low : number) * 10) + (c - '0');
            }
        }

        number = digits <= MostDigitsOfLong ? low : number;
        if (decimals > 0)
        {
            var unit = new decimal(1, 0, 0, isNegative: false, (byte)decimals);
            return new NumberReading(convention, number * unit, unit);
        }

        var step = 1m;
        for (var i = 0; i < trailingZeros && number > 0; i++)
        {
            step *= 10;
        }

        return new NumberReading(convention, number, step);
    }

    /// <summary>Whether separators, if any, divide the digits into groups of three from the right, and a grouped number does not begin with a zero.</summary>
    private static bool IsGrouped(ReadOnlySpan<char> whole)
    {
        var head = 0;
        while (head < whole.Length && IsDigit(whole[head]))
        {
            head++;
        }

        for (var i = head; i < whole.Length; i++)
        {
            if (IsDigit(whole[i]) == ((i - head) % 4 == 0))
            {
                return false;
            }
        }

        return head == whole.Length || (head is > 0 and <= 3 && whole[0] != '0' && (whole.Length - head) % 4 == 0);
    }

    /// <summary>Whether the digits are grouped as in India: the last three, then every two, as in <c>12,34,567</c>.</summary>
    private static bool IsGroupedInPairs(ReadOnlySpan<char> whole)
    {
        var head = whole.IndexOf(',');
        if (head is not (1 or 2) || whole[0] == '0' || whole.Length - head < 7 || (whole.Length - head - 4) % 3 != 0)
        {
            return false;
        }

        for (var i = head; i < whole.Length; i++)
        {
            var isComma = i <= whole.Length - 4 && (i - head) % 3 == 0;
            if (isComma ? whole[i] != ',' : !IsDigit(whole[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
