using AngleSharp.Dom;
using KzKgData.Reporting.Views;
using KzKgData.Verification;

namespace KzKgData.Reporting.Tests;

/// <summary>The rows that a card carries are those of the files beside the page.</summary>
public sealed class CardDataTests
{
    private const string Field = "textarea[readonly]";

    // Two cards, so that a card with the rows of another would show.
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
    public async Task What_can_be_copied_is_what_can_be_saved()
    {
        var fields = (await TestData.DocumentOf(TwoCards)).QuerySelectorAll(Field).Select(f => f.TextContent).ToArray();

        Assert.Equal(2, fields.Length);
        Assert.Equal(await Saved(TwoCards), fields);
    }

    [Fact]
    public async Task Characters_that_cannot_be_seen_are_escapes_in_the_page_and_themselves_in_the_file()
    {
        var result = TestData.Edited(p => p.ReplaceAll("people.csv", "Adylbek Kasymaliev", "Adylbek\u202E\u0007Kasymaliev"));

        var page = await TestData.DocumentOf(result);

        Assert.DoesNotContain('\u202E', page.DocumentElement.TextContent);
        Assert.DoesNotContain(page.All.SelectMany(e => e.Attributes), a => a.Value.Contains('\u202E', StringComparison.Ordinal));
        Assert.Contains("Adylbek\\u202E\\u0007Kasymaliev", page.QuerySelector(Field)!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Adylbek\u202E\u0007Kasymaliev", (await Saved(result))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_cannot_leave_its_field()
    {
        var page = await TestData.DocumentOf(TestData.Edited(p => p.ReplaceAll("people.csv", "Adylbek Kasymaliev", "</textarea><b>x")));

        Assert.Contains("</textarea><b>x", page.QuerySelector(Field)!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(page.QuerySelectorAll("b"), b => b.TextContent.StartsWith('x'));
    }

    private static async Task<IReadOnlyList<string>> Saved(VerificationResult result) =>
        [.. (await Downloads(result)).Select(d => Uri.UnescapeDataString(d.GetAttribute("href")!.Split("charset=utf-8,")[1]))];

    private static async Task<IEnumerable<string>> Names(VerificationResult result) => (await Downloads(result)).Select(d => d.GetAttribute("download")!);

    private static async Task<IEnumerable<IElement>> Downloads(VerificationResult result) =>
        (await TestData.DocumentOf(result)).QuerySelectorAll("a[download$='.csv'][href^='data:']");
}
