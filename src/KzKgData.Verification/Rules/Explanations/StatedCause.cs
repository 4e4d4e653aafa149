using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Texts;

namespace KzKgData.Verification.Rules;

/// <summary>
/// Decides whether the sentence cited for a cause states it: as a fact, not denied, asked or merely possible, and about the quantity, period and
/// states of the differing facts. In doubt the answer is no, because <c>unresolved</c> is always true.
/// </summary>
/// <remarks>The words of denial and doubt are English and Russian; in other languages only the quantity, period and states are checked.</remarks>
internal sealed class StatedCause
{
    private const int MostWordsBefore = 3;
    private const int MostWordsBehind = 8;

    private static readonly HashSet<string> _denials = Set(
        "not no never nobody none nothing neither nor without cannot hardly denied denies deny denying rejected rejects rejecting refuted refutes "
        + "dismissed dismisses disputed disputes false untrue ruled "
        + "не ни нет никто никогда ничто нечего без нельзя неверно неправда якобы");

    private static readonly string[] _denialStems = ["отрица", "опроверг", "отверг", "ложн"];

    private static readonly HashSet<string> _doubts = Set(
        "may might could would should will shall if whether unless perhaps possibly probably reportedly allegedly expected planned proposed supposed "
        + "hoped yet "
        + "может могут могла могло могли мог бы если ли будет будут возможно вероятно наверное должен должна должно должны");

    private static readonly string[] _doubtStems = ["планиру", "ожида", "намерен", "предлага", "предполага"];

    // After a comma these words start a new statement, which earlier words do not negate.
    private static readonly HashSet<string> _joining = Set("so and but therefore thus hence while whereas и а но однако поэтому");

    // These words end the statement before them.
    private static readonly HashSet<string> _subordinating = Set(
        "because since as which who when after although though потому поскольку так который которая которое которые хотя после когда");

    private static readonly HashSet<string> _figureWords = Set(
        "figure figures data statistics estimate estimates цифра цифры цифру цифрой цифрам цифрами данные данных данным данными статистика статистику "
        + "статистики оценка оценки оценку");

    // Any other word before "figures" says which figures they are: "tourism figures".
    private static readonly HashSet<string> _beforeFigures = Set(
        "the a that this these those its their our his her all both said says say and or when if after by of from in trade customs official statistical "
        + "preliminary provisional final initial first second earlier previous last latest old new revised corrected published annual yearly monthly "
        + "quarterly "
        + "что по как и в из об после когда");

    private static readonly string[] _beforeFigureStems =
    [
        "эт", "перв", "втор", "прежн", "предыдущ", "последн", "предварительн", "окончательн", "официальн", "стар", "нов", "годов", "пересмотр",
        "уточн", "опубликован", "торгов", "таможенн", "статистическ", "все", "наш", "сво",
    ];

    // These words after "figures" do so too: "data on tourism".
    private static readonly HashSet<string> _behindFigures = Set("of on for about over о об по");

    private static readonly string[] _flowStems = ["export", "import", "reexport", "экспорт", "импорт", "реэкспорт", "вывоз", "ввоз"];

    private static readonly HashSet<string> _toPlaces = Set("with between to from из с со между в во");

    private static readonly HashSet<string> _insidePlaces = Set("and the its our of и республикой республики республику республике");

    private readonly RuleContext _context;
    private readonly Mention _mention;
    private readonly ArchivedText _text;
    private readonly (int Start, int End) _sentence;
    private readonly List<Word> _words;
    private readonly string _language;

    private readonly (int First, int Last) _cited;
    private readonly HashSet<int> _ofCause;

    private StatedCause(RuleContext context, Mention mention, ArchivedText text, IReadOnlyList<CategoryPhrase> phrases)
    {
        _context = context;
        _mention = mention;
        _text = text;
        _language = mention.Source.Language;
        _sentence = Sentences.Around(text, mention.Start, mention.End);
        _words = Word.In(text.Points.SpanOf(_sentence.Start, _sentence.End).ToString());
        _cited = WordsOf(mention.Start, mention.End);
        _ofCause = OfPhrases(phrases, _cited.First, _cited.Last);
    }

    /// <summary>
    /// Returns why the sentence around a mention does not state a cause, and what would; null if it does or if the text is not available.
    /// </summary>
    /// <param name="context">The context of the rule.</param>
    /// <param name="field">The field <c>cause</c>, with the words of its categories.</param>
    /// <param name="explanation">The row of the ledger.</param>
    /// <param name="mention">The cited mention.</param>
    public static Message? ProblemOf(RuleContext context, FieldSchema field, Explanation explanation, Mention mention)
    {
        if (context.TextOf(mention.Source) is not { } text || mention.Start < 0 || mention.End > text.Points.Count || mention.End <= mention.Start)
        {
            return null;
        }

        var stated = new StatedCause(context, mention, text, field.PrintedAs[explanation.Cause]);
        var claims = explanation.Facts.Select(context.Dataset.FindFact).OfType<Fact>().Select(context.Dataset.ClaimOf).OfType<Claim>().ToArray();
        return stated.ProblemOfStatement()
            ?? (claims.Length == 0 ? null : stated.ProblemOfQuantity(claims) ?? stated.ProblemOfPlace(claims) ?? stated.ProblemOfTime(claims));
    }

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns why the sentence does not state the cause as a fact, or null if it does.</summary>
    private Message? ProblemOfStatement()
    {
        var sentence = _text.Points.SpanOf(_sentence.Start, _sentence.End).ToString();
        if (sentence.TrimEnd(' ', '\u00A0', '"', '\u201D', '\u00BB', ')', '\'', '\u2019').EndsWith("?", StringComparison.Ordinal))
        {
            return $"is part of a question; cite a sentence that states the cause";
        }

        var (from, to) = Statement(_cited.First, _cited.Last);
        for (var i = from; i <= to; i++)
        {
            if (_ofCause.Contains(i))
            {
                continue;
            }

            var word = _words[i];
            if (_denials.Contains(word.Text)
                || word.Text.EndsWith("n't", StringComparison.OrdinalIgnoreCase)
                || word.Text.EndsWith("n\u2019t", StringComparison.OrdinalIgnoreCase)
                || BeginsWith(word, _denialStems))
            {
                return $"is in a sentence with {Printable.Quote(word.Text)}, which may deny it; cite a sentence that states the cause plainly";
            }

            if ((_doubts.Contains(word.Text) && !(word.IsCapital && i > 0)) || BeginsWith(word, _doubtStems) || IsStillToBe(i))
            {
                return $"is in a sentence with {Printable.Quote(word.Text)}, so it is only possible or still to come; cite a sentence that states the cause "
                + $"as a fact";
            }
        }

        return null;
    }

    private bool IsStillToBe(int i) => i + 1 < _words.Count && _words[i].Is("to") && _words[i + 1].Is("be");

    /// <summary>
    /// Returns the words of the statement around some words: from the end of the previous statement to the next subordinate clause or break.
    /// </summary>
    private (int From, int To) Statement(int first, int last)
    {
        var from = first;
        while (from > 0 && !(_words[from].IsBehindBreak || (_words[from].IsBehindComma && _joining.Contains(_words[from].Text))))
        {
            from--;
        }

        var to = last;
        while (to + 1 < _words.Count && !_words[to + 1].IsBehindBreak && !_words[to + 1].IsBehindComma && !_subordinating.Contains(_words[to + 1].Text))
        {
            to++;
        }

        return (from, to);
    }

    /// <summary>Returns the cited words that state the cause. A negation among them is part of the statement, as in <c>does not include</c>.</summary>
    private HashSet<int> OfPhrases(IReadOnlyList<CategoryPhrase> phrases, int first, int last)
    {
        var found = new HashSet<int>();
        foreach (var phrase in phrases.Where(p => p.CountsIn(_language)))
        {
            var words = Word.In(phrase.Text);
            var isBeginning = phrase.Text.EndsWith("*", StringComparison.Ordinal);
            for (var i = first; i + words.Count - 1 <= last; i++)
            {
                if (Enumerable.Range(0, words.Count).All(j => isBeginning && j == words.Count - 1
                    ? _words[i + j].Text.StartsWith(words[j].Text, StringComparison.OrdinalIgnoreCase)
                    : _words[i + j].Is(words[j].Text)))
                {
                    found.UnionWith(Enumerable.Range(i, words.Count));
                }
            }
        }

        return found;
    }

    /// <summary>
    /// Returns why the sentence is not about the quantity, or null if it names the indicator (in its declared words), a flow or a figure.
    /// </summary>
    private Message? ProblemOfQuantity(Claim[] claims) =>
        QuantityWords(claims).Any()
        || Enumerable.Range(0, _words.Count).Any(IsFigureOfThese)
        || Figures().Any(f => claims.Any(c => f.Readings.Any(r => r.Unit == c.Unit.Code && c.Pragmatic.Contains(r.Value))))
            ? (Message?)null
            : $"is in a sentence that names neither {Printable.Quote(claims[0].Indicator)} nor a figure; cite one that names what it is about";

    /// <summary>Whether a word means "figures" without naming figures of something else.</summary>
    private bool IsFigureOfThese(int i) =>
        _figureWords.Contains(_words[i].Text)
        && !_ofCause.Contains(i)
        && (i == 0
            || _words[i].IsBehindComma
            || _words[i].IsBehindBreak
            || _beforeFigures.Contains(_words[i - 1].Text)
            || BeginsWith(_words[i - 1], _beforeFigureStems))
        && !(i + 2 < _words.Count && _behindFigures.Contains(_words[i + 1].Text) && !char.IsDigit(_words[i + 2].Text[0]));

    /// <summary>Returns the words that name the quantity.</summary>
    private IEnumerable<(int First, int Last)> QuantityWords(Claim[] claims)
    {
        for (var i = 0; i < _words.Count; i++)
        {
            if (BeginsWith(_words[i], _flowStems) && !_ofCause.Contains(i))
            {
                yield return (i, i);
            }
        }

        var field = claims[0].Row.Table.Schema.Field(KnownColumn.Indicator);
        foreach (var phrase in claims
                .Select(c => c.Indicator)
                .Distinct(StringComparer.Ordinal)
                .SelectMany(i => field is not null && field.PrintedAs.TryGetValue(i, out var phrases) ? phrases : [])
                .Where(p => p.CountsIn(_language)))
        {
            var words = OfPhrases([phrase], 0, _words.Count - 1);
            if (words.Count > 0)
            {
                yield return (words.Min(), words.Max());
            }
        }
    }

    /// <summary>Returns why the sentence is about other states, or null: a name beside the quantity is not one of the states of the facts.</summary>
    private Message? ProblemOfPlace(Claim[] claims)
    {
        var states = StatesOf(claims);
        if (states.Count == 0)
        {
            return null;
        }

        foreach (var (first, last) in QuantityWords(claims))
        {
            var other = NameBefore(first, states) ?? NameBehind(last, states);
            if (other is not null)
            {
                return $"is about {Printable.Quote(other)}, which {claims[0].Subject} does not name; cite a sentence about the differing facts";
            }
        }

        return null;
    }

    /// <summary>Returns the words for the states in the subjects of some claims; none if the package declares no words for its sides.</summary>
    private List<CategoryPhrase> StatesOf(Claim[] claims)
    {
        var parts = new HashSet<string>(claims.SelectMany(c => c.Subject.Split('-')), StringComparer.OrdinalIgnoreCase);
        return
        [
            .. _context.Package.SideFields
                .SelectMany(f => f.PrintedAs.Where(c => parts.Contains(c.Key)).SelectMany(c => c.Value))
                .Where(p => p.CountsIn(_language))
                .Distinct(),
        ];
    }

    private string? NameBefore(int quantity, List<CategoryPhrase> states)
    {
        for (var i = quantity - 1; i >= 0 && i >= quantity - MostWordsBefore && !_words[i + 1].IsBehindComma && !_words[i + 1].IsBehindBreak; i--)
        {
            if (IsName(i))
            {
                return IsState(i, states) || (i == quantity - 1 && _words[quantity].IsCapital) ? null : _words[i].Text;
            }

            if (_toPlaces.Contains(_words[i].Text))
            {
                return null;
            }
        }

        return null;
    }

    private string? NameBehind(int quantity, List<CategoryPhrase> states)
    {
        var i = quantity + 1;
        if (i >= _words.Count || !_toPlaces.Contains(_words[i].Text))
        {
            return null;
        }

        for (i++; i < _words.Count && i <= quantity + MostWordsBehind && !_words[i].IsBehindComma && !_words[i].IsBehindBreak; i++)
        {
            if (_words[i].IsCapital ? !IsState(i, states) && !IsMonth(i) : !_insidePlaces.Contains(_words[i].Text) && !_toPlaces.Contains(_words[i].Text))
            {
                return _words[i].IsCapital ? _words[i].Text : null;
            }
        }

        return null;
    }

    /// <summary>
    /// Whether a word is a name: capitalised inside the sentence, or at its start if it is a possessive or also capitalised inside another sentence.
    /// </summary>
    private bool IsName(int i) => _words[i].IsCapital && !IsMonth(i) && (i > 0 || _words[i].IsOwner || IsNameElsewhere(_words[i].Text));

    private bool IsNameElsewhere(string word)
    {
        for (var at = _text.Text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = _text.Text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var before = _text.Text.AsSpan(0, at).TrimEnd();
            if (before.Length > 0 && before.Length < at && (char.IsLower(before[before.Length - 1]) || before[before.Length - 1] is ','))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsMonth(int i) => Vocabulary.Find(_words[i].Text.AsSpan()).Is(Role.Month);

    private bool IsState(int i, List<CategoryPhrase> states) => states.Exists(s =>
        s.Text.EndsWith("*", StringComparison.Ordinal)
            ? _words[i].Name.StartsWith(s.Text.TrimEnd('*'), StringComparison.OrdinalIgnoreCase)
            : Word.In(s.Text).Exists(w => string.Equals(w.Text, _words[i].Name, StringComparison.OrdinalIgnoreCase)));

    /// <summary>
    /// Returns why the sentence is about another time, or null: it prints periods, and none is a period or base period of the facts. A later month or
    /// day is ignored, because it may be when the change happened.
    /// </summary>
    private Message? ProblemOfTime(Claim[] claims)
    {
        var periods = claims.SelectMany(c => new[] { c.Period, c.BasePeriod }).OfType<Period>().ToArray();
        if (periods.Length == 0)
        {
            return null;
        }

        PrintedFigure? other = null;
        foreach (var figure in Figures().Where(f => f.Kind is PrintedFigure.Period or PrintedFigure.Date))
        {
            if (figure.Resolve(_mention.Source.PublishedOn)?.Period is not { } days)
            {
                continue;
            }

            if (Array.Exists(periods, p => days.FirstDay <= p.LastDay && p.FirstDay <= days.LastDay))
            {
                return null;
            }

            if (days.IsWholeYears || !Array.TrueForAll(periods, p => p.LastDay < days.FirstDay))
            {
                other ??= figure;
            }
        }

        return other is null ? (Message?)null : $"is about {Printable.Quote(other.Printed)}, not {periods[0]}; cite a sentence about that period";
    }

    private IEnumerable<PrintedFigure> Figures() =>
        _context.ReadableFiguresOf(_mention.Source).Where(f => f.Start >= _sentence.Start && f.End <= _sentence.End);

    private (int First, int Last) WordsOf(int start, int end)
    {
        var points = _text.Points;
        var origin = points.ToUtf16(_sentence.Start);
        var (from, to) = (points.ToUtf16(start) - origin, points.ToUtf16(end) - origin);
        var first = _words.FindIndex(w => w.End > from);
        var last = _words.FindLastIndex(w => w.Start < to);
        return (Math.Max(0, first), Math.Max(0, last));
    }

    private static bool BeginsWith(Word word, string[] stems) => Array.Exists(stems, s => word.Text.StartsWith(s, StringComparison.OrdinalIgnoreCase));

    /// <summary>A word of a sentence.</summary>
    /// <param name="Text">The word, including parts joined by an apostrophe.</param>
    /// <param name="Start">The start offset.</param>
    /// <param name="IsBehindComma">Whether a comma or a bracket precedes it.</param>
    /// <param name="IsBehindBreak">Whether a semicolon, a colon or a dash after a space precedes it.</param>
    private readonly record struct Word(string Text, int Start, bool IsBehindComma, bool IsBehindBreak)
    {
        public int End => Start + Text.Length;

        public bool IsCapital => char.IsUpper(Text[0]);

        /// <summary>Whether it is a possessive: Northland's.</summary>
        public bool IsOwner => Name.Length < Text.Length;

        /// <summary>The word without the possessive ending.</summary>
        public string Name =>
            Text.EndsWith("'s", StringComparison.Ordinal) || Text.EndsWith("\u2019s", StringComparison.Ordinal) ? Text.Substring(0, Text.Length - 2)
            : Text.EndsWith("s'", StringComparison.Ordinal) || Text.EndsWith("s\u2019", StringComparison.Ordinal) ? Text.Substring(0, Text.Length - 1)
            : Text;

        public bool Is(string word) => string.Equals(Text, word, StringComparison.OrdinalIgnoreCase);

        public static List<Word> In(string text)
        {
            var words = new List<Word>();
            var (isBehindComma, isBehindBreak) = (false, false);
            for (var i = 0; i < text.Length;)
            {
                if (!char.IsLetterOrDigit(text[i]))
                {
                    isBehindComma |= text[i] is ',' or '(' or ')';
                    isBehindBreak |= text[i] is ';' or ':' || (text[i] is '-' or '\u2013' or '\u2014' && i > 0 && char.IsWhiteSpace(text[i - 1]));
                    i++;
                    continue;
                }

                var start = i;
                while (i < text.Length && (char.IsLetterOrDigit(text[i]) || char.GetUnicodeCategory(text[i]) is UnicodeCategory.NonSpacingMark
                    || (text[i] is '\'' or '\u2019' && i + 1 < text.Length && char.IsLetter(text[i + 1]))))
                {
                    i++;
                }

                words.Add(new Word(text.Substring(start, i - start), start, isBehindComma, isBehindBreak));
                (isBehindComma, isBehindBreak) = (false, false);
            }

            return words;
        }
    }
}
