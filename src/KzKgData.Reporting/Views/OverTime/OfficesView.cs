using KzKgData.Reporting.Wording;
using KzKgData.Verification.Facts;

namespace KzKgData.Reporting.Views;

/// <summary>Who held an office on the day of a source.</summary>
/// <param name="Said">What is said.</param>
/// <param name="Holder">Who held it.</param>
/// <param name="AsOf">The day.</param>
/// <param name="Source">The source that says it, or null where the row names none.</param>
public sealed record OfficeView(OfficeHolder Said, Phrase Holder, Period AsOf, SourceView? Source);

/// <summary>A holder in the drawing.</summary>
/// <param name="X">The day, as a share of the width.</param>
/// <param name="Y">The height of the mark, in pixels from the top.</param>
/// <param name="IsLabelLeft">Whether the name stands to the left of the mark, since there is no room to its right.</param>
/// <param name="Label">The name, cut to fit.</param>
/// <param name="Day">The day in a few letters; left out where there is no room.</param>
public sealed record OfficeMark(string X, int Y, bool IsLabelLeft, string Label, string Day);

/// <summary>An office in the drawing.</summary>
/// <param name="Top">The upper edge of its row, in pixels.</param>
/// <param name="SideCode">The letters of its side.</param>
/// <param name="Mark">The mark of its side.</param>
/// <param name="Label">The office.</param>
/// <param name="Marks">Its holders, earliest first.</param>
public sealed record OfficeRow(int Top, string SideCode, Mark Mark, FittedText Label, IReadOnlyList<OfficeMark> Marks);

/// <summary>Who held which office on which day. A mark is one day: the texts print no terms, so none is drawn.</summary>
public sealed class OfficesView
{
    private const int LabelHeight = 20;
    private const int LineHeight = 22;
    private const int Gap = 8;
    private const int LongestLabel = 37;
    private const int LongestName = 24;
    private const decimal MarkRadius = 11;

    private OfficesView(FigureText text) => Text = text;

    /// <summary>What belongs to it.</summary>
    public FigureText Text { get; }

    /// <summary>The holders by office, earliest first.</summary>
    public required IReadOnlyList<IReadOnlyList<OfficeView>> Offices { get; init; }

    /// <summary>The labelled years.</summary>
    public required IReadOnlyList<TimelineYear> Years { get; init; }

    /// <summary>The offices as they are drawn.</summary>
    public required IReadOnlyList<OfficeRow> Rows { get; init; }

    /// <summary>The least width, in pixels.</summary>
    public required int Width { get; init; }

    /// <summary>Where the time axis is drawn, in pixels from the top.</summary>
    public required int AxisTop { get; init; }

    /// <summary>The height, in pixels.</summary>
    public int Height => AxisTop + 26;

    /// <summary>The offices of a dataset, or null where nobody is said to hold one on some day.</summary>
    internal static OfficesView? Of(Dataset dataset, IReadOnlyDictionary<string, SourceView> sources)
    {
        var offices = dataset
            .OfficeHolders.Where(h => h.AsOf is not null)
            .Select(h => new OfficeView(
                h,
                Phrase.Data(dataset.FindFact(h.Holder)?.Label ?? h.Holder),
                h.AsOf!.Value,
                h.Source is { } source ? sources[source.Id] : null))
            .GroupBy(h => (h.Said.Side, h.Said.Office))
            .OrderBy(g => Quantity.OrderOf(g.Key.Side))
            .ThenBy(g => g.Key.Side.Code, StringComparer.Ordinal)
            .ThenBy(g => g.Key.Office, StringComparer.Ordinal)
            .Select(g => (IReadOnlyList<OfficeView>)[.. g.OrderBy(h => h.AsOf).ThenBy(h => h.Said.Id, StringComparer.Ordinal)])
            .ToArray();
        return offices.Length == 0 ? null : Draw(offices);
    }

    private static OfficesView Draw(IReadOnlyList<OfficeView>[] offices)
    {
        var time = TimeSheet.Over([.. offices.SelectMany(o => o).Select(h => h.AsOf)])!;
        var rows = new List<OfficeRow>();
        var top = 2;
        foreach (var office in offices)
        {
            var (marks, lines) = MarksOf(office, top + LabelHeight, time);
            rows.Add(
                new OfficeRow(
                    top,
                    ChartView.CodeOf(office[0].Said.Side),
                    ChartView.MarkOf(office[0].Said.Side),
                    FittedText.Of(Phrase.Data(office[0].Said.Office), LongestLabel),
                    marks));
            top += LabelHeight + (lines * LineHeight) + Gap;
        }

        return new OfficesView(new FigureText(Phrase.Own(Texts.OfficeTitle), Conclude(offices), Phrase.Own(Texts.OfficeCaption), TableOf(offices)))
        {
            Offices = offices,
            Years = time.Years,
            Rows = rows,
            Width = time.Width,
            AxisTop = top,
        };
    }

    // Names that would run into each other stand on lines of their own.
    private static (IReadOnlyList<OfficeMark> Marks, int Lines) MarksOf(IReadOnlyList<OfficeView> office, int top, TimeSheet time)
    {
        var marks = new List<OfficeMark>();
        var taken = new List<Box>();
        var lines = 1;
        foreach (var holder in office)
        {
            var x = time.MiddleOf(holder.AsOf);
            var name = ChartView.Cut(holder.Holder.ToString(), LongestName);
            var isLeft = x + MarkRadius + Sheet.WidthOf(name) > time.Width;
            var (from, to) = isLeft ? (x - MarkRadius - Sheet.WidthOf(name), x + MarkRadius) : (x - MarkRadius, x + MarkRadius + Sheet.WidthOf(name));
            var line = 0;
            while (taken.Exists(new Box(from, line, to, line + 1).Meets))
            {
                line++;
            }

            taken.Add(new Box(from, line, to, line + 1));
            lines = Math.Max(lines, line + 1);
            marks.Add(new OfficeMark(time.At(x), top + (line * LineHeight) + (LineHeight / 2), isLeft, name, TimeWords.Short(holder.AsOf).ToString()));
        }

        return (marks, lines);
    }

    private static Phrase Conclude(IReadOnlyList<OfficeView>[] offices)
    {
        var changed = offices.Where(o => o.DistinctBy(h => h.Holder.ToString(), StringComparer.Ordinal).Count() > 1).ToArray();
        return changed.Length == 0
            ? Phrase.Own(Texts.OfficeNoneChanged)
            : Words.Sentences([
                .. changed.Select(o =>
                    Phrase.Format(
                        Texts.OfficeChanged,
                        Phrase.Data(o[0].Said.Office),
                        Phrase.Join(Texts.ListComma, Texts.OfficeThen, [.. o.Select(h => Phrase.Format(Texts.OfficeHolder, h.Holder, Words.Period(h.AsOf)))]))),
            ]);
    }

    private static TableView TableOf(IReadOnlyList<OfficeView>[] offices) => new(
        Phrase.Own(Texts.OfficeTableCaption),
        [Texts.OfficeColumn, Texts.OfficeHolderColumn, Texts.OfficeAsOfColumn, Texts.TimeSourceColumn],
        [
            .. offices.SelectMany(o => o).Select(h => (IReadOnlyList<TableCell>)
            [
                new TableCell(Phrase.Data(h.Said.Office)) { Notes = h.Said.Side.IsNone ? [] : [Words.Side(h.Said.Side)] },
                new TableCell(h.Holder),
                new TableCell(Words.Period(h.AsOf)),
                TableCell.Of(h.Source),
            ]),
        ]);
}
