using KzKgData.Verification.Figures;

namespace KzKgData.Curation.Proposing;

/// <summary>Finds ranks.</summary>
internal sealed class RankFinder
{
    private const int FarthestRank = 6;
    private const int LongestQualifier = 3;

    private readonly Passage _text;
    private readonly Vocabulary _words;
    private readonly TimeReader _times;
    private readonly SubjectReader _subjects;
    private readonly ClaimParts _parts;
    private readonly List<ClaimDraft> _drafts;

    /// <summary>Creates the finder for a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">The vocabularies of the package.</param>
    /// <param name="times">Reads the period of a claim.</param>
    /// <param name="subjects">Reads the subject.</param>
    /// <param name="parts">Sets the cells that all claims have.</param>
    /// <param name="drafts">The claims found so far; new ones are added.</param>
    public RankFinder(Passage text, Vocabulary words, TimeReader times, SubjectReader subjects, ClaimParts parts, List<ClaimDraft> drafts) =>
        (_text, _words, _times, _subjects, _parts, _drafts) = (text, words, times, subjects, parts, drafts);

    /// <summary>Adds the ranks of a sentence.</summary>
    public void Find(Sentence sentence, PlacedFigure[] figures, (Run Run, string Meaning)[] indicators)
    {
        var ranked = Array.FindAll(indicators, i => _words.Takes(i.Meaning, "rank"));
        var found = _drafts.Count;
        foreach (var (indicator, meaning) in ranked)
        {
            for (var i = indicator.First - 1; i >= Math.Max(sentence.Words.First, indicator.First - FarthestRank); i--)
            {
                var words = new Run(i, i + (_text.Words[i].Lower is "top" ? 2 : 1));
                var isOrder =
                    words.Count == 2
                    || Cues.Groups.TryMatch(_text.Words, i, indicator.First, out _, out _)
                    || (i + 1 < indicator.First && Cues.Largest.TryMatch(_text.Words, i + 1, indicator.First, out _, out _))
                    || figures.Any(f => f.Printed.Kind is PrintedFigure.Ordinal && words.Holds(f.Words));
                if (isOrder && words.End <= indicator.First && WordedValue.Read(_text.Print(words), "rank") is { Readings: [var reading] })
                {
                    var draft = _parts.Worded(sentence, words, meaning, "rank", reading, "text");
                    _times.SetPeriod(draft, figures, "rank");
                    _parts.Finish(draft);
                    _subjects.SetRanked(draft, indicator);
                    _drafts.Add(draft);
                    break;
                }
            }
        }

        if (_drafts.Count == found)
        {
            FindOfNoNoun(sentence, figures, indicators);
        }
    }

    /// <summary>
    /// Finds a rank without a noun of what is ranked: <c>ranking fourth in foreign trade</c>. The noun is taken from the sentence before, or, if the
    /// sentence is about trade, from the only indicator of ranks.
    /// </summary>
    private void FindOfNoNoun(Sentence sentence, PlacedFigure[] figures, (Run Run, string Meaning)[] indicators)
    {
        var before = sentence.Number > 0 && _text.Sentences[sentence.Number - 1] is { } last && last.Paragraph == sentence.Paragraph
            ? _words.IndicatorsIn(_text.Words, last.Words).Where(i => _words.Takes(i.Meaning, "rank")).Select(i => i.Meaning).FirstOrDefault()
            : null;
        var trade = Array.FindAll(indicators, i => !Cues.Investing.In(_text.Words, i.Run).Any());
        var only = trade.Length > 0 && _words.Claims.Field("indicator")?.Categories.Where(c => _words.Takes(c, "rank")).ToArray() is [var one] ? one : null;
        foreach (var figure in figures.Where(f => f.Printed.Kind is PrintedFigure.Ordinal))
        {
            var near = new Run(
                Math.Max(sentence.Words.First, figure.Words.First - LongestQualifier),
                Math.Min(sentence.Words.End, figure.Words.End + LongestQualifier));
            if ((before ?? only) is not { } meaning
                || !Cues.Ranks.In(_text.Words, near).Any()
                || WordedValue.Read(_text.Print(figure.Words), "rank") is not { Readings: [var reading] })
            {
                continue;
            }

            var draft = _parts.Worded(sentence, figure.Words, meaning, "rank", reading, "text");
            draft.Doubt($"what is ranked is taken from the words around it");
            _times.SetPeriod(draft, figures, "rank");
            _parts.Finish(draft);
            _subjects.SetRanked(draft, Array.Find(trade, i => i.Run.First >= figure.Words.End) is { Run.Count: > 0 } behind ? behind.Run : figure.Words);
            _drafts.Add(draft);
            return;
        }
    }
}
