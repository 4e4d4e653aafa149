using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using KzKgData.Benchmarks.Peers;

namespace KzKgData.Benchmarks;

/// <summary>The first lookup of a process, without warm-up, as in a short-lived program.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.ColdStart, launchCount: 15, warmupCount: 0, iterationCount: 1, invocationCount: 1)]
public class FirstLookup
{
    private const string Id = "trade-turnover-2024-kg24-2";

    /// <summary>A lookup in the typed dataset.</summary>
    [Benchmark(Baseline = true)]
    public decimal Typed() => Dataset.Claims[Id].Value;

    /// <summary>Opening and reading the CSV file up to the row.</summary>
    [Benchmark]
    public decimal Csv() => CsvClaims.FindValue(Id);
}
