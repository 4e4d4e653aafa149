using KzKgData.Reporting.Wording;
using KzKgData.Verification.Facts;

namespace KzKgData.Reporting.Views;

/// <summary>A deadline as one source prints it.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Slip">By how many years it is later than the one printed before; 0 for the first and for one that stays, negative for one that comes
/// earlier.</param>
/// <param name="IsFirst">Whether it is the first one printed for its thing.</param>
public sealed record Deadline(ClaimView Claim, int Slip, bool IsFirst);

/// <summary>A deadline in the drawing.</summary>
/// <param name="Top">The upper edge of its row, in pixels.</param>
/// <param name="Thing">What is to be done; empty where the row above says it.</param>
/// <param name="Label">Who says it, when, and by how much it has moved.</param>
/// <param name="Mark">The mark of its side.</param>
/// <param name="X">The middle of the time that it names, as a share of the width.</param>
/// <param name="Span">The time that it names.</param>
public sealed record DeadlineRow(int Top, string Thing, FittedText Label, Mark Mark, string X, TimelineSpan Span);

/// <summary>By when something is to be done, as each source prints it: one that slips moves to the right from line to line.</summary>
public sealed class DeadlinesView
{
    /// <summary>The height of a row, in pixels.</summary>
    public const int RowHeight = 46;

    private const int LongestThing = 24;
    private const int LongestLabel = 34;

    private DeadlinesView(FigureText text) => Text = text;

    /// <summary>What belongs to it.</summary>
    public FigureText Text { get; }

    /// <summary>The deadlines of each thing, in the order in which their sources were published.</summary>
    public required IReadOnlyList<IReadOnlyList<Deadline>> Deadlines { get; init; }

    /// <summary>The labelled years.</summary>
    public required IReadOnlyList<TimelineYear> Years { get; init; }

    /// <summary>The deadlines as they are drawn.</summary>
    public required IReadOnlyList<DeadlineRow> Rows { get; init; }

    /// <summary>The least width, in pixels.</summary>
    public required int Width { get; init; }

    /// <summary>Where the time axis is drawn, in pixels from the top.</summary>
    public int AxisTop => Rows.Count * RowHeight;

    /// <summary>The height, in pixels.</summary>
    public int Height => AxisTop + 26;

    /// <summary>The deadlines among some quantities, or null where there are none.</summary>
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

        return new DeadlinesView(
            new FigureText(
                Phrase.Own(Texts.DeadlineTitle),
                Conclude([.. things.SelectMany(t => t.Deadlines)]),
                Phrase.Own(Texts.DeadlineCaption),
                TableOf(things)))
        {
            Deadlines = [.. things.Select(t => t.Deadlines)],
            Years = time.Years,
            Rows = [.. things.SelectMany(t => t.Deadlines).Select((d, i) => RowOf(d, i * RowHeight, time))],
            Width = time.Width,
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

    private static DeadlineRow RowOf(Deadline deadline, int top, TimeSheet time)
    {
        var due = deadline.Claim.Claim.Period!.Value;
        return new DeadlineRow(
            top,
            deadline.IsFirst ? ChartView.Cut(Words.Indicator(deadline.Claim.Claim.Indicator).ToString(), LongestThing) : string.Empty,
            FittedText.Of(Say(deadline), LongestLabel),
            ChartView.MarkOf(deadline.Claim.Claim.Side),
            time.At(time.MiddleOf(due)),
            time.SpanOf(due));
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
        return Phrase.Join(" ", " ",
        [
            Words.Numbered(deadlines.Count, Texts.DeadlineCountOne, Texts.DeadlineCountOther).Capitalised(),
            slipped == 0 ? Phrase.Own(Texts.DeadlineSlippedNone) : Words.Numbered(slipped, Texts.DeadlineSlippedOne, Texts.DeadlineSlippedOther).Capitalised(),
        ]);
    }

    private static TableView TableOf((Quantity Quantity, List<Deadline> Deadlines)[] things) => new(
        Phrase.Own(Texts.DeadlineTableCaption),
        [Texts.DeadlineThingColumn, Texts.DeadlineDueColumn, Texts.TimeSaidByColumn, Texts.TimeSourceColumn],
        [
            .. things.SelectMany(t => t.Deadlines.Select(d => (IReadOnlyList<TableCell>)
            [
                new TableCell(t.Quantity.Title),
                new TableCell(Words.Period(d.Claim.Claim.Period!.Value))
                {
                    Notes = d.Slip == 0 ? [] : [SlipOf(d.Slip)],
                    Tags = d.Claim.Claim.IsPeriodInferred ? [Texts.ClaimPeriodInferred] : [],
                },
                TargetsView.SaidBy(d.Claim),
                TableCell.Of(d.Claim.Source),
            ])),
        ]);
}
