using KzKgData.Verification.DataPackages;

namespace KzKgData.Data.Tests.Faults.Kinds;

/// <summary>Moves a day, month, year or longer period a little earlier or later.</summary>
internal sealed class PeriodMoved() : CellFaultKind("period moved")
{
    public override int Floor => 85;

    protected override bool Concerns(Table table, FieldSchema field) => field.Type.Kind is FieldKind.Period or FieldKind.Date;

    protected override IEnumerable<string> WrongValues(Row row, FieldSchema field, string text) => Period.TryParse(text, out var period, out _)
        ?
        [
            Days(period.FirstDay.AddDays(1), period.LastDay.AddDays(1)), Days(period.FirstDay.AddDays(-1), period.LastDay.AddDays(-1)),
            Days(period.FirstDay.AddMonths(1), period.LastDay.AddMonths(1)), Days(period.FirstDay.AddMonths(-1), period.LastDay.AddMonths(-1)),
            period.AddYears(1).ToString(), period.AddYears(-1).ToString(), period.AddYears(10).ToString(),
        ]
        : [];

    private static string Days(DateTime first, DateTime last) =>
        Period.Between(Period.Day(first.Year, first.Month, first.Day), Period.Day(last.Year, last.Month, last.Day)).ToString();
}
