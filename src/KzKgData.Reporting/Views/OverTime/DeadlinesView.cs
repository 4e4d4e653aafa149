using KzKgData.Reporting.Wording;

namespace KzKgData.Reporting.Views;

/// <summary>A deadline as one source prints it.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Slip">By how many years it is later than the one printed before; 0 for the first and for one that stays, negative for one that comes earlier.</param>
public sealed record Deadline(ClaimView Claim, int Slip);

/// <summary>A deadline in the drawing.</summary>
/// <param name="Y">The height of its line, in pixels from the top.</param>
/// <param name="X">Where its year stands, as a share of the width.</param>
/// <param name="Span">The time that it names.</param>
/// <param name="Mark">The mark of its side.</param>
/// <param name="LabelX">Where its letters stand.</param>
/// <param name="Anchor">Which end of the letters stands there.</param>
/// <param name="Label">Who says it, when, and by how much it has moved.</param>
public sealed record DeadlineMark(int Y, string X, TimelineSpan Span, Mark Mark, string LabelX, string Anchor, string Label);

/// <summary>The deadlines of one thing in the drawing.</summary>
/// <param name="Top">The upper edge of its row, in pixels.</param>
/// <param name="Label">What is to be done.</param>
/// <param name="Marks">The deadlines, in the order in which their sources were published.</param>
public sealed record DeadlineRow(int Top, string Label, IReadOnlyList<DeadlineMark> Marks);

/// <summary>By when something is to be done, as each source prints it: one that slips moves to the right from line to line.</summary>
public sealed class DeadlinesView
{
    private const int LabelHeight = 22;
    private const int LineHeight = 26;
    private const int Gap = 8;
    private const decimal LeastWidth = 324;
    private const decimal LeastYear = 40;
    private const decimal MostWidth = 1000;
    private const decimal MarkRadius = 12;

    private DeadlinesView(FigureText text) => Text = text;

    /// <summary>What belongs to it.</summary>
    public FigureText Text { get; }

    /// <summary>The deadlines of each thing, in the order in which their sources were published.</summary>
    public required IReadOnlyList<IReadOnlyList<Deadline>> Deadlines { get; init; }

    /// <summary>The labelled years.</summary>
    public required IReadOnlyList<TimelineYear> Years { get; init; }

    /// <summary>The things as they are drawn.</summary>
    public required IReadOnlyList<DeadlineRow> Rows { get; init; }

    /// <summary>The least width, in pixels.</summary>
    public required int Width { get; init; }

    /// <summary>Where the time axis is drawn, in pixels from the top.</summary>
    public required int AxisTop { get; init; }

    /// <summary>The height, in pixels.</summary>
    public int Height => AxisTop + 26;

    /// <summary>The deadlines among some quantities, or null where there are none.</summary>
    internal static DeadlinesView? Of(IReadOnlyList<Quantity> quantities)
    {
        var things = quantities
            .Select(q => (Quantity: q, Deadlines: InOrder(q)))
            .Where(t => t.Deadlines.Count > 0)
            .ToArray();
        if (TimeAxis.Over([.. things.SelectMany(t => t.Deadlines).SelectMany(d => new[] { DueOf(d.Claim), SaidOf(d.Claim) }).OfType<Period>()]) is not { } time)
        {
            return null;
        }

        var sheet = new Sheet(Math.Clamp(time.Years * LeastYear, LeastWidth, MostWidth));
        var rows = new List<DeadlineRow>();
        var top = 2;
        foreach (var (quantity, deadlines) in things)
        {
            rows.Add(new DeadlineRow(top, ChartView.Cut(quantity.Title.ToString(), 42), [.. deadlines.Select((d, i) => MarkOf(d, top + LabelHeight + (i * LineHeight) + (LineHeight / 2), time, sheet))]));
            top += LabelHeight + (deadlines.Count * LineHeight) + Gap;
        }

        return new DeadlinesView(new FigureText(Phrase.Own(Texts.DeadlineTitle), Conclude([.. things.SelectMany(t => t.Deadlines)]), Phrase.Own(Texts.DeadlineCaption), TableOf(things)))
        {
            Deadlines = [.. things.Select(t => t.Deadlines)],
            Years = YearsOf(time, sheet),
            Rows = rows,
            Width = (int)Math.Ceiling(sheet.Width),
            AxisTop = top,
        };
    }

    /// <summary>The labelled years of an axis that takes up a whole drawing.</summary>
    internal static IReadOnlyList<TimelineYear> YearsOf(TimeAxis time, Sheet sheet) =>
    [
        .. time.Ticks.Select(y => new TimelineYear(
            sheet.At(time.Middle(Period.Year(y), sheet.Width)),
            sheet.At(time.Begin(Period.Year(y), sheet.Width)),
            y.ToString(CultureInfo.InvariantCulture))),
    ];

    private static List<Deadline> InOrder(Quantity quantity)
    {
        var deadlines = new List<Deadline>();
        foreach (var claim in TargetView.InOrder(quantity.Claims.Where(c => c.Claim.Kind is "deadline" && DueOf(c) is not null)))
        {
            deadlines.Add(new Deadline(claim, deadlines.Count == 0 ? 0 : DueOf(claim)!.Value.LastDay.Year - DueOf(deadlines[^1].Claim)!.Value.LastDay.Year));
        }

        return deadlines;
    }

    private static Period? DueOf(ClaimView claim) => Period.TryParse(claim.Claim.Period, out var period, out _) ? period : null;

    private static Period? SaidOf(ClaimView claim) => Period.TryParse(claim.Source.Source.Published, out var period, out _) ? period : null;

    private static DeadlineMark MarkOf(Deadline deadline, int y, TimeAxis time, Sheet sheet)
    {
        var due = DueOf(deadline.Claim)!.Value;
        var x = time.Middle(due, sheet.Width);
        var label = Say(deadline).ToString();
        var isLeft = x + MarkRadius + Sheet.WidthOf(label) > sheet.Width;
        return new DeadlineMark(
            y,
            sheet.At(x),
            new TimelineSpan(sheet.At(time.Begin(due, sheet.Width)), sheet.At(time.End(due, sheet.Width))),
            ChartView.MarkOf(deadline.Claim.Claim.Side),
            sheet.At(isLeft ? x - MarkRadius : x + MarkRadius),
            isLeft ? "end" : "start",
            label);
    }

    private static Phrase Say(Deadline deadline)
    {
        var side = ChartView.CodeOf(deadline.Claim.Claim.Side);
        var said = Phrase.Format(
            Texts.DeadlineSaid,
            Phrase.Own(side.Length == 0 ? Texts.TimelineNobody : side),
            Phrase.Own(TimeWords.Short(deadline.Claim.Source.Source.Published) + (deadline.Claim.Source.Source.IsPublishedInferred ? Texts.TimePeriodSign : string.Empty)));
        return deadline.Slip == 0 ? said : Phrase.Format(Texts.DeadlineSaidWithSlip, said, SlipOf(deadline.Slip));
    }

    private static Phrase SlipOf(int years) => years > 0
        ? TimeWords.Count(years, Texts.DeadlineOneYearLater, Texts.DeadlineYearsLater)
        : TimeWords.Count(-years, Texts.DeadlineOneYearEarlier, Texts.DeadlineYearsEarlier);

    private static Phrase Conclude(IReadOnlyList<Deadline> deadlines)
    {
        var slipped = deadlines.Count(d => d.Slip > 0);
        return Phrase.Join(" ", " ",
        [
            TimeWords.Count(deadlines.Count, Texts.DeadlineConclusionOne, Texts.DeadlineConclusionSeveral).Capitalised(),
            slipped == 0 ? Phrase.Own(Texts.DeadlineConclusionNone) : TimeWords.Count(slipped, Texts.DeadlineConclusionOneSlipped, Texts.DeadlineConclusionSlipped).Capitalised(),
        ]);
    }

    private static TableView TableOf((Quantity Quantity, List<Deadline> Deadlines)[] things) => new(
        Phrase.Own(Texts.DeadlineTableCaption),
        [Texts.DeadlineThingColumn, Texts.DeadlineDueColumn, Texts.TimeSaidByColumn, Texts.TimeSourceColumn],
        [
            .. things.SelectMany(t => t.Deadlines.Select(d => (IReadOnlyList<TableCell>)
            [
                new TableCell(t.Quantity.Title),
                new TableCell(Words.Period(d.Claim.Claim.Period))
                {
                    Notes = d.Slip == 0 ? [] : [SlipOf(d.Slip)],
                    Tags = d.Claim.Claim.IsPeriodInferred ? [Texts.TimePeriodInferred] : [],
                },
                TargetsView.SaidBy(d.Claim),
                TableCell.Of(d.Claim.Source),
            ])),
        ]);
}
