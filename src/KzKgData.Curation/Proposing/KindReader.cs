using KzKgData.Verification.Figures;
using KzKgData.Verification.Findings;

namespace KzKgData.Curation.Proposing;

/// <summary>Reads the kind of a figure: a level, a target, a change, a share or a cumulative amount.</summary>
internal sealed class KindReader
{
    private const string AsGrowth = "as-growth";
    private const int FarthestCue = 6;
    private const int FarthestShare = 10;
    private const int LongestComparison = 3;

    private readonly Passage _text;
    private readonly Period? _published;
    private readonly ChangeReader _changes;
    private readonly TimeReader _times;

    /// <summary>Creates the reader for a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="published">The date of publication.</param>
    /// <param name="changes">Recognises changes.</param>
    /// <param name="times">Reads the period of a claim.</param>
    public KindReader(Passage text, Period? published, ChangeReader changes, TimeReader times) =>
        (_text, _published, _changes, _times) = (text, published, changes, times);

    /// <summary>Returns the kind of a figure; empty if it is unclear, in which case the cell is marked as open.</summary>
    public string Of(Sentence sentence, PlacedFigure[] figures, PlacedFigure figure, ClaimDraft draft)
    {
        var before = sentence.Words with { End = Math.Max(sentence.Words.First, figure.Words.First) };
        var nearBefore = before with { First = Math.Max(before.First, before.End - FarthestCue) };
        var next = figures.Where(f => f.Words.First >= figure.Words.End && f.Printed.Kind is PrintedFigure.Money or PrintedFigure.Percent);
        var ownEnd = next.Select(f => f.Words.First).Append(sentence.Words.End).Min(); // words behind the next amount belong to that one
        var own = figure.Words with { First = nearBefore.First, End = Math.Min(ownEnd, figure.Words.End + FarthestCue) };
        if (figure.Printed.Kind is PrintedFigure.Percent)
        {
            Run[] shares = [.. Cues.Shares.In(_text.Words, own with { First = Math.Max(before.First, before.End - FarthestShare) }).Select(s => s.Run)];
            var isShare = shares.Length > 0 || IsOf(sentence, figure);
            var end = Array.Exists(shares, s => s.End <= figure.Words.First) ? figure.Words.First : own.End; // a share of 20%, and trade grows
            var isChange =
                Cues.Changes.In(_text.Words, own with { End = end }).Any(c => !Array.Exists(shares, s => s.Holds(c.Run))) // not the "up" of "made up"
                || _changes.IsExcess(sentence, figure)
                || Cues.More.TryMatch(_text.Words, figure.Words.End, sentence.Words.End, out _, out _)
                || Cues.More.In(_text.Words, figure.Words).Any()
                || _changes.IsLed(figure);
            if (isShare == isChange)
            {
                draft.Leave(
                    "kind",
                    isShare ? (Message)$"the words beside it suit a change and a share" : $"no words beside it say whether it is a change or a share",
                    "growth",
                    "share");
                return string.Empty;
            }

            return isShare ? "share" : "growth";
        }

        if (_changes.Of(sentence, figure) is not null)
        {
            return "growth";
        }

        // May is also a month.
        var aim = Cues.Aims.In(_text.Words, before).Where(a => !_text.IsFigure(a.Run.First)).Select(a => a.Run.First).LastOrDefault(-1);
        var outcome = Cues
            .Outcomes.In(_text.Words, before)
            // planned to raise it, reaching $5 billion
            .Where(o => aim < 0 || _text.Words[o.Run.First].Lower is not ("reaching" or "totaling" or "approaching"))
            .Where(o => !_changes.IsUnreal(sentence, o.Run) && (o.Run.First == before.First || _text.Words[o.Run.First - 1].Lower is not "be"))
            .Select(o => o.Run.First)
            .LastOrDefault(-1);
        if (Cues.Comparisons.In(_text.Words, before with { First = Math.Max(before.First, before.End - LongestComparison) }).Any())
        {
            return "actual"; // raise it to $3 billion, compared to $2 billion last year
        }

        if (IsStart(figures, figure))
        {
            draft.Doubt($"it is taken to be the level before the change");
            return "actual"; // raise it from $4 billion to $10 billion
        }

        if (_changes.IsBy(figure))
        {
            draft.Leave("kind", $"it is the amount of a change, and there is no kind for that", "actual", "growth");
            return string.Empty;
        }

        var isAhead = figures.Any(f =>
            f.Printed.Kind is PrintedFigure.Period
            && f.Printed.Relation.Length == 0
            && _published is { } text
            && f.Printed.Resolve(_published) is { Period: var days }
            && days.FirstDay > text.LastDay);
        if (aim > outcome || (outcome < 0 && (isAhead || Cues.Aims.In(_text.Words, own with { First = figure.Words.End }).Any())))
        {
            if (aim < 0)
            {
                draft.Doubt($"it is taken to be a target by the words around it");
            }

            return "target";
        }

        if (outcome < 0)
        {
            draft.Doubt($"no word says that it is an actual figure");
        }

        return IsSince(figures, figure) || (Cues.VagueSince.In(_text.Words, sentence.Words).Any() && !figures.Any(f => f.Printed.Kind is PrintedFigure.Period))
            ? "cumulative"
            : "actual";
    }

    /// <summary>Returns whether hardly more than <c>to</c> is between an amount and the next one in the same unit.</summary>
    private bool IsStart(PlacedFigure[] figures, PlacedFigure figure) =>
        Array.Find(figures, f => f.Words.First >= figure.Words.End) is { Printed: { Kind: PrintedFigure.Money, Readings: [var level, ..] } } next
        && figure.Printed is { Kind: PrintedFigure.Money, Readings: [var start, ..] }
        && start.Unit == level.Unit
        && next.Words.First - figure.Words.End is > 0 and <= LongestComparison
        && _text.Words[figure.Words.End].Lower is "to" or "до"
        && !_text.IsClauseStart(figure.Words.End);

    /// <summary>Returns whether a figure is led to its whole: <c>50% of the bilateral trade</c>.</summary>
    private bool IsOf(Sentence sentence, PlacedFigure figure) =>
        figure.Words.End < sentence.Words.End
        && !_text.IsClauseStart(figure.Words.End)
        && _text.Words[figure.Words.End].Lower is "of" or "от" or "всех" or "всей" or "всего";

    /// <summary>
    /// Returns whether an amount accumulated since some time; not if a period of its own is nearer, or if the time belongs to another figure of the
    /// sentence.
    /// </summary>
    private bool IsSince(PlacedFigure[] figures, PlacedFigure figure)
    {
        if (_times.Nearest(figures, figure.Words, f => f.Printed.Relation is Relation.Since or Relation.Trailing) is not { } since)
        {
            return false;
        }

        var far = _times.Distance(since.Words, figure.Words);
        return !figures.Any(f => f.Printed.Kind is PrintedFigure.Period && TimeReader.IsOwn(f.Printed) && _times.Distance(f.Words, figure.Words) <= far)
            && !figures.Any(f =>
                f != figure
                && (f.Printed.Kind is PrintedFigure.Money or PrintedFigure.Percent || f.Printed.Readings.Any(r => r.Convention is AsGrowth))
                && _times.Distance(since.Words, f.Words) < far);
    }
}
