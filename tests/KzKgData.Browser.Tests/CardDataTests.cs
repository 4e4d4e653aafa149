using Microsoft.Playwright;

namespace KzKgData.Browser.Tests;

/// <summary>The rows of a card can be copied and saved in a real browser without script and network.</summary>
public sealed class CardDataTests(Browser browser, Reports reports)
{
    [Fact]
    public async Task The_rows_of_a_card_can_be_saved_without_script()
    {
        await using var opened = await browser.OpenAsync(reports.Real, script: false);
        var card = opened.Page.Locator("#" + Reports.Card);
        await card.Locator("details.data > summary").ClickAsync();

        var download = await opened.Page.RunAndWaitForDownloadAsync(() => card.Locator("a[download$='.csv']").ClickAsync());
        var saved = await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken);

        Assert.Equal(Reports.Card + ".csv", download.SuggestedFilename);

        // The real data have only one card, so its rows are the whole table.
        Assert.Equal(
            await File.ReadAllTextAsync(Path.Combine(Path.GetDirectoryName(reports.Real)!, "discrepancies.csv"), TestContext.Current.CancellationToken),
            saved);
        Assert.Empty(opened.Messages);
    }

    [Fact]
    public async Task What_can_be_copied_is_what_can_be_saved()
    {
        await using var opened = await browser.OpenAsync(reports.Real);
        await opened.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var card = opened.Page.Locator("#" + Reports.Card);
        await card.Locator("details.data > summary").ClickAsync();

        await card.Locator("[data-copy-file]").ClickAsync();

        await Assertions.Expect(card.Locator("[data-copy-file]")).ToHaveTextAsync("Copied.");
        Assert.Equal(
            await File.ReadAllTextAsync(Path.Combine(Path.GetDirectoryName(reports.Real)!, "discrepancies.csv"), TestContext.Current.CancellationToken),
            await opened.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
    }

    [Fact]
    public async Task The_rows_of_a_card_can_be_reached_and_opened_by_keyboard()
    {
        await using var opened = await browser.OpenAsync(reports.Real, script: false);
        var summary = opened.Page.Locator("#" + Reports.Card + " details.data > summary");

        await summary.FocusAsync();
        await opened.Page.Keyboard.PressAsync("Enter");
        await opened.Page.Keyboard.PressAsync("Tab");

        Assert.Equal(1, await opened.Page.Locator("#" + Reports.Card + " details.data a:focus").CountAsync());
    }

    [Fact]
    public async Task Axe_finds_nothing_to_object_to_in_the_opened_rows()
    {
        await using var opened = await browser.OpenAsync(reports.Real, 360);
        await opened.Page.Locator("#" + Reports.Card + " details.data > summary").ClickAsync();

        await Axe.ObjectsToNothingAsync(opened.Page);
        Assert.True(await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 360);
    }
}
