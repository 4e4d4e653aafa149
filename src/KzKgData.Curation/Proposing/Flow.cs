namespace KzKgData.Curation.Proposing;

/// <summary>A flow between two states.</summary>
/// <param name="From">The state of origin; null if unknown.</param>
/// <param name="To">The receiving state; null if unknown.</param>
internal readonly record struct Flow(string? From, string? To)
{
    /// <summary>Whether both states are known.</summary>
    public bool IsWhole => From is not null && To is not null && From != To;

    /// <summary>Returns the flow with the missing one of two states filled in, or unchanged if that is not possible.</summary>
    public Flow Completed(string one, string other) =>
        From is not null && To is null ? this with { To = From == one ? other : From == other ? one : null }
        : From is null && To is not null ? this with { From = To == one ? other : To == other ? one : null }
        : this;
}

/// <summary>Reads the direction of a flow between two states from a sentence.</summary>
/// <param name="text">The text.</param>
/// <param name="words">The vocabularies of the package.</param>
/// <param name="roll">The people and bodies of the text: states in their titles and names do not indicate a flow.</param>
internal sealed class FlowReader(Passage text, Vocabulary words, Roll roll)
{
    private const int FarthestPreposition = 5;
    private const int FarthestOwner = 2;

    private static readonly HashSet<string> _to = new(StringComparer.Ordinal) { "to", "into", "in", "в", "во" };
    private static readonly HashSet<string> _from = new(StringComparer.Ordinal) { "from", "by", "из", "от" };

    /// <summary>Returns the flow of goods around a word such as exports: <c>Kazakhstan's exports to Kyrgyzstan</c>, <c>imports from Kyrgyzstan</c>.</summary>
    /// <param name="sentence">The words of the sentence.</param>
    /// <param name="goods">The word.</param>
    /// <param name="isImport">Whether the state named with it is the receiver.</param>
    public Flow OfGoods(Run sentence, Run goods, bool isImport)
    {
        // Words after the next such word belong to that one, as does the adjective before it.
        var next = Cues.Goods.In(text.Words, new Run(goods.End, sentence.End)).Select(g => g.Run.First).FirstOrDefault(sentence.End);
        string? from = null, to = null;
        foreach (var (run, state) in SidesIn(sentence))
        {
            if (run.End <= goods.First)
            {
                if (goods.First - run.End <= FarthestOwner && !IsCut(run.End, goods.First) && Preposition(run.First, sentence.First) is null)
                {
                    (from, to) = isImport ? (from, state) : (state, to);
                }
            }
            else if (run.First >= goods.End && run.End <= next && !(next < sentence.End && next - run.End <= 1))
            {
                switch (Preposition(run.First, goods.End))
                {
                    case true:
                        to ??= state;
                        break;
                    case false:
                        from ??= state;
                        break;
                    // imports of Kyrgyz goods
                    case null when run.End < text.Words.Count && Cues.Wares.TryMatch(text.Words, run.End, text.Words.Count, out _, out _):
                        from ??= state;
                        break;
                    case null when run.First - goods.End <= 1 && !IsCut(goods.End, run.First): // a genitive: экспорт Казахстана, exports of Kazakhstan
                        (from, to) = isImport ? (from, to ?? state) : (from ?? state, to);
                        break;
                }
            }
        }

        return new Flow(from, to == from ? null : to);
    }

    /// <summary>Returns the flow of capital in a sentence such as <c>Kazakh companies invested in the economy of Kyrgyzstan</c>.</summary>
    /// <param name="sentence">The words of the sentence.</param>
    public Flow OfCapital(Run sentence)
    {
        var isAttracted = Cues.Attracted.In(text.Words, sentence).Any();
        string? from = null, to = null, subject = null;
        foreach (var (run, state) in SidesIn(sentence))
        {
            var role = Preposition(run.First, sentence.First);
            var isAdjective = Cues.Capital.TryMatch(text.Words, Behind(run), sentence.End, out _, out var isMoney) && !IsCut(run.End, Behind(run) + 1);
            if (isAdjective && (isMoney || role is not true))
            {
                from ??= state; // "Kazakh investments", "Kazakh companies", but not "in Kazakh companies"
            }
            else if (role is true)
            {
                to ??= state;
            }
            else if (role is false
                || (run.First > 0
                    && text.GapBefore(run.First) is " " or "\u00A0"
                    && Cues.Capital.TryMatch(text.Words, run.First - 1, run.First, out _, out isMoney)
                    && isMoney))
            {
                from ??= state;
            }
            else if (Cues.Invests.In(text.Words, new Run(run.End, sentence.End)).Any()
                && !IsCut(run.End, Cues.Invests.In(text.Words, new Run(run.End, sentence.End)).First().Run.First))
            {
                subject ??= state;
            }
        }

        (from, to) = isAttracted && from != subject ? (from, to ?? subject) : (from ?? subject, to);
        return new Flow(from, to == from ? null : to);
    }

    /// <summary>
    /// Returns the clause of an amount, if several states invest in one sentence: <c>Kazakhstan invested $1 million and Kyrgyzstan invested $2 million</c>;
    /// otherwise the sentence.
    /// </summary>
    /// <param name="sentence">The words of the sentence.</param>
    /// <param name="amount">The first word of the amount.</param>
    public Run ClauseOfCapital(Run sentence, int amount)
    {
        var (first, end) = (sentence.First, sentence.End);
        var verbs = Cues.Invests.In(text.Words, sentence).Select(v => v.Run).ToArray();
        for (var i = 1; i < verbs.Length; i++)
        {
            var joint = verbs[i].First;
            while (joint > verbs[i - 1].End && !Cues.Meanwhile.Contains(text.Words[joint].Lower) && !text.IsClauseStart(joint))
            {
                joint--;
            }

            if (joint == verbs[i - 1].End || !SidesIn(new Run(joint, verbs[i].First)).Any())
            {
                continue;
            }

            (first, end) = joint <= amount ? (joint, end) : (first, Math.Min(end, joint));
        }

        return new Run(first, end);
    }

    /// <summary>Returns the states named in a stretch, except those in titles and names.</summary>
    public IEnumerable<(Run Run, string State)> SidesIn(Run sentence) => words.Sides.In(text.Words, sentence).Where(s => !roll.IsOfSpeaker(s.Run));

    /// <summary>Returns the index of the word after a state, skipping the <c>s</c> of a genitive and <c>economy</c>.</summary>
    private int Behind(Run state) =>
        state.End < text.Words.Count && text.Words[state.End].Lower is "s" or "direct" or "прямых" or "прямые" ? state.End + 1 : state.End;

    /// <summary>Returns whether the preposition before a state marks the receiver (true) or the origin (false); null for neither.</summary>
    private bool? Preposition(int state, int first)
    {
        for (var at = state - 1; at >= Math.Max(first, state - FarthestPreposition); at--)
        {
            var word = text.Words[at].Lower;
            if (word is "that" or "which" or "what" or "что" or "которые" or "который"
                || text.IsClauseStart(at + 1)
                || text.IsFigure(at)
                || Cues.Goods.TryMatch(text.Words, at, at + 1, out _, out _)
                || Cues.Capital.TryMatch(text.Words, at, at + 1, out _, out _))
            {
                return null;
            }

            if (_to.Contains(word) || _from.Contains(word))
            {
                return _to.Contains(word);
            }
        }

        return null;
    }

    /// <summary>Returns whether there is a comma, a bracket or another mark between two words.</summary>
    private bool IsCut(int from, int to) => Enumerable.Range(from, Math.Max(0, to - from)).Any(i => i < text.Words.Count && text.IsClauseStart(i));
}
