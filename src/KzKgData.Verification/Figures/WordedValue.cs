namespace KzKgData.Verification.Figures;

/// <summary>Reads the values of claims that are printed in words or as a bare year: directions of change, ranks, deadlines.</summary>
public static class WordedValue
{
    /// <summary>The unit of a direction of change: 1 is up, -1 is down.</summary>
    public const string Direction = "direction";

    /// <summary>The unit of a rank: the place, or the lowest place where several are meant.</summary>
    public const string Rank = "rank";

    /// <summary>The unit of a deadline: the calendar year by which something is due.</summary>
    public const string Year = "year";

    private const string Word = "word";

    private const int LongestPlace = 3; // digits; four would be a year

    private static readonly HashSet<string> _up = new(StringComparer.OrdinalIgnoreCase)
    {
        "grew", "growing", "grow", "grows", "growth", "increased", "increasing", "increase", "increases", "rose", "rising", "rise", "rises", "risen",
        "grown", "up", "climbed", "climbing", "jumped", "surged", "soared", "gained", "expanded", "expanding", "positive", "рост", "роста", "росту",
        "ростом", "росте", "рос", "росла", "росло", "росли", "прирост", "прироста", "приросту", "приростом", "приросте",
    };

    // Stems of Russian verbs, participles and nouns: вырос, выросший, увеличение.
    private static readonly string[] _upStems =
    [
        "вырос", "вырас", "возрос", "возраста", "увелич", "прирос", "прираста", "расте", "расту", "повыс", "повыш", "поднял", "подним", "подорож",
    ];

    private static readonly HashSet<string> _negations = new(StringComparer.OrdinalIgnoreCase)
    {
        "not", "no", "never", "hardly", "не", "нет", "ни", "без", "without",
    };

    // Cardinals, which give the number of places.
    private static readonly (string Stem, int Count)[] _counts =
    [
        ("one", 1),
        ("two", 2),
        ("three", 3),
        ("four", 4),
        ("five", 5),
        ("six", 6),
        ("seven", 7),
        ("eight", 8),
        ("nine", 9),
        ("ten", 10),
        ("двух", 2),
        ("двум", 2),
        ("три", 3),
        ("трех", 3),
        ("трёх", 3),
        ("четыре", 4),
        ("четырех", 4),
        ("четырёх", 4),
        ("пять", 5),
        ("пяти", 5),
        ("десять", 10),
        ("десяти", 10),
    ];

    // The first so many places in one word.
    private static readonly (string Stem, int Count)[] _groups = [("тройк", 3), ("четверк", 4), ("четвёрк", 4), ("пятерк", 5), ("пятёрк", 5), ("десятк", 10)];

    private static readonly (string Stem, int Place)[] _places =
    [
        ("first", 1),
        ("second", 2),
        ("third", 3),
        ("fourth", 4),
        ("fifth", 5),
        ("sixth", 6),
        ("seventh", 7),
        ("eighth", 8),
        ("ninth", 9),
        ("tenth", 10),
        ("перв", 1),
        ("втор", 2),
        ("трет", 3),
        ("четверт", 4),
        ("четвёрт", 4),
        ("пят", 5),
        ("шест", 6),
        ("седьм", 7),
        ("восьм", 8),
        ("девят", 9),
        ("десят", 10),
    ];

    /// <summary>Reads the printed text of a direction, rank or deadline.</summary>
    /// <param name="printed">The text, such as <c>increased again</c>, <c>top three</c>, <c>by 2028</c>.</param>
    /// <param name="claimKind">The kind of the claim: <c>direction</c>, <c>rank</c> or <c>deadline</c>.</param>
    /// <returns>The exact value; for a rank among the first few, the last of these places, with the first as the other end; null for any other kind
    /// of claim, and where the text has no such value or contradicts itself.</returns>
    public static PrintedFigure? Read(string printed, string claimKind)
    {
        return claimKind switch
        {
            "direction" => Figure(printed, DirectionOf(Words(printed)), Direction),
            "rank" => RankOf(Words(printed)) is var (place, isAmong)
                ? Figure(printed, place, Rank, isAmong ? new FigureReading(Word, 1, Rank, 0) : null)
                : null,
            "deadline" => Figure(printed, YearOf(Words(printed)), Year),
            _ => null,
        };
    }

    private static PrintedFigure? Figure(string printed, decimal? value, string unit, FigureReading? to = null) => value is { } known
        ? new PrintedFigure(0, CodePoints.CountOf(printed), printed, unit, [new FigureReading(Word, known, unit, 0) { To = to }])
        : null;

    private static decimal? DirectionOf(List<string> words) => words.Exists(_negations.Contains) ? null : (words.Exists(IsUp), words.Exists(IsDown)) switch
    {
        (true, false) => 1,
        (false, true) => -1,
        _ => null,
    };

    private static bool IsUp(string word) => _up.Contains(word) || Array.Exists(_upStems, s => word.StartsWith(s, StringComparison.OrdinalIgnoreCase));

    private static bool IsDown(string word) =>
        Vocabulary.Find(word.AsSpan()).Is(Role.Fall) || string.Equals(word, "negative", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a place, or a number of first places: the first ten, top 5, тройка; null where there is none or several.</summary>
    private static (int Place, bool IsAmong)? RankOf(List<string> words)
    {
        var counts = words.ConvertAll(w => Find(_counts, w, isWhole: true)).FindAll(n => n > 0);
        if (counts.Count == 2 && counts[0] == 1)
        {
            counts.RemoveAt(0); // the "one" of "one of the three largest"
        }

        counts.AddRange(words.ConvertAll(w => Find(_groups, w)).FindAll(n => n > 0));
        if (counts.Count > 0)
        {
            return counts.Count == 1 ? (counts[0], true) : null;
        }

        var digits = words.ConvertAll(PlaceInDigits).FindAll(n => n > 0);
        var places = digits.Count > 0 ? digits : words.ConvertAll(w => Find(_places, w)).FindAll(n => n > 0);
        var isAmong =
            digits.Count > 0
            && words.Exists(w =>
                string.Equals(w, "top", StringComparison.OrdinalIgnoreCase)
                || string.Equals(w, "топ", StringComparison.OrdinalIgnoreCase)
                || string.Equals(w, "first", StringComparison.OrdinalIgnoreCase));
        return places.Count == 1 ? (places[0], isAmong) : null;
    }

    private static int Find((string Stem, int Number)[] words, string word, bool isWhole = false) =>
        Array
            .Find(
                words,
                p => isWhole ? string.Equals(word, p.Stem, StringComparison.OrdinalIgnoreCase) : word.StartsWith(p.Stem, StringComparison.OrdinalIgnoreCase))
            .Number;

    /// <summary>Reads a place in digits, possibly with an English ending: 3, 3rd.</summary>
    private static int PlaceInDigits(string word)
    {
        var length = word.Length;
        if (length > 2 && word.Substring(length - 2).ToUpperInvariant() is "ST" or "ND" or "RD" or "TH")
        {
            length -= 2;
        }

        return length <= LongestPlace ? Math.Max(0, (int)NumberReader.ReadSmall(word.AsSpan(0, length))) : 0;
    }

    private static decimal? YearOf(List<string> words)
    {
        var years = words.FindAll(w => w.Length == 4 && NumberReader.ReadSmall(w.AsSpan()) >= 0);
        return years.Count == 1 ? NumberReader.ReadSmall(years[0].AsSpan()) : null;
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        for (int start = 0, end; start < text.Length; start = end + 1)
        {
            for (end = start; end < text.Length && char.IsLetterOrDigit(text[end]); end++)
            {
            }

            if (end > start)
            {
                words.Add(text.Substring(start, end - start));
            }
        }

        return words;
    }
}
