using BenchmarkDotNet.Configs;

namespace KzKgData.Benchmarks.Figures;

/// <summary>Adds the speed in megabytes a second to the results of a benchmark whose parameter is the language of plain texts.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class PerMegabyteAttribute : Attribute, IConfigSource
{
    /// <inheritdoc/>
    public IConfig Config { get; } = ManualConfig.CreateEmpty().AddColumn(
        new ComputedColumn("MB/s", "Megabytes of UTF-8 text per second", (report, benchmark) => report.ResultStatistics is { Mean: var nanoseconds }
            ? FormattableString.Invariant($"{PlainTexts.In((string)benchmark.Parameters[nameof(FindFigures.Language)]).Megabytes / nanoseconds * 1e9:0.0}")
            : null));
}
