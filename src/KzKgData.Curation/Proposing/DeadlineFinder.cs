using KzKgData.Verification.Figures;

namespace KzKgData.Curation.Proposing;

/// <summary>Finds claims of kind deadline.</summary>
internal sealed class DeadlineFinder
{
    private const int FarthestDeadlineCue = 4;

    private readonly Passage _text;
    private readonly Vocabulary _words;
    private readonly TimeReader _times;
    private readonly ClaimParts _parts;
    private readonly List<ClaimDraft> _drafts;

    /// <summary>Creates the finder for a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">The vocabularies of the package.</param>
    /// <param name="times">Reads the period of a claim.</param>
    /// <param name="parts">Sets the cells that all claims have.</param>
    /// <param name="drafts">The claims found so far; new ones are added.</param>
    public DeadlineFinder(Passage text, Vocabulary words, TimeReader times, ClaimParts parts, List<ClaimDraft> drafts) =>
        (_text, _words, _times, _parts, _drafts) = (text, words, times, parts, drafts);

    /// <summary>Adds the deadlines of a sentence.</summary>
    public void Find(Sentence sentence, PlacedFigure[] figures, (Run Run, string Meaning)[] indicators)
    {
        foreach (var figure in figures.Where(f =>
                f.Printed.Kind is PrintedFigure.Period && f.Printed.Relation.Length == 0 && _times.IsAhead(f.Printed) is not false))
        {
            var led = new Run(Math.Max(sentence.Words.First, figure.Words.First - FarthestDeadlineCue), figure.Words.End);
            if (!Cues.Deadlines.In(_text.Words, led).Any())
            {
                continue;
            }

            var own = indicators.Where(i => _words.Takes(i.Meaning, "deadline") && i.Run.End <= figure.Words.First).Select(i => i.Meaning).LastOrDefault();
            var earlier =
                own is null
                && sentence.Number > 0
                && _text.Sentences[sentence.Number - 1] is var before
                && before.Paragraph == sentence.Paragraph
                && Cues.SameWork.In(_text.Words, sentence.Words with { End = figure.Words.First }).Any()
                    ? _words.IndicatorsIn(_text.Words, before.Words).Where(i => _words.Takes(i.Meaning, "deadline")).Select(i => i.Meaning).FirstOrDefault()
                    : null;
            if ((own ?? earlier) is { } meaning && WordedValue.Read(figure.Printed.Printed, "deadline") is { Readings: [var reading] })
            {
                var draft = _parts.Worded(sentence, figure.Words, meaning, "deadline", reading, figure.Printed.Kind);
                draft.Cite("value", new Stretch(figure.Printed.Start, figure.Printed.End, figure.Printed.Kind));
                _times.SetPeriod(draft, [figure], "deadline");
                _parts.Finish(draft);
                if (own is null)
                {
                    draft.Doubt($"the sentence before names what is due");
                }

                _drafts.Add(draft);
            }
        }
    }
}
