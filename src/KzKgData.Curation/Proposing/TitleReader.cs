using System.Buffers;

namespace KzKgData.Curation.Proposing;

/// <summary>An office in a text.</summary>
/// <param name="Run">Its words, with the state.</param>
/// <param name="Offices">Its vocabulary entries.</param>
/// <param name="Side">The state printed with it; empty for none.</param>
/// <param name="IsPlural">Whether it refers to several holders.</param>
internal sealed record Title(Run Run, List<string> Offices, string Side, bool IsPlural);

/// <summary>Reads offices with their complements: the state, the host state, the portfolio of a minister.</summary>
/// <param name="text">The text.</param>
/// <param name="words">The vocabularies of the package.</param>
internal sealed class TitleReader(Passage text, Vocabulary words)
{
    /// <summary>The maximum number of words after an office that belong to it.</summary>
    public const int LongestTail = 9;

    private static readonly HashSet<string> _portfolios = new(StringComparer.Ordinal)
    {
        "trade", "economy", "economic", "economics", "commerce", "integration", "finance", "foreign", "affairs", "relations", "energy", "industry",
        "construction", "agriculture", "water", "resources", "transport", "transportation", "communications", "development", "digital", "education",
        "science", "health", "healthcare", "culture", "information", "sports", "tourism", "labor", "labour", "social", "protection", "population",
        "justice", "interior", "internal", "defense", "defence", "emergency", "situations", "national", "regional", "investment", "investments",
        "innovation", "innovations", "natural", "ecology", "environment", "ministers", "taxes", "revenue", "competition", "planning",
    };

    private static readonly string[] _portfolioStems =
    [
        "экономик", "экономическ", "торговл", "коммерц", "финанс", "энергетик", "транспорт", "инвестиц", "иностранн", "дел", "промышленност",
        "сельск", "хозяйств", "интеграц", "национальн", "экологи", "труд", "здравоохранен", "цифров", "развити", "коммуникац", "внешн", "водн",
        "ресурс", "туризм", "культур",
    ];

    private static readonly Phrases<bool> _epithets = new Phrases<bool>()
        .Add("extraordinary", true)
        .Add("plenipotentiary", true)
        .Add("чрезвычайн*", true)
        .Add("полномочн*", true);

    // The nouns behind the adjective of a state: the Kyrgyz Republic, Российской Федерации.
    private static readonly HashSet<string> _stateNouns = new(StringComparer.Ordinal)
    {
        "republic", "federation", "kingdom", "emirates", "республика", "республики", "республике", "республикой", "федерация", "федерации", "федерацией",
    };

    private static readonly SearchValues<char> _borders = SearchValues.Create(",.;:()\n\u2013\u2014\u00AB\u201C\"");

    /// <summary>Conjunctions.</summary>
    internal static HashSet<string> Joints { get; } = new(StringComparer.Ordinal) { "and", "и" };

    /// <summary>Words for two together.</summary>
    internal static HashSet<string> Together { get; } = new(StringComparer.Ordinal) { "both", "two", "оба", "обе", "обоих", "обеих", "двух" };

    /// <summary>Returns the office that starts at a word, with the state before or after it; null if there is none.</summary>
    public Title? At(int at)
    {
        var (next, side) = (at, string.Empty);
        if (words.Sides.TryMatch(text.Words, at, text.Words.Count, out var state, out var code))
        {
            // A state at the end of the sentence before does not belong to the office.
            (next, side) = state.End < text.Words.Count && text.GapBefore(state.End).ContainsAny(_borders) ? (at, string.Empty) : (state.End, code);
            if (next < text.Words.Count && text.Words[next].Lower is "s")
            {
                next++;
            }

            next = side.Length > 0 ? BehindPortfolio(next) : next;
        }

        var offices = new List<string>();
        var isPlural = false;
        while (words.Offices.TryMatch(text.Words, next, text.Words.Count, out var run, out var office))
        {
            if (side.Length == 0 && AroundState(run) is var (longer, named, code2))
            {
                (run, office, side) = (longer, named, code2); // Chairman of the Kyrgyz Cabinet of Ministers
            }

            offices.Add(office);
            isPlural |= IsPlural(run);
            next = run.End;
            var follows =
                next < text.Words.Count && Joints.Contains(text.Words[next].Lower) ? next + 1
                : text.GapBefore(next) is " \u2013 " or " \u2014 " or " - " ? next
                : -1;
            if (follows < 0 || !words.Offices.TryMatch(text.Words, follows, text.Words.Count, out _, out _))
            {
                break;
            }

            next = follows;
        }

        if (offices.Count == 0)
        {
            return null;
        }

        while (next < text.Words.Count && (IsEpithet(next) || (Joints.Contains(text.Words[next].Lower) && next + 1 < text.Words.Count && IsEpithet(next + 1))))
        {
            next++; // Ambassador Extraordinary and Plenipotentiary of Kazakhstan
        }

        if (side.Length == 0)
        {
            (next, side) = Tail(next);
        }

        if (text.Language is "en")
        {
            next = Portfolio(next);
        }

        return new Title(new Run(at, BehindHost(next, side)), offices, side, isPlural);
    }

    /// <summary>Returns the first word of an office including epithets before it: <c>Чрезвычайный и Полномочный Посол</c>.</summary>
    public int Lead(int office)
    {
        while (office > 0 && (IsEpithet(office - 1) || (Joints.Contains(text.Words[office - 1].Lower) && office > 1 && IsEpithet(office - 2))))
        {
            office--;
        }

        return office;
    }

    private bool IsEpithet(int word) => _epithets.TryMatch(text.Words, word, text.Words.Count, out _, out _);

    /// <summary>Returns an office with the state in the middle of its name; null if there is none.</summary>
    private (Run Run, string Office, string Side)? AroundState(Run office)
    {
        for (var i = office.First + 1; i < Math.Min(text.Words.Count, office.End + 3); i++)
        {
            if (words.Sides.TryMatch(text.Words, i, text.Words.Count, out var state, out var side))
            {
                var end = state.End;
                while (end < text.Words.Count && (text.Words[end].Lower is "s" || _stateNouns.Contains(text.Words[end].Lower)))
                {
                    end++;
                }

                var without = text.Words[office.First..i];
                without.AddRange(text.Words.Skip(end).Take(LongestTail));
                return words.Offices.TryMatch(without, 0, without.Count, out var run, out var meaning) && run.Count > i - office.First
                    ? (new Run(office.First, office.First + run.Count + (end - i)), meaning, side)
                    : null;
            }
        }

        return null;
    }

    /// <summary>
    /// Returns the index after the host state, or after a city before a name: <c>Ambassador of Kazakhstan to Kyrgyzstan</c>, <c>посол Казахстана в
    /// Бишкеке</c>.
    /// </summary>
    private int BehindHost(int next, string side)
    {
        if (side.Length == 0
            || next + 1 >= text.Words.Count
            || text.Words[next].Lower is not ("to" or "in" or "в")
            || text.GapBefore(next) is not (" " or "\u00A0"))
        {
            return next;
        }

        var at = text.Words[next + 1].Lower is "the" ? next + 2 : next + 1;
        if (!words.Sides.TryMatch(text.Words, at, text.Words.Count, out var host, out var other))
        {
            var isCity = text.Words[next].Lower is not "to" && Enumerable.Range(at, 3).All(IsNextCapital);
            return isCity ? at + 1 : next;

            bool IsNextCapital(int i) => i < text.Words.Count && text.Words[i].IsCapital && text.GapBefore(i) is " " or "\u00A0";
        }

        if (other == side)
        {
            return next;
        }

        var end = host.End;
        while (end < text.Words.Count && _stateNouns.Contains(text.Words[end].Lower) && text.GapBefore(end) is " " or "\u00A0")
        {
            end++;
        }

        return end;
    }

    /// <summary>
    /// Returns the index of the office behind a portfolio: <c>Kazakhstan's Trade and Integration Minister</c>; the same index if no office follows,
    /// or if it is one with its portfolio.
    /// </summary>
    private int BehindPortfolio(int word)
    {
        var next = word;
        while (next < text.Words.Count
            && next - word < LongestTail
            && text.GapBefore(next) is " " or "\u00A0" or "-"
            && !words.Offices.TryMatch(text.Words, next, text.Words.Count, out _, out _)
            && (_portfolios.Contains(text.Words[next].Lower) || (next > word && Joints.Contains(text.Words[next].Lower))))
        {
            next++;
        }

        return next < text.Words.Count
            && text.GapBefore(next) is " " or "\u00A0"
            && text.Words[next].IsCapital
            && words.Offices.TryMatch(text.Words, next, text.Words.Count, out _, out _) ? next : word;
    }

    /// <summary>Returns the index after a portfolio: <c>of Trade and Integration</c>; of three or more capitalised words, the last two are a name.</summary>
    private int Portfolio(int next)
    {
        if (next >= text.Words.Count || text.Words[next].Lower is not ("of" or "for") || text.GapBefore(next) is not (" " or "\u00A0"))
        {
            return next;
        }

        if (KnownPortfolio(next + 1) is { } known)
        {
            return known;
        }

        var (end, capitals) = (next + 1, 0);
        while (end < text.Words.Count && end - next < LongestTail && text.GapBefore(end) is " " or "\u00A0" or ", " or "-"
            && (text.Words[end].IsCapital || text.Words[end].Lower is "and" or "of" or "the" or "for"))
        {
            capitals = text.Words[end].IsCapital ? capitals + (text.GapBefore(end) is "-" ? 0 : 1) : 0;
            end++;
        }

        if (capitals < 3)
        {
            return capitals == 0 ? next : end;
        }

        for (var names = 2; names > 0; names--)
        {
            end--;
            while (text.GapBefore(end) is "-")
            {
                end--;
            }
        }

        return end;
    }

    /// <summary>Returns the index after the known portfolio that starts at a word; null if there is none.</summary>
    private int? KnownPortfolio(int word)
    {
        int? end = null;
        for (var i = word; i < Math.Min(word + LongestTail, text.Words.Count) && text.GapBefore(i) is " " or "\u00A0" or ", " or "-"; i++)
        {
            if (_portfolios.Contains(text.Words[i].Lower))
            {
                end = i + 1;
            }
            else if (text.Words[i].Lower is not ("and" or "of" or "the" or "for"))
            {
                break;
            }
        }

        return end;
    }

    /// <summary>
    /// Returns whether an office is plural: its head has the ending, as in <c>ministers</c>, <c>heads of state</c>; the Russian ending may also be a
    /// genitive, so Russian needs a word for two as well.
    /// </summary>
    private bool IsPlural(Run office)
    {
        var of = Enumerable.Range(office.First, office.Count).FirstOrDefault(i => text.Words[i].Lower is "of", office.End);
        return text.Language is "en"
            ? text.Words[of - 1].Lower is [.., 's']
            : office.First > 0 && Together.Contains(text.Words[office.First - 1].Lower);
    }

    /// <summary>Reads the complement of an office: <c>of Kazakhstan</c>, <c>of Trade of the Kyrgyz Republic</c>, <c>торговли Казахстана</c>.</summary>
    public (int Next, string Side) Tail(int next)
    {
        for (var i = next; i < text.Words.Count && i < next + LongestTail; i++)
        {
            if (text.GapBefore(i).ContainsAny(_borders) || Cues.Speech.TryMatch(text.Words, i, text.Words.Count, out _, out _))
            {
                break;
            }

            if (words.Sides.TryMatch(text.Words, i, text.Words.Count, out var state, out var side))
            {
                var end = state.End;
                while (end < text.Words.Count && _stateNouns.Contains(text.Words[end].Lower) && text.GapBefore(end) is " " or "\u00A0")
                {
                    end++;
                }

                return (end, side);
            }

            if (text.Language is "en" && i == next && text.Words[i].Lower is not ("of" or "for"))
            {
                break;
            }
        }

        return (next, string.Empty);
    }

    /// <summary>Returns whether a word continues a portfolio.</summary>
    public bool IsOfPortfolio(int word) =>
        IsPortfolio(word) || (Joints.Contains(text.Words[word].Lower) && word + 1 < text.Words.Count && IsPortfolio(word + 1));

    private bool IsPortfolio(int word) =>
        _portfolios.Contains(text.Words[word].Lower) || Array.Exists(_portfolioStems, s => text.Words[word].Lower.StartsWith(s, StringComparison.Ordinal));
}
