using KzKgData.Verification.Figures;

namespace KzKgData.Curation.Proposing;

/// <summary>Finds changes expressed in words alone: <c>trade grew</c>.</summary>
internal sealed class MoveFinder
{
    private const string AsGrowth = "as-growth";
    private const int FarthestCue = 6;
    private const int LongestQualifier = 3;

    private readonly Passage _text;
    private readonly Vocabulary _words;
    private readonly TimeReader _times;
    private readonly ChangeReader _changes;
    private readonly ClaimParts _parts;
    private readonly List<ClaimDraft> _drafts;

    /// <summary>Creates the finder for a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">The vocabularies of the package.</param>
    /// <param name="times">Reads the period of a claim.</param>
    /// <param name="changes">Recognises changes.</param>
    /// <param name="parts">Sets the cells that all claims have.</param>
    /// <param name="drafts">The claims found so far; new ones are added.</param>
    public MoveFinder(Passage text, Vocabulary words, TimeReader times, ChangeReader changes, ClaimParts parts, List<ClaimDraft> drafts) =>
        (_text, _words, _times, _changes, _parts, _drafts) = (text, words, times, changes, parts, drafts);

    /// <summary>Adds the changes that a sentence expresses in words alone.</summary>
    public void Find(Sentence sentence, PlacedFigure[] figures, (Run Run, string Meaning)[] indicators)
    {
        foreach (var (move, _) in Cues.Moves.In(_text.Words, sentence.Words))
        {
            if (figures.Any(f => f.Words.First < move.End && move.First < f.Words.End) || _changes.IsUnreal(sentence, move) || LeadsToFigure(figures, move))
            {
                continue;
            }

            var end = move.End < sentence.Words.End && Cues.Again.Contains(_text.Words[move.End].Lower) ? move.End + 1 : move.End;
            var words = move with { End = end };
            if (WordedValue.Read(_text.Print(words), "direction") is not { Readings: [var reading] })
            {
                continue;
            }

            foreach (var indicator in IndicatorsOf(move, indicators))
            {
                var draft = _parts.Worded(sentence, words, indicator, "direction", reading, "text");
                _times.SetPeriod(draft, figures, "direction");
                _parts.Finish(draft);
                _drafts.Add(draft);
            }
        }
    }

    private bool LeadsToFigure(PlacedFigure[] figures, Run move)
    {
        if (figures.Any(f =>
                (f.Printed.Kind is PrintedFigure.Percent or PrintedFigure.Money || f.Printed.Readings.Any(r => r.Convention is AsGrowth))
                && f.Words.First >= move.End
                && f.Words.First - move.End < LongestQualifier))
        {
            return true; // rose 7.8 percent
        }

        var next = move.End;
        while (next < Math.Min(move.End + 2, _text.Words.Count)
            && _text.Words[next].Lower is not ("by" or "to" or "from" or "на" or "до" or "с" or "в" or "and" or "и"))
        {
            next++;
        }

        return next < _text.Words.Count
            && _text.Words[next].Lower is "by" or "to" or "from" or "на" or "до" or "с" or "в"
            && figures.Any(f =>
                f.Printed.Kind is not (PrintedFigure.Period or PrintedFigure.Date) && f.Words.First > next && f.Words.First - next <= LongestQualifier);
    }

    /// <summary>Returns the indicators that change: the nearest one before a verb and those joined to it; for a noun, also the one after it.</summary>
    private List<string> IndicatorsOf(Run move, (Run Run, string Meaning)[] indicators)
    {
        var fitting = Array.FindAll(indicators, i => _words.Takes(i.Meaning, "direction"));
        var last = Array.FindLastIndex(fitting, i => i.Run.End <= move.First && move.First - i.Run.End <= FarthestCue && !IsApart(i.Run.End, move.First));
        if (last < 0)
        {
            var behind = Array.Find(fitting, i => i.Run.First >= move.End && i.Run.First - move.End <= FarthestCue && !IsApart(move.End, i.Run.First));
            return behind.Run.Count == 0 ? [] : [behind.Meaning];
        }

        var first = last;
        while (first > 0 && AreJoined(fitting[first - 1].Run, fitting[first].Run))
        {
            first--;
        }

        return [.. fitting[first..(last + 1)].Select(i => i.Meaning).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Returns whether two runs of words are joined by a comma or "and", with hardly anything else between them.</summary>
    private bool AreJoined(Run run, Run next) =>
        next.First - run.End <= 2 && (_text.Words[next.First - 1].Lower is "and" or "и" || _text.GapBefore(next.First).IndexOf(',') >= 0);

    private bool IsApart(int from, int to) =>
        Enumerable.Range(from, Math.Max(0, to - from) + 1).Any(i => i < _text.Words.Count && _text.GapBefore(i).IndexOfAny(";.") >= 0);
}
