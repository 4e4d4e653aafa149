using System.Diagnostics;

namespace KzKgData.Benchmarks;

/// <summary>The cost of reading and verifying a package once.</summary>
/// <param name="Claims">The number of claims of the package.</param>
/// <param name="Time">The elapsed time.</param>
/// <param name="Allocated">The bytes allocated on all threads.</param>
/// <param name="Kept">The bytes retained by the result, without the bytes of the files, which were allocated before.</param>
internal sealed record VerificationCost(int Claims, TimeSpan Time, long Allocated, long Kept)
{
    private const int FewestRuns = 3;
    private const int MostRuns = 25;
    private static readonly TimeSpan _warmUp = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan _measured = TimeSpan.FromSeconds(5);

    /// <summary>Reads and verifies a package, after a collection.</summary>
    /// <param name="package">The package.</param>
    /// <param name="threads">The number of threads.</param>
    public static VerificationCost Measure(SyntheticPackage package, int threads)
    {
        var heap = GC.GetTotalMemory(forceFullCollection: true);
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var watch = Stopwatch.StartNew();
        var result = package.Verify(threads);
        var time = watch.Elapsed;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        var kept = GC.GetTotalMemory(forceFullCollection: true) - heap;
        GC.KeepAlive(result);
        return new VerificationCost(result.Summary.Claims, time, allocated, kept);
    }

    /// <summary>Returns the cost of the run with the median time, after warm-up.</summary>
    /// <param name="package">The package.</param>
    /// <param name="threads">The number of threads.</param>
    public static VerificationCost Median(SyntheticPackage package, int threads)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < _warmUp;)
        {
            package.Verify(threads);
        }

        var costs = new List<VerificationCost>();
        for (var watch = Stopwatch.StartNew(); costs.Count < FewestRuns || (costs.Count < MostRuns && watch.Elapsed < _measured);)
        {
            costs.Add(Measure(package, threads));
        }

        costs.Sort((x, y) => x.Time.CompareTo(y.Time));
        return costs[costs.Count / 2];
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"{Time.TotalSeconds,8:0.000} s {Time.TotalMicroseconds / Claims,8:0.00} µs/claim {(double)Allocated / Claims,9:0} B allocated/claim {(double)Kept / Claims,8:0} B kept/claim");
}
