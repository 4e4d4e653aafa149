using Microsoft.Playwright;

namespace KzKgData.Browser.Tests;

/// <summary>The filters and permalinks of the report page, which are kept in the address.</summary>
public sealed class FilterTests(Browser browser, Reports reports)
{
    private const string KazakhClaim = "claim-trade-turnover-2024-kg24-2";
    private const string KyrgyzClaim = "claim-trade-turnover-2024-kg24-1";

    [Fact]
    public async Task What_is_chosen_is_shown_told_and_kept_in_the_address()
    {
        await using var opened = await browser.OpenAsync(reports.Real);
        var page = opened.Page;
        var claims = reports.Dataset.Claims;

        await Choose(page, "side", "KZ");
        await Choose(page, "year", "2024");

        string[] expected =
        [
            .. claims
                .Where(c => c.Side.Code is "KZ" or "both" && c.Period.ToString()!.StartsWith("2024", StringComparison.Ordinal))
                .Select(c => "claim-" + c.Id),
        ];
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Order(StringComparer.Ordinal), await Shown(page, "claim"));
        Assert.Contains(
            $"claims {expected.Length} of {claims.Count}",
            await page.Locator("#filters [role=status]").TextContentAsync(),
            StringComparison.Ordinal);
        Assert.EndsWith("#side=KZ&year=2024", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_nothing_left_to_show_is_hidden_and_a_note_says_why()
    {
        await using var opened = await browser.OpenAsync(reports.Real);
        var investment = opened.Page.Locator("[data-group]").Filter(new() { HasText = "Investment from Kazakhstan" });
        var note = opened.Page.Locator("section[aria-labelledby=claims] [data-filter-note]");
        Assert.True(await investment.IsVisibleAsync());
        Assert.False(await note.IsVisibleAsync());

        await Choose(opened.Page, "indicator", "trade-turnover");

        Assert.False(await investment.IsVisibleAsync());
        Assert.True(await note.IsVisibleAsync());
        Assert.Equal(await opened.Page.Locator("#filters [role=status]").TextContentAsync(), await note.Locator("span").TextContentAsync());
    }

    [Fact]
    public async Task The_choice_survives_a_reload()
    {
        await using var opened = await browser.OpenAsync(reports.Real);
        await Choose(opened.Page, "side", "KG");
        var before = await Shown(opened.Page, "claim");

        await opened.Page.ReloadAsync();

        Assert.Equal("KG", await opened.Page.Locator("[name=side]").InputValueAsync());
        Assert.Equal(before, await Shown(opened.Page, "claim"));
        Assert.NotEqual(reports.Dataset.Claims.Count, before.Length);
    }

    [Fact]
    public async Task Back_and_forward_go_through_the_choices()
    {
        await using var opened = await browser.OpenAsync(reports.Real);
        var all = await Shown(opened.Page, "claim");
        await Choose(opened.Page, "side", "KG");
        var kyrgyz = await Shown(opened.Page, "claim");
        await Choose(opened.Page, "year", "2024");
        var both = await Shown(opened.Page, "claim");

        await opened.Page.EvaluateAsync("history.back()");
        await Expect(opened.Page, kyrgyz, "KG", "");
        await opened.Page.EvaluateAsync("history.back()");
        await Expect(opened.Page, all, "", "");
        await opened.Page.EvaluateAsync("history.go(2)");
        await Expect(opened.Page, both, "KG", "2024");
    }

    [Fact]
    public async Task Show_all_shows_all_and_can_be_taken_back()
    {
        await using var opened = await browser.OpenAsync(reports.Real, fragment: "#side=KG&status=acknowledged");
        var before = await Shown(opened.Page, "claim");

        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Show all" }).ClickAsync();

        Assert.Equal(reports.Dataset.Claims.Count, (await Shown(opened.Page, "claim")).Length);
        Assert.EndsWith("index.html#", opened.Page.Url, StringComparison.Ordinal);
        await opened.Page.EvaluateAsync("history.back()");
        await Expect(opened.Page, before, "KG", "");
    }

    [Theory]
    [InlineData("#side=XX&year=2024&weather=fine", "year", "2024")]
    [InlineData("#year=2024&__proto__=x&constructor=y&toString", "year", "2024")]
    [InlineData("#side=%E0%A4%A&year=2024", "year", "2024")]
    [InlineData("#&&=&side=&year=2024&=KZ", "year", "2024")]
    public async Task Names_and_values_that_are_not_offered_are_passed_over(string fragment, string name, string value)
    {
        await using var opened = await browser.OpenAsync(reports.Real, fragment: fragment);
        await using var plain = await browser.OpenAsync(reports.Real, fragment: $"#{name}={value}");

        Assert.Equal(await Shown(plain.Page, "claim"), await Shown(opened.Page, "claim"));
        Assert.Empty(opened.Messages);
    }

    [Fact]
    public async Task Cards_are_chosen_as_claims_are()
    {
        await using var opened = await browser.OpenAsync(reports.Real, fragment: "#indicator=investment");

        Assert.Equal(
            await opened.Page.Locator("[data-item=card][data-indicator~=investment]").CountAsync(),
            await opened.Page.Locator("[data-item=card]:visible").CountAsync());
        Assert.True(await opened.Page.Locator("[data-item=card]").CountAsync() > await opened.Page.Locator("[data-item=card]:visible").CountAsync());
    }

    [Fact]
    public async Task A_permalink_shows_what_the_filters_leave_out()
    {
        await using var opened = await browser.OpenAsync(reports.Real, fragment: $"#{KyrgyzClaim}&side=KZ");

        var shown = await Shown(opened.Page, "claim");

        Assert.Contains(KyrgyzClaim, shown);
        Assert.Contains(KazakhClaim, shown);
        Assert.DoesNotContain("claim-trade-turnover-2024-trend", shown);
        await Assertions.Expect(opened.Page.Locator("#" + KyrgyzClaim)).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_link_that_is_followed_keeps_the_filters_and_back_returns_to_them()
    {
        await using var opened = await browser.OpenAsync(reports.Real, fragment: "#side=KZ");
        var kazakh = await Shown(opened.Page, "claim");

        await opened.Page.Locator($".card a[href='#{KyrgyzClaim}']").ClickAsync();

        await opened.Page.WaitForURLAsync($"**#{KyrgyzClaim}&side=KZ");
        await Assertions.Expect(opened.Page.Locator("#" + KyrgyzClaim)).ToBeInViewportAsync();
        Assert.Equal(kazakh.Append(KyrgyzClaim).Order(StringComparer.Ordinal), await Shown(opened.Page, "claim"));

        await opened.Page.ReloadAsync();
        await Assertions.Expect(opened.Page.Locator("#" + KyrgyzClaim)).ToBeInViewportAsync();

        await opened.Page.EvaluateAsync("history.back()");
        await Expect(opened.Page, kazakh, "KZ", "");
    }

    [Fact]
    public async Task Back_from_a_filter_returns_to_a_permalink_without_it()
    {
        await using var opened = await browser.OpenAsync(reports.Real, fragment: "#" + KyrgyzClaim);
        var all = await Shown(opened.Page, "claim");
        await Choose(opened.Page, "side", "KZ");

        await opened.Page.EvaluateAsync("history.back()");

        await Expect(opened.Page, all, "", "");
        Assert.EndsWith("#" + KyrgyzClaim, opened.Page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_permalink_to_a_fact_unfolds_its_table(bool script)
    {
        await using var opened = await browser.OpenAsync(reports.Real, script: script, fragment: "#fact-olzhas-bektenov");

        await Assertions.Expect(opened.Page.Locator("#fact-olzhas-bektenov")).ToBeInViewportAsync();
        Assert.False(await opened.Page.Locator("#table-offices tbody").IsVisibleAsync());
    }

    [Fact]
    public async Task Words_are_looked_for_in_claims_and_facts_and_an_empty_result_says_so()
    {
        await using var opened = await browser.OpenAsync(reports.Real);
        var search = opened.Page.Locator("#filters [type=search]");
        var status = opened.Page.Locator("#filters [role=status]");

        await search.FillAsync("$1,340 billion");
        Assert.Equal([KyrgyzClaim], await Shown(opened.Page, "claim"));
        Assert.True(await opened.Page.Locator("#" + KyrgyzClaim).IsVisibleAsync());

        await search.FillAsync("no text says this");
        Assert.Empty(await Shown(opened.Page, "claim"));
        Assert.Equal("Nothing matches.", await status.TextContentAsync());

        await opened.Page.Locator("#filters button").ClickAsync();
        Assert.Equal(reports.Dataset.Claims.Count, (await Shown(opened.Page, "claim")).Length);
        Assert.Empty(opened.Messages);
    }

    [Fact]
    public async Task Tables_are_sorted_by_the_head_that_is_pressed_and_the_page_is_light_or_dark_as_chosen()
    {
        await using var opened = await browser.OpenAsync(reports.Real);
        await opened.Page.Locator("#table-people > summary").ClickAsync();
        var head = opened.Page.Locator("#table-people thead button").First;
        var names = opened.Page.Locator("#table-people tbody th");

        await head.ClickAsync();
        var rising = await names.AllTextContentsAsync();
        await head.ClickAsync();

        Assert.Equal(rising.Reverse(), await names.AllTextContentsAsync());
        var before = await opened.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
        await opened.Page.Locator("[data-theme-switch]").ClickAsync();
        Assert.NotEqual(before, await opened.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
    }

    [Fact]
    public async Task A_permalink_shows_its_sign_under_the_keyboard()
    {
        await using var opened = await browser.OpenAsync(reports.Real);
        var link = opened.Page.Locator("#" + KazakhClaim + " a.id");
        const string Sign = "e => getComputedStyle(e, '::before').content";
        Assert.Equal("none", await link.EvaluateAsync<string>(Sign));
        await opened.Page.EvaluateAsync("document.querySelectorAll('[data-group]').forEach(d => d.open = true)");

        await opened.Page.Keyboard.PressAsync("Tab");
        await link.FocusAsync();

        Assert.Equal("\"# \"", await link.EvaluateAsync<string>(Sign));
    }

    [Fact]
    public async Task The_keyboard_alone_is_enough()
    {
        await using var opened = await browser.OpenAsync(reports.Real);
        var keyboard = opened.Page.Keyboard;

        for (var i = 0; i < 100 && await Focused(opened.Page) is not "side"; i++)
        {
            await keyboard.PressAsync("Tab");
        }

        Assert.Equal("side", await Focused(opened.Page));
        await keyboard.TypeAsync("Kaz");
        Assert.EndsWith("#side=KZ", opened.Page.Url, StringComparison.Ordinal);

        for (var i = 0; i < 4; i++)
        {
            await keyboard.PressAsync("Tab");
        }

        await keyboard.PressAsync("Enter");
        Assert.Equal(reports.Dataset.Claims.Count, (await Shown(opened.Page, "claim")).Length);
        Assert.True(await opened.Page.Locator("#filters button").EvaluateAsync<bool>("b => document.activeElement === b"));
    }

    private static async Task Choose(IPage page, string name, string value) => await page.SelectOptionAsync($"#filters [name={name}]", value);

    private static Task<string> Focused(IPage page) => page.EvaluateAsync<string>("document.activeElement.name ?? ''");

    private static async Task<string[]> Shown(IPage page, string item)
    {
        var ids = await page.Locator($"[data-item={item}]:not([hidden])").EvaluateAllAsync<string[]>("items => items.map(i => i.id)");
        return [.. ids.Order(StringComparer.Ordinal)];
    }

    private static async Task Expect(IPage page, string[] claims, string side, string year)
    {
        await Assertions.Expect(page.Locator("[name=side]")).ToHaveValueAsync(side);
        await Assertions.Expect(page.Locator("[name=year]")).ToHaveValueAsync(year);
        Assert.Equal(claims, await Shown(page, "claim"));
    }
}
