using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Curation.Proposing;

/// <summary>The speaker of a stretch of text.</summary>
/// <param name="Attribution">How the stretch is attributed.</param>
/// <param name="Place">The reference to the speaker; null for the narrator, and if no speaker was found.</param>
internal sealed record Speech(Attribution Attribution, Naming? Place)
{
    /// <summary>The narrator.</summary>
    public static Speech OfText { get; } = new(Attribution.Narrator, null);

    /// <summary>Whether the sentence itself names the speaker, or, without a speaker, that no other sentence of the paragraph could provide one.</summary>
    public bool IsPlain { get; init; }

    /// <summary>Why the speaker is uncertain; empty if it is not.</summary>
    public Message Why { get; init; } = Message.Empty;
}

/// <summary>Finds the speakers, sentence by sentence.</summary>
internal sealed class SpeechReader
{
    private const int FarthestSubject = 12;
    private const int LongestName = 4;
    private const int BehindQuotation = 14;

    private static readonly HashSet<string> _prepositions = new(StringComparer.Ordinal)
    {
        "with", "to", "of", "by", "from", "for", "congratulating", "thanking", "told", "с", "со", "к", "ко", "о", "об", "у", "от", "для", "поздравив",
    };

    private static readonly HashSet<string> _adverbs = new(StringComparer.Ordinal)
    {
        "also", "in", "turn", "then", "further", "later", "has", "have", "had", "separately", "также", "свою", "в", "очередь", "далее", "затем",
    };

    private static readonly HashSet<string> _betweenVerbAndName = new(StringComparer.Ordinal)
    {
        "the", "by", "today", "yesterday", "earlier", "сегодня", "вчера", "также", "ранее", "накануне",
    };

    private static readonly string[] _verbEndings = ["ed", "s", "л", "ла", "ли", "ет", "ит"];

    private readonly Passage _text;
    private readonly Roll _roll;
    private readonly List<Cue>[] _cues;
    private readonly Naming?[] _lastBefore;
    private readonly Naming?[] _lastSeveralBefore;
    private readonly Dictionary<int, Naming> _signed = [];
    private readonly Lazy<Dictionary<string, List<int>>> _capitals;

    public SpeechReader(Passage text, Roll roll)
    {
        (_text, _roll, _capitals) = (text, roll, new(() => CapitalsOf(text)));
        _cues = new List<Cue>[text.Sentences.Count];
        _lastBefore = new Naming?[text.Sentences.Count + 1];
        _lastSeveralBefore = new Naming?[text.Sentences.Count + 1];
        var hasSpoken = false;
        foreach (var sentence in text.Sentences)
        {
            _cues[sentence.Number] = CuesIn(sentence.Words);
            if (text.IsHeadline(sentence))
            {
                ReadHeadline(sentence);
            }

            var (last, several) = (_lastBefore[sentence.Number], _lastSeveralBefore[sentence.Number]);
            last = hasSpoken ? last : SubjectOf(sentence) ?? last;
            for (var i = 0; i < _cues[sentence.Number].Count; i++)
            {
                if (_cues[sentence.Number][i] is not { Naming: { } named } cue)
                {
                    continue;
                }

                var naming = WhoSpokeLast(named, last);
                _cues[sentence.Number][i] = cue with { Naming = naming };
                (last, several) =
                    naming.Parties.Count > 1 && !naming.IsAmbiguous
                        ? (last, naming)
                        : (naming.Parties.Count == 1 && naming.Parties[0].IsBody ? last : naming, several);
                hasSpoken |= last == naming;
            }

            (_lastBefore[sentence.Number + 1], _lastSeveralBefore[sentence.Number + 1]) = (last, several);
        }
    }

    /// <summary>Returns the person with whom a sentence begins, whom a pronoun may mean as long as nobody has spoken; null if there is none.</summary>
    private Naming? SubjectOf(Sentence sentence) =>
        _roll.In(sentence.Words) is [{ Parties: [{ IsBody: false }], IsAmbiguous: false } first, ..] && first.Lead == sentence.Words.First
            ? first
            : null;

    /// <summary>
    /// Reads the speaker of a headline beside a colon: <c>Turnover grew: Emil Sarybel</c>. A paragraph with only a name names the speaker of the paragraph
    /// before, which is printed as a quotation without marks.
    /// </summary>
    private void ReadHeadline(Sentence headline)
    {
        var words = headline.Words;
        var named = _roll.In(words).FirstOrDefault(n =>
            n.Kind is "name"
            && words.Holds(n.Run)
            && ((n.Lead == words.First && n.Run.End < words.End && _text.GapBefore(n.Run.End).StartsWith(":", StringComparison.Ordinal))
                || (n.Run.End == words.End && (n.Lead == words.First || _text.GapBefore(FirstWithInitials(n.Lead, words.First)).Contains(':')))));
        if (named is { Lead: var lead } && lead == words.First && named.Run.End == words.End)
        {
            _signed[headline.Paragraph - 1] = named;
        }
        else if (named is not null)
        {
            _cues[headline.Number].Add(new Cue(named.Run, named, true));
        }
    }

    private int FirstWithInitials(int word, int first)
    {
        while (word > first && _text.Words[word - 1] is { IsCapital: true, Lower.Length: 1 })
        {
            word--;
        }

        return word;
    }

    /// <summary>Returns the speaker of words of a sentence.</summary>
    public Speech Of(Sentence sentence, Run words)
    {
        if (_text.QuotationOf(words) is { } quotation)
        {
            return OfQuotation(sentence, quotation);
        }

        var own = _cues[sentence.Number].FindAll(c => _text.QuotationOf(c.Run) is null);
        if (own.Count > 0)
        {
            // An unresolved speaker yields to the speaker who quotes them: he recalled that the heads of state had agreed.
            var before = own.FindAll(c => c.Run.First < words.First);
            var nearest = before.FindLast(c => c.Naming is not { Parties.Count: 0 }) ?? before.LastOrDefault() ?? own[0];
            if (Cues.Hopes.TryMatch(_text.Words, nearest.Run.First, nearest.Run.End, out _, out _)
                && own.Find(c => c.Run.First >= words.End && c.Naming is { Parties.Count: > 0 }) is { } telling)
            {
                nearest = telling; // the government hopes to, the minister said
            }

            return nearest is { IsPronoun: true, Naming: { } meant } ? new Speech(Attribution.Inferred, meant)
                : nearest.Naming is { } naming ? new Speech(Attribution.Reported, naming) { IsPlain = !naming.IsAmbiguous } : CarriedOver(sentence, nearest);
        }

        for (var i = sentence.Number - 1; i >= 0 && _text.Sentences[i].Paragraph == sentence.Paragraph; i--)
        {
            if (_cues[i].FindLast(c => _text.QuotationOf(c.Run) is null) is { } earlier)
            {
                // A body is the speaker of one sentence, unless the next one refers to it; a person remains the speaker.
                return earlier.Naming switch
                {
                    null => CarriedOver(sentence, earlier),
                    { Parties: [{ IsBody: true }] }
                        when !(i == sentence.Number - 1 && Cues.GoesOn.TryMatch(_text.Words, sentence.Words.First, sentence.Words.End, out _, out _)) =>
                        Speech.OfText,
                    var named => new Speech(Attribution.Inferred, named),
                };
            }
        }

        if (_text.Sentences.Skip(sentence.Number + 1).FirstOrDefault(s => s.Paragraph > sentence.Paragraph || _cues[s.Number].Count > 0) is { } next
            && next.Paragraph == sentence.Paragraph
            && (Cues.SaidBefore.TryMatch(_text.Words, next.Words.First, next.Words.End, out _, out _) || SaysThis(next))
            && _cues[next.Number].Find(c => c.Naming is not null) is { Naming: { } said })
        {
            return new Speech(Attribution.Inferred, said);
        }

        if (_signed.TryGetValue(sentence.Paragraph, out var signature))
        {
            return new Speech(Attribution.Quoted, signature);
        }

        // "According to the forecast", another agency, or a speaker who was not found.
        var isVague = Cues
            .AccordingTo.In(_text.Words, sentence.Words)
            .Concat(Cues.Speech.In(_text.Words, sentence.Words))
            .Any(c => _text.QuotationOf(c.Run) is null);
        isVague |= ThatsIn(sentence.Words).Any(that => IsFinite(that - 1) && _text.QuotationOf(new Run(that, that + 1)) is null); // the survey shows that
        return Speech.OfText with { IsPlain = !isVague && !_text.ParagraphOf(sentence).Any(s => _cues[s.Number].Count > 0) };
    }

    /// <summary>
    /// Returns whether a sentence names the speaker of the text before: <c>the minister announced this at a briefing</c>, <c>the minister told at a
    /// briefing</c>.
    /// </summary>
    private bool SaysThis(Sentence sentence) =>
        Cues
            .Speech.In(_text.Words, sentence.Words)
            .Any(c =>
                c.Run.End < sentence.Words.End
                && (_text.Words[c.Run.End].Lower is "this"
                    ? c.Run.End + 1 == sentence.Words.End || Cues.NounEnds.Contains(_text.Words[c.Run.End + 1].Lower)
                    : _text.Words[c.Run.First].Lower is "told" or "said" && _text.Words[c.Run.End].Lower is "at" or "today" or "in" or "on" or "during"))
        && !ThatsIn(sentence.Words).Any();

    /// <summary>Resolves an office with several holders to the one who spoke last.</summary>
    private static Naming WhoSpokeLast(Naming naming, Naming? last) =>
        naming.Candidates.Count > 1 && last is { Parties: [var speaker] } && naming.Candidates.Contains(speaker)
            ? naming with
            {
                Parties = [speaker],
            }
            : naming;

    private Speech CarriedOver(Sentence sentence, Cue cue)
    {
        var last = (cue.IsOne ? _lastBefore : _lastSeveralBefore)[sentence.Number];
        return last is null && cue.IsOfDelegations ? Speech.OfText
            : last is null ? new Speech(Attribution.Inferred, null) { Why = $"the speaker was named earlier, but was not found there" }
            : new Speech(Attribution.Inferred, last);
    }

    private Speech OfQuotation(Sentence sentence, Run quotation)
    {
        var paragraph = _text.ParagraphOf(sentence);
        var behind = CuesIn(new Run(quotation.End, Math.Min(paragraph[^1].Words.End, quotation.End + BehindQuotation)))
            .Find(c => _text.QuotationOf(c.Run) is null);
        var beside =
            behind
            ?? CuesIn(new Run(paragraph[0].Words.First, Math.Max(paragraph[0].Words.First, quotation.First))).FindLast(c => _text.QuotationOf(c.Run) is null);
        // "He said", of somebody named in the paragraph.
        var named = CuesIn(new Run(paragraph[0].Words.First, Math.Max(paragraph[0].Words.First, quotation.First)))
            .FindLast(c => c.Naming is not null && _text.QuotationOf(c.Run) is null);
        var place = beside is null
            ? _lastBefore[paragraph[0].Number]
            : beside.Naming ?? (beside.IsOne ? named?.Naming : null) ?? CarriedOver(paragraph[0], beside).Place;
        return new Speech(Attribution.Quoted, place)
        {
            IsPlain = beside?.Naming is { IsAmbiguous: false },
            Why = place is null ? $"the quotation has no speaker" : Message.Empty,
        };
    }

    /// <summary>Returns whether a state speaks as a side: <c>according to the Kazakh side</c>, <c>по данным казахстанской стороны</c>.</summary>
    private bool IsSide(int word, int end) =>
        _roll.SideAt(word) is { Count: > 0 } state && state.End < end && _text.Words[state.End].Lower is "side" or "party" or "стороны" or "стороне";

    private List<Cue> CuesIn(Run words)
    {
        var found = new List<Cue>();
        foreach (var (run, _) in Cues.AccordingTo.In(_text.Words, words))
        {
            var at = Cues.PressServices.TryMatch(_text.Words, run.End, words.End, out var service, out _) ? service.End : run.End;
            if (_roll.In(words with { First = run.End }).FirstOrDefault(n => n.Lead >= run.End && n.Lead <= at && n.Run.End <= words.End) is { } named)
            {
                found.Add(new Cue(run, named, true));
            }
            else if (Cues.Pronouns.TryMatch(_text.Words, run.End, words.End, out _, out var isOne))
            {
                found.Add(new Cue(run, null, isOne));
            }
            else if (at < words.End
                && !IsSide(at, words.End)
                && !Cues.Via.TryMatch(_text.Words, run.First, run.End, out _, out _)
                && char.IsLetter(_text.Words[at].Lower[0])
                && !Cues.NoSpeakers.TryMatch(_text.Words, run.End, words.End, out _, out _)
                && !_text.IsFigure(at))
            {
                found.Add(new Cue(run, Unknown(run, at, words.End), true));
            }
        }

        found.AddRange(Cues.AccordingToPronoun.In(_text.Words, words).Select(c => new Cue(c.Run, null, c.Meaning)));
        foreach (var (run, _) in Cues.Speech.In(_text.Words, words))
        {
            if (!found.Exists(c => c.Run.Holds(run)) && Subject(run, words) is { } cue)
            {
                found.Add(cue);
            }
        }

        foreach (var that in ThatsIn(words))
        {
            var verb = new Run(that - 1, that);
            if (!found.Exists(c => c.Run.Holds(verb)) && IsFinite(verb.First) && SubjectOfUnknown(verb, words) is { } cue)
            {
                found.Add(cue);
            }
        }

        found.Sort((a, b) => a.Run.First.CompareTo(b.Run.First));
        return found;
    }

    /// <summary>Returns the conjunctions that may start the clause of what somebody says.</summary>
    private IEnumerable<int> ThatsIn(Run words) =>
        Enumerable.Range(words.First + 2, Math.Max(0, words.Count - 2)).Where(i => _text.Words[i].Lower is "that" or "что");

    /// <summary>Returns whether a word has the ending of a verb in the third person or the past.</summary>
    private bool IsFinite(int word) =>
        _text.Words[word].Lower is { Length: > 3 } verb
        && Array.Exists(_verbEndings, e => verb.EndsWith(e, StringComparison.Ordinal));

    /// <summary>Returns the subject of a verb that is no known verb of saying, but has a clause as its object: <c>he admitted that</c>.</summary>
    private Cue? SubjectOfUnknown(Run verb, Run words)
    {
        var before = verb.First;
        while (before > words.First && _adverbs.Contains(_text.Words[before - 1].Lower))
        {
            before--;
        }

        return before == words.First ? null
            : Cues.Pronouns.TryMatch(_text.Words, before - 1, before, out _, out var isOne) ? new Cue(verb, null, isOne)
            : _roll.In(words with { End = before }).FirstOrDefault(n => n.Tail == before && n.Lead >= words.First) is { } named ? new Cue(verb, named, true)
            : null;
    }

    /// <summary>Returns an unknown person, if words of a person are followed by two or more names; else an unknown body or person.</summary>
    private Naming Unknown(Run cue, int at, int end)
    {
        var name = _roll.NameAt(at, end);
        var capitals = at;
        while (capitals < end && _text.Words[capitals].IsCapital && (capitals == at || _text.GapBefore(capitals) is " " or "\u00A0"))
        {
            capitals++;
        }

        return name.Count >= 2
            && at == cue.End
            && Cues.WordsOfPerson.TryMatch(_text.Words, cue.First, cue.End, out _, out _)
            && !Cues.Institutions.In(_text.Words, name).Any()
            ? _roll.AddStranger(name)
            : new Naming(new Run(at, Math.Max(at + 1, capitals)), [], "name");
    }

    private Cue? Subject(Run verb, Run words)
    {
        var article = 0; // "said the minister", "was stated by the minister", "сообщил сегодня министр"
        while (article < 2 && verb.End + article < words.End && _betweenVerbAndName.Contains(_text.Words[verb.End + article].Lower))
        {
            article++;
        }

        var press = Cues.PressServices.TryMatch(_text.Words, verb.End, words.End, out var service, out _) ? service.End : verb.End;
        var behind = _roll.In(words with { First = verb.End }).FirstOrDefault(n =>
            n.Lead >= verb.End && n.Lead <= Math.Max(press, verb.End + article) && n.Run.End <= words.End && _text.GapBefore(verb.End).IndexOfAny(",.;:") < 0);
        if (behind is not null && _text.Words[verb.First].Lower is not "told")
        {
            return new Cue(verb, behind, true);
        }

        if (behind is null && IsOfAgency(verb, words))
        {
            return null;
        }

        var before = verb.First;
        while (before > words.First && _adverbs.Contains(_text.Words[before - 1].Lower))
        {
            before--;
        }

        if (before > words.First && Cues.BodyPronouns.TryMatch(_text.Words, before - 1, before, out _, out _))
        {
            return LastBody(before) is { } body ? new Cue(verb, body, true) { IsPronoun = true } : null;
        }

        if (before > words.First + 1 && Cues.Pronouns.TryMatch(_text.Words, before - 2, before, out var pair, out var isOne) && pair.End == before)
        {
            return new Cue(verb, null, isOne);
        }

        if (before > words.First && Cues.Pronouns.TryMatch(_text.Words, before - 1, before, out _, out isOne))
        {
            return new Cue(verb, null, isOne);
        }

        if (EndsWithDelegations(words.First, before)
            || (before > words.First && _text.Words[before - 1].Lower is "have" or "has" && EndsWithDelegations(words.First, before - 1)))
        {
            return new Cue(verb, null, IsOne: false) { IsOfDelegations = true };
        }

        if (verb.End < words.End
            && Cues.Pronouns.TryMatch(_text.Words, verb.End, verb.End + 1, out _, out isOne)
            && _text.GapBefore(verb.First).IndexOfAny("\"\u00BB\u201D,") >= 0)
        {
            return new Cue(verb, null, isOne);
        }

        if (behind is null && IsAgencyBefore(before, words))
        {
            return null;
        }

        if (StrangerBefore(before, words) is { } stranger)
        {
            return new Cue(verb, stranger, true);
        }

        if (UnknownBefore(before, words) is { } unknown)
        {
            return new Cue(verb, unknown, true);
        }

        Naming[] left =
        [
            .. _roll
                .In(words with { End = verb.First })
                .Where(n => n.Lead >= words.First && n.Run.End <= verb.First && verb.First - n.Tail <= FarthestSubject)
                .Reverse(),
        ];
        var subject = Array.Find(left, n => n.Lead == words.First || !_prepositions.Contains(LeadWord(n))) ?? (left.Length > 0 ? left[0] : null);
        return subject is null || IsOfAnotherVerb(subject, verb) ? null : new Cue(verb, Joined(subject), true);
    }

    /// <summary>
    /// Returns whether an unknown agency behind a verb reports the sentence: <c>…, reports Lake Courier</c>, <c>…, сообщает «Озёрный вестник»</c>.
    /// </summary>
    private bool IsOfAgency(Run verb, Run words) =>
        verb.First > words.First
        && verb.End < words.End
        && _text.Words[verb.End].IsCapital
        && _text.GapBefore(verb.First).Contains(',')
        && _text.GapBefore(verb.End).IndexOfAny(",.;:") < 0
        && _text.QuotationOf(verb) is null;

    /// <summary>Returns whether an unknown agency ends the sentence: <c>…, Lake Courier reported.</c></summary>
    private bool IsAgencyBefore(int verb, Run words)
    {
        var first = verb;
        while (first > words.First && verb - first < LongestName && _text.Words[first - 1].IsCapital && !_text.IsClauseStart(first))
        {
            first--;
        }

        return first < verb
            && first > words.First
            && _text.GapBefore(first).Contains(',')
            && (verb + 1 == words.End || _text.IsClauseStart(verb + 1))
            && _text.Words[verb].Lower is "reports" or "reported" or "informs" or "writes" or "сообщает" or "пишет" or "передает"
            && !_roll.In(new Run(first, verb)).Any(n => n.Lead <= first)
            && _text.QuotationOf(new Run(first, verb)) is null;
    }

    /// <summary>Returns whether the words before a verb stand for both states: <c>the two sides agreed</c>.</summary>
    private bool EndsWithDelegations(int first, int verb)
    {
        for (var i = Math.Max(first, verb - LongestName); i < verb; i++)
        {
            if (Cues.Delegations.TryMatch(_text.Words, i, verb, out var run, out _) && run.End == verb)
            {
                // not: for his part, со своей стороны, казахстанской стороны
                return i == first || _text.IsClauseStart(i) || _text.Words[i - 1].Lower is "the" or "both" or "two" or "that" or "что" or "и" or "обе";
            }
        }

        return false;
    }

    /// <summary>Returns the last body before a word, in its paragraph or the one before; null if there is none, or if a person is named after it.</summary>
    private Naming? LastBody(int word)
    {
        var first = _text.ParagraphOf(_text.SentenceOf(word))[0];
        first = first.Number == 0 ? first : _text.ParagraphOf(_text.Sentences[first.Number - 1])[0];
        return _roll.In(new Run(first.Words.First, word)).LastOrDefault(n => n.Run.End <= word) is { Parties: [{ IsBody: true }] } body ? body : null;
    }

    private string LeadWord(Naming naming)
    {
        var at = naming.Lead - 1;
        return at > 0 && _text.Words[at].Lower is "the" or "his" or "her" ? _text.Words[at - 1].Lower : _text.Words[at].Lower;
    }

    private bool IsOfAnotherVerb(Naming subject, Run verb) =>
        Cues.Speech.In(_text.Words, new Run(subject.Run.End, verb.First)).Any() && _text.GapBefore(verb.First).IndexOfAny(",;") < 0;

    /// <summary>Joins two speakers: <c>Mira Holm and Oren Vale said</c>.</summary>
    private Naming Joined(Naming last)
    {
        var first = _roll.In(new Run(last.Lead - FarthestSubject, last.Lead)).FirstOrDefault(n =>
            n.Run.End < last.Lead && last.Lead - n.Run.End == 1 && _text.Words[n.Run.End].Lower is "and" or "и" && n.Parties.Count == 1);
        return first is null || last.Parties.Count != 1 || first.Parties[0] == last.Parties[0]
            ? last
            : last with { Parties = [first.Parties[0], last.Parties[0]], Others = [first] };
    }

    /// <summary>Returns an unknown speaker: a single name without introduction at the start of the sentence.</summary>
    private Naming? UnknownBefore(int verb, Run words)
    {
        var name = new Run(words.First, words.First + 1);
        return verb > words.First && verb - words.First <= 2 && _roll.NameAt(words.First, verb).Count == 1 && IsNameElsewhere(words.First)
            ? new Naming(name, [], "name")
            : null;
    }

    /// <summary>Returns whether a word is also capitalised inside a sentence, as names are.</summary>
    private bool IsNameElsewhere(int word) => _capitals.Value.TryGetValue(_text.Words[word].Lower, out var at) && (at.Count > 1 || at[0] != word);

    /// <summary>Returns the words that are capitalised inside a sentence, with their first two places.</summary>
    private static Dictionary<string, List<int>> CapitalsOf(Passage text)
    {
        var found = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 1; i < text.Words.Count; i++)
        {
            if (text.Words[i].IsCapital && text.GapBefore(i) is " " or "\u00A0")
            {
                var at = found.TryGetValue(text.Words[i].Lower, out var known) ? known : found[text.Words[i].Lower] = [];
                if (at.Count < 2)
                {
                    at.Add(i);
                }
            }
        }

        return found;
    }

    private Naming? StrangerBefore(int verb, Run words)
    {
        for (var count = LongestName; count >= 2; count--)
        {
            var first = verb - count;
            if (first >= words.First && _text.GapBefore(verb) is " " or "\u00A0" && _roll.NameAt(first, verb) is { Count: var found } name && found == count)
            {
                var last = _roll.AddStranger(name);
                if (first > words.First + 2
                    && TitleReader.Joints.Contains(_text.Words[first - 1].Lower)
                    && _roll.NameAt(first - 3, first - 1) is { Count: 2 } other)
                {
                    _roll.AddStranger(other);
                }

                return Joined(last);
            }
        }

        return null;
    }

    /// <summary>A cue for a speaker.</summary>
    /// <param name="Run">The word.</param>
    /// <param name="Naming">The speaker; null for a pronoun.</param>
    /// <param name="IsOne">Whether the pronoun refers to one person.</param>
    private sealed record Cue(Run Run, Naming? Naming, bool IsOne)
    {
        /// <summary>Whether it is a pronoun for a body.</summary>
        public bool IsPronoun { get; init; }

        /// <summary>Whether both states or their delegations speak, which needs no named speaker.</summary>
        public bool IsOfDelegations { get; init; }
    }
}
