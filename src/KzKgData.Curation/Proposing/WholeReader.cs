namespace KzKgData.Curation.Proposing;

/// <summary>Reads what a share is a part of.</summary>
internal sealed class WholeReader
{
    private const int LongestWhole = 5;

    private readonly Passage _text;
    private readonly Vocabulary _words;

    /// <summary>Creates the reader for a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">The vocabularies of the package.</param>
    public WholeReader(Passage text, Vocabulary words) =>
        (_text, _words) = (text, words);

    /// <summary>Sets what a share is a part of: <c>12 percent of total exports</c>.</summary>
    public void Set(ClaimDraft draft)
    {
        if (draft["kind"] is not "share" || _words.Claims.Field("whole") is null)
        {
            return;
        }

        if (WholeOf(draft) is { Count: > 0 } whole)
        {
            draft.Set("whole", _text.Print(whole), whole, "text");
            draft.Doubt($"check what the share is a part of");
        }
        else
        {
            draft.Leave("whole", $"the text does not clearly say what the share is a part of");
        }
    }

    /// <summary>
    /// Returns the words after the figure (<c>12 percent of total exports</c>, <c>9% внешней торговли</c>), else after the word for the share (<c>its
    /// share in mutual trade is 12 percent</c>).
    /// </summary>
    private Run WholeOf(ClaimDraft draft)
    {
        var next = draft.Place.End;
        if (next < draft.Sentence.Words.End && !_text.IsClauseStart(next))
        {
            var isLed = _text.Words[next].Lower is "of" or "от";
            if (Noun(isLed ? next + 1 : next, draft.Sentence.Words.End) is { Count: > 0 } behind && (isLed || _words.IndicatorsIn(_text.Words, behind).Any()))
            {
                return behind;
            }
        }

        var share = Cues.Shares.In(_text.Words, draft.Sentence.Words with { End = draft.Place.First }).Select(s => s.Run).FirstOrDefault();
        for (var i = share.End - 1; share.Count > 0 && i < draft.Place.First; i++)
        {
            if (_text.Words[i].Lower is "in" or "в" or "во" or "от" && Noun(i + 1, draft.Place.First) is { Count: > 0 } before)
            {
                return before;
            }
        }

        return default;
    }

    /// <summary>Returns the noun phrase that starts at a word: up to a preposition, a verb, a figure or a punctuation mark.</summary>
    private Run Noun(int first, int end)
    {
        first += first < end && _text.Words[first].Lower is "the" or "all" or "всей" or "всего" ? 1 : 0;
        var next = first;
        while (next < end
            && next - first < LongestWhole
            && (next == first || !_text.IsClauseStart(next))
            && _text.Words[next].Lower is not ("in" or "в" or "во" or "за" or "по" or "and" or "и" or "is" or "was")
            && !_text.IsFigure(next)
            && !Cues.Speech.TryMatch(_text.Words, next, end, out _, out _)
            && !Cues.Outcomes.TryMatch(_text.Words, next, end, out _, out _)
            && _text.Words[next].Lower is not ("falls" or "comes"))
        {
            next++;
        }

        return new Run(first, next);
    }
}
