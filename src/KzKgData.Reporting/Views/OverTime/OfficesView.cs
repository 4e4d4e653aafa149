using KzKgData.Reporting.Wording;
using KzKgData.Verification.Facts;

namespace KzKgData.Reporting.Views;

/// <summary>The holder of an office on the date of a source.</summary>
/// <param name="Said">The statement of the source.</param>
/// <param name="Holder">The name of the holder.</param>
/// <param name="AsOf">The date.</param>
/// <param name="Source">The source that says it, or null if the row names none.</param>
public sealed record OfficeView(OfficeHolder Said, Phrase Holder, Period AsOf, SourceView? Source);

/// <summary>Holders of offices by date. A mark is a single day: the texts print no terms of office, so none are drawn.</summary>
public sealed class OfficesView : LanesView
{
    private const int LabelHeight = 20;
    private const int LineHeight = 22;
    private const int Gap = 8;
    private const int LongestLabel = 37;
    private const int LongestName = 24;
    private const decimal MarkRadius = 11;

    /// <summary>The holders by office, earliest first.</summary>
    public required IReadOnlyList<IReadOnlyList<OfficeView>> Offices { get; init; }

    /// <summary>Returns the offices of a dataset; null if no holder has a date.</summary>
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
        var lanes = new List<Lane>();
        var top = 2;
        foreach (var office in offices)
        {
            var (marks, lines) = MarksOf(office, top + LabelHeight, time);
            lanes.Add(
                new Lane(top + 14, FittedText.Of(Phrase.Data(office[0].Said.Office), LongestLabel), marks) { Head = ChartView.CodeOf(office[0].Said.Side) });
            top += LabelHeight + (lines * LineHeight) + Gap;
        }

        return new OfficesView
        {
            Text = new FigureText(Phrase.Own(Texts.OfficeTitle), Conclude(offices), Phrase.Own(Texts.OfficeCaption), () => TableOf(offices)),
            Offices = offices,
            Years = time.Years,
            Lanes = lanes,
            Width = time.Width,
            AxisTop = top,
            Height = top + YearsHeight,
        };
    }

    // Names that would overlap are placed on separate lines.
    private static (IReadOnlyList<LaneMark> Marks, int Lines) MarksOf(IReadOnlyList<OfficeView> office, int top, TimeSheet time)
    {
        var marks = new List<LaneMark>();
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
            marks.Add(new LaneMark(time.At(x), top + (line * LineHeight) + (LineHeight / 2))
            {
                Side = ChartView.MarkOf(holder.Said.Side),
                Label = name,
                Aside = TimeWords.Short(holder.AsOf).ToString(),
                IsLabelLeft = isLeft,
            });
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
                        Phrase.Join(
                            Texts.ListComma,
                            Texts.OfficeThen,
                            [.. o.Select(h => Phrase.Format(Texts.OfficeHolder, h.Holder, Words.Period(h.AsOf)))]))),
            ]);
    }

    private static TableView TableOf(IReadOnlyList<OfficeView>[] offices) => TableView.Of(
        Phrase.Own(Texts.OfficeTableCaption),
        [Texts.OfficeColumn, Texts.OfficeHolderColumn, Texts.OfficeAsOfColumn, Texts.TimeSourceColumn],
        offices.SelectMany(o => o),
        h =>
        [
            new TableCell(Phrase.Data(h.Said.Office)) { Notes = h.Said.Side.IsNone ? [] : [Words.Side(h.Said.Side)] },
            new TableCell(h.Holder),
            new TableCell(Words.Period(h.AsOf)),
            TableCell.Of(h.Source),
        ]);
}
