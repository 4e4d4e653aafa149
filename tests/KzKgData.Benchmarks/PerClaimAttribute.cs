using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;

namespace KzKgData.Benchmarks;

/// <summary>Adds the time and the allocated memory per claim to the results of a benchmark whose parameter is the number of claims.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class PerClaimAttribute : Attribute, IConfigSource
{
    /// <inheritdoc/>
    public IConfig Config { get; } = ManualConfig.CreateEmpty().AddColumn(
        new ComputedColumn("Time/claim", "Mean time per claim", (report, benchmark) => Share(report.ResultStatistics?.Mean, benchmark, "ns")),
        new ComputedColumn(
            "Allocated/claim",
            "Memory allocated per claim, without native allocations of a database",
            (report, benchmark) => Share(report.GcStats.GetBytesAllocatedPerOperation(benchmark), benchmark, "B")));

    private static string? Share(double? total, BenchmarkCase benchmark, string unit) =>
        total is { } known ? FormattableString.Invariant($"{known / (int)benchmark.Parameters[nameof(ReadAndVerify.Claims)]:0} {unit}") : null;
}
