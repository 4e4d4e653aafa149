using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace KzKgData.Browser.Tests;

/// <summary>Printing the report page.</summary>
public sealed partial class PrintTests(Browser browser, Reports reports)
{
    // The elements that must not be split if they fit on a page, and the parts of those that do not fit.
    private const string Whole = ".source, .excerpts li, figure, table.stacked tr";

    // A4 without margins in CSS pixels (1/96 inch), slightly reduced for rounding.
    private const int PageWidth = 695;
    private const double PageHeight = 1010;

    [Theory]
    [InlineData("real")]
    [InlineData("excerpts")]
    public async Task Nothing_that_fits_on_a_page_is_cut(string page)
    {
        await using var opened = await browser.OpenAsync(reports.PageOf(page), PageWidth);
        await opened.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var heights = await opened.Page.EvaluateAsync<double[]>(
            """
            whole => [...document.querySelectorAll(whole)].map((element, i) => {
              const height = element.getBoundingClientRect().height;
              const [first, last] = element.localName === 'tr' ? [element.firstElementChild, element.lastElementChild] : [element, element];
              for (const [name, put] of [['start', m => first.prepend(m)], ['end', m => last.append(m)]]) {
                const mark = document.createElement('span');
                mark.id = name + i;
                put(mark);
                // The PDF records pages only for link targets.
                const link = document.createElement('a');
                link.href = '#' + mark.id;
                link.textContent = '.';
                document.body.append(link);
              }
              return height;
            })
            """,
            Whole);

        var pages = PagesOf(await opened.Page.PdfAsync(new() { Format = "A4" }));

        var fitting = Enumerable.Range(0, heights.Length).Where(i => heights[i] is > 0 and < PageHeight).ToArray();
        Assert.True(fitting.Length > 40, $"Only {fitting.Length} parts were measured.");
        Assert.DoesNotContain(fitting, i => pages["start" + i] != pages["end" + i]);
        Assert.True(pages.Values.Distinct().Count() > 3, "The places are not on different pages.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Folded_parts_are_printed_and_folded_again(bool script)
    {
        await using var opened = await browser.OpenAsync(reports.Real, script: script);
        await opened.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.True(
            await opened
                .Page.Locator("#fact-olzhas-bektenov")
                .EvaluateAsync<bool>("e => e.getBoundingClientRect().height > 0 && e.checkVisibility({ contentVisibilityAuto: true })"));

        await opened.Page.PdfAsync(new() { Format = "A4" });

        Assert.Equal(0, await opened.Page.Locator("details[open]").CountAsync());
    }

    [Fact]
    public async Task Filters_are_not_printed_and_what_they_leave_out_is_said()
    {
        await using var opened = await browser.OpenAsync(reports.Real, fragment: "#side=KZ");
        await opened.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.False(await opened.Page.Locator("#filters").IsVisibleAsync());
        foreach (var note in await opened.Page.Locator("[data-filter-note]").AllAsync())
        {
            Assert.True(await note.IsVisibleAsync());
            Assert.Contains(" of ", await note.InnerTextAsync(), StringComparison.Ordinal);
            Assert.DoesNotContain("Change", await note.InnerTextAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Addresses_of_the_sources_are_printed()
    {
        await using var opened = await browser.OpenAsync(reports.Real);
        await opened.Page.EmulateMediaAsync(new() { Media = Media.Print });

        foreach (var source in reports.Dataset.Sources.Where(s => s.Url.Length > 0))
        {
            Assert.True(await opened.Page.GetByText(source.Url, new() { Exact = true }).IsVisibleAsync());
        }
    }

    [Fact]
    public async Task It_prints_to_a_document_of_a_few_pages()
    {
        await using var opened = await browser.OpenAsync(reports.Real);

        var document = await opened.Page.PdfAsync(new() { Format = "A4" });

        Assert.Equal("%PDF-"u8.ToArray(), document[..5]);
        Assert.InRange(document.Length, 10_000, 2_000_000);
    }

    /// <summary>Returns the page of every link target by its id; a page is identified by its PDF object number.</summary>
    private static Dictionary<string, string> PagesOf(byte[] document) =>
        Destination()
            .Matches(Encoding.Latin1.GetString(document))
            .ToDictionary(m => m.Groups["id"].Value, m => m.Groups["page"].Value, StringComparer.Ordinal);

    [GeneratedRegex(@"/(?<id>(start|end)[0-9]+) \[(?<page>[0-9]+) 0 R /XYZ", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Destination();
}
