using System.Diagnostics;

namespace KzKgData.Benchmarks.Goals;

/// <summary>Measures the time of warm work.</summary>
internal static class Clock
{
    private const int FewestRuns = 5;
    private static readonly TimeSpan _warmUp = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan _measured = TimeSpan.FromSeconds(2);

    /// <summary>Returns the median time of work, after warm-up.</summary>
    /// <param name="work">The work; its result is ignored.</param>
    public static TimeSpan Median<T>(Func<T> work)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < _warmUp;)
        {
            work();
        }

        var times = new List<TimeSpan>();
        for (var all = Stopwatch.StartNew(); times.Count < FewestRuns || all.Elapsed < _measured;)
        {
            var watch = Stopwatch.StartNew();
            work();
            times.Add(watch.Elapsed);
        }

        times.Sort();
        return times[times.Count / 2];
    }
}
