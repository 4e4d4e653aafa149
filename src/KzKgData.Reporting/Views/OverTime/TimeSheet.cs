namespace KzKgData.Reporting.Views;

/// <summary>A period in a drawing, with a length proportional to its days.</summary>
/// <param name="From">Its left edge, as a share of the width.</param>
/// <param name="To">Its right edge, as a share of the width.</param>
public sealed record TimelineSpan(string From, string To);

/// <summary>A year of a time axis.</summary>
/// <param name="X">The position of the middle of the year.</param>
/// <param name="From">The position of the start of the year.</param>
/// <param name="Label">The year.</param>
public sealed record TimelineYear(string X, string From, string Label);

/// <summary>A time axis that takes up the whole width of a drawing.</summary>
internal sealed class TimeSheet
{
    // Space for half a mark on the first or last day.
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

    /// <summary>The minimum width, in pixels.</summary>
    public int Width => (int)_sheet.Width;

    /// <summary>The labelled years.</summary>
    public IReadOnlyList<TimelineYear> Years =>
        [.. _time.Ticks.Select(Period.Year).Select(y => new TimelineYear(At(MiddleOf(y)), SpanOf(y).From, y.ToString()))];

    private decimal Line => _sheet.Width - (2 * Inset);

    /// <summary>Returns the shortest axis that contains some periods; null if there are none.</summary>
    public static TimeSheet? Over(IReadOnlyCollection<Period> periods) => TimeAxis.Over(periods) is { } time ? new TimeSheet(time) : null;

    /// <summary>Returns the position of the middle of a period, in pixels at the minimum width.</summary>
    public decimal MiddleOf(Period period) => Inset + _time.Middle(period, Line);

    /// <summary>Returns the span of a period.</summary>
    public TimelineSpan SpanOf(Period period) => new(At(Inset + _time.Begin(period, Line)), At(Inset + _time.End(period, Line)));

    /// <summary>Returns a position as a share of the width.</summary>
    public string At(decimal pixels) => _sheet.At(pixels);
}
