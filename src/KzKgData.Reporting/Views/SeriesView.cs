using KzKgData.Reporting.Wording;
using KzKgData.Verification.Facts;

namespace KzKgData.Reporting.Views;

/// <summary>A point of a line, in pixels.</summary>
/// <param name="X">From the left.</param>
/// <param name="Y">From the top.</param>
/// <param name="Value">The value in words.</param>
public sealed record SeriesPoint(int X, int Y, string Value);

/// <summary>The figures of one office over the years.</summary>
/// <param name="Name">The office's country, in words.</param>
/// <param name="IsDashed">Whether it is drawn dashed, so that it can be told without colours.</param>
/// <param name="Points">The latest edition of each year.</param>
/// <param name="Earlier">What earlier editions had and the latest has not.</param>
public sealed record SeriesLine(string Name, bool IsDashed, IReadOnlyList<SeriesPoint> Points, IReadOnlyList<SeriesPoint> Earlier)
{
    /// <summary>The line as a path.</summary>
    public string Path => string.Concat(Points.Select((p, i) => FormattableString.Invariant($"{(i == 0 ? 'M' : 'L')}{p.X} {p.Y}")));
}

/// <summary>A figure that somebody names, as a mark with its interval.</summary>
/// <param name="X">From the left, in pixels.</param>
/// <param name="Y">From the top, in pixels.</param>
/// <param name="LowY">Where the interval begins, in pixels from the top.</param>
/// <param name="HighY">Where the interval ends, in pixels from the top.</param>
/// <param name="Mark">The mark of the side.</param>
/// <param name="Words">Who says what.</param>
public sealed record SeriesMark(int X, int Y, int LowY, int HighY, Mark Mark, string Words);

/// <summary>One panel: a flow, or the total.</summary>
/// <param name="Title">What is drawn.</param>
/// <param name="Left">Where the panel begins, in pixels.</param>
/// <param name="Lines">The lines of both offices.</param>
/// <param name="Said">What is said.</param>
public sealed record SeriesPanel(string Title, int Left, IReadOnlyList<SeriesLine> Lines, IReadOnlyList<SeriesMark> Said);

/// <summary>The series of two offices side by side: in all and by flow, on one scale.</summary>
public sealed class SeriesView
{
    /// <summary>How high the drawing is, in pixels.</summary>
    public const int Height = 300;

    private const int PanelWidth = 270;
    private const int Gap = 34;
    private const int Axis = 62;
    private const int Top = 34;
    private const int Bottom = 262;

    private SeriesView(OfficialPair pair, IReadOnlyList<SeriesPanel> panels, IReadOnlyList<(int Y, string Label)> values, IReadOnlyList<(int X, string Label)> years)
    {
        (Pair, Panels, Values, Years) = (pair, panels, values, years);
        Width = Axis + (panels.Count * PanelWidth) + ((panels.Count - 1) * Gap) + 10;
    }

    /// <summary>What is drawn.</summary>
    public OfficialPair Pair { get; }

    /// <summary>The panels, from left to right.</summary>
    public IReadOnlyList<SeriesPanel> Panels { get; }

    /// <summary>The labelled values, with their height in pixels.</summary>
    public IReadOnlyList<(int Y, string Label)> Values { get; }

    /// <summary>The labelled years, with their place in the first panel in pixels.</summary>
    public IReadOnlyList<(int X, string Label)> Years { get; }

    /// <summary>How wide the drawing is, in pixels.</summary>
    public int Width { get; }

    /// <summary>Where the years stand, in pixels from the top.</summary>
    public static int Base => Bottom;

    /// <summary>Where the panels begin below their titles, in pixels from the top.</summary>
    public static int PanelTop => Top;

    /// <summary>The width of one panel, in pixels.</summary>
    public static int PanelSpan => PanelWidth;

    internal static SeriesView Of(OfficialPair pair, Dataset dataset, IReadOnlyList<ClaimView> claims)
    {
        var (one, other, unit) = (pair.Years[0].Mirror.One, pair.Years[0].Mirror.Other, pair.Years[0].Mirror.Unit);
        var flows = pair.Years[0].Mirror.Flows.Select(f => f.Exporter.Measurand).ToArray();
        var mutual = flows.Select(f => f with { Subject = MutualOf(dataset, one, other) }).First();
        Measurand[] drawn = [mutual, .. flows];
        var official = dataset.Official;
        var figures = drawn.ToDictionary(m => m, m => new[] { one, other }.Select(s => official.Periods(m, unit, s).Where(p => p.IsWholeYears).SelectMany(p => official.Editions(m, unit, s, p)).ToArray()).ToArray());
        ClaimView[] said = [.. claims.Where(c => c.Claim is { Period: { IsWholeYears: true } } && c.Claim.Kind == ClaimKind.Actual && c.Claim.Unit == unit && official.ComparableWith(c.Claim, dataset).Count > 0)];
        var periods = figures.Values.SelectMany(f => f).SelectMany(f => f).Select(f => f.Period).Concat(said.Select(c => c.Claim.Period!.Value)).ToArray();
        var (first, last) = (periods.Min(p => p.FirstDay.Year), periods.Max(p => p.LastDay.Year));
        var values = figures.Values.SelectMany(f => f).SelectMany(f => f).Select(f => f.Value).Concat(said.Select(c => ChartView.Ends(c.Claim).High)).ToArray();
        var axis = ValueAxis.Holding(0, values.Max());
        int X(Period period, int left) => left + (last == first ? PanelWidth / 2 : (int)Math.Round(8m + ((PanelWidth - 16m) * (period.LastDay.Year - first) / (last - first))));
        int Y(decimal value) => Bottom - (int)Math.Round(axis.Place(value, Bottom - Top));

        var panels = new List<SeriesPanel>();
        foreach (var measurand in drawn.Where(m => figures[m].All(f => f.Length > 0)))
        {
            var left = Axis + (panels.Count * (PanelWidth + Gap));
            SeriesLine[] lines = [.. new[] { one, other }.Select((side, i) => LineOf(side, i > 0, figures[measurand][i]))];
            SeriesMark[] marks = [.. said.Where(c => c.Claim.Subject == measurand.Subject).Select(c => MarkOf(c))];
            panels.Add(new SeriesPanel(
                measurand.Subject == mutual.Subject ? Texts.SeriesTotal : Phrase.Format(Texts.SeriesFlow, [.. SidesOf(measurand).Select(s => Words.Country(s))]).ToString(), left, lines, marks));

            SeriesLine LineOf(Side side, bool isDashed, OfficialFigure[] editions)
            {
                var latest = editions.GroupBy(f => f.Period).Select(g => g.Last()).OrderBy(f => f.Period).ToArray();
                var earlier = editions.GroupBy(f => f.Period).SelectMany(g => g.Where(f => f.Value != g.Last().Value));
                return new SeriesLine(Words.Country(side.Code).ToString(), isDashed, [.. latest.Select(Point)], [.. earlier.Select(Point)]);
            }

            SeriesPoint Point(OfficialFigure figure) => new(X(figure.Period, left), Y(figure.Value), Words.ShortAmount(OfficialYear.To(figure.Value, 1_000_000), unit).ToString());

            SeriesMark MarkOf(ClaimView claim)
            {
                var (low, high) = ChartView.Ends(claim.Claim);
                return new SeriesMark(X(claim.Claim.Period!.Value, left), Y(claim.Claim.Value), Y(low), Y(high), ChartView.MarkOf(claim.Claim.Side), $"{claim.Value} ({TimeWords.Side(claim.Claim.Side)})");
            }
        }

        return new SeriesView(
            pair,
            panels,
            [.. axis.Ticks.Select(t => (Y(t), Words.ShortAmount(t, unit).ToString()))],
            [.. Enumerable.Range(first, last - first + 1).Where(y => (last - y) % 2 == 0).Select(y => (X(Period.Year(y), Axis), y.ToString(CultureInfo.InvariantCulture)))]);
    }

    private static string MutualOf(Dataset dataset, Side one, Side other)
    {
        string[] both = [.. Official.SubjectsOf(one, other, Verification.Figures.Flow.Turnover)];
        return both.FirstOrDefault(s => dataset.Claims.Concat(dataset.TableClaims).Any(c => c.Subject == s)) ?? both[0];
    }

    private static string[] SidesOf(Measurand flow) => flow.Subject.Split("-to-");
}
