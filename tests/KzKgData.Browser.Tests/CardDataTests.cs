using Microsoft.Playwright;

namespace KzKgData.Browser.Tests;

/// <summary>The rows of a card, taken from the page in a real browser whose page runs no script and asks for nothing.</summary>
public sealed class CardDataTests(Browser browser, Reports reports)
{
    private const string Card = "disagreement-trade-turnover__kz-kg__unspecified__actual__USD__2024";

    [Theory]
    [InlineData("csv")]
    [InlineData("json")]
    public async Task The_rows_of_a_card_can_be_saved_without_script(string kind)
    {
        await using var opened = await browser.OpenAsync(reports.Real, script: false);
        var card = opened.Page.Locator("#" + Card);
        await card.Locator("details.data > summary").ClickAsync();

        var download = await opened.Page.RunAndWaitForDownloadAsync(() => card.Locator($"a[download$='.{kind}']").ClickAsync());
        var saved = await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken);

        Assert.Equal(Card + "." + kind, download.SuggestedFilename);
        if (kind is "csv")
        {
            Assert.Equal(await card.Locator("textarea").InputValueAsync(), saved);

            // The real data have one card, so its rows are the whole table.
            Assert.Equal(await File.ReadAllTextAsync(Path.Combine(Path.GetDirectoryName(reports.Real)!, "discrepancies.csv"), TestContext.Current.CancellationToken), saved);
        }

        else
        {
            using var json = System.Text.Json.JsonDocument.Parse(saved);
            Assert.Equal(System.Text.Json.JsonValueKind.Array, json.RootElement.GetProperty("findings").ValueKind);
        }

        Assert.Empty(opened.Messages);
    }

    [Fact]
    public async Task The_rows_of_a_card_can_be_reached_and_opened_by_keyboard()
    {
        await using var opened = await browser.OpenAsync(reports.Real, script: false);
        var summary = opened.Page.Locator("#" + Card + " details.data > summary");

        await summary.FocusAsync();
        await opened.Page.Keyboard.PressAsync("Enter");
        await opened.Page.Keyboard.PressAsync("Tab");

        Assert.True(await opened.Page.Locator("#" + Card + " textarea").First.IsVisibleAsync());
        Assert.Equal(1, await opened.Page.Locator("#" + Card + " details.data a:focus").CountAsync());
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_to_object_to_in_the_opened_rows(ColorScheme scheme)
    {
        await using var opened = await browser.OpenAsync(reports.Real, 360, scheme);
        await opened.Page.Locator("#" + Card + " details.data > summary").ClickAsync();

        await Axe.ObjectsToNothingAsync(opened.Page);
        Assert.True(await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 360);
    }
}
