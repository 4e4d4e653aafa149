using KzKgData.Reporting.Wording;
using KzKgData.Verification.Facts;

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

    private const int Axis = 56;
    private const int Margin = 10;

    // The approximate width of the name of a country.
    private const int NameWidth = 80;
    private const int Top = 34;
    private const int Bottom = 262;

    private SeriesView(
        OfficialPair pair,
        IReadOnlyList<SeriesPanel> panels,
        IReadOnlyList<(int Y, string Label)> values,
        IReadOnlyList<(int X, string Label)> years,
        int? parting
    ) => (Pair, Panels, Values, Years, Parting) = (pair, panels, values, years, parting);

    /// <summary>The pair of sides.</summary>
    public OfficialPair Pair { get; }

    /// <summary>The sources of the figures.</summary>
    public required IReadOnlyList<Source> Sources { get; init; }

    /// <summary>The panels, from left to right.</summary>
    public IReadOnlyList<SeriesPanel> Panels { get; }

    /// <summary>The labelled values, with their positions in pixels from the top.</summary>
    public IReadOnlyList<(int Y, string Label)> Values { get; }

    /// <summary>The grid lines of the labelled values, as an SVG path.</summary>
    public string Grid => string.Concat(Values.Select(v => FormattableString.Invariant($"M{Axis} {v.Y}H{Width}")));

    /// <summary>The labelled years, with their positions in pixels from the left.</summary>
    public IReadOnlyList<(int X, string Label)> Years { get; }

    /// <summary>The position of the year in which the offices diverge, in pixels from the left; null if they do not.</summary>
    public int? Parting { get; }

    /// <summary>The start of the time axis, in pixels from the left.</summary>
    public static int Start => Axis;

    /// <summary>The position of the time axis, in pixels from the top.</summary>
    public static int Base => Bottom;

    /// <summary>The top of the plot area of a panel, below its title, in pixels.</summary>
    public static int PanelTop => Top;

    internal static SeriesView Of(OfficialPair pair, Dataset dataset, IReadOnlyList<ClaimView> claims)
    {
        var (one, other, unit) = (pair.Years[0].Mirror.One, pair.Years[0].Mirror.Other, pair.Years[0].Mirror.Unit);
        var flows = pair.Years[0].Mirror.Flows.Select(f => f.Exporter.Measurand).ToArray();
        var mutual = flows.Select(f => f with { Subject = MutualOf(dataset, one, other) }).First();
        Measurand[] drawn = [mutual, .. flows];
        var official = dataset.Official;
        var figures = drawn.ToDictionary(
            m => m,
            m =>
                new[] { one, other }
                    .Select(s => official.Periods(m, unit, s).Where(p => p.IsWholeYears).SelectMany(p => official.Editions(m, unit, s, p)).ToArray())
                    .ToArray());
        ClaimView[] said =
        [
            .. claims.Where(c =>
                c.Claim is { Period: { IsWholeYears: true } }
                && c.Claim.Kind == ClaimKind.Actual
                && c.Claim.Unit == unit
                && official.ComparableWith(c.Claim, dataset).Count > 0),
        ];
        var periods = figures.Values.SelectMany(f => f).SelectMany(f => f).Select(f => f.Period).Concat(said.Select(c => c.Claim.Period!.Value)).ToArray();
        var (first, last) = (periods.Min(p => p.FirstDay.Year), periods.Max(p => p.LastDay.Year));
        var values = figures
            .Values.SelectMany(f => f)
            .SelectMany(f => f)
            .Select(f => f.Value)
            .Concat(said.Select(c => ChartView.Ends(c.Claim).High))
            .ToArray();
        var axis = ValueAxis.Holding(0, values.Max());
        int X(Period period) =>
            last == first
                ? (Axis + Width) / 2
                : Axis + Margin + (int)Math.Round((Width - Axis - (2m * Margin)) * (period.LastDay.Year - first) / (last - first));
        int Y(decimal value) => Bottom - (int)Math.Round(axis.Place(value, Bottom - Top));

        var parting = pair.Parting;
        var panels = new List<SeriesPanel>();
        foreach (var measurand in drawn.Where(m => figures[m].All(f => f.Length > 0)))
        {
            SeriesLine[] lines = [.. new[] { one, other }.Select((side, i) => LineOf(side, i > 0, figures[measurand][i]))];
            SeriesMark[] marks = [.. said.Where(c => c.Claim.Subject == measurand.Subject).Select(c => MarkOf(c))];
            panels.Add(
                new SeriesPanel(
                    measurand.Subject == mutual.Subject
                        ? Texts.SeriesTotal
                        : Phrase.Format(Texts.SeriesFlow, [.. SidesOf(measurand).Select(s => Words.Country(s))]).ToString(),
                    Named(lines),
                    marks,
                    parting is not null && measurand.Subject == mutual.Subject
                        ? Phrase.Format(Texts.SeriesParts, parting.Period, parting.RatioOfLarger).ToString()
                        : string.Empty));

            SeriesLine LineOf(Side side, bool isDashed, OfficialFigure[] editions)
            {
                var latest = editions.GroupBy(f => f.Period).Select(g => g.Last()).OrderBy(f => f.Period).ToArray();
                var earlier = editions.GroupBy(f => f.Period).SelectMany(g => g.Where(f => f.Value != g.Last().Value));
                return new SeriesLine(Words.Country(side.Code).ToString(), isDashed, [.. latest.Select(Point)], [.. earlier.Select(Point)]);
            }

            SeriesPoint Point(OfficialFigure figure) =>
                new(X(figure.Period), Y(figure.Value), Words.ShortAmount(OfficialYear.To(figure.Value, 1_000_000), unit).ToString());

            SeriesMark MarkOf(ClaimView claim)
            {
                var (low, high) = ChartView.Ends(claim.Claim);
                return new SeriesMark(
                    X(claim.Claim.Period!.Value),
                    Y(claim.Claim.Value),
                    Y(low),
                    Y(high),
                    ChartView.MarkOf(claim.Claim.Side),
                    $"{claim.Value} ({TimeWords.Side(claim.Claim.Side)})");
            }
        }

        return new SeriesView(
            pair,
            panels,
            [.. axis.Ticks.Select(t => (Y(t), Words.ShortAmount(t, unit).ToString()))],
            [
                .. Enumerable
                    .Range(first, last - first + 1)
                    .Where(y => (last - y) % 2 == 0)
                    .Select(y => (X(Period.Year(y)), y.ToString(CultureInfo.InvariantCulture))),
            ],
            parting is null ? null : X(parting.Mirror.Period))
        {
            Sources =
            [
                .. figures
                    .Values.SelectMany(f => f)
                    .SelectMany(f => f)
                    .SelectMany(f => f.Parts)
                    .Concat(said.Select(c => c.Claim))
                    .Select(c => c.Source)
                    .Distinct(),
            ],
        };
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

    private static string[] SidesOf(Measurand flow) => flow.Subject.Split("-to-");
}
