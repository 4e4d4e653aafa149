using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(KzKgData.Browser.Tests.Browser))]
[assembly: AssemblyFixture(typeof(KzKgData.Browser.Tests.Reports))]

namespace KzKgData.Browser.Tests;

/// <summary>The report page in a real browser.</summary>
public sealed class ReportPageTests(Browser browser, Reports reports)
{
    [Theory]
    [InlineData(ColorScheme.Light, 1440)]
    [InlineData(ColorScheme.Dark, 1440)]
    [InlineData(ColorScheme.Light, 360)]
    [InlineData(ColorScheme.Dark, 360)]
    public async Task Axe_finds_nothing_to_object_to(ColorScheme scheme, int width)
    {
        await using var opened = await browser.OpenAsync(reports.Real, width, scheme);

        var result = await opened.Page.RunAxe();

        Assert.Empty(result.Violations.Select(v => $"{v.Id}: {v.Help} ({string.Join(", ", v.Nodes.Select(n => n.Html))})"));
        Assert.NotEmpty(result.Passes);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_page_asks_for_nothing_but_itself_and_says_nothing_to_the_console(bool hostile)
    {
        var file = hostile ? reports.Hostile : reports.Real;
        await using var opened = await browser.OpenAsync(file);

        Assert.Equal([new Uri(file).AbsoluteUri], opened.Requests);
        Assert.Empty(opened.Messages);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(768)]
    [InlineData(1440)]
    public async Task Nothing_makes_the_page_scroll_sideways(int width)
    {
        foreach (var file in new[] { reports.Real, reports.Hostile })
        {
            await using var opened = await browser.OpenAsync(file, width);

            var scroll = await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            Assert.True(scroll <= width, $"The page is {scroll} pixels wide in a window of {width}.");
        }
    }

    [Fact]
    public async Task Drawings_keep_their_letters_on_a_narrow_screen_and_scroll_inside_their_own_box()
    {
        await using var opened = await browser.OpenAsync(reports.Real, 360);

        var wide = await opened.Page.EvaluateAsync<bool>("(box => box.scrollWidth > box.clientWidth)(document.querySelector('.over-time.wide .sheet'))");
        var letters = await opened.Page.EvaluateAsync<double[]>("[...document.querySelectorAll('.over-time svg text')].map(t => parseFloat(getComputedStyle(t).fontSize) * t.getScreenCTM().a)");

        Assert.True(wide);
        Assert.NotEmpty(letters);
        Assert.All(letters, size => Assert.InRange(size, 11.9, 20));
    }

    [Fact]
    public async Task Without_script_everything_can_be_read()
    {
        await using var opened = await browser.OpenAsync(reports.Real, script: false);

        foreach (var text in new[] { "$1,340 billion", "Olzhas Bektenov", "What five press articles print", "Mirror asymmetry", "The Astana Times" })
        {
            Assert.True(await opened.Page.GetByText(text).First.IsVisibleAsync(), $"'{text}' is not to be seen.");
        }
    }

    [Fact]
    public async Task Hostile_text_is_shown_as_text()
    {
        await using var opened = await browser.OpenAsync(reports.Hostile);

        Assert.True(await opened.Page.GetByText("<script>alert(1)</script>").First.IsVisibleAsync());
        Assert.Equal(0, await opened.Page.Locator("[onmouseover], script").CountAsync());
        Assert.DoesNotContain("\u202E", await opened.Page.ContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_prints_to_a_document_of_a_few_pages()
    {
        await using var opened = await browser.OpenAsync(reports.Real);

        var document = await opened.Page.PdfAsync(new() { Format = "A4" });

        Assert.Equal("%PDF-"u8.ToArray(), document[..5]);
        Assert.InRange(document.Length, 10_000, 2_000_000);
    }
}
