using KzKgData.Reporting.Wording;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Reporting.Views;

/// <summary>A point of a line, in pixels.</summary>
/// <param name="X">The distance from the left.</param>
/// <param name="Y">The distance from the top.</param>
/// <param name="Value">The value in words.</param>
public sealed record SeriesPoint(int X, int Y, string Value);

/// <summary>The figures of one office over the years.</summary>
/// <param name="Name">The office's country, in words.</param>
/// <param name="IsDashed">Whether the line is dashed, so that it can be recognised without colour.</param>
/// <param name="Points">The latest edition of each year.</param>
/// <param name="Earlier">The figures of earlier editions that the latest one revised.</param>
public sealed record SeriesLine(string Name, bool IsDashed, IReadOnlyList<SeriesPoint> Points, IReadOnlyList<SeriesPoint> Earlier)
{
    /// <summary>The baseline of the name, in pixels from the top.</summary>
    public int NameY { get; init; }

    /// <summary>The line as an SVG path.</summary>
    public string Path => string.Concat(Points.Select((p, i) => FormattableString.Invariant($"{(i == 0 ? 'M' : 'L')}{p.X} {p.Y}")));
}

/// <summary>The figure of a claim, as a mark with its interval.</summary>
/// <param name="X">From the left, in pixels.</param>
/// <param name="Y">From the top, in pixels.</param>
/// <param name="LowY">The lower end of the interval, in pixels from the top.</param>
/// <param name="HighY">The upper end of the interval, in pixels from the top.</param>
/// <param name="Mark">The mark of the side.</param>
/// <param name="Words">The speaker and the value.</param>
public sealed record SeriesMark(int X, int Y, int LowY, int HighY, Mark Mark, string Words);

/// <summary>One panel: a flow, or the total.</summary>
/// <param name="Title">The title.</param>
/// <param name="Lines">The lines of both offices.</param>
/// <param name="Said">The claims.</param>
/// <param name="Parts">On the panel of the total, the year in which the offices diverge, in words; empty if they do not, and on other panels.</param>
public sealed record SeriesPanel(string Title, IReadOnlyList<SeriesLine> Lines, IReadOnlyList<SeriesMark> Said, string Parts);

/// <summary>A chart of the series of two offices: the total and each flow in its own panel, on one scale.</summary>
public sealed class SeriesView
{
    /// <summary>The height of the chart, in pixels.</summary>
    public const int Height = 300;

    /// <summary>The width of a panel, in pixels: one panel fits on a phone.</summary>
    public const int Width = 316;

    private const int LeastStart = 56;
    private const int Margin = 10;

    // The approximate width of the name of a country.
    private const int NameWidth = 80;
    private const int Top = 34;
    private const int Bottom = 262;

    private SeriesView()
    {
    }

    /// <summary>The pair of sides.</summary>
    public required OfficialPair Pair { get; init; }

    /// <summary>The sides that have marks, and whether a mark represents several of them.</summary>
    public required (IReadOnlyList<Side> Sides, bool HoldsSeveral) Key { get; init; }

    /// <summary>The sources of the figures.</summary>
    public required IReadOnlyList<Source> Sources { get; init; }

    /// <summary>The panels, from left to right.</summary>
    public required IReadOnlyList<SeriesPanel> Panels { get; init; }

    /// <summary>The labelled values, with their positions in pixels from the top.</summary>
    public required IReadOnlyList<(int Y, string Label)> Values { get; init; }

    /// <summary>The grid lines of the labelled values, as an SVG path.</summary>
    public string Grid => string.Concat(Values.Select(v => FormattableString.Invariant($"M{Start} {v.Y}H{Width}")));

    /// <summary>The labelled years, with their positions in pixels from the left.</summary>
    public required IReadOnlyList<(int X, string Label)> Years { get; init; }

    /// <summary>The position of the year in which the offices diverge, in pixels from the left; null if they do not.</summary>
    public required int? Parting { get; init; }

    /// <summary>The start of the time axis, right of the labelled values, in pixels from the left.</summary>
    public required int Start { get; init; }

    /// <summary>The position of the time axis, in pixels from the top.</summary>
    public static int Base => Bottom;

    /// <summary>The top of the plot area of a panel, below its title, in pixels.</summary>
    public static int PanelTop => Top;

    internal static SeriesView Of(OfficialPair pair, Dataset dataset, IReadOnlyList<ClaimView> claims)
    {
        var series = SeriesOf(pair.Years[0].Mirror, dataset);
        ClaimView[] said =
        [
            .. claims.Where(c =>
                c.Claim is { Period.IsWholeYears: true }
                && c.Claim.Kind == ClaimKind.Actual
                && c.Claim.Unit == pair.Years[0].Mirror.Unit
                && dataset.Official.ComparableWith(c.Claim, dataset).Count > 0),
        ];
        OfficialFigure[] figures = [.. series.SelectMany(s => s.Editions).SelectMany(f => f)];
        var sheet = new SeriesSheet(
            [.. figures.Select(f => f.Period).Concat(said.Select(c => c.Claim.Period!.Value))],
            Math.Max(figures.Max(f => f.Value), said.Length == 0 ? 0 : said.Max(c => ChartView.Ends(c.Claim).High)),
            pair.Years[0].Mirror.Unit);
        SeriesPanel[] panels = [.. series.Where(s => s.Editions.All(f => f.Length > 0)).Select(s => PanelOf(s, pair, said, sheet))];
        return new SeriesView
        {
            Pair = pair,
            Panels = panels,
            Key = ([.. Quantity.InOrder(said.Select(c => c.Claim.Side))], Array.Exists(panels, p => p.Said.Any(m => m.Mark is Mark.Hexagon))),
            Start = sheet.Start,
            Values = sheet.Values,
            Years = sheet.Years,
            Parting = pair.Parting is { } parting ? sheet.X(parting.Mirror.Period) : null,
            Sources = [.. figures.SelectMany(f => f.Parts).Concat(said.Select(c => c.Claim)).Select(c => c.Source).Distinct()],
        };
    }

    /// <summary>Returns the total and each flow, with all editions of both offices for whole years.</summary>
    private static Series[] SeriesOf(TableMirror mirror, Dataset dataset)
    {
        Measurand[] flows = [.. mirror.Flows.Select(f => f.Exporter.Measurand)];
        Measurand[] drawn = [flows[0] with { Subject = MutualOf(dataset, mirror.One, mirror.Other) }, .. flows];
        return [.. drawn.Select((m, i) => new Series(m, i == 0, [EditionsOf(m, mirror.One), EditionsOf(m, mirror.Other)]))];

        OfficialFigure[] EditionsOf(Measurand measurand, Side side) =>
        [
            .. dataset.Official.Periods(measurand, mirror.Unit, side)
                .Where(p => p.IsWholeYears)
                .SelectMany(p => dataset.Official.Editions(measurand, mirror.Unit, side, p)),
        ];
    }

    private static SeriesPanel PanelOf(Series series, OfficialPair pair, ClaimView[] said, SeriesSheet sheet)
    {
        var mirror = pair.Years[0].Mirror;
        return new SeriesPanel(
            series.IsTotal
                ? Texts.SeriesTotal
                : Phrase.Format(Texts.SeriesFlow, [.. series.Measurand.Subject.Split("-to-").Select(Words.Country)]).ToString(),
            Named([LineOf(mirror.One, isDashed: false, series.Editions[0], sheet), LineOf(mirror.Other, isDashed: true, series.Editions[1], sheet)]),
            [
                .. said.Where(c => c.Claim.Subject == series.Measurand.Subject)
                    .GroupBy(c => (c.Claim.Period, c.Claim.Value))
                    .Select(g => MarkOf([.. g], sheet)),
            ],
            series.IsTotal && pair.Parting is { } parting
                ? Phrase.Format(Texts.SeriesParts, parting.Period, parting.RatioOfLarger).ToString()
                : string.Empty);
    }

    private static SeriesLine LineOf(Side side, bool isDashed, OfficialFigure[] editions, SeriesSheet sheet)
    {
        var periods = editions.GroupBy(f => f.Period).ToArray();
        return new SeriesLine(
            Words.Country(side.Code).ToString(),
            isDashed,
            [.. periods.Select(p => p.Last()).OrderBy(f => f.Period).Select(sheet.PointOf)],
            [.. periods.SelectMany(p => p.Where(f => f.Value != p.Last().Value)).Select(sheet.PointOf)]);
    }

    /// <summary>Returns the mark of equal figures, whoever states them.</summary>
    private static SeriesMark MarkOf(ClaimView[] claims, SeriesSheet sheet)
    {
        var sides = Quantity.InOrder(claims.Select(c => c.Claim.Side)).ToArray();
        return new SeriesMark(
            sheet.X(claims[0].Claim.Period!.Value),
            sheet.Y(claims[0].Claim.Value),
            sheet.Y(claims.Min(c => ChartView.Ends(c.Claim).Low)),
            sheet.Y(claims.Max(c => ChartView.Ends(c.Claim).High)),
            sides is [var side] ? ChartView.MarkOf(side) : Mark.Hexagon,
            $"{claims[0].Value} ({string.Join(", ", sides.Select(TimeWords.Side))})");
    }

    /// <summary>Places the names of the lines: that of the upper one above its end, that of the lower one below all points to the left of its end.</summary>
    private static SeriesLine[] Named(SeriesLine[] lines)
    {
        var upper = lines.Where(l => l.Points.Count > 0).MinBy(l => l.Points[^1].Y);
        return
        [
            .. lines.Select(line =>
                line.Points.Count == 0 ? line : line with { NameY = line == upper ? line.Points[^1].Y - 8 : 17 + LowestLeftOf(line.Points[^1].X) }),
        ];

        int LowestLeftOf(int end) => lines.SelectMany(l => l.Points).Where(p => p.X <= end && p.X >= end - NameWidth).Max(p => p.Y);
    }

    private static string MutualOf(Dataset dataset, Side one, Side other)
    {
        string[] both = [.. Official.SubjectsOf(one, other, Verification.Figures.Flow.Turnover)];
        return both.FirstOrDefault(s => dataset.Claims.Concat(dataset.TableClaims).Any(c => c.Subject == s)) ?? both[0];
    }

    /// <summary>A flow or the total, with all editions of one office and of the other.</summary>
    private sealed record Series(Measurand Measurand, bool IsTotal, OfficialFigure[][] Editions);

    /// <summary>The scales that all panels share.</summary>
    private sealed class SeriesSheet
    {
        private readonly int _first;
        private readonly int _last;
        private readonly ValueAxis _axis;
        private readonly Unit _unit;

        public SeriesSheet(Period[] periods, decimal largest, Unit unit)
        {
            _first = periods.Min(p => p.FirstDay.Year);
            _last = periods.Max(p => p.LastDay.Year);
            _axis = ValueAxis.Holding(0, largest);
            _unit = unit;
            Start = Math.Max(LeastStart, 10 + (int)Math.Ceiling(Values.Max(v => Sheet.WidthOf(v.Label))));
        }

        public int Start { get; }

        public IReadOnlyList<(int Y, string Label)> Values => [.. _axis.Ticks.Select(t => (Y(t), Words.ShortAmount(t, _unit).ToString()))];

        /// <summary>Every second year, counted from the last one.</summary>
        public IReadOnlyList<(int X, string Label)> Years =>
        [
            .. Enumerable.Range(_first, _last - _first + 1)
                .Where(y => (_last - y) % 2 == 0)
                .Select(y => (X(Period.Year(y)), y.ToString(CultureInfo.InvariantCulture))),
        ];

        public int X(Period period) => _last == _first
            ? (Start + Width) / 2
            : Start + Margin + (int)Math.Round((Width - Start - (2m * Margin)) * (period.LastDay.Year - _first) / (_last - _first));

        public int Y(decimal value) => Bottom - (int)Math.Round(_axis.Place(value, Bottom - Top));

        public SeriesPoint PointOf(OfficialFigure figure) =>
            new(X(figure.Period), Y(figure.Value), Words.ShortAmount(OfficialYear.To(figure.Value, 1_000_000), _unit).ToString());
    }
}
