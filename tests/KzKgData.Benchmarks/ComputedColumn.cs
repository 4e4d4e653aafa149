using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace KzKgData.Benchmarks;

/// <summary>A column of a benchmark's results that is worked out from what was measured.</summary>
/// <param name="name">The head.</param>
/// <param name="legend">What it says.</param>
/// <param name="compute">The content, or null where nothing was measured.</param>
internal sealed class ComputedColumn(string name, string legend, Func<BenchmarkReport, BenchmarkCase, string?> compute) : IColumn
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
        summary[benchmarkCase] is { } report ? compute(report, benchmarkCase) ?? "?" : "?";
}
