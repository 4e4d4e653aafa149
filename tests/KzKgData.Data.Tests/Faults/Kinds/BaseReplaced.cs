using KzKgData.Verification.DataPackages;

namespace KzKgData.Data.Tests.Faults.Kinds;

/// <summary>
/// Replaces the base of growth: by the whole year, its own period, a period two or ten years earlier, or a part of the year before that ends a month
/// earlier.
/// </summary>
internal sealed class BaseReplaced() : CellFaultKind("base replaced")
{
    protected override bool Concerns(Table table, FieldSchema field) => table.Schema.Role is TableRole.Claims && field.Name is "base_period";

    protected override IEnumerable<string> WrongValues(Row row, FieldSchema field, string text) =>
        row["kind"].Text is "growth" && Period.TryParse(row["period"].Text, out var period, out _)
            ?
            [
                Period.Year(period.FirstDay.Year - 1).ToString(),
                period.ToString(),
                period.AddYears(-2).ToString(),
                period.AddYears(-10).ToString(),
                period.AddYears(1).ToString(),
                Period.Month(period.FirstDay.Year - 1, 1).ToString(),
            ]
            : [];
}
