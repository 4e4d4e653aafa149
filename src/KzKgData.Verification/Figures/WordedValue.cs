namespace KzKgData.Verification.Figures;

/// <summary>Reads the values of claims that are printed in words or as a bare year: directions of change, ranks, deadlines.</summary>
public static class WordedValue
{
    /// <summary>The unit of a direction of change: 1 is up, -1 is down.</summary>
    public const string Direction = "direction";

    /// <summary>The unit of a rank: the place, or the worst place where several are meant.</summary>
    public const string Rank = "rank";

    /// <summary>The unit of a deadline: the calendar year by which something is to be done.</summary>
    public const string Year = "year";

    private const string Word = "word";

    private static readonly HashSet<string> _up = new(StringComparer.OrdinalIgnoreCase)
    {
        "grew", "growing", "grow", "grows", "growth", "increased", "increasing", "increase", "increases", "rose", "rising", "rise", "rises", "risen", "grown", "up", "climbed", "climbing", "jumped", "surged",
        "soared", "gained", "expanded", "expanding", "positive", "рост", "роста", "росту", "ростом", "росте", "рос", "росла", "росло", "росли", "прирост", "прироста", "приросту", "приростом", "приросте",
    };

    // Of Russian verbs, participles and nouns: вырос, выросший, увеличение.
    private static readonly string[] _upStems = ["вырос", "вырас", "возрос", "возраста", "увелич", "прирос", "прираста", "расте", "расту", "повыс", "повыш", "поднял", "подним", "подорож"];

    private static readonly HashSet<string> _negations = new(StringComparer.OrdinalIgnoreCase) { "not", "no", "never", "hardly", "не", "нет", "ни", "без", "without" };

    private static readonly string[] _numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    // Of places: third, третье, the first three in one word: тройка.
    private static readonly (string Stem, int Place)[] _places =
    [
        ("first", 1), ("second", 2), ("third", 3), ("fourth", 4), ("fifth", 5), ("sixth", 6), ("seventh", 7), ("eighth", 8), ("ninth", 9), ("tenth", 10),
        ("перв", 1), ("втор", 2), ("трет", 3), ("четверт", 4), ("пят", 5), ("шест", 6), ("седьм", 7), ("восьм", 8), ("девят", 9), ("десят", 10), ("тройк", 3), ("четверк", 4),
    ];

    /// <summary>Reads the printed text of a claim of one of these kinds.</summary>
    /// <param name="printed">The text, as in <c>increased again</c>, <c>top three</c>, <c>by 2028</c>.</param>
    /// <param name="claimKind">The kind of the claim: <c>direction</c>, <c>rank</c> or <c>deadline</c>.</param>
    /// <returns>The value, exact; null for any other kind of claim, and where the text says nothing of that kind or contradicts itself.</returns>
    public static PrintedFigure? Read(string printed, string claimKind)
    {
        return claimKind switch
        {
            "direction" => Figure(printed, DirectionOf(Words(printed)), Direction),
            "rank" => Figure(printed, RankOf(Words(printed)), Rank),
            "deadline" => Figure(printed, YearOf(Words(printed)), Year),
            _ => null,
        };
    }

    private static PrintedFigure? Figure(string printed, decimal? value, string unit) => value is { } known
        ? new PrintedFigure(0, CodePoints.CountOf(printed), printed, unit, [new FigureReading(Word, known, unit, 0)])
        : null;

    private static decimal? DirectionOf(List<string> words) => words.Exists(_negations.Contains) ? null : (words.Exists(IsUp), words.Exists(IsDown)) switch
    {
        (true, false) => 1,
        (false, true) => -1,
        _ => null,
    };

    private static bool IsUp(string word) => _up.Contains(word) || Array.Exists(_upStems, s => word.StartsWith(s, StringComparison.OrdinalIgnoreCase));

    private static bool IsDown(string word) => Vocabulary.Find(word.AsSpan()).Is(Role.Fall) || string.Equals(word, "negative", StringComparison.OrdinalIgnoreCase);

    /// <summary>The number named; the first ten are ten, and without one the place is named by itself: third.</summary>
    private static decimal? RankOf(List<string> words)
    {
        var ranks = words.ConvertAll(w => Array.FindIndex(_numbers, n => string.Equals(n, w, StringComparison.OrdinalIgnoreCase)) + 1).FindAll(n => n > 0);
        if (ranks.Count == 0)
        {
            ranks = words.ConvertAll(PlaceOf).FindAll(n => n > 0);
        }

        return ranks.Count == 1 ? ranks[0] : null;
    }

    private static int PlaceOf(string word) => Array.Find(_places, p => word.StartsWith(p.Stem, StringComparison.OrdinalIgnoreCase)).Place;

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
