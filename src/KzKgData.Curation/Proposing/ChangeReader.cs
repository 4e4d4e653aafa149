using KzKgData.Verification.Figures;

namespace KzKgData.Curation.Proposing;

/// <summary>Recognises figures and words that express a change: by how much something grew or fell, or that it did.</summary>
internal sealed class ChangeReader
{
    private const string AsGrowth = "as-growth";
    private const string AsDecline = "as-decline";
    private const int FarthestCue = 6;
    private const int FarthestExcess = 8;
    private const int FarthestVerb = 8;
    private const int LongestQualifier = 3;

    private readonly Passage _text;
    private readonly Vocabulary _words;

    /// <summary>Creates the reader for a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">The vocabularies of the package.</param>
    public ChangeReader(Passage text, Vocabulary words) =>
        (_text, _words) = (text, words);

    /// <summary>Returns the reading of a multiple that expresses a change: <c>увеличился в 1,6 раза</c>, <c>doubled</c>; null if there is none.</summary>
    public FigureReading? Of(Sentence sentence, PlacedFigure figure)
    {
        if (figure.Printed.Kind is not PrintedFigure.Number || !figure.Printed.Readings.Any(r => r.Convention is AsGrowth))
        {
            return null;
        }

        var near = new Run(Math.Max(sentence.Words.First, figure.Words.First - FarthestCue), figure.Words.End);
        var isMore = Cues.More.TryMatch(_text.Words, figure.Words.End, sentence.Words.End, out _, out _); // 1.6 times more than a year earlier
        if (Cues.Aims.In(_text.Words, near).Any()
            || (!isMore && !IsExcess(sentence, figure) && !Cues.Changes.In(_text.Words, near).Any(c => !IsUnreal(sentence, c.Run))))
        {
            return null;
        }

        var convention = Cues.Falls.In(_text.Words, near).Any() ? AsDecline : AsGrowth;
        return figure.Printed.Readings.FirstOrDefault(r => r.Convention == convention);
    }

    /// <summary>Returns whether a figure says by how much one figure exceeds another.</summary>
    public bool IsExcess(Sentence sentence, PlacedFigure figure)
    {
        var before = new Run(Math.Max(sentence.Words.First, figure.Words.First - FarthestExcess), figure.Words.First);
        return Cues.Exceeds.In(_text.Words, before).Any()
            && (figure.Printed.Kind is not PrintedFigure.Percent || (before.Count > 0 && _text.Words[before.End - 1].Lower is "by" or "на"));
    }

    /// <summary>Returns whether a figure is the amount of a change: <c>grew by $300 million</c>.</summary>
    public bool IsBy(PlacedFigure figure)
    {
        if (Cues.More.TryMatch(_text.Words, figure.Words.End, _text.Words.Count, out var more, out _)
            && !_text.IsClauseStart(more.First)
            && more.End < _text.Words.Count
            && (more.Count > 1 || _text.Words[more.End].Lower is "than" or "чем"))
        {
            return true; // $120 million more than a year ago
        }

        return LeadOf(figure) is > 0 and var by && IsBy(by) && Cues.Changes.In(_text.Words, new Run(FirstOfClause(by), by)).Any();
    }

    /// <summary>Returns the first word of the clause before a word, or a later one, since words farther away do not belong to it.</summary>
    private int FirstOfClause(int word)
    {
        var first = word;
        while (first > 0 && word - first < FarthestVerb && !_text.IsClauseStart(first) && _text.GapBefore(first).IndexOfAny(".!?\u2026") < 0)
        {
            first--;
        }

        return first;
    }

    /// <summary>Returns whether a figure follows a preposition of change: <c>by another 19%</c>, <c>на почти 20%</c>.</summary>
    public bool IsLed(PlacedFigure figure) => LeadOf(figure) is >= 0 and var by && IsBy(by);

    private bool IsBy(int word) => _text.Words[word].Lower is "by" or "на";

    /// <summary>Returns the index of the word before a figure and its qualifier.</summary>
    private int LeadOf(PlacedFigure figure)
    {
        var next = figure.Words.First;
        for (var first = Math.Max(0, next - LongestQualifier); first < next; first++)
        {
            if (_words.Qualifiers.TryMatch(_text.Words, first, next, out var run, out _) && run.End == next)
            {
                next = first;
            }
        }

        return next > 0 && _text.Words[next - 1].Lower is "another" or "еще" ? next - 2 : next - 1;
    }

    /// <summary>Returns whether a change is described as not having happened.</summary>
    public bool IsUnreal(Sentence sentence, Run move) =>
        Enumerable.Range(1, 2).Any(i => move.First - i >= sentence.Words.First && Cues.Unreal.Contains(_text.Words[move.First - i].Lower));
}
