namespace KzKgData.Verification.Figures;

/// <summary>A number as its digits can be read, before scale and unit.</summary>
/// <param name="Convention">How the separators were taken.</param>
/// <param name="Value">The number.</param>
/// <param name="Step">The worth of its last digit.</param>
internal sealed record NumberReading(string Convention, decimal Value, decimal Step);

/// <summary>Reads digits with separators in every way that makes sense, the convention of the language first.</summary>
internal static class NumberReader
{
    private const int MostDigits = 28; // a decimal keeps them all; of more it would round some away

    /// <summary>Readings of a number such as <c>1,340</c>; none where its separators fit no convention or it is too large.</summary>
    /// <param name="digits">ASCII digits with single commas or points between them.</param>
    /// <param name="language">The text's language, as a BCP 47 tag; only Russian makes the comma the decimal mark.</param>
    public static List<NumberReading> Read(string digits, string language)
    {
        var readings = new List<NumberReading>(2);
        var commaIsDecimal = string.Equals(language, "ru", StringComparison.OrdinalIgnoreCase)
            || language.StartsWith("ru-", StringComparison.OrdinalIgnoreCase);
        var commas = digits.Count(c => c == ',');
        var points = digits.Count(c => c == '.');
        if (commas == 0 && points == 0)
        {
            Add(readings, Separators.None, digits, grouping: null, decimalMark: null);
        }
        else if (commas > 0 && points > 0)
        {
            if (commas == 1 && digits.LastIndexOf(',') > digits.LastIndexOf('.'))
            {
                Add(readings, Separators.DecimalComma, digits, grouping: '.', decimalMark: ',');
            }
            else if (points == 1 && digits.LastIndexOf('.') > digits.LastIndexOf(','))
            {
                Add(readings, Separators.DecimalPoint, digits, grouping: ',', decimalMark: '.');
            }
        }
        else
        {
            ReadOneKindOfSeparator(readings, digits, commas > 0, isDecimalByConvention: commas > 0 == commaIsDecimal);
        }

        return readings;
    }

    /// <summary>The reading of digits that spaces group, such as <c>1 340,5</c>; none where it is too large.</summary>
    /// <param name="digits">The digits without the spaces; a comma or point may stand between them once, as the decimal mark.</param>
    public static List<NumberReading> ReadGroupedBySpaces(string digits)
    {
        var readings = new List<NumberReading>(1);
        var mark = digits.IndexOfAny([',', '.']);
        Add(readings, Separators.GroupingSpace, digits, grouping: null, mark < 0 ? null : digits[mark]);
        return readings;
    }

    /// <summary>The reading of a number that is written in words.</summary>
    public static NumberReading ReadWords(int value) =>
        new(Separators.InWords, value, StepOf(value.ToString(CultureInfo.InvariantCulture), decimals: 0));

    private static void ReadOneKindOfSeparator(List<NumberReading> readings, string digits, bool isComma, bool isDecimalByConvention)
    {
        var separator = isComma ? ',' : '.';
        var asDecimal = isComma ? Separators.DecimalComma : Separators.DecimalPoint;
        var asGrouping = isComma ? Separators.GroupingComma : Separators.GroupingPoint;
        if (digits.Count(c => c == separator) > 1)
        {
            Add(readings, asGrouping, digits, separator, decimalMark: null);
        }
        else if (isDecimalByConvention)
        {
            Add(readings, asDecimal, digits, grouping: null, separator);
        }
        else
        {
            Add(readings, asGrouping, digits, separator, decimalMark: null);
            Add(readings, asDecimal, digits, grouping: null, separator);
        }
    }

    private static void Add(List<NumberReading> readings, string convention, string digits, char? grouping, char? decimalMark)
    {
        var mark = decimalMark is { } d ? digits.IndexOf(d) : -1;
        var whole = mark < 0 ? digits : digits.Substring(0, mark);
        var fraction = mark < 0 ? string.Empty : digits.Substring(mark + 1);
        if (grouping is { } g && !IsGrouped(whole, g))
        {
            return;
        }

        whole = grouping is { } separator ? whole.Replace(separator.ToString(), string.Empty) : whole;
        var text = fraction.Length == 0 ? whole : whole + "." + fraction;
        if (fraction.Length <= 20 && whole.Length + fraction.Length <= MostDigits && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            readings.Add(new NumberReading(convention, value, StepOf(whole, fraction.Length)));
        }
    }

    private static bool IsGrouped(string whole, char separator)
    {
        var groups = whole.Split(separator);
        return groups.Length == 1
            || (groups[0].Length is >= 1 and <= 3 && groups[0][0] != '0' && groups.Skip(1).All(group => group.Length == 3));
    }

    private static decimal StepOf(string whole, int decimals)
    {
        var step = 1m;
        for (var i = 0; i < decimals; i++)
        {
            step /= 10;
        }

        if (decimals == 0 && whole.Any(c => c != '0'))
        {
            for (var i = whole.Length - 1; i > 0 && whole[i] == '0'; i--)
            {
                step *= 10;
            }
        }

        return step;
    }
}
