using KzKgData.Curation;
using Microsoft.Playwright;

namespace KzKgData.Browser.Tests;

/// <summary>The pages of <c>kzkg serve</c> in a real browser.</summary>
public sealed class ServedPageTests(Browser browser)
{
    private const string UnfoldAll = "document.querySelectorAll('details').forEach(d => d.open = true)";

    [Theory]
    [InlineData(true, 1440)]
    [InlineData(true, 360)]
    [InlineData(false, 360)]
    public async Task Axe_finds_nothing_to_object_to_and_nothing_scrolls_sideways(bool isEditable, int width)
    {
        await using var example = await ServedExample.StartAsync(
            isEditable,
            text: ServedExample.Text + "\n\n" + ServedExample.Hostile,
            publisher: ServedExample.HostileName);
        foreach (var address in new[] { example.Address, example.Page })
        {
            await using var opened = await browser.OpenAsync(address, width);
            await opened.Page.EvaluateAsync(UnfoldAll);

            await Axe.ObjectsToNothingAsync(opened.Page);
            var scroll = await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            Assert.True(scroll <= width, $"{address.AbsolutePath} is {scroll} pixels wide in a window of {width}.");
        }
    }

    [Fact]
    public async Task What_a_text_holds_does_not_run_and_the_page_reaches_nothing_else()
    {
        await using var example = await ServedExample.StartAsync(
            text: ServedExample.Text + "\n\n" + ServedExample.Hostile,
            publisher: ServedExample.HostileName);
        await using var opened = await browser.OpenAsync(example.Page);
        await opened.Page.HoverAsync(".text .row:last-child");

        Assert.Equal(1, await opened.Page.EvaluateAsync<int>("document.scripts.length"));
        Assert.Empty(opened.Messages);
        Assert.All(opened.Requests, r => Assert.StartsWith(example.Address.AbsoluteUri, r, StringComparison.Ordinal));

        // The content security policy would also block an injected script.
        await opened.Page.EvaluateAsync(
            "() => { const s = document.createElement('script'); s.textContent = 'document.title = \"ran\"'; document.body.append(s); }");
        await opened.Page.EvaluateAsync("() => fetch('http://127.0.0.1:1/').catch(() => 0)");
        Assert.NotEqual("ran", await opened.Page.TitleAsync());
        Assert.All(
            ["script-src 'self'", "connect-src 'self'"],
            directive => Assert.Contains(opened.Messages, m => m.Contains(directive, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Without_script_a_row_is_edited_accepted_and_taken_back()
    {
        await using var example = await ServedExample.StartAsync();
        var id = example.ProposalOf("5000000000");
        await using var opened = await browser.OpenAsync(example.Page, script: false);
        var card = opened.Page.Locator($".proposal:has(code:text-is('{id}'))");

        await card.Locator("summary:text-is('Edit')").ClickAsync();
        await card.Locator("[name='cell.stated_by']").FillAsync("emil-sarybel");
        await card.Locator("[name='words.stated_by']").FillAsync("Emil Sarybel");
        await card.Locator("button:text-is('Save the row')").ClickAsync();
        Assert.Contains("Done: changed stated_by", await opened.Page.InnerTextAsync("#notice"), StringComparison.Ordinal);
        await card.Locator("button:text-is('Accept')").ClickAsync();
        Assert.Contains($"Done: added emil-sarybel, ", await opened.Page.InnerTextAsync("#notice"), StringComparison.Ordinal);
        Assert.Equal(["emil-sarybel"], example.Dataset.Claims.Single(c => c.Id == id).StatedBy);
        await opened.Page.ClickAsync("button:text-is('Undo')");
        Assert.Empty(example.Dataset.Claims);
    }

    [Fact]
    public async Task With_the_keyboard_alone_row_after_row_is_accepted()
    {
        await using var example = await ServedExample.StartAsync();
        await using var opened = await browser.OpenAsync(example.Page);

        // Tab leads to the first row, and after each acceptance to the next one.
        for (var accepted = 0; accepted < 2; accepted++)
        {
            var first = example.Package.Proposals.OrderBy(p => p.Start).First().Id;
            await TabToAsync(opened.Page, "Accept");
            await opened.Page.Keyboard.PressAsync("Enter");
            await opened.Page.WaitForURLAsync(u => u.Contains(FormattableString.Invariant($"done={accepted}#p1"), StringComparison.Ordinal));
            Assert.DoesNotContain(example.Package.Proposals, p => p.Id == first);
        }

        await opened.Page.Keyboard.PressAsync("Tab");
        Assert.True(await opened.Page.EvaluateAsync<bool>("document.activeElement.closest('.proposal') !== null"), "the focus is not in the next row");
    }

    [Fact]
    public async Task What_another_writer_does_comes_in_by_itself_and_what_is_being_typed_stays()
    {
        await using var example = await ServedExample.StartAsync();
        await using var opened = await browser.OpenAsync(example.Page);
        await opened.Page.Locator("[name=words]").Last.FillAsync("the lake of");

        example.Make(e => MentionLocation.Locate(e, new PhraseToLocate(ServedExample.Id, "calm")));

        await opened.Page.WaitForSelectorAsync("#mentions-list :text('calm')");
        Assert.Equal("the lake of", await opened.Page.Locator("#mention-fields [name=words]").InputValueAsync());
        Assert.Contains("The data have changed", await opened.Page.InnerTextAsync("#live"), StringComparison.Ordinal);
        await opened.Page.ClickAsync("button:text-is('Add the mention')");
        Assert.Contains("the lake of", await opened.Page.InnerTextAsync("#notice, main"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_form_that_was_begun_before_another_change_is_refused_and_keeps_what_was_typed()
    {
        await using var example = await ServedExample.StartAsync();
        await using var opened = await browser.OpenAsync(example.Page, script: false);
        var card = opened.Page.Locator($".proposal:has(code:text-is('{example.ProposalOf("5000000000")}'))");
        await card.Locator("summary:text-is('Edit')").ClickAsync();
        await card.Locator("[name='cell.period_words']").Or(card.Locator("[name='cell.stated_by']")).First.FillAsync("emil-sarybel");

        example.Make(e => MentionLocation.Locate(e, new PhraseToLocate(ServedExample.Id, "calm")));
        await card.Locator("button:text-is('Save the row')").ClickAsync();

        Assert.Contains("Not done", await opened.Page.InnerTextAsync("#notice"), StringComparison.Ordinal);
        Assert.Contains("emil-sarybel", await card.Locator("input").EvaluateAllAsync<string[]>("all => all.map(i => i.value)"));
        Assert.Single(example.Dataset.Mentions, m => m.Printed == "calm");
    }

    [Fact]
    public async Task Selected_words_go_into_the_form_and_become_the_mention_that_was_selected()
    {
        await using var example = await ServedExample.StartAsync();
        await using var opened = await browser.OpenAsync(example.Page);

        await opened.Page.EvaluateAsync("""
            () => {
              const all = [...document.querySelectorAll('.paragraph [data-at]')].filter(e => e.textContent.includes('Bishkek'));
              const node = all.at(-1).firstChild, at = node.data.lastIndexOf('Bishkek');
              getSelection().setBaseAndExtent(node, at, node, at + 'Bishkek'.length);
            }
            """);
        await opened.Page.WaitForFunctionAsync("document.querySelector('#mention-fields [name=words]').value === 'Bishkek'");
        await opened.Page.ClickAsync("button:text-is('Add the mention')");

        // The boat is one code point of two UTF-16 units.
        Assert.Equal(
            ServedExample.Text.LastIndexOf("Bishkek", StringComparison.Ordinal) - 1,
            example.Dataset.Mentions.Single(m => m.Printed == "Bishkek").Start);
    }

    private static async Task TabToAsync(IPage page, string button)
    {
        for (var i = 0; i < 80; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("name => document.activeElement.tagName === 'BUTTON' && document.activeElement.textContent === name", button))
            {
                return;
            }
        }

        Assert.Fail($"Pressing Tab 80 times does not reach the button {button}.");
    }
}
