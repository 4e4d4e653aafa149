using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using KzKgData.Benchmarks.Peers;
using KzKgData.Verification;

namespace KzKgData.Benchmarks;

/// <summary>
/// Reading and verifying packages of very different sizes, including archived texts: the time per claim should hardly grow with the number of claims.
/// One peer only reads the cells of the same tables; the others only find the conflicts of the same claims.
/// </summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 1, iterationCount: 4)]
[PerClaim]
public class ReadAndVerify
{
    private static readonly TimeSpan _warmUp = TimeSpan.FromSeconds(5);

    private ConflictPackage? _package;

    /// <summary>The sizes; a million claims only if KZKG_MILLION is set.</summary>
    public static IEnumerable<int> Sizes =>
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("KZKG_MILLION")) ? [1_000, 10_000, 100_000] : [1_000, 10_000, 100_000, 1_000_000];

    /// <summary>The number of claims of the package.</summary>
    [ParamsSource(nameof(Sizes))]
    public int Claims { get; set; }

    /// <summary>Creates the package and asserts that all find the same conflicts.</summary>
    [GlobalSetup]
    public void Create()
    {
        _package = ConflictPackage.Create(Claims);

        // Warm-up for tiered compilation: a small package would otherwise be measured with unoptimised code.
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < _warmUp;)
        {
            Verify();
        }
    }

    /// <summary>Removes the files.</summary>
    [GlobalCleanup]
    public void Remove() => _package!.Dispose();

    /// <summary>Reading the package and running all rules on one thread.</summary>
    [Benchmark]
    public VerificationResult Verify() => _package!.Package.Verify(threads: 1);

    /// <summary>Reading the package and running all rules on two threads.</summary>
    [Benchmark]
    public VerificationResult VerifyOnTwoThreads() => _package!.Package.Verify(threads: 2);

    /// <summary>Reading every cell of the tables with CsvHelper.</summary>
    [Benchmark(Baseline = true)]
    public int ReadCells() => CsvCells.LengthOf(_package!.Package.Tables);

    /// <summary>Loading the claims into DuckDB and finding conflicts.</summary>
    [Benchmark]
    public int DuckDbLoadAndQuery()
    {
        _package!.Database.Load();
        return _package.Database.Count();
    }

    /// <summary>Finding conflicts among claims that DuckDB has loaded.</summary>
    [Benchmark]
    public int DuckDbQuery() => _package!.Database.Count();

    /// <summary>Reading the claims into arrays and finding conflicts.</summary>
    [Benchmark]
    public int Columns() => ColumnarConflicts.Count(_package!.Package.Claims);
}
