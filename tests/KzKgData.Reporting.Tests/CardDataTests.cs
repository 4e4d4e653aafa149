using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using KzKgData.Reporting.Views;
using KzKgData.Verification;

namespace KzKgData.Reporting.Tests;

/// <summary>The rows that a card carries are those of the files beside the page.</summary>
public sealed partial class CardDataTests
{
    // Two cards, so that a card with the rows of another would show.
    private static VerificationResult TwoCards { get; } = TestData.Edited(("claims.csv", text => text
        + "trade-turnover-2023-trend,trade-turnover,kz-kg,unspecified,actual,2023,printed,,1900000000,USD,,,kyrgyz-government,reported,KG,,,,trend-2025-02\n"));

    [Fact]
    public async Task Together_the_rows_of_all_cards_are_the_whole_table()
    {
        var files = await Saved(TwoCards, "csv");
        var header = files[0].Split('\n')[0] + "\n";

        Assert.Equal(ReportView.Of(TwoCards).Cards.Select(c => c.Anchor + ".csv"), await Names(TwoCards, "csv"));
        Assert.All(files, f => Assert.StartsWith(header, f, StringComparison.Ordinal));
        Assert.Equal(TestData.CsvOf(TwoCards), header + string.Concat(files.Select(f => f[header.Length..])));
    }

    [Fact]
    public async Task The_object_of_each_card_is_that_of_the_report()
    {
        using var report = JsonDocument.Parse(ReportJson.Write(ReportView.Of(TwoCards)));
        var cards = report.RootElement.GetProperty("cards").EnumerateArray().ToArray();

        var files = await Saved(TwoCards, "json");

        Assert.Equal(2, cards.Length);
        Assert.Equal(cards.Length, files.Count);
        Assert.All(cards.Zip(files), c =>
        {
            using var card = JsonDocument.Parse(c.Second);
            Assert.True(JsonElement.DeepEquals(c.First, card.RootElement));
        });
    }

    [Fact]
    public async Task What_can_be_copied_is_what_can_be_saved()
    {
        var page = await TestData.PageOf(TwoCards);

        var fields = Field().Matches(page).Select(m => WebUtility.HtmlDecode(m.Groups["text"].Value)).ToArray();

        Assert.Equal(2, fields.Length);
        Assert.Equal(await Saved(TwoCards, "csv"), fields);
    }

    [Fact]
    public async Task Characters_that_cannot_be_seen_are_escapes_in_the_page_and_themselves_in_the_file()
    {
        var result = TestData.Edited(("people.csv", TestData.Replacing("Adylbek Kasymaliev", "Adylbek\u202E\u0007Kasymaliev")));

        var page = await TestData.PageOf(result);

        Assert.DoesNotContain('\u202E', WebUtility.HtmlDecode(page));
        Assert.Contains("Adylbek\\u202E\\u0007Kasymaliev", WebUtility.HtmlDecode(Field().Match(page).Groups["text"].Value), StringComparison.Ordinal);
        Assert.Contains("Adylbek\u202E\u0007Kasymaliev", (await Saved(result, "csv"))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_cannot_leave_its_field()
    {
        var page = await TestData.PageOf(TestData.Edited(("people.csv", TestData.Replacing("Adylbek Kasymaliev", "</textarea><b>x"))));

        Assert.Equal(page.Split("<textarea").Length, page.Split("</textarea>").Length);
        Assert.DoesNotContain("<b>x", page, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> Saved(VerificationResult result, string kind) =>
        [.. Address().Matches(await TestData.PageOf(result)).Where(m => m.Groups["name"].Value.EndsWith(kind, StringComparison.Ordinal)).Select(Content)];

    private static async Task<IEnumerable<string>> Names(VerificationResult result, string kind) =>
        Address().Matches(await TestData.PageOf(result)).Select(m => m.Groups["name"].Value).Where(n => n.EndsWith(kind, StringComparison.Ordinal));

    private static string Content(Match address) => Encoding.UTF8.GetString(Convert.FromBase64String(WebUtility.HtmlDecode(address.Groups["content"].Value)));

    [GeneratedRegex("download=\"(?<name>[^\"]*)\" href=\"data:[^;\"]*;base64,(?<content>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Address();

    [GeneratedRegex("<textarea readonly[^>]*>(?<text>.*?)</textarea>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Field();
}
