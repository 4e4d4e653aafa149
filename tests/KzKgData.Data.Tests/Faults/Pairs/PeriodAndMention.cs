using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Figures;

namespace KzKgData.Data.Tests.Faults.Pairs;

/// <summary>Changes a printed day or period and every cell derived from it, so that all remain consistent.</summary>
internal sealed class PeriodAndMention() : FaultKind("period and its print")
{
    private static readonly (string Word, string Other)[] _words =
    [
        ("ast year", "his year"),
        ("This year", "Last year"),
        ("11 months", "10 months"),
        ("nine", "five"),
        ("Today", "On Monday"),
        ("April", "March"),
        ("Aug.", "Dec."),
    ];

    public override IEnumerable<Fault> In(DataPackage package) =>
        from citation in RealPackage.Result.Dataset.Citations
        where FieldOf(citation).Type.Kind is FieldKind.Period
        group citation by citation.Mention into cited
        where cited.All(c => c.Fact != cited.Key.Source.Id)
        from printed in Prints(cited.Key.Printed)
        let resolved = RelativePeriods.Resolve(printed, cited.Key.Source.Language, Period.Parse(cited.Key.Source.Published))
        where resolved is not null
        let rows = cited.Select(RowOf).ToArray()
        select Fault.Of(
            rows[0],
            FieldOf(cited.First()).Name,
            $"'{cited.Key.Printed}' becomes '{printed}' in all",
            [.. Pair.Print(cited.Key, printed), .. cited.SelectMany(c => Follow(c, resolved!.Value.Period)).Distinct()]).And([cited.Key.Row, .. rows]);

    private static IEnumerable<Splice> Follow(Citation citation, Period period)
    {
        var row = RowOf(citation);
        yield return Splice.Cell(row, FieldOf(citation).Name, period.ToString());
        if (row["kind"].Text is "growth")
        {
            yield return Splice.Cell(row, "base_period", period.AddYears(-1).ToString());
        }
        else if (row["kind"].Text is "deadline")
        {
            yield return Splice.Cell(row, "value", period.LastDay.Year.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static IEnumerable<string> Prints(string printed) =>
    [
        .. Pair.DigitsChanged(printed),
        .. _words.Where(w => printed.Contains(w.Word, StringComparison.Ordinal)).Select(w => printed.Replace(w.Word, w.Other, StringComparison.Ordinal)),
    ];

    private static Row RowOf(Citation citation) => RealPackage.Result.Dataset.FindFact(citation.Fact)!.Value.Row;

    private static FieldSchema FieldOf(Citation citation) => RowOf(citation).Table.Schema.Field(citation.Field)!;
}
