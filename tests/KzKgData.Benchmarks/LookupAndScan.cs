using BenchmarkDotNet.Attributes;
using KzKgData.Benchmarks.Peers;

namespace KzKgData.Benchmarks;

/// <summary>Lookups and scans in a warm process.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkDotNet.Configs.BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class LookupAndScan
{
    private const string Id = "trade-turnover-2024-kg24-2";

    private Dictionary<string, decimal> _values = [];

    /// <summary>Fills the dictionary of the peer from the file.</summary>
    [GlobalSetup]
    public void ReadOnce() => _values = CsvClaims.ReadAll();

    /// <summary>A lookup in the typed dataset.</summary>
    [Benchmark(Baseline = true)]
    [BenchmarkCategory("Lookup")]
    public decimal TypedLookup() => Dataset.Claims[Id].Value;

    /// <summary>A lookup in a dictionary filled from the CSV file.</summary>
    [Benchmark]
    [BenchmarkCategory("Lookup")]
    public decimal DictionaryLookup() => _values[Id];

    /// <summary>A lookup by reading the CSV file.</summary>
    [Benchmark]
    [BenchmarkCategory("Lookup")]
    public decimal CsvLookup() => CsvClaims.FindValue(Id);

    /// <summary>The sum of all values of the typed dataset.</summary>
    [Benchmark(Baseline = true)]
    [BenchmarkCategory("Scan")]
    public decimal TypedScan()
    {
        var sum = 0m;
        foreach (var claim in Dataset.Claims)
        {
            sum += claim.Value;
        }

        return sum;
    }

    /// <summary>The sum of all values, read from the CSV file.</summary>
    [Benchmark]
    [BenchmarkCategory("Scan")]
    public decimal CsvScan() => CsvClaims.Sum();
}
