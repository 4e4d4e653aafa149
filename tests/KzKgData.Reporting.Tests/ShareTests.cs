using System.Text;

namespace KzKgData.Reporting.Tests;

/// <summary>The texts that readers copy.</summary>
public sealed class ShareTests
{
    [Fact]
    public void A_dispute_as_text_says_what_is_asked_who_says_which_and_where_it_comes_from()
    {
        var text = ShareText.Plain(Assert.Single(TestData.RealReport.Cards), TestData.RealReport.Edition).Split('\n');

        Assert.Equal("Trade turnover between Kazakhstan and Kyrgyzstan, 2024: $1.34 billion or $1.7 billion?", text[0]);
        Assert.StartsWith("Unsettled. The figures are $360 million apart", text[1], StringComparison.Ordinal);
        Assert.Equal("- $1.34 billion: Adylbek Kasymaliev (Kyrgyz side), 24.kg, 25 February 2025", text[2]);
        Assert.Equal(7, text.Length);
        Assert.Contains("data version 2026.11.3", text[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_kind_stands_in_the_page_for_the_script_to_copy()
    {
        var page = await TestData.DocumentOf(TestData.Real);

        var bar = Assert.Single(page.QuerySelectorAll(".share"));
        Assert.True(bar.HasAttribute("hidden"));
        Assert.Equal(["text", "Markdown", "link", "citation"], bar.QuerySelectorAll("[data-copy]").Select(b => b.TextContent));
        Assert.StartsWith("**Trade turnover", bar.QuerySelectorAll("[data-copy]")[1].GetAttribute("data-copy"), StringComparison.Ordinal);
        Assert.NotNull(page.GetElementById(bar.QuerySelector("[data-print]")!.GetAttribute("data-print")!));
        Assert.StartsWith(
            "The figures are $360 million apart",
            page.QuerySelector("meta[name=description]")!.GetAttribute("content"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_of_claims_says_in_plain_words_what_is_disputed_and_what_would_settle_it()
    {
        var lines = Encoding.UTF8.GetString(TestData.Written(ClaimsCsv.Write, TestData.RealReport)).TrimEnd().Split('\n');

        Assert.Equal(TestData.RealReport.Claims.Count + 1, lines.Length);
        Assert.Equal(4, lines.Count(l => l.Contains(",unsettled,", StringComparison.Ordinal)));
        Assert.All(
            lines.Where(l => l.Contains(",unsettled,", StringComparison.Ordinal)),
            l => Assert.Contains("next edition of the trade-by-country table", l, StringComparison.Ordinal));
        Assert.Equal(15, lines.Count(l => l.Contains(",not disputed,,,", StringComparison.Ordinal)));
    }
}
