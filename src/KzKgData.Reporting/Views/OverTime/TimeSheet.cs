namespace KzKgData.Reporting.Views;

/// <summary>A stretch of time in a drawing, as long as its days.</summary>
/// <param name="From">Its left edge, as a share of the width.</param>
/// <param name="To">Where it ends, as a share of the width.</param>
public sealed record TimelineSpan(string From, string To);

/// <summary>A year of a time axis.</summary>
/// <param name="X">The middle of the year.</param>
/// <param name="From">Where the year begins.</param>
/// <param name="Label">The year.</param>
public sealed record TimelineYear(string X, string From, string Label);

/// <summary>A time axis that takes up the whole width of a drawing.</summary>
internal sealed class TimeSheet
{
    // Room for half a mark on the first or the last day.
    private const decimal Inset = 8;
    private const decimal LeastWidth = 320;
    private const decimal MostWidth = 1000;
    private const decimal LeastYear = 40;

    private readonly TimeAxis _time;
    private readonly Sheet _sheet;

    private TimeSheet(TimeAxis time)
    {
        _time = time;
        _sheet = new Sheet(Math.Clamp(time.Years * LeastYear, LeastWidth, MostWidth));
    }

    /// <summary>The least width, in pixels.</summary>
    public int Width => (int)_sheet.Width;

    /// <summary>The labelled years.</summary>
    public IReadOnlyList<TimelineYear> Years =>
        [.. _time.Ticks.Select(Period.Year).Select(y => new TimelineYear(At(MiddleOf(y)), SpanOf(y).From, y.ToString()))];

    private decimal Line => _sheet.Width - (2 * Inset);

    /// <summary>The shortest axis that holds some periods, or null where there is none.</summary>
    public static TimeSheet? Over(IReadOnlyCollection<Period> periods) => TimeAxis.Over(periods) is { } time ? new TimeSheet(time) : null;

    /// <summary>The middle of a period, in pixels at the least width.</summary>
    public decimal MiddleOf(Period period) => Inset + _time.Middle(period, Line);

    /// <summary>A period.</summary>
    public TimelineSpan SpanOf(Period period) => new(At(Inset + _time.Begin(period, Line)), At(Inset + _time.End(period, Line)));

    /// <summary>A place as a share of the width.</summary>
    public string At(decimal pixels) => _sheet.At(pixels);
}
