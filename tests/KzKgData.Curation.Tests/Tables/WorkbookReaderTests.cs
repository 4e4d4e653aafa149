using System.Text;
using KzKgData.Curation.Tables;
using KzKgData.Verification.Workbooks;

namespace KzKgData.Curation.Tests.Tables;

public sealed class WorkbookReaderTests
{
    [Theory]
    [InlineData("447046.31599999993")]
    [InlineData("0.1")]
    [InlineData("1147176.21754")]
    [InlineData("656886.5")]
    [InlineData("-3")]
    [InlineData("100000000000000000000")]
    public void A_number_is_read_with_all_its_digits(string stored)
    {
        var sheet = Read([("A1", "label"), ("B1", stored)]);

        Assert.Equal(stored, sheet.Find(1, 2)!.Value);
    }

    [Fact]
    public void A_merged_cell_is_known_in_all_its_places_and_its_value_stands_in_the_first()
    {
        var sheet = Read([("D4", "Exports"), ("D6", "12.5")], "D4:E4");

        Assert.Equal(("Exports", (4, 4)), (sheet.Find(4, 4)!.Value, sheet.Find(4, 4)!.MergedInto));
        Assert.Equal((string.Empty, (4, 4)), (sheet.Find(4, 5)!.Value, sheet.Find(4, 5)!.MergedInto));
        Assert.Null(sheet.Find(6, 4)!.MergedInto);
    }

    [Theory]
    [InlineData("xl/worksheets/sheet1.xml")]
    [InlineData("xl/_rels/workbook.xml.rels")]
    public void A_sheet_whose_content_is_missing_is_no_empty_sheet(string part) =>
        Assert.Equal(
            "the content of its sheet 'Data' is missing; save it again",
            WorkbookReader.Read(SmallWorkbook.Without(part), "table.xlsx").Problem?.ToString());

    [Fact]
    public void A_formula_is_told_from_a_stored_number()
    {
        var sheet = Read([("A1", "2"), ("B1", "=A1*2|4")]);

        Assert.Equal([false, true], sheet.Cells.Select(c => c.IsFormula));
        Assert.Equal("4", sheet.Find(1, 2)!.Value);
    }

    [Fact]
    public void Delimited_text_has_records_and_fields_from_1_and_no_byte_order_mark()
    {
        var table = WorkbookReader.Read([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("Code,Partner,2023\n398,\"Lake, North\",12.5\n")], "table.csv");

        Assert.Equal(
            ["1,1 Code", "1,2 Partner", "1,3 2023", "2,1 398", "2,2 Lake, North", "2,3 12.5"],
            Assert.Single(table.Content!.Sheets).Cells.Select(c => FormattableString.Invariant($"{c.Row},{c.Column} {c.Value}")));
    }

    [Theory]
    [InlineData("table.xlsx")]
    [InlineData("table.xls")]
    [InlineData("table.ods")]
    public void What_is_no_workbook_is_said_and_never_thrown(string name)
    {
        var random = new Random(1);
        foreach (var length in new[] { 0, 1, 600, 5_000 })
        {
            var bytes = new byte[length];
            random.NextBytes(bytes);
            var table = WorkbookReader.Read(bytes, name);

            Assert.Null(table.Content);
            Assert.False(table.Problem!.IsEmpty);
        }
    }

    [Fact]
    public void A_damaged_workbook_is_read_or_refused_whatever_byte_is_wrong()
    {
        var sound = SmallWorkbook.Xlsx("2023", [("A1", "Partner"), ("B2", "12.5")]);
        for (var at = 0; at < sound.Length; at += 7)
        {
            byte[] damaged = [.. sound];
            damaged[at] ^= 0x55;
            var table = WorkbookReader.Read(damaged, "table.xlsx");

            Assert.True((table.Content is null) != (table.Problem is null));
        }
    }

    [Fact]
    public void A_workbook_without_a_sheet_is_refused()
    {
        Assert.Equal("it has no sheets", WorkbookReader.Read(SmallWorkbook.WithoutSheets(), "table.xlsx").Problem!.ToString());
    }

    [Fact]
    public void A_workbook_that_unpacks_to_far_more_than_tables_do_is_refused()
    {
        var table = WorkbookReader.Read(SmallWorkbook.Xlsx("2023", [("A1", "1" + new string(' ', 140_000_000))]), "table.xlsx");

        Assert.Contains("it unpacks to more than", table.Problem!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A1:XFD1048576", "are merged")]
    [InlineData("A1:XFD1000", "are merged")]
    [InlineData("B2:A1", null)]
    public void Merged_cells_are_as_many_as_can_be_kept_or_the_workbook_is_refused(string range, string? problem)
    {
        var table = WorkbookReader.Read(SmallWorkbook.Xlsx("2023", [("A1", "1")], range), "table.xlsx");

        Assert.Equal(problem is null, table.Problem is null);
        Assert.Contains(problem ?? string.Empty, table.Problem?.ToString() ?? string.Empty, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("XFD1048576")]
    [InlineData("ZZ1000000")]
    public void A_cell_far_from_the_table_does_not_make_it_so_large_that_it_is_walked_through(string reference)
    {
        var table = WorkbookReader.Read(SmallWorkbook.Xlsx("2023", [("A1", "1"), (reference, "2")]), "table.xlsx");

        Assert.Contains("most of them empty", table.Problem!.ToString(), StringComparison.Ordinal);
    }

    private static Sheet Read((string, string)[] cells, params string[] merged) =>
        Assert.Single(WorkbookReader.Read(SmallWorkbook.Xlsx("2023", cells, merged), "table.xlsx").Content!.Sheets);
}
