using System.Xml.Linq;
using Microsoft.Playwright;

namespace KzKgData.Browser.Tests;

/// <summary>Saving figures as pictures.</summary>
public sealed class PictureTests(Browser browser, Reports reports)
{
    [Fact]
    public async Task Every_figure_can_be_saved_with_what_it_finds_and_where_it_comes_from()
    {
        await using var opened = await browser.OpenAsync(reports.Real);
        await opened.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await opened.Page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        var figures = await opened.Page.Locator("figure:has(svg)").AllAsync();

        Assert.True(figures.Count > 8, $"There are {figures.Count} figures.");
        foreach (var figure in figures)
        {
            var saved = await SaveAsync(opened, figure, "svg");
            var picture = XDocument.Parse(saved.Text);
            var words = WordsOf(picture);

            Assert.EndsWith(".svg", saved.Name, StringComparison.Ordinal);
            foreach (var part in new[] { ".chart-title, h3", "figcaption" })
            {
                Assert.All(await figure.Locator(part).AllTextContentsAsync(), t => Assert.Contains(Plain(t), words, StringComparison.Ordinal));
            }

            Assert.Contains("Sources: ", words, StringComparison.Ordinal);
            Assert.Contains(", data version ", words, StringComparison.Ordinal);
            Assert.Contains($"#{Path.GetFileNameWithoutExtension(saved.Name)}", words, StringComparison.Ordinal);
            Assert.Contains("fill=\"#fff\"", saved.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("var(", saved.Text, StringComparison.Ordinal);

            // A picture must contain the definitions that it refers to.
            var ids = picture.Descendants().Attributes("id").Select(i => i.Value).ToHashSet(StringComparer.Ordinal);
            Assert.All(picture.Descendants().Attributes("href"), h => Assert.Contains(h.Value[1..], ids));
        }

        Assert.Empty(opened.Messages);
    }

    [Fact]
    public async Task A_figure_can_be_saved_as_PNG()
    {
        await using var opened = await browser.OpenAsync(reports.Real);

        var png = await opened.Page.RunAndWaitForDownloadAsync(() => opened.Page.Locator(".page-header .chart [data-as=png]").ClickAsync());

        Assert.Equal(Reports.Card + ".png", png.SuggestedFilename);
        Assert.Equal([0x89, .. "PNG"u8], (await File.ReadAllBytesAsync(await png.PathAsync(), TestContext.Current.CancellationToken))[..4]);
        Assert.Empty(opened.Messages);
    }

    /// <summary>The picture in the README, which <c>KZKG_ACCEPT_SNAPSHOTS=1</c> rewrites. Other browser versions may render it differently.</summary>
    [Fact]
    public async Task The_picture_of_the_readme_says_what_the_page_saves()
    {
        await using var opened = await browser.OpenAsync(reports.Real);
        var saved = await SaveAsync(opened, opened.Page.Locator(".page-header .chart"), "svg");
        var path = Path.Combine(Reports.Root, "src", "KzKgData.Reporting", "trade-turnover-2024.svg");
        if (Environment.GetEnvironmentVariable("KZKG_ACCEPT_SNAPSHOTS") == "1" && Environment.GetEnvironmentVariable("CI") != "true")
        {
            await File.WriteAllTextAsync(path, saved.Text + "\n", TestContext.Current.CancellationToken);
        }

        var shown = XDocument.Parse(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));

        Assert.Equal(WordsOf(XDocument.Parse(saved.Text)), WordsOf(shown));
    }

    // Line breaks depend on the installed fonts.
    private static string WordsOf(XDocument picture) =>
        Plain(string.Join(' ', picture.Descendants().Where(e => e.Name.LocalName is "text").Select(e => e.Value)));

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static async Task<(string Name, string Text)> SaveAsync(OpenPage opened, ILocator figure, string kind)
    {
        var download = await opened.Page.RunAndWaitForDownloadAsync(() => figure.Locator($"[data-as={kind}]").ClickAsync());
        return (download.SuggestedFilename, await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken));
    }
}
