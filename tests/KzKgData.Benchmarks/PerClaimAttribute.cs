using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace KzKgData.Benchmarks;

/// <summary>Adds the time and the allocated memory for one claim to the results of a benchmark whose parameter is the number of claims.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class PerClaimAttribute : Attribute, IConfigSource
{
    /// <inheritdoc/>
    public IConfig Config { get; } = ManualConfig.CreateEmpty().AddColumn(
        new Column("Time/claim", "Mean time for one claim", "ns", (report, _) => report.ResultStatistics?.Mean),
        new Column("Allocated/claim", "Memory allocated for one claim", "B", (report, benchmark) => report.GcStats.GetBytesAllocatedPerOperation(benchmark)));

    private sealed class Column(string name, string legend, string unit, Func<BenchmarkReport, BenchmarkCase, double?> measure) : IColumn
    {
        public string Id => name;

        public string ColumnName => name;

        public string Legend => legend;

        public bool AlwaysShow => true;

        public ColumnCategory Category => ColumnCategory.Custom;

        public int PriorityInCategory => 0;

        public bool IsNumeric => true;

        public UnitType UnitType => UnitType.Dimensionless;

        public bool IsAvailable(Summary summary) => true;

        public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase) => GetValue(summary, benchmarkCase, SummaryStyle.Default);

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) =>
            summary[benchmarkCase] is { } report && measure(report, benchmarkCase) is { } total
                ? (total / (int)benchmarkCase.Parameters[nameof(ReadAndVerify.Claims)]).ToString("0", CultureInfo.InvariantCulture) + " " + unit
                : "?";
    }
}
