using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace KzKgData.Benchmarks;

/// <summary>A column of benchmark results that is computed from measurements.</summary>
/// <param name="name">The header.</param>
/// <param name="legend">The legend.</param>
/// <param name="compute">Returns the content; null if nothing was measured.</param>
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
