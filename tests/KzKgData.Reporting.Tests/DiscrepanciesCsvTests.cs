using CsvHelper;

namespace KzKgData.Reporting.Tests;

public sealed class DiscrepanciesCsvTests
{
    [Fact]
    public void Each_member_of_each_discrepancy_of_what_is_said_has_a_row()
    {
        var rows = Read(TestData.CsvOf(TestData.Real));

        Assert.Equal(
            TestData.Real.Findings.Where(f => f.Discrepancy is not null and not Verification.Findings.TableDispute).Sum(f => f.Facts.Count),
            rows.Count);
        Assert.Equal(2, rows.Count(r => r["rule"] is "KZKG3003"));
        var kyrgyz = rows.First(r => r["rule"] is "KZKG3003" && r["side"] is "KG");
        Assert.Equal(
            ("$1,340 billion", "1340000000", "Adylbek Kasymaliev", "360000000", "0.236842", "unresolved"),
            (kyrgyz["printed"], kyrgyz["value"], kyrgyz["stated_by"], kyrgyz["gap"], kyrgyz["index"], kyrgyz["cause"]));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData(" =1", "' =1")]
    [InlineData("\t=1", "'\t'=1")]
    [InlineData("\r=1", "'\r'=1")]
    [InlineData("\n=1", "'\n'=1")]
    [InlineData("\uFF1D1+1", "'\uFF1D1+1")]
    [InlineData("\uFF0B1", "'\uFF0B1")]
    [InlineData("\uFF0D1", "'\uFF0D1")]
    [InlineData("\uFF20SUM(A1)", "'\uFF20SUM(A1)")]
    [InlineData("A;=1", "A;'=1")]
    [InlineData("A; @SUM(A1)", "A;' @SUM(A1)")]
    [InlineData("A\t+1", "A\t'+1")]
    [InlineData("A = 1-2, a@b; c-d", "A = 1-2, a@b; c-d")]
    public void Text_that_a_spreadsheet_would_run_is_kept_from_it(string name, string expected)
    {
        var rows = Read(TestData.CsvOf(TestData.Edited(p => p.ReplaceAll("people.csv", "Adylbek Kasymaliev", $"\"{name}\""))));

        Assert.Contains(rows, r => string.Equals(r["stated_by"], expected, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_column_of_text_is_kept_from_it()
    {
        var csv = TestData.CsvOf(TestData.Edited(p => p
            .ReplaceAll("mentions.csv", "\"$1,340 billion\"", "=1")
            .Set("sources", "kg24-2025-02", "publisher", "=2")
            .ReplaceAll("sources.csv", "https://24.kg", "=3")
            .ReplaceAll("claims.csv", ",kz-kg,", ",=4,")
            .Set("claims", "trade-turnover-2024-kg24-1", "attribution", "=5")
            .Set("claims", "trade-turnover-2024-kg24-1", "side", "=6")));

        Assert.DoesNotContain(Read(csv).SelectMany(r => r.Values), v => v.StartsWith('='));
        Assert.All(Enumerable.Range(1, 6), n => Assert.Contains($"'={n}", csv, StringComparison.Ordinal));
    }

    [Fact]
    public void Negative_numbers_stay_numbers()
    {
        var result = TestData.Edited(p =>
            p.Set("claims", "trade-turnover-2024-kg24-1", "value", "-1340000000").Set("claims", "trade-turnover-2024-kg24-1", "reading", null));

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
