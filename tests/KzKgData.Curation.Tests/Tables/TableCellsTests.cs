using KzKgData.Curation.Tables;

namespace KzKgData.Curation.Tests.Tables;

/// <summary>Layouts of tables of trade by partner that offices publish, with invented countries and numbers.</summary>
public sealed class TableCellsTests
{
    [Fact]
    public void Year_in_the_title_and_flows_in_merged_headers()
    {
        var number = Assert.Single(
            Cells(
                    [
                        ("A1", "за январь-декабрь 2019 года"),
                        ("E2", "тыс. долларов США"),
                        ("A3", "Страна"),
                        ("B3", "Экспорт"),
                        ("D3", "Импорт"),
                        ("B4", "всего"),
                        ("C4", "удельный вес экспорта, %"),
                        ("D4", "всего"),
                        ("A5", "Озёрия"),
                        ("B5", "12.5"),
                        ("C5", "1.5"),
                        ("D5", "30"),
                        ("E5", "2"),
                    ],
                    "B3:C3",
                    "D3:E3")
                .Find("Озёрия", ["Экспорт"]));

        Assert.Equal("12.5", number.Value.Value);
        Assert.Equal(["Озёрия", "Экспорт", "за январь-декабрь 2019 года", "тыс. долларов США", "всего"], number.All.Select(c => c.Value));
    }

    [Fact]
    public void Years_in_columns_with_a_footnote_mark_and_labels_in_several_languages()
    {
        var found = Cells([
                ("A1", "Көл: экспорт"),
                ("B1", "Exports by partner"),
                ("A2", "(миң АКШ доллары)"),
                ("B2", "(thousand US dollars)"),
                ("C3", "2022"),
                ("D3", "2023 1"),
                ("A4", "Көлстан"),
                ("B4", "Lakeland"),
                ("C4", "7.25"),
                ("D4", "8"),
            ])
            .Find("Lakeland", ["2022", "2023"]);

        Assert.Equal(["7.25", "8"], found.Select(n => n.Value.Value));
        Assert.Equal(["2022", "2023 1"], found.Select(n => n.Period!.Value));
        Assert.All(found, n => Assert.Equal(("Exports by partner", "(thousand US dollars)", "Lakeland"), (n.Flow!.Value, n.Unit!.Value, n.Label.Value)));
    }

    [Fact]
    public void What_no_cell_says_is_not_made_up()
    {
        var number = Assert.Single(
            Cells([("A1", "Code"), ("B1", "Partner"), ("C1", "2023"), ("A2", "398"), ("B2", "Lakeland"), ("C2", "8")]).Find("Lakeland", ["2023"]));

        Assert.Equal("2023", number.Period!.Value);
        Assert.Null(number.Flow);
        Assert.Null(number.Unit);
    }

    [Fact]
    public void A_number_in_a_merged_cell_belongs_to_no_column() =>
        Assert.Empty(Cells([("A1", "Partner"), ("B1", "2022"), ("C1", "2023"), ("A2", "Lakeland"), ("B2", "8")], "B2:C2").Find("Lakeland", []));

    [Theory]
    [InlineData("2023 1", "2023", true)]
    [InlineData("2023*", "2023", true)]
    [InlineData("  Lake   land ", "lake land", true)]
    [InlineData("20231", "2023", false)]
    [InlineData("Lakeland and others", "Lakeland", false)]
    public void A_footnote_mark_is_no_other_label(string value, string label, bool expected) => Assert.Equal(expected, TableCells.IsLabel(value, label));

    private static TableCells Cells((string, string)[] cells, params string[] merged) =>
        new(Assert.Single(WorkbookReader.Read(SmallWorkbook.Xlsx("2023", cells, merged), "table.xlsx").Content!.Sheets), "ru");
}
