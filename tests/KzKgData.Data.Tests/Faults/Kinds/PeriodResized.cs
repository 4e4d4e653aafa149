using KzKgData.Verification.DataPackages;

namespace KzKgData.Data.Tests.Faults.Kinds;

/// <summary>Makes a period shorter or longer than printed: a month less, the year instead of a day, a year more.</summary>
internal sealed class PeriodResized() : CellFaultKind("period resized")
{
    protected override bool Concerns(Table table, FieldSchema field) => field.Type.Kind is FieldKind.Period;

    protected override IEnumerable<string> WrongValues(Row row, FieldSchema field, string text)
    {
        if (!Period.TryParse(text, out var period, out _))
        {
            return [];
        }

        var (first, last) = (period.FirstDay, period.LastDay);
        string[] longer =
        [
            Years(first, last),
            Years(first, last.AddYears(1)),
            Period.Between(Period.Month(first.Year, first.Month), Period.Month(last.Year, last.Month)).ToString(),
        ];
        return period.IsWholeMonths && (first.Year, first.Month) != (last.Year, last.Month)
            ?
            [
                .. longer,
                Months(first, last.AddMonths(-1)),
                Months(first.AddMonths(1), last),
                Period.Month(last.Year, last.Month).ToString(),
                Period.Day(last.Year, last.Month, last.Day).ToString(),
            ]
            : longer;
    }

    private static string Years(DateTime first, DateTime last) => Period.Between(Period.Year(first.Year), Period.Year(last.Year)).ToString();

    private static string Months(DateTime first, DateTime last) =>
        Period.Between(Period.Month(first.Year, first.Month), Period.Month(last.Year, last.Month)).ToString();
}
