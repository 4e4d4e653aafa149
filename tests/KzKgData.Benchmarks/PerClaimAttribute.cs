using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;

namespace KzKgData.Benchmarks;

/// <summary>Adds the time and the allocated memory for one claim to the results of a benchmark whose parameter is the number of claims.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class PerClaimAttribute : Attribute, IConfigSource
{
    /// <inheritdoc/>
    public IConfig Config { get; } = ManualConfig.CreateEmpty().AddColumn(
        new ComputedColumn("Time/claim", "Mean time for one claim", (report, benchmark) => Share(report.ResultStatistics?.Mean, benchmark, "ns")),
        new ComputedColumn(
            "Allocated/claim",
            "Memory allocated for one claim; what a database allocates outside of .NET is not counted",
            (report, benchmark) => Share(report.GcStats.GetBytesAllocatedPerOperation(benchmark), benchmark, "B")));

    private static string? Share(double? total, BenchmarkCase benchmark, string unit) =>
        total is { } known ? FormattableString.Invariant($"{known / (int)benchmark.Parameters[nameof(ReadAndVerify.Claims)]:0} {unit}") : null;
}
