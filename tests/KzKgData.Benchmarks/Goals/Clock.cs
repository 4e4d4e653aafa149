using System.Diagnostics;

namespace KzKgData.Benchmarks.Goals;

/// <summary>Times work that is warm.</summary>
internal static class Clock
{
    private const int FewestRuns = 5;
    private static readonly TimeSpan _warmUp = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan _measured = TimeSpan.FromSeconds(2);

    /// <summary>The median time of some work, after it was done until it was warm.</summary>
    /// <param name="work">The work; what it returns is not looked at.</param>
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
