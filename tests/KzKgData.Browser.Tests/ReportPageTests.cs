using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(KzKgData.Browser.Tests.Browser))]
[assembly: AssemblyFixture(typeof(KzKgData.Browser.Tests.Reports))]

namespace KzKgData.Browser.Tests;

/// <summary>The report page in a real browser.</summary>
public sealed class ReportPageTests(Browser browser, Reports reports)
{
    private const string UnfoldAll = "document.querySelectorAll('details').forEach(d => d.open = true)";

    [Theory]
    [InlineData("real", "", 1440)]
    [InlineData("real", "", 768)]
    [InlineData("real", "", 360)]
    [InlineData("real", "#side=KZ&year=2024", 768)]
    [InlineData("excerpts", "", 1440)]
    [InlineData("excerpts", "", 360)]
    public async Task Axe_finds_nothing_to_object_to(string page, string fragment, int width)
    {
        await using var opened = await browser.OpenAsync(reports.PageOf(page), width, fragment: fragment);
        await opened.Page.EvaluateAsync(UnfoldAll);

        await Axe.ObjectsToNothingAsync(opened.Page);
    }

    [Theory]
    [InlineData("real")]
    [InlineData("hostile")]
    [InlineData("excerpts")]
    public async Task The_page_asks_for_nothing_but_itself_and_says_nothing_to_the_console(string page)
    {
        var file = reports.PageOf(page);
        await using var opened = await browser.OpenAsync(file);

        await opened.Page.SelectOptionAsync("#filters [name=status]", new SelectOptionValue { Index = 1 });

        Assert.Equal([new Uri(file).AbsoluteUri], opened.Requests);
        Assert.Empty(opened.Messages);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(768)]
    [InlineData(1440)]
    public async Task Nothing_makes_the_page_scroll_sideways(int width)
    {
        foreach (var file in new[] { reports.Real, reports.Hostile, reports.Excerpts })
        {
            await using var opened = await browser.OpenAsync(file, width);
            await opened.Page.EvaluateAsync(UnfoldAll);

            var scroll = await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            Assert.True(scroll <= width, $"The page is {scroll} pixels wide in a window of {width}.");
        }
    }

    [Fact]
    public async Task Marks_over_time_stand_where_their_time_and_value_are()
    {
        await using var opened = await browser.OpenAsync(reports.Real, 1024);

        var distances = await opened.Page.EvaluateAsync<double[]>(
            """
            [...document.querySelectorAll('.over-time .sheet use.mark')].map(mark => {
              const sheet = mark.ownerSVGElement.getBoundingClientRect();
              const box = mark.getBoundingClientRect();
              return Math.hypot(
                (box.left + box.right) / 2 - sheet.left - mark.x.baseVal.value,
                (box.top + box.bottom) / 2 - sheet.top - mark.y.baseVal.value);
            })
            """);

        Assert.NotEmpty(distances);
        Assert.All(distances, pixels => Assert.InRange(pixels, 0, 3));
    }

    [Fact]
    public async Task Drawings_keep_their_letters_on_a_narrow_screen_and_scroll_inside_their_own_box()
    {
        await using var opened = await browser.OpenAsync(reports.Real, 360);

        var wide = await opened.Page.EvaluateAsync<bool>("(box => box.scrollWidth > box.clientWidth)(document.querySelector('.over-time.wide .sheet'))");
        var letters = await opened.Page.EvaluateAsync<double[]>(
            "[...document.querySelectorAll('.over-time svg text')].map(t => parseFloat(getComputedStyle(t).fontSize) * t.getScreenCTM().a)");

        var charts = await VisibleChartsAsync(opened);

        Assert.True(wide);
        Assert.Equal((false, true), charts);
        Assert.NotEmpty(letters);
        Assert.All(letters, size => Assert.InRange(size, 11.9, 20));
    }

    [Theory]
    [InlineData("real", 360)]
    [InlineData("real", 768)]
    [InlineData("russian", 360)]
    [InlineData("russian", 768)]
    [InlineData("russian", 1440)]
    public async Task No_words_of_a_drawing_overlap_and_none_are_cut(string page, int width)
    {
        await using var opened = await browser.OpenAsync(reports.PageOf(page), width);
        await opened.Page.EvaluateAsync(UnfoldAll);

        var faults = await opened.Page.EvaluateAsync<string[]>(
            """
            [...document.querySelectorAll('svg[role=img], .panels > svg')].flatMap(drawing => {
              const texts = [...drawing.querySelectorAll('text')]
                .map(t => ({ words: t.textContent, box: t.getBoundingClientRect() }))
                .filter(t => t.box.width > 0);
              const sheet = drawing.closest('.sheet');
              const edge = sheet ? sheet.getBoundingClientRect().left : 0;
              const meets = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 5;
              return [
                ...texts.filter(t => t.box.left < edge - 0.5).map(t => 'cut: ' + t.words),
                ...texts.flatMap((t, i) => texts.slice(i + 1).filter(o => meets(t.box, o.box)).map(o => t.words + ' meets ' + o.words)),
              ];
            })
            """);

        Assert.Empty(faults);
    }

    [Fact]
    public async Task The_filters_stand_in_one_row_where_there_is_room()
    {
        await using var opened = await browser.OpenAsync(reports.Real);

        Assert.Equal(1, await opened.Page.EvaluateAsync<int>(
            "new Set([...document.querySelectorAll('#filters > :is(label, button)')].map(f => Math.round(f.getBoundingClientRect().bottom))).size"));
    }

    [Fact]
    public async Task Captions_of_wide_tables_wrap_inside_the_screen()
    {
        await using var opened = await browser.OpenAsync(reports.PageOf("russian"), 360);

        var rights = await opened.Page.EvaluateAsync<double[]>(
            """
            [...document.querySelectorAll('.official caption')].map(caption => {
              const words = document.createRange();
              words.selectNodeContents(caption);
              return words.getBoundingClientRect().right;
            })
            """);

        Assert.NotEmpty(rights);
        Assert.All(rights, right => Assert.InRange(right, 0, 360));
    }

    [Fact]
    public async Task A_screen_with_room_has_the_wide_chart_alone()
    {
        await using var opened = await browser.OpenAsync(reports.Real);

        Assert.Equal((true, false), await VisibleChartsAsync(opened));
    }

    [Fact]
    public async Task Without_script_everything_can_be_read_and_there_is_nothing_to_choose()
    {
        await using var opened = await browser.OpenAsync(reports.Real, script: false);

        foreach (var text in new[] { "$1,340 billion", "Olzhas Bektenov", "$1.34 billion or $1.7 billion?", "Possible reasons", "The Astana Times" })
        {
            Assert.True(await opened.Page.GetByText(text).First.IsVisibleAsync(), $"'{text}' is not visible.");
        }

        foreach (var group in await opened.Page.Locator("[data-group] > summary").AllAsync())
        {
            await group.ClickAsync();
        }

        foreach (var item in await opened.Page.Locator("[data-item]").AllAsync())
        {
            Assert.True(await item.IsVisibleAsync());
        }

        Assert.False(await opened.Page.Locator("#filters").IsVisibleAsync());
        Assert.False(await opened.Page.Locator("[data-filter-note]").First.IsVisibleAsync());

        await opened.Page.Locator("#table-people summary").ClickAsync();

        Assert.True(await opened.Page.Locator("#fact-olzhas-bektenov").IsVisibleAsync());
    }

    [Theory]
    [InlineData("hostile")]
    [InlineData("excerpts")]
    public async Task Hostile_text_is_shown_as_text(string page)
    {
        await using var opened = await browser.OpenAsync(reports.PageOf(page));
        await opened.Page.EvaluateAsync(UnfoldAll);

        Assert.True(await opened.Page.GetByText("<script>alert(1)</script>").First.IsVisibleAsync());
        Assert.Equal(0, await opened.Page.Locator("[onmouseover]").CountAsync());
        Assert.Equal(1, await opened.Page.Locator("script").CountAsync());
        Assert.DoesNotContain("\u202E", await opened.Page.ContentAsync(), StringComparison.Ordinal);
        Assert.Empty(opened.Messages);
    }

    [Fact]
    public async Task Hostile_values_can_be_chosen_like_others()
    {
        await using var opened = await browser.OpenAsync(reports.Hostile);

        await opened.Page.SelectOptionAsync(
            "#filters [name=indicator]",
            new SelectOptionValue { Label = "<script>alert(1)</script>\"' onmouseover=alert(2) \\u202Edlrow" });

        Assert.Equal(1, await opened.Page.Locator("[data-item=claim]:visible").CountAsync());
        await opened.Page.ReloadAsync();
        Assert.Equal(1, await opened.Page.Locator("[data-item=claim]:visible").CountAsync());
        Assert.Empty(opened.Messages);
    }

    [Fact]
    public async Task That_the_page_holds_excerpts_is_seen_first()
    {
        await using var opened = await browser.OpenAsync(reports.Excerpts, 360);

        var warning = await opened.Page.Locator(".excerpt-warning").BoundingBoxAsync();
        var heading = await opened.Page.Locator("h1").BoundingBoxAsync();

        Assert.NotNull(warning);
        Assert.InRange(warning.Y, 0, heading!.Y);
        await using var other = await browser.OpenAsync(reports.Real);
        Assert.Equal(0, await other.Page.Locator(".excerpt-warning").CountAsync());
    }

    /// <summary>Returns whether the wide and the narrow chart of the answer are visible.</summary>
    private static async Task<(bool Wide, bool Narrow)> VisibleChartsAsync(OpenPage opened) =>
        (await opened.Page.Locator(".page-header .chart > .broad-chart").IsVisibleAsync(),
            await opened.Page.Locator(".page-header .chart > .narrow-chart").IsVisibleAsync());
}
