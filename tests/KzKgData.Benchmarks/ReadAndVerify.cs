using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using CsvHelper;
using KzKgData.Verification;

namespace KzKgData.Benchmarks;

/// <summary>
/// Reading and verifying packages of very different sizes, archived texts included: the time for a claim should hardly grow
/// with their number. The peer only reads every cell of the same tables.
/// </summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 1, iterationCount: 4)]
[PerClaim]
public class ReadAndVerify
{
    private static readonly TimeSpan _warmUp = TimeSpan.FromSeconds(5);

    private SyntheticPackage _package = SyntheticPackage.Create(0);

    /// <summary>The sizes; a million claims take ten minutes and 10 GB, so they are measured only where KZKG_MILLION is set.</summary>
    public static IEnumerable<int> Sizes =>
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("KZKG_MILLION")) ? [1_000, 10_000, 100_000] : [1_000, 10_000, 100_000, 1_000_000];

    /// <summary>How many claims the package has.</summary>
    [ParamsSource(nameof(Sizes))]
    public int Claims { get; set; }

    /// <summary>Makes the package and sees that it is as meant: all is read, and nothing is open.</summary>
    /// <exception cref="InvalidOperationException">It is not.</exception>
    [GlobalSetup]
    public void Create()
    {
        _package = SyntheticPackage.Create(Claims);
        var summary = Verify().Summary;
        if (summary.Claims != Claims || summary.Open != 0)
        {
            throw new InvalidOperationException($"The package has {summary.Claims} claims and {summary.Open} open findings.");
        }

        // What is called often is compiled again while it runs; a small package is over before that, and its time would be that of code in its first form.
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < _warmUp;)
        {
            Verify();
        }
    }

    /// <summary>Reading the package and running all rules.</summary>
    [Benchmark]
    public VerificationResult Verify() => _package.Verify(threads: 1);

    /// <summary>Reading every cell of the tables with CsvHelper.</summary>
    [Benchmark(Baseline = true)]
    public int ReadCells()
    {
        var length = 0;
        foreach (var table in _package.Tables)
        {
            using var reader = CsvReader.Create(table, new CsvReaderOptions { HasHeader = false, Separator = ',' });
            while (reader.Read())
            {
                for (var i = 0; i < reader.FieldCount; i++)
                {
                    length += reader.GetString(i)?.Length ?? 0;
                }
            }
        }

        return length;
    }
}
