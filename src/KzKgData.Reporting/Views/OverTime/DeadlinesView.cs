using KzKgData.Reporting.Wording;
using KzKgData.Verification.Facts;

namespace KzKgData.Reporting.Views;

/// <summary>A deadline as one source prints it.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Slip">The years by which it is later than the previous one; 0 if it is the first or unchanged, negative if it is
/// earlier.</param>
/// <param name="IsFirst">Whether it is the first one printed for its item.</param>
public sealed record Deadline(ClaimView Claim, int Slip, bool IsFirst);

/// <summary>Deadlines as each source prints them, one source per line. A deadline that slips moves to the right.</summary>
public sealed class DeadlinesView : LanesView
{
    private const int RowHeight = 46;
    private const int LongestThing = 24;
    private const int LongestLabel = 34;

    /// <summary>The deadlines of each item, in order of publication.</summary>
    public required IReadOnlyList<IReadOnlyList<Deadline>> Deadlines { get; init; }

    /// <summary>Returns the deadlines among some quantities; null if there are none.</summary>
    internal static DeadlinesView? Of(IReadOnlyList<Quantity> quantities)
    {
        var things = quantities.Select(q => (Quantity: q, Deadlines: InOrder(q))).Where(t => t.Deadlines.Count > 0).ToArray();
        if (TimeSheet.Over([
                .. things.SelectMany(t => t.Deadlines).SelectMany(d => new[] { d.Claim.Claim.Period, d.Claim.Source.Source.PublishedOn }).OfType<Period>(),
            ])
            is not { } time)
        {
            return null;
        }

        var axisTop = things.Sum(t => t.Deadlines.Count) * RowHeight;
        return new DeadlinesView
        {
            Text = new FigureText(
                Phrase.Own(Texts.DeadlineTitle),
                Conclude([.. things.SelectMany(t => t.Deadlines)]),
                Phrase.Own(Texts.DeadlineCaption),
                () => TableOf(things)),
            Deadlines = [.. things.Select(t => t.Deadlines)],
            Years = time.Years,
            Lanes = [.. things.SelectMany(t => t.Deadlines).Select((d, i) => LaneOf(d, i * RowHeight, time))],
            Width = time.Width,
            AxisTop = axisTop,
            Height = axisTop + YearsHeight,
        };
    }

    private static List<Deadline> InOrder(Quantity quantity)
    {
        var deadlines = new List<Deadline>();
        foreach (var claim in TargetView.InOrder(quantity.Claims.Where(c => c.Claim.Kind == ClaimKind.Deadline && c.Claim.Period is not null)))
        {
            var slip = deadlines.Count == 0 ? 0 : claim.Claim.Period!.Value.LastDay.Year - deadlines[^1].Claim.Claim.Period!.Value.LastDay.Year;
            deadlines.Add(new Deadline(claim, slip, IsFirst: deadlines.Count == 0));
        }

        return deadlines;
    }

    private static Lane LaneOf(Deadline deadline, int top, TimeSheet time)
    {
        var due = deadline.Claim.Claim.Period!.Value;
        return new Lane(
            top + 16,
            FittedText.Of(Say(deadline), LongestLabel),
            [
                new LaneMark(time.At(time.MiddleOf(due)), top + 31)
                {
                    Side = ChartView.MarkOf(deadline.Claim.Claim.Side),
                    IsHollow = true,
                    Span = time.SpanOf(due),
                },
            ])
        {
            Head = deadline.IsFirst ? ChartView.Cut(Words.Indicator(deadline.Claim.Claim.Indicator).ToString(), LongestThing) : string.Empty,
        };
    }

    private static Phrase Say(Deadline deadline)
    {
        var source = deadline.Claim.Source.Source;
        var (side, day) = (TimeWords.Code(deadline.Claim.Claim.Side), TimeWords.Signed(Words.Published(source, TimeWords.Short), source.IsPublishedInferred));
        return deadline.Slip == 0
            ? Phrase.Format(Texts.DeadlineSaid, side, day)
            : Phrase.Format(Texts.DeadlineSaidWithSlip, side, day, SlipOf(deadline.Slip));
    }

    private static Phrase SlipOf(int years) => years > 0
        ? Words.Numbered(years, Texts.DeadlineLaterOne, Texts.DeadlineLaterOther)
        : Words.Numbered(-years, Texts.DeadlineEarlierOne, Texts.DeadlineEarlierOther);

    private static Phrase Conclude(IReadOnlyList<Deadline> deadlines)
    {
        var slipped = deadlines.Count(d => d.Slip > 0);
        return Words.Sentences(
            Words.Numbered(deadlines.Count, Texts.DeadlineCountOne, Texts.DeadlineCountOther).Capitalised(),
            slipped == 0
                ? Phrase.Own(Texts.DeadlineSlippedNone)
                : Words.Numbered(slipped, Texts.DeadlineSlippedOne, Texts.DeadlineSlippedOther).Capitalised());
    }

    private static TableView TableOf((Quantity Quantity, List<Deadline> Deadlines)[] things) => TableView.Of(
        Phrase.Own(Texts.DeadlineTableCaption),
        [Texts.DeadlineThingColumn, Texts.DeadlineDueColumn, Texts.TimeSaidByColumn, Texts.TimeSourceColumn],
        things.SelectMany(t => t.Deadlines, (thing, deadline) => (thing.Quantity, Deadline: deadline)),
        d =>
        [
            new TableCell(d.Quantity.Title),
            new TableCell(Words.Period(d.Deadline.Claim.Claim.Period!.Value))
            {
                Notes = d.Deadline.Slip == 0 ? [] : [SlipOf(d.Deadline.Slip)],
                Tags = d.Deadline.Claim.Claim.IsPeriodInferred ? [Texts.ClaimPeriodInferred] : [],
            },
            TargetsView.SaidBy(d.Deadline.Claim),
            TableCell.Of(d.Deadline.Claim.Source),
        ]);
}
