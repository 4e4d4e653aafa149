using KzKgData.Reporting.Wording;
using KzKgData.Verification.Facts;

namespace KzKgData.Reporting.Views;

/// <summary>A target, and the level or outcome of one side, on one line.</summary>
/// <param name="Y">The position of the line, in pixels from the top.</param>
/// <param name="Target">The position of the target, as a share of the width.</param>
/// <param name="Levels">The values of the level: the mark of the side, and the positions of the value and of the ends of its interval.</param>
/// <param name="Pace">The required growth in words, with the position of its middle; null if there is none or no room for it.</param>
public sealed record TargetLine(int Y, string Target, IReadOnlyList<(Mark Mark, string X, string Low, string High)> Levels, (string X, string Words)? Pace);

/// <summary>One target in the drawing.</summary>
/// <param name="Top">The upper edge, in pixels.</param>
/// <param name="Mark">The mark of its side.</param>
/// <param name="SideCode">The code of its side; empty if nobody is named.</param>
/// <param name="Label">The speaker.</param>
/// <param name="Publisher">The publisher; not shown if there is no room.</param>
/// <param name="Value">The target and its deadline, in words.</param>
/// <param name="Lines">One line per side with a level; a single line without a level if there is none.</param>
public sealed record TargetRow(int Top, Mark Mark, string SideCode, FittedText Label, string Publisher, string Value, IReadOnlyList<TargetLine> Lines);

/// <summary>The targets of a quantity, compared with the outcomes or latest levels of the same side.</summary>
public sealed class TargetsView
{
    private const int LongestPublisher = 24;
    private const int Foot = 34; // below the axis
    private const int HeaderHeight = 24;
    private const int LineHeight = 26;
    private const int Gap = 10;

    // The widths of a drawing on a narrow screen and of the narrowest wide one. The text of a pace is shown only if it fits even the former.
    private const decimal NarrowWidth = 320;
    private const decimal WideWidth = 660;
    private const decimal LabelLeft = 24;

    /// <summary>Its number in the report, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Its title, caption and table.</summary>
    public required FigureText Text { get; init; }

    /// <summary>The targets, in the order in which they were stated.</summary>
    public required IReadOnlyList<TargetView> Targets { get; init; }

    /// <summary>The ticks of the axis, from left to right.</summary>
    public required IReadOnlyList<ChartTick> Ticks { get; init; }

    /// <summary>The targets as they are drawn.</summary>
    public required IReadOnlyList<TargetRow> Rows { get; init; }

    /// <summary>The position of the axis, in pixels from the top.</summary>
    public required int AxisTop { get; init; }

    /// <summary>The height, in pixels.</summary>
    public int Height => AxisTop + Foot;

    /// <summary>Returns the targets of a quantity in one unit; null if there are none.</summary>
    internal static TargetsView? Of(int number, Quantity quantity, Unit unit)
    {
        var targets = TargetView.Of(quantity, unit);
        if (targets.Count == 0)
        {
            return null;
        }

        var shown = targets
            .SelectMany(t => t.Paces)
            .SelectMany(p => p.Level)
            .Concat(targets.Select(t => t.Claim))
            .Select(c => ChartView.Ends(c.Claim))
            .ToArray();
        var axis = ValueAxis.Holding(shown.Min(e => e.Low), shown.Max(e => e.High));
        var rows = new List<TargetRow>();
        var top = 4;
        foreach (var target in targets)
        {
            rows.Add(RowOf(target, top, axis));
            top += HeaderHeight + (LineHeight * rows[^1].Lines.Count) + Gap;
        }

        return new TargetsView
        {
            Number = number,
            Text = new FigureText(
                Phrase.Format(Texts.TargetTitle, quantity.Title),
                Conclude(targets),
                Phrase.Format(Texts.TargetCaption, Words.Amount(axis.Start, unit)),
                () => TableOf(targets)),
            Targets = targets,
            Ticks = TicksOf(axis, unit),
            Rows = rows,
            AxisTop = top,
        };
    }

    // As many ticks are labelled as a narrow drawing has room for.
    private static ChartTick[] TicksOf(ValueAxis axis, Unit unit)
    {
        var labels = axis.Ticks.Select(at => Words.ShortAmount(at, unit).ToString()).ToArray();
        var every = (int)Math.Ceiling(labels.Sum(l => Sheet.WidthOf(l) + 8) / NarrowWidth);
        return [.. axis.Ticks.Select((at, i) => new ChartTick(axis.At(at), i % every == 0 ? labels[i] : string.Empty))];
    }

    private static TargetRow RowOf(TargetView view, int top, ValueAxis axis)
    {
        var claim = view.Claim.Claim;
        var withLevel = view.Paces.Where(p => p.Level.Count > 0).ToArray();
        var lines = withLevel.Select((pace, i) => LineOf(pace, claim.Value, top + HeaderHeight + (i * LineHeight) + (LineHeight / 2), axis)).ToArray();
        var side = ChartView.CodeOf(claim.Side);
        var publisher = ChartView.Cut(view.Claim.Source.Publisher.ToString(), LongestPublisher);
        var value = (claim.Period is { } period
            ? Phrase.Format(Texts.TargetValueBy, Words.ShortAmount(claim.Value, claim.Unit), TimeWords.Short(period))
            : Phrase.Format(Texts.TargetValueNoYear, Words.ShortAmount(claim.Value, claim.Unit))).ToString();
        var taken = LabelLeft + Sheet.WidthOf($"{side}  {value}");
        return new TargetRow(
            top,
            ChartView.MarkOf(claim.Side),
            side,
            FittedText.Of(view.Claim.Speaker, Sheet.LettersIn(NarrowWidth - taken), Sheet.LettersIn(WideWidth - taken - Sheet.WidthOf(publisher))),
            publisher,
            value,
            lines.Length > 0 ? lines : [new TargetLine(top + HeaderHeight + (LineHeight / 2), axis.At(claim.Value), [], null)]);
    }

    private static TargetLine LineOf(TargetPace pace, decimal target, int y, ValueAxis axis)
    {
        var levels = pace.Level
            .DistinctBy(c => (c.Claim.Value, c.Claim.Pragmatic))
            .Select(c => (ChartView.MarkOf(pace.Side), axis.At(c.Claim.Value), axis.At(ChartView.Ends(c.Claim).Low), axis.At(ChartView.Ends(c.Claim).High)));
        return new TargetLine(y, axis.At(target), [.. levels], PaceBetween(pace, target, axis));
    }

    private static (string X, string Words)? PaceBetween(TargetPace pace, decimal target, ValueAxis axis)
    {
        if (pace.Paces.Count == 0)
        {
            return null;
        }

        var (from, to) = (pace.Level.Max(c => ChartView.Ends(c.Claim).High), target);
        var words = TimeWords.Rates(pace.Paces).ToString();
        var room = axis.Length(to - from, NarrowWidth);
        return room > Sheet.WidthOf(words) + 16 ? (axis.At((from + to) / 2), words) : null;
    }

    private static Phrase Conclude(IReadOnlyList<TargetView> targets)
    {
        var raised = targets.Count(t => t.Changes.Any(c => c.Step is TargetStep.Raised));
        var withoutYear = targets.Count(t => t.Claim.Claim.Period is null);
        var sentences = new List<Phrase>
        {
            Words.Numbered(targets.Count, Texts.TargetCountOne, Texts.TargetCountOther).Capitalised(),
            raised == 0 ? Phrase.Own(Texts.TargetRaisedNone) : Words.Numbered(raised, Texts.TargetRaisedOne, Texts.TargetRaisedOther),
            withoutYear == 0 ? Phrase.Empty : Words.Numbered(withoutYear, Texts.TargetWithoutYearOne, Texts.TargetWithoutYearOther),
        };
        sentences.AddRange(targets.SelectMany(t => t.Paces.Where(p => p.Verdict is not TargetVerdict.Unknown).Select(p => Judge(t, p))));
        sentences.AddRange(targets.Where(t => t.Paces.Any(p => p.Paces.Count > 0)).Select(Ask));
        return Words.Sentences(sentences.Select(s => s.Capitalised()));
    }

    private static Phrase Ask(TargetView view)
    {
        var paces = view
            .Paces.Where(p => p.Paces.Count > 0)
            .Select(p => Phrase.Format(Texts.TargetAsksSide, TimeWords.Rates(p.Paces), TimeWords.Side(p.Side), Words.Period(p.Level[0].Claim.Period!.Value)))
            .ToArray();
        return Phrase.Format(Texts.TargetAsks, view.Claim.Value, Words.Period(view.Claim.Claim.Period!.Value), Words.List(paces));
    }

    private static Phrase Judge(TargetView view, TargetPace side)
    {
        var (value, year, name) = (view.Claim.Value, Words.Period(view.Claim.Claim.Period!.Value), TimeWords.Side(side.Side));
        return side.Verdict switch
        {
            TargetVerdict.Reached => Phrase.Format(Texts.TargetWasReached, value, year, name),
            TargetVerdict.Missed => Phrase.Format(Texts.TargetWasMissed, value, year, name),
            _ => Phrase.Format(Texts.TargetWasLeftOpen, value, year, name),
        };
    }

    private static TableView TableOf(IReadOnlyList<TargetView> targets) => TableView.Of(
        Phrase.Own(Texts.TargetTableCaption),
        [Texts.TargetColumn, Texts.TimeSaidByColumn, Texts.TimeSourceColumn, Texts.TargetEarlierColumn, Texts.TargetPaceColumn],
        targets,
        t =>
        [
            new TableCell(t.Claim.Value) { Notes = [t.Deadline], Tags = t.Claim.Claim.IsPeriodInferred ? [Texts.ClaimPeriodInferred] : [] },
            SaidBy(t.Claim),
            TableCell.Of(t.Claim.Source),
            new TableCell(t.Changes.Count == 0 ? Phrase.Empty : t.Changes[0].Words) { Notes = [.. t.Changes.Skip(1).Select(c => c.Words)] },
            new TableCell(PaceIntroduction(t)) { Notes = [.. t.Paces.SelectMany(PaceLines)] },
        ]);

    /// <summary>Who said it and for which side.</summary>
    internal static TableCell SaidBy(ClaimView claim) => new(claim.Speaker)
    {
        Notes = claim.Side.IsEmpty ? [] : [claim.Side],
        Tags = claim.Claim.IsSpeakerInferred ? [Texts.ClaimSpeakerInferred] : [],
    };

    private static Phrase PaceIntroduction(TargetView target)
    {
        if (target.Paces.Count == 0)
        {
            return Phrase.Own(Texts.TargetMissingLevel);
        }

        return target.Claim.Claim.Side.IsNone ? Phrase.Own(Texts.TargetOnEachSide) : Phrase.Empty;
    }

    private static IEnumerable<Phrase> PaceLines(TargetPace pace)
    {
        var level = pace.Level.Count == 0
            ? Phrase.Format(Texts.TargetNoLevelOf, TimeWords.Side(pace.Side))
            : Phrase.Format(
                Texts.TargetLevelOf,
                TimeWords.Side(pace.Side),
                Words.List([.. pace.Level.Select(c => c.Value).DistinctBy(v => v.ToString(), StringComparer.Ordinal)]),
                Words.Period(pace.Level[0].Claim.Period!.Value));
        yield return level;
        if (pace.Verdict is not TargetVerdict.Unknown)
        {
            yield return Phrase.Own(pace.Verdict switch
            {
                TargetVerdict.Reached => Texts.TargetReached,
                TargetVerdict.Missed => Texts.TargetMissed,
                _ => Texts.TargetLeftOpen,
            });
        }

        if (!pace.Missing.IsEmpty)
        {
            yield return pace.Missing;
        }

        foreach (var one in pace.Paces.DistinctBy(p => (p.Rate, p.RateInterval)))
        {
            yield return Say(one);
        }
    }

    // A range whose ends look the same is omitted.
    private static Phrase Say(RequiredPace pace)
    {
        var years = Words.Numbered(pace.Years, Texts.TimeYearsOne, Texts.TimeYearsOther);
        var level = Words.Amount(pace.Level.Value, pace.Level.Unit);
        var range = Words.ShareRange(pace.RateInterval);
        return range.ToString() == Words.Share(pace.Rate).ToString()
            ? Phrase.Format(Texts.TargetPaceExact, TimeWords.Rate(pace.Rate), years, level)
            : Phrase.Format(Texts.TargetPaceOf, TimeWords.Rate(pace.Rate), years, level, range);
    }
}
