using CsvHelper;

namespace KzKgData.Reporting.Tests;

public sealed class DiscrepanciesCsvTests
{
    [Fact]
    public void Each_member_of_each_discrepancy_has_a_row()
    {
        var rows = Read(TestData.CsvOf(TestData.Real));

        Assert.Equal(TestData.Real.Findings.Where(f => f.Discrepancy is not null).Sum(f => f.Facts.Count), rows.Count);
        Assert.Equal(2, rows.Count(r => r["rule"] is "KZKG3003"));
        var kyrgyz = rows.First(r => r["rule"] is "KZKG3003" && r["side"] is "KG");
        Assert.Equal(("$1,340 billion", "1340000000", "Adylbek Kasymaliev", "360000000", "0.236842", "unresolved"), (kyrgyz["printed"], kyrgyz["value"], kyrgyz["stated_by"], kyrgyz["gap"], kyrgyz["index"], kyrgyz["cause"]));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    public void Text_that_a_spreadsheet_would_run_is_kept_from_it(string name)
    {
        var rows = Read(TestData.CsvOf(TestData.Edited(("people.csv", TestData.Replacing("Adylbek Kasymaliev", name)))));

        Assert.Contains(rows, r => string.Equals(r["stated_by"], "'" + name, StringComparison.Ordinal));
    }

    [Fact]
    public void A_leading_tab_is_kept_from_a_spreadsheet()
    {
        var rows = Read(TestData.CsvOf(TestData.Edited(("people.csv", TestData.Replacing("Adylbek Kasymaliev", "\"\t=1\"")))));

        Assert.Contains(rows, r => r["stated_by"] is "'\t=1");
    }

    [Fact]
    public void Negative_numbers_stay_numbers()
    {
        var result = TestData.Edited(("claims.csv", TestData.Replacing(",2024,printed,,1340000000,USD,decimal-comma,", ",2024,printed,,-1340000000,USD,,")));

        Assert.Contains(Read(TestData.CsvOf(result)), r => r["value"] is "-1340000000");
    }

    [Fact]
    public void Lines_end_with_a_line_feed_alone() => Assert.DoesNotContain('\r', TestData.CsvOf(TestData.Real));

    private static List<Dictionary<string, string>> Read(string csv)
    {
        using var reader = CsvReader.FromText(csv, new CsvReaderOptions { HasHeader = true });
        var rows = new List<Dictionary<string, string>>();
        reader.ReadHeader();
        var headers = reader.Headers.ToArray();
        while (reader.Read())
        {
            rows.Add(headers.Select((h, i) => (h, i)).ToDictionary(h => h.h.ToString()!, h => reader.GetString(h.i)!, StringComparer.Ordinal));
        }

        return rows;
    }
}
