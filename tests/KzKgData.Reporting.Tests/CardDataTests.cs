using AngleSharp.Dom;
using KzKgData.Reporting.Views;
using KzKgData.Verification;

namespace KzKgData.Reporting.Tests;

/// <summary>The rows in a card are the same as in the CSV file beside the page.</summary>
public sealed class CardDataTests
{
    // Two cards, so that a card with the rows of the other would fail the test.
    private static VerificationResult TwoCards { get; } = TestData.Edited(p => p.Claiming("trade-turnover-2023-trend", "2023", "1900000000"));

    [Fact]
    public async Task Together_the_rows_of_all_cards_are_the_whole_table()
    {
        var files = await Saved(TwoCards);
        var header = files[0].Split('\n')[0] + "\n";

        Assert.Equal(ReportView.Of(TwoCards).Cards.Select(c => c.Anchor + ".csv"), await Names(TwoCards));
        Assert.All(files, f => Assert.StartsWith(header, f, StringComparison.Ordinal));
        Assert.Equal(TestData.CsvOf(TwoCards), header + string.Concat(files.Select(f => f[header.Length..])));
    }

    [Fact]
    public async Task Characters_that_cannot_be_seen_do_not_stand_in_the_page_and_are_themselves_in_the_file()
    {
        var result = TestData.Edited(p => p.ReplaceAll("people.csv", "Adylbek Kasymaliev", "Adylbek\u202E\u0007Kasymaliev"));

        var page = await TestData.DocumentOf(result);

        Assert.DoesNotContain('\u202E', page.DocumentElement.TextContent);
        Assert.DoesNotContain(page.All.SelectMany(e => e.Attributes), a => a.Value.Contains('\u202E', StringComparison.Ordinal));
        Assert.Contains("Adylbek\u202E\u0007Kasymaliev", (await Saved(result))[0], StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> Saved(VerificationResult result) =>
        [.. (await Downloads(result)).Select(d => Uri.UnescapeDataString(d.GetAttribute("href")!.Split("charset=utf-8,")[1]))];

    private static async Task<IEnumerable<string>> Names(VerificationResult result) => (await Downloads(result)).Select(d => d.GetAttribute("download")!);

    private static async Task<IEnumerable<IElement>> Downloads(VerificationResult result) =>
        (await TestData.DocumentOf(result)).QuerySelectorAll("a[download$='.csv'][href^='data:']");
}
