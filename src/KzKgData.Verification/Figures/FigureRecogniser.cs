namespace KzKgData.Verification.Figures;

/// <summary>Finds amounts of money and percentages in running English text. Never throws; takes time linear in the text.</summary>
public static class FigureRecogniser
{
    private const int LongestWord = 10;

    private static readonly Dictionary<string, decimal> _scales = new(StringComparer.OrdinalIgnoreCase)
    {
        ["k"] = 1_000m,
        ["thousand"] = 1_000m,
        ["thousands"] = 1_000m,
        ["m"] = 1_000_000m,
        ["mn"] = 1_000_000m,
        ["mln"] = 1_000_000m,
        ["million"] = 1_000_000m,
        ["millions"] = 1_000_000m,
        ["b"] = 1_000_000_000m,
        ["bn"] = 1_000_000_000m,
        ["bln"] = 1_000_000_000m,
        ["billion"] = 1_000_000_000m,
        ["billions"] = 1_000_000_000m,
        ["tn"] = 1_000_000_000_000m,
        ["trln"] = 1_000_000_000_000m,
        ["trillion"] = 1_000_000_000_000m,
        ["trillions"] = 1_000_000_000_000m,
    };

    // Longest first: the first that fits is taken.
    private static readonly string[] _prefixes = ["US$", "USD", "$"];
    private static readonly string[] _suffixes = ["US dollars", "U.S. dollars", "US dollar", "U.S. dollar", "dollars", "dollar", "USD"];
    private static readonly string[] _percentSigns = ["%", "percent", "per cent"];

    /// <summary>All money and percentage figures of a text, in its order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">The text's language, as a BCP 47 tag: it decides which reading of an ambiguous separator comes first.</param>
    public static IReadOnlyList<PrintedFigure> Find(string text, string language)
    {
        var points = new CodePoints(text);
        var figures = new List<PrintedFigure>();
        for (var i = 0; i < text.Length;)
        {
            if (!IsDigit(text[i]))
            {
                i++;
                continue;
            }

            var end = EndOfNumber(text, i);
            if (Recognise(text, i, end, language) is var (from, to, kind, readings))
            {
                figures.Add(new PrintedFigure(points.FromUtf16(from), points.FromUtf16(to), text.Substring(from, to - from), kind, readings));
                end = to;
            }

            i = end;
        }

        return figures;
    }

    /// <summary>Reads a text that is one figure and nothing else.</summary>
    /// <returns>The figure, or null where the text is none, or holds more than one.</returns>
    public static PrintedFigure? Read(string printed, string language)
    {
        var found = Find(printed, language);
        return found.Count == 1 && found[0].Printed.Length == printed.Length ? found[0] : null;
    }

    private static (int From, int To, string Kind, List<FigureReading> Readings)? Recognise(string text, int start, int end, string language)
    {
        var prefixStart = StartOfPrefix(text, start);
        if (start > 0 && char.IsLetter(text[start - 1]) && prefixStart < 0)
        {
            return null; // digits inside a word, as in B2B
        }

        var digits = text.Substring(start, end - start);
        if (Match(text, SkipSpace(text, end), _percentSigns) is > 0 and var afterPercent)
        {
            return (start, afterPercent, PrintedFigure.Percent, Readings(digits, language, 1, "percent"));
        }

        var (scale, afterScale) = ScaleAt(text, end);
        if (prefixStart >= 0)
        {
            return (prefixStart, afterScale, PrintedFigure.Money, Readings(digits, language, scale, "USD"));
        }

        var afterSuffix = Match(text, SkipSpace(text, afterScale), _suffixes);
        var belongsToNext = afterSuffix >= 0 && SkipSpace(text, afterSuffix) is var next && next < text.Length && IsDigit(text[next]); // as in "2024 USD 5 million"
        return afterSuffix < 0 || belongsToNext ? null : (start, afterSuffix, PrintedFigure.Money, Readings(digits, language, scale, "USD"));
    }

    private static List<FigureReading> Readings(string digits, string language, decimal scale, string unit)
    {
        var readings = new List<FigureReading>(2);
        foreach (var (convention, value, step) in NumberReader.Read(digits, language))
        {
            if (value <= DataPackages.CellValues.LargestNumber / scale) // a larger one could not be stored
            {
                readings.Add(new FigureReading(convention, value * scale, unit, step * scale));
            }
        }

        return readings;
    }

    private static int EndOfNumber(string text, int start)
    {
        var end = start;
        while (end < text.Length
            && (IsDigit(text[end]) || (text[end] is ',' or '.' && end + 1 < text.Length && IsDigit(text[end + 1]))))
        {
            end++;
        }

        return end;
    }

    private static (decimal Scale, int End) ScaleAt(string text, int end)
    {
        // A hyphen joins number and scale in an adjective, as in "a $5-million loan".
        var start = end < text.Length && text[end] is '-' or '\u2010' or '\u2011' ? end + 1 : SkipSpace(text, end);
        var stop = start;
        while (stop < text.Length && stop - start <= LongestWord && char.IsLetter(text[stop]))
        {
            stop++;
        }

        return stop > start && _scales.TryGetValue(text.Substring(start, stop - start), out var scale) ? (scale, stop) : (1, end);
    }

    /// <summary>Where the currency before a number begins, or -1; one space may stand between them.</summary>
    private static int StartOfPrefix(string text, int number)
    {
        var end = number > 0 && IsSpace(text[number - 1]) ? number - 1 : number;
        foreach (var prefix in _prefixes)
        {
            // Behind a letter it is part of another currency, as in CA$, or of a word.
            var start = end - prefix.Length;
            if (start >= 0
                && string.CompareOrdinal(text, start, prefix, 0, prefix.Length) == 0
                && (start == 0 || !char.IsLetterOrDigit(text[start - 1])))
            {
                return start;
            }
        }

        return -1;
    }

    /// <summary>Where the first of the words that stands at <paramref name="start"/> ends, or -1.</summary>
    private static int Match(string text, int start, string[] words)
    {
        foreach (var word in words)
        {
            var end = start + word.Length;
            if (string.Compare(text, start, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0
                && (word[0] == '%' || end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return end;
            }
        }

        return -1;
    }

    /// <summary>Steps over one space, plain or no-break.</summary>
    private static int SkipSpace(string text, int start) =>
        start < text.Length && IsSpace(text[start]) ? start + 1 : start;

    private static bool IsSpace(char c) => c is ' ' or '\u00A0' or '\u202F';

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
