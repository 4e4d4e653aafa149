using KzKgData.Verification.Figures;

namespace KzKgData.Curation.Proposing;

/// <summary>Reads the subject of a claim: both states mutually, or one of them towards the other.</summary>
internal sealed class SubjectReader
{
    private const int FarthestRanked = 5;
    private const int FarthestOwner = 3;

    private readonly Passage _text;
    private readonly Vocabulary _words;
    private readonly FlowReader _flows;
    private (int Paragraph, bool IsImport, Flow Flow)? _lastGoods;
    private (int Paragraph, Flow Flow)? _lastOwner;

    /// <summary>Creates the reader for a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">The vocabularies of the package.</param>
    /// <param name="flows">Reads the direction of a flow.</param>
    public SubjectReader(Passage text, Vocabulary words, FlowReader flows) =>
        (_text, _words, _flows) = (text, words, flows);

    /// <summary>Sets the subject of a claim.</summary>
    public void Set(ClaimDraft draft)
    {
        var words = draft.Sentence.Words;
        var sides = _words.Sides.In(_text.Words, words).ToArray();
        if (OthersIn(draft) is { Length: > 0 } others)
        {
            draft.Leave("subject", $"the sentence also names {string.Join(", ", others)}", Subjects);
            return;
        }

        if (GoodsOf(_text, draft) is var (goods, isImport))
        {
            SetGoodsFlow(draft, goods, isImport);
            return;
        }

        if (draft.Indicator.Count > 0 && OwnerOf(draft) is { IsWhole: true } owner)
        {
            _lastOwner = (draft.Sentence.Paragraph, owner);
        }

        var isCapital = draft.Indicator.Count > 0 && Cues.Investing.In(_text.Words, draft.Indicator).Any();
        if (isCapital && _flows.OfCapital(_flows.ClauseOfCapital(words, draft.Place.First)) is { IsWhole: true } told && TrySet(draft, told))
        {
            return;
        }

        // Words beside another indicator count only if both are joined: mutual trade and investment.
        var elsewhere = _words
            .IndicatorsIn(_text.Words, words)
            .Where(i => i.Meaning != draft["indicator"])
            .Select(i => i.Run)
            .Where(o => !_words.IndicatorsIn(_text.Words, words).Any(i => i.Meaning == draft["indicator"] && i.Run.First >= o.End && i.Run.First - o.End <= 1))
            .ToArray();
        var isMutual = Cues.Mutual.In(_text.Words, words).Any(m => !Array.Exists(elsewhere, o => o.Holds(m.Run)));
        if (isCapital && !isMutual && SetCapitalFlow(draft))
        {
            return;
        }

        if (Pair is null || (!isMutual && isCapital))
        {
            draft.Leave("subject", $"the direction is not clear from the text", DirectedSubjects);
            return;
        }

        draft.Set("subject", string.Join('-', Pair).ToLowerInvariant());
        if (sides.DistinctBy(s => s.Meaning).Count() < 2 && !isMutual)
        {
            draft.Doubt($"the sentence does not name both sides");
        }
    }

    /// <summary>Returns the start of a later clause about another amount, else the end of the sentence.</summary>
    private int NextAmount(ClaimDraft draft)
    {
        var last = _text.FiguresOf(draft.Sentence).LastOrDefault(f => f.Printed.Kind is PrintedFigure.Money or PrintedFigure.Percent)?.Words.First ?? 0;
        return Enumerable
            .Range(draft.Place.End, Math.Max(0, last - draft.Place.End))
            .FirstOrDefault(i => _text.IsClauseStart(i) && Cues.Meanwhile.Contains(_text.Words[i].Lower), draft.Sentence.Words.End);
    }

    /// <summary>Returns the other states that a sentence names up to the next amount, except those with a better rank.</summary>
    private string[] OthersIn(ClaimDraft draft) =>
        [
            .. _words
                .OtherStatesIn(_text.Words, draft.Sentence.Words with { End = NextAmount(draft) })
                .Where(o => !_text.FiguresOf(draft.Sentence).Any(f => f.Words.Holds(o)) && !IsRankedBefore(draft, o))
                .Select(_text.Print)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];

    /// <summary>Sets the subject of a rank: <c>Kazakhstan ranks among Kyrgyzstan's top three trading partners</c>.</summary>
    public void SetRanked(ClaimDraft draft, Run indicator)
    {
        if (OthersIn(draft).Length > 0)
        {
            return;
        }

        var sides = _flows.SidesIn(draft.Sentence.Words).ToArray();
        var ranked = Array.Find(sides, s => s.Run.End <= draft.Place.First);
        if (ranked.Run.Count > 0
            && IsOwner(ranked.Run)
            && Array.Find(sides, s => s.Run.End <= draft.Place.First && s.State != ranked.State && !IsOwner(s.Run)) is { Run.Count: > 0 } subject)
        {
            ranked = subject; // among the partners of Kyrgyzstan, Kazakhstan ranks third
        }

        var among = Array.FindLast(sides, s => s.State != ranked.State && s.Run.End <= indicator.First);
        if (among.Run.Count == 0)
        {
            among = Array.Find(sides, s => s.Run.First >= indicator.End && s.Run.First - indicator.End <= FarthestRanked);
        }

        if (among.Run.Count == 0
            && Cues.OwnState.In(_text.Words, draft.Sentence.Words).FirstOrDefault() is { Run.Count: > 0 } own
            && draft["side"] is { Length: > 0 } side
            && side != ranked.State)
        {
            among = (own.Run, side); // "of our country": the state of the speaker
        }

        if (ranked.Run.Count == 0
            && draft["side"] is { Length: > 0 } speaking
            && speaking != among.State
            && Cues.We.In(_text.Words, draft.Sentence.Words with { End = draft.Place.First }).FirstOrDefault() is { Run.Count: > 0 } we)
        {
            ranked = (we.Run, speaking); // "we are the second partner"
        }

        if (ranked.Run.Count > 0 && among.Run.Count > 0 && SubjectOf(ranked.State, "for", among.State) is { } ranking)
        {
            draft.Set("subject", ranking);
        }
        else
        {
            draft.Leave(
                "subject",
                $"it is not clear from the text who is ranked, and among whose partners",
                _words.Claims.Field("subject")?.Categories.Where(c => c.Contains("-for-", StringComparison.Ordinal)) ?? []);
        }
    }

    /// <summary>The two states of the first mutual subject; null if the package has none.</summary>
    private string[]? Pair => _words.Claims.Field("subject")?.Categories.Select(c => c.ToUpperInvariant().Split('-')).FirstOrDefault(c => c.Length == 2);

    /// <summary>The subjects that texts may be about, without those used only for cross-checking tables.</summary>
    private IEnumerable<string> Subjects =>
        _words.Claims.Field("subject") is { } subject ? subject.Categories.Except(subject.Control, StringComparer.Ordinal) : [];

    private IEnumerable<string> DirectedSubjects => Subjects.Where(s => s.Contains("-to-", StringComparison.Ordinal));

    /// <summary>Returns the word for exports or imports of an indicator; null if it is neither. The verb counts in <c>imported goods worth</c>.</summary>
    public static (Run Run, bool IsImport)? GoodsOf(Passage text, ClaimDraft draft) =>
        draft.Indicator.Count > 0
        && Cues.Goods.In(text.Words, draft.Indicator with { First = Math.Max(draft.Sentence.Words.First, draft.Indicator.First - 1) }).FirstOrDefault()
            is { Run.Count: > 0 } goods
            ? goods
            : null;

    /// <summary>Returns whether a sentence is about trade with another state: it names that state, but neither both sides nor the two together.</summary>
    public bool IsElsewhere(ClaimDraft draft) =>
        OthersIn(draft).Length > 0
        && !Cues.Pairs.In(_text.Words, draft.Sentence.Words).Any()
        && !_words.Sides.In(_text.Words, draft.Sentence.Words).Select(s => s.Meaning).Distinct(StringComparer.Ordinal).Skip(1).Any();

    private bool TrySet(ClaimDraft draft, Flow flow)
    {
        if (!flow.IsWhole || SubjectOf(flow.From!, "to", flow.To!) is not { } subject)
        {
            return false;
        }

        draft.Set("subject", subject);
        return true;
    }

    /// <summary>Sets the subject of exports and imports: by the states beside the word, else as the opposite of the flow before.</summary>
    private void SetGoodsFlow(ClaimDraft draft, Run goods, bool isImport)
    {
        var told = _flows.OfGoods(draft.Sentence.Words, goods, isImport);
        if (told is { From: null, To: null } && _lastGoods is { } last && draft.Sentence.Paragraph - last.Paragraph <= 1)
        {
            told = last.IsImport == isImport ? last.Flow : new Flow(last.Flow.To, last.Flow.From);
            draft.Doubt($"the direction is taken as the opposite of the flow before it");
        }
        else if (told is { From: null, To: null } && _lastOwner is var (paragraph, exports) && draft.Sentence.Paragraph - paragraph <= 1)
        {
            told = isImport ? new Flow(exports.To, exports.From) : exports;
            draft.Doubt($"the direction is taken from the state whose trade with the other is named before");
        }
        else if (!told.IsWhole && AreBothNamed(draft.Sentence) && Pair is { } pair)
        {
            if (told is { From: null, To: null } && draft["side"] is { Length: > 0 } own)
            {
                told = isImport ? new Flow(null, own) : new Flow(own, null); // without a state, a speaker means the exports of their own
            }

            told = told.Completed(pair[0], pair[1]);
            draft.Doubt($"one of the two states is not named beside it");
        }

        if (TrySet(draft, told))
        {
            _lastGoods = (draft.Sentence.Paragraph, isImport, told);
        }
        else
        {
            draft.Leave("subject", $"the direction is not clear from the text", DirectedSubjects);
        }
    }

    /// <summary>Sets the subject of an investment: from one state to the other, if the text names both; else as in the sentence before.</summary>
    private bool SetCapitalFlow(ClaimDraft draft)
    {
        for (var i = draft.Sentence.Number; i >= 0 && _text.Sentences[i].Paragraph == draft.Sentence.Paragraph; i--)
        {
            var told = _flows.OfCapital(_text.Sentences[i].Words);
            var areBothHere =
                told is { From: null, To: not null }
                && _flows.SidesIn(_text.Sentences[i].Words).Select(s => s.State).Distinct(StringComparer.Ordinal).Skip(1).Any();
            if (((told.From is not null && !told.IsWhole && AreBothNamed(_text.Sentences[i])) || areBothHere) && Pair is { } pair)
            {
                told = told.Completed(pair[0], pair[1]);
            }

            if (told is { From: null, To: { } to }
                && draft["side"] is { Length: > 0 } own
                && own != to
                && Cues.We.In(_text.Words, _text.Sentences[i].Words).Any())
            {
                told = new Flow(own, to); // "we have invested in" the other state
            }

            if (TrySet(draft, told))
            {
                draft.Doubt($"check the direction");
                return true;
            }

            if (told != default)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Returns whether the text names both states, in the paragraph up to a sentence or in the paragraph before.</summary>
    private bool AreBothNamed(Sentence sentence)
    {
        var first = sentence.Number;
        while (first > 0 && sentence.Paragraph - _text.Sentences[first - 1].Paragraph <= 1)
        {
            first--;
        }

        var named = _text.Sentences.GetRange(first, sentence.Number - first + 1).ToArray();
        return Array.Exists(named, s => Cues.Mutual.In(_text.Words, s.Words).Any())
            || named.SelectMany(s => _words.Sides.In(_text.Words, s.Words)).Select(s => s.Meaning).Distinct(StringComparer.Ordinal).Skip(1).Any();
    }

    /// <summary>Returns whether a state is one with a better rank: <c>fourth after China and Russia</c>.</summary>
    private bool IsRankedBefore(ClaimDraft draft, Run state)
    {
        for (var i = state.First - 1; i >= draft.Sentence.Words.First; i--)
        {
            if (Cues.After.Contains(_text.Words[i].Lower))
            {
                return true;
            }

            if (_text.Words[i].Lower is not ("and" or "и" or "the")
                && !Cues.KnownStates.In(_text.Words, new Run(Math.Max(draft.Sentence.Words.First, i - 1), i + 1)).Any(o => o.Run.End == i + 1))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Returns the exports of the state whose trade with the other is told: <c>товарооборот Казахстана с Кыргызстаном</c>.</summary>
    private Flow OwnerOf(ClaimDraft draft)
    {
        var sides = _flows.SidesIn(draft.Sentence.Words).ToArray();
        var other = Array.Find(sides, s => s.Run.First > draft.Indicator.End && _text.Words[s.Run.First - 1].Lower is "with" or "с" or "со");
        var owner = Array.FindLast(sides, s => s.Run.First < other.Run.First);
        return other.Run.Count > 0 && owner.Run.Count > 0 && IsOwner(owner.Run) && Math.Abs(owner.Run.First - draft.Indicator.First) <= FarthestOwner
            ? new Flow(owner.State, other.State)
            : default;
    }

    /// <summary>Returns whether a state is a genitive: <c>Kyrgyzstan’s</c>, <c>Кыргызстана</c>.</summary>
    private bool IsOwner(Run state) =>
        state.End < _text.Words.Count && _text.Words[state.End].Lower is "s" || _text.Words[state.End - 1].Lower[^1] is 'а' or 'и';

    private string? SubjectOf(string one, string joint, string other)
    {
        var subject = $"{one.ToLowerInvariant()}-{joint}-{other.ToLowerInvariant()}";
        return _words.IsDeclared("subject", subject) ? subject : null;
    }
}
