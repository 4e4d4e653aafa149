namespace KzKgData.Curation.Proposing;

/// <summary>Reads the indicator of a figure; a sentence that names none may continue with the indicator before.</summary>
internal sealed class IndicatorReader
{
    private const int FarthestIndicatorBehind = 7;

    private readonly Passage _text;
    private readonly Vocabulary _words;
    private readonly PartReader _wholes;
    private string _lastIndicator = string.Empty;
    private int _lastParagraph = -2;

    /// <summary>Creates the reader for a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">The vocabularies of the package.</param>
    /// <param name="wholes">Recognises indicators of trade with all states.</param>
    public IndicatorReader(Passage text, Vocabulary words, PartReader wholes) =>
        (_text, _words, _wholes) = (text, words, wholes);

    /// <summary>
    /// Sets the indicator of a figure: the nearest one before it, else, except for a count, after it, else that of the previous figure if the sentence
    /// refers to it.
    /// </summary>
    public bool Set(ClaimDraft draft, (Run Run, string Meaning)[] indicators, string kind, bool isCount)
    {
        var fitting = Array.FindAll(indicators, i => _words.Takes(i.Meaning, kind) && _text.QuotationOf(i.Run) == _text.QuotationOf(draft.Place)
            && (kind is "share" || _wholes.AllTradeOf(i.Run).Count == 0));
        var before = Array.FindLast(fitting, i => i.Run.End <= draft.Place.First || i.Run.Holds(draft.Place));
        var behind = Array.Find(
            fitting,
            i => !isCount
                && i.Run.First >= draft.Place.End
                && i.Run.First - draft.Place.End <= FarthestIndicatorBehind
                && !IsPurpose(draft.Place.End, i.Run.First));
        if (before.Run.Count > 0 && OwnNounOf(draft.Place, draft.Sentence.Words) is { Count: > 0 } noun && before.Run.End <= noun.First)
        {
            return false; // investment projects worth $4 billion and seven contracts worth $2 billion
        }

        var chosen = before.Run.Count > 0 ? before : behind;
        if (chosen.Run.Count > 0)
        {
            draft.Set("indicator", chosen.Meaning);
            draft.Indicator = chosen.Run;
            if (fitting.DistinctBy(f => f.Meaning).Skip(1).Any())
            {
                draft.Doubt($"the sentence names several indicators: {string.Join(", ", fitting.Select(f => f.Meaning).Distinct(StringComparer.Ordinal))}");
            }

            (_lastIndicator, _lastParagraph) = (chosen.Meaning, draft.Sentence.Paragraph);
            return true;
        }

        var goesOn =
            Cues.SameIndicator.In(_text.Words, draft.Sentence.Words with { End = Math.Max(draft.Sentence.Words.First, draft.Place.First) }).Any()
            || (kind is "target"
                && indicators.Length == 0
                && (_lastParagraph == draft.Sentence.Paragraph || Cues.Goals.In(_text.Words, draft.Sentence.Words with { End = draft.Place.First }).Any()))
            || (kind is "growth" && Cues.ChangeNouns.TryMatch(_text.Words, draft.Sentence.Words.First, draft.Sentence.Words.End, out _, out _));
        if (!goesOn || _lastIndicator.Length == 0 || draft.Sentence.Paragraph - _lastParagraph > 1 || !_words.Takes(_lastIndicator, kind))
        {
            return false;
        }

        draft.Set("indicator", _lastIndicator);
        draft.Doubt($"the indicator is named in an earlier sentence");
        return true;
    }

    /// <summary>
    /// Returns the noun phrase that an amount is the worth of, if it is joined to another amount before it: <c>and seven contracts worth $2 billion</c>;
    /// otherwise an empty run.
    /// </summary>
    private Run OwnNounOf(Run amount, Run sentence)
    {
        var first = amount.First;
        while (first > sentence.First && amount.First - first < FarthestIndicatorBehind && !IsJoint(first - 1) && !_text.IsClauseStart(first))
        {
            first--;
        }

        var noun = new Run(first, amount.First);
        return noun.Count > 0
            && first > sentence.First
            && _text.IsFigure(first)
            && Cues.Worth.In(_text.Words, noun).Any()
            && _text.IsFigure(IsJoint(first - 1) ? Math.Max(sentence.First, first - 2) : first - 1)
                ? noun
                : default;
    }

    private bool IsJoint(int word) => TitleReader.Joints.Contains(_text.Words[word].Lower);

    /// <summary>Returns whether an amount is for something: <c>$100 million for the support of exports</c>.</summary>
    private bool IsPurpose(int from, int to) => Enumerable.Range(from, to - from).Any(i => _text.Words[i].Lower is "for" or "на" or "для");

    /// <summary>Remembers the indicator of a sentence without figures for the next sentence.</summary>
    public void Remember(string indicator, Sentence sentence) => (_lastIndicator, _lastParagraph) = (indicator, sentence.Paragraph);
}
