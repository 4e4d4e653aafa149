using KzKgData.Reporting.Views;
using KzKgData.Verification.Findings;

namespace KzKgData.Reporting.Tests;

public sealed class SourceTests
{
    [Fact]
    public void Every_fact_that_cites_a_source_is_listed_there_by_table()
    {
        var dataset = TestData.Real.Dataset;

        foreach (var source in TestData.RealReport.Sources)
        {
            var citing = dataset.Citations
                .Where(c => c.Mention.Source == source.Source && c.Fact != source.Source.Id)
                .Select(c => Anchors.Of(dataset.FindFact(c.Fact)!.Value))
                .Distinct(StringComparer.Ordinal);
            Assert.Equal(citing.Order(StringComparer.Ordinal), source.Facts.SelectMany(t => t.Facts).Select(f => f.Anchor!).Order(StringComparer.Ordinal));
        }

        Assert.Equal("Claims", TestData.RealReport.Sources[0].Facts[0].Title.ToString());
    }

    [Fact]
    public void The_bar_is_divided_by_what_has_become_of_the_figures()
    {
        var view = ReportView.Of(TestData.Example(hasTexts: true)).Sources[0].Coverage;

        Assert.Equal(
            [(FigureUse.Cited, 12, "0%", "66.67%"), (FigureUse.Excluded, 6, "66.67%", "33.33%"), (FigureUse.Unaccounted, 0, "100%", "0%")],
            view.Shares.Select(s => (s.Use, s.Count, s.From, s.Width)));
        Assert.Equal("12 cited, 6 excluded, 0 unaccounted for", view.Counts.ToString());
        Assert.Equal("of 18 figures recognised in the archived text", view.Basis.ToString());
    }

    [Fact]
    public async Task Where_mentions_alone_were_counted_the_page_says_so()
    {
        const string Caution = "a figure that nobody recorded would not show";

        Assert.Equal("of 16 recorded figures", ReportView.Of(TestData.Example(hasTexts: false)).Sources[0].Coverage.Basis.ToString());
        Assert.Contains(Caution, await TestData.PageOf(TestData.Example(hasTexts: false)), StringComparison.Ordinal);
        Assert.DoesNotContain(Caution, await TestData.PageOf(TestData.Example(hasTexts: true)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_without_figures_has_an_empty_bar()
    {
        var view = new CoverageView(new SourceCoverage(TestData.RealReport.Sources[0].Source, IsCountedInText: true, []));

        Assert.All(view.Shares, s => Assert.Equal((0, "0%"), (s.Count, s.Width)));
    }

    [Fact]
    public async Task A_claim_of_a_card_leads_to_its_print_on_the_page_of_the_publisher()
    {
        var page = await TestData.DocumentOf(TestData.Real);
        var links = page.QuerySelectorAll("table.card-claims a[href*=':~:text=']").Select(a => a.GetAttribute("href")!).ToArray();

        Assert.Equal(4, links.Length);
        Assert.Contains("https://en.trend.az/business/4010136.html#:~:text=%241.7%20billion", links);
        Assert.Contains("#:~:text=%241%2C340%20billion", links.Select(l => l[l.IndexOf('#', StringComparison.Ordinal)..]));
        Assert.Contains("4010136.html#:~:text=%241.7%20billion", TestData.MarkdownOf(TestData.Real), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_hash_is_shown_whole_and_the_address_as_text_and_link()
    {
        const string Address = "https://en.trend.az/business/4010136.html";
        var page = await TestData.DocumentOf(TestData.Real);

        Assert.All(TestData.RealReport.Sources, s => Assert.Contains(page.QuerySelectorAll("code"), e => e.TextContent == s.Source.Sha256));
        Assert.Contains(page.QuerySelectorAll($"a[href='{Address}'][rel='noreferrer noopener']"), e => e.TextContent is Address);
    }
}
