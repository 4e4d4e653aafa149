using KzKgData.Verification.Figures;

namespace KzKgData.Curation.Proposing;

/// <summary>Finds the claims of a text: indicator, period, kind and speaker of each figure.</summary>
internal sealed class ClaimFinder
{
    private readonly Passage _text;
    private readonly Vocabulary _words;
    private readonly PartReader _wholes;
    private readonly ChangeReader _changes;
    private readonly KindReader _kinds;
    private readonly IndicatorReader _indicators;
    private readonly ValueReader _values;
    private readonly TimeReader _times;
    private readonly ClaimParts _parts;
    private readonly RankFinder _ranks;
    private readonly DeadlineFinder _deadlines;
    private readonly MoveFinder _moves;
    private readonly List<ClaimDraft> _drafts = [];

    /// <summary>Creates the finder for a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">The vocabularies of the package.</param>
    /// <param name="wholes">Recognises indicators restricted to a part.</param>
    /// <param name="speech">Finds the speaker.</param>
    /// <param name="flows">Finds the direction of a flow.</param>
    /// <param name="published">The date of publication.</param>
    /// <param name="isDatePrinted">Whether the text prints that date.</param>
    /// <param name="known">The quantities of the package and of other proposals, for choosing the reading of ambiguous figures.</param>
    public ClaimFinder(
        Passage text,
        Vocabulary words,
        PartReader wholes,
        SpeechReader speech,
        FlowReader flows,
        Period? published,
        bool isDatePrinted,
        IReadOnlyList<ComparableValue> known)
    {
        (_text, _words, _wholes) = (text, words, wholes);
        _changes = new ChangeReader(text, words);
        _times = new TimeReader(text, words, published, isDatePrinted, _drafts);
        _kinds = new KindReader(text, published, _changes, _times);
        _indicators = new IndicatorReader(text, words, wholes);
        _values = new ValueReader(text, words, known, _changes);
        var subjects = new SubjectReader(text, words, flows);
        var speakers = new SpeakerReader(text, words, speech, published, isDatePrinted);
        _parts = new ClaimParts(text, words, subjects, speakers, new WholeReader(text, words));
        _ranks = new RankFinder(text, words, _times, subjects, _parts, _drafts);
        _deadlines = new DeadlineFinder(text, words, _times, _parts, _drafts);
        _moves = new MoveFinder(text, words, _times, _changes, _parts, _drafts);
    }

    /// <summary>Returns the claims in text order.</summary>
    public IReadOnlyList<ClaimDraft> Find()
    {
        foreach (var sentence in _text.Sentences)
        {
            var figures = _text.FiguresOf(sentence).ToArray();
            var indicators = _wholes.WholesIn(sentence).ToArray();
            _ranks.Find(sentence, figures, indicators);
            _deadlines.Find(sentence, figures, indicators);
            _moves.Find(sentence, figures, indicators);
            foreach (var figure in figures.Where(f => IsAmount(sentence, f)))
            {
                AddAmount(sentence, figures, indicators, figure);
            }

            if (!_drafts.Exists(d => d.Sentence == sentence && d.Indicator.Count > 0)
                && Array.Find(indicators, i => _words.Takes(i.Meaning, "actual")) is { Run.Count: > 0 } spoken)
            {
                _indicators.Remember(spoken.Meaning, sentence);
            }
        }

        DropHeadlines();
        foreach (var draft in _drafts.Where(d => _text.IsHeadline(d.Sentence)))
        {
            draft.Doubt($"only the headline has this figure");
        }

        _drafts.Sort((a, b) => a.Place.First.CompareTo(b.Place.First));
        return _drafts;
    }

    private bool IsAmount(Sentence sentence, PlacedFigure figure) =>
        figure.Printed.Kind is PrintedFigure.Money or PrintedFigure.Percent || _values.IsCount(figure) || _changes.Of(sentence, figure) is not null;

    private void AddAmount(Sentence sentence, PlacedFigure[] figures, (Run Run, string Meaning)[] indicators, PlacedFigure figure)
    {
        var draft = new ClaimDraft(_text, sentence, figure.Words);
        var kind = _kinds.Of(sentence, figures, figure, draft);
        if (!_indicators.Set(draft, indicators, kind.Length == 0 ? "actual" : kind, kind is not "growth" && _values.IsCount(figure)))
        {
            return;
        }

        if (_parts.IsElsewhere(draft) || Cues.Differences.In(_text.Words, sentence.Words with { End = figure.Words.First }).Any())
        {
            return;
        }

        draft.Set("kind", kind);
        _values.Set(draft, figure, kind);
        _times.SetPeriod(draft, figures, kind);
        _times.SetBase(draft, figures, kind);
        _parts.Finish(draft);
        _drafts.Add(draft);
    }

    /// <summary>Drops claims of headlines that the text below repeats with the same figure.</summary>
    private void DropHeadlines() =>
        _drafts.RemoveAll(d =>
            _text.IsHeadline(d.Sentence)
            && _drafts.Exists(o =>
                o.Sentence.Paragraph > d.Sentence.Paragraph
                && o["indicator"] == d["indicator"]
                && (d["kind"] is "direction" ? o["kind"] is "direction" or "growth" : o["value"] == d["value"] && o["unit"] == d["unit"])));
}
