namespace KzKgData.Reporting.Views;

/// <summary>A linear time scale of whole years.</summary>
internal sealed class TimeAxis
{
    private const int MostTicks = 16;

    private static readonly int[] _steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

    private readonly DateTime _start;
    private readonly int _days;

    private TimeAxis(int firstYear, int lastYear)
    {
        FirstYear = firstYear;
        LastYear = lastYear;
        _start = new DateTime(firstYear, 1, 1);
        _days = (new DateTime(lastYear, 12, 31) - _start).Days + 1;
    }

    /// <summary>The first year of the scale.</summary>
    public int FirstYear { get; }

    /// <summary>The last year of the scale.</summary>
    public int LastYear { get; }

    /// <summary>The number of years.</summary>
    public int Years => LastYear - FirstYear + 1;

    /// <summary>The labelled years.</summary>
    public IEnumerable<int> Ticks
    {
        get
        {
            var step = Array.Find(_steps, s => Years <= s * MostTicks);
            for (var year = FirstYear; year <= LastYear; year += step)
            {
                yield return year;
            }
        }
    }

    /// <summary>Returns the shortest scale that contains some periods; null if there are none.</summary>
    public static TimeAxis? Over(IReadOnlyCollection<Period> periods) =>
        periods.Count == 0 ? null : new TimeAxis(periods.Min(p => p.FirstDay.Year), periods.Max(p => p.LastDay.Year));

    /// <summary>Returns the position of the start of a period on a line of the given length.</summary>
    public decimal Begin(Period period, decimal line) => line * (period.FirstDay - _start).Days / _days;

    /// <summary>Returns the position of the end of a period, after its last day, on a line of the given length.</summary>
    public decimal End(Period period, decimal line) => line * ((period.LastDay - _start).Days + 1) / _days;

    /// <summary>Returns the position of the middle of a period on a line of the given length.</summary>
    public decimal Middle(Period period, decimal line) => (Begin(period, line) + End(period, line)) / 2;
}
