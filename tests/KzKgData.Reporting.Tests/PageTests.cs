using System.Security.Cryptography;
using System.Text;
using AngleSharp.Html.Dom;

namespace KzKgData.Reporting.Tests;

public sealed class PageTests
{
    private const string Script = "<script>alert(1)</script>";

    [Fact]
    public async Task Equal_data_give_equal_bytes()
    {
        Assert.Equal(await TestData.PageOf(TestData.Real), await TestData.PageOf(TestData.Edited(p => p)));
    }

    [Fact]
    public async Task Nothing_in_the_page_makes_a_request()
    {
        var page = await TestData.PageOf(TestData.Real);

        var document = TestData.Read(page);

        Assert.Empty(document.QuerySelectorAll("[src], [srcset], link"));
        Assert.Single(document.Scripts);
        Assert.DoesNotContain(document.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("@import", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch("(?i)(?<!new )\\burl\\((?!#)", page);
    }

    [Fact]
    public async Task The_policy_allows_this_style_sheet_and_this_script_and_nothing_else()
    {
        var page = await TestData.DocumentOf(TestData.Real);

        var (style, script) = (HashOf("style", page), HashOf("script", page));
        var policy = page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content");

        Assert.Equal($"default-src 'none'; style-src '{style}'; script-src '{script}'; img-src data:; base-uri 'none'; form-action 'none'", policy);
        Assert.Empty(page.QuerySelectorAll("[style]"));
    }

    [Fact]
    public async Task The_script_is_short_and_writes_no_markup_and_runs_no_text()
    {
        var script = Assert.Single((await TestData.DocumentOf(TestData.Real)).Scripts).TextContent;

        Assert.InRange(Encoding.UTF8.GetByteCount(script), 1, 13_000);
        Assert.DoesNotMatch("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\b|Function\\(|setTimeout|import|</|<!--", script);
    }

    [Fact]
    public async Task The_page_of_the_real_data_with_its_official_tables_stays_below_250_kB()
    {
        Assert.InRange(Encoding.UTF8.GetByteCount(await TestData.PageOf(TestData.Real)), 1, 250_000);
    }

    [Fact]
    public async Task The_page_is_built_of_named_parts()
    {
        var page = await TestData.PageOf(TestData.Real);

        var document = TestData.Read(page);

        Assert.StartsWith("<!DOCTYPE html>", page, StringComparison.Ordinal);
        Assert.Equal("en", document.DocumentElement.GetAttribute("lang"));
        Assert.Single(document.QuerySelectorAll("h1"));
        Assert.NotNull(document.QuerySelector("main#main"));
        Assert.NotNull(document.QuerySelector("a.skip[href='#main']"));
        Assert.All(document.QuerySelectorAll("table"), t => Assert.NotNull(((IHtmlTableElement)t).Caption));
        foreach (var id in new[]
            {
                "status", "disagreements", "over-time", "claims", "facts", "sources", "method", "causes", "rules", "not-run", "decisions", "notes",
                "explanations", "edition", "cite",
            })
        {
            Assert.NotNull(document.QuerySelector($"a[href='#{id}']"));
            Assert.NotNull(document.GetElementById(id));
        }
    }

    [Fact]
    public async Task Every_drawing_is_named_and_described_by_what_stands_on_the_page()
    {
        var page = await TestData.DocumentOf(TestData.Real);
        var drawings = page.QuerySelectorAll("[role=img][aria-labelledby][aria-describedby]");

        Assert.Equal(TestData.RealReport.OverTime.Figures.Count() + TestData.RealReport.Official.Charts.Count, drawings.Length);
        Assert.All(
            drawings.SelectMany(d => $"{d.GetAttribute("aria-labelledby")} {d.GetAttribute("aria-describedby")}".Split(' ')),
            id => Assert.NotNull(page.GetElementById(id)));
        Assert.Equal(
            TestData.RealReport.OverTime.Figures.Count(),
            page.QuerySelectorAll(".over-time summary, .over-time a").Count(s => s.TextContent is "As a table" or "The same as a table"));
    }

    [Fact]
    public async Task Every_id_is_given_once()
    {
        var ids = (await TestData.DocumentOf(TestData.Real)).QuerySelectorAll("[id]").Select(e => e.Id!).ToArray();

        Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Every_claim_and_source_is_shown_with_its_place()
    {
        var page = await TestData.DocumentOf(TestData.Real);

        Assert.All(
            TestData.RealReport.Claims,
            c =>
                Assert.Contains(
                    FormattableString.Invariant($"{c.Place.Path} line {c.Place.Line}, column 9 (value)"),
                    TestData.WordsOf(page.GetElementById(Views.Anchors.Of(c.Claim.Fact))!),
                    StringComparison.Ordinal));
        Assert.All(
            TestData.RealReport.Sources,
            s => Assert.Contains(s.Source.Sha256, page.GetElementById(Views.Anchors.Of(s.Source))!.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_figure_is_quoted_in_the_language_of_its_source() =>
        Assert.Contains((await TestData.DocumentOf(TestData.Real)).QuerySelectorAll("q[lang=en]"), q => q.TextContent is "$1,340 billion");

    [Fact]
    public async Task The_chart_has_a_name_and_a_text_alternative()
    {
        const string Chart = "answer-chart";
        var chart = (await TestData.DocumentOf(TestData.Real)).QuerySelector($"svg[role=img][aria-labelledby='{Chart}-title {Chart}-text']")!;

        Assert.StartsWith("Trade turnover", chart.QuerySelector($"title#{Chart}-title")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Values on one axis", chart.QuerySelector($"desc#{Chart}-text")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Script, "<script>alert(1)</script>")]
    [InlineData("\"\" onload=\"\"x", "\" onload=\"x")]
    [InlineData("a\u202Eb", "a\\u202Eb")]
    public async Task Hostile_names_are_shown_as_text(string name, string expected)
    {
        var cell = name.Contains('"', StringComparison.Ordinal) ? "\"" + name + "\"" : name;
        var result = TestData.Edited(p => p
            .ReplaceAll("people.csv", "Adylbek Kasymaliev", cell)
            .ReplaceAll("sources.csv", "24.kg,", cell + ",")
            .ReplaceAll("mentions.csv", "\"$1,340 billion\"", cell)
            .ReplaceAll("agreements.csv", "joint investment projects", cell)
            .ReplaceAll("offices.csv", "Kyrgyz Foreign Minister", cell)
            .ReplaceAll("events.csv", "Cholpon-Ata", cell)
            .ReplaceAll("explanations.csv", "Nobody is named for the higher figure, so", name + " so"));

        var page = await TestData.PageOf(result);
        var document = TestData.Read(page);

        Assert.Single(document.Scripts);
        Assert.DoesNotContain('\u202E', document.DocumentElement.TextContent);
        Assert.Empty(document.QuerySelectorAll("[onload]"));
        Assert.DoesNotContain(document.All.SelectMany(e => e.Attributes), a => a.Value.Contains('\u202E', StringComparison.Ordinal));
        Assert.Contains(expected, document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_of_the_data_are_isolated()
    {
        var page = await TestData.DocumentOf(TestData.Edited(p => p.ReplaceAll("people.csv", "Olzhas Bektenov", "עולז'אס")));

        Assert.Contains(page.QuerySelectorAll("bdi"), e => e.TextContent.StartsWith('\u05E2'));
    }

    [Fact]
    public async Task Only_addresses_of_the_web_are_linked()
    {
        var page = await TestData.DocumentOf(
            TestData.Edited(p => p.ReplaceAll("sources.csv", "https://en.trend.az/business/4010136.html", "javascript:alert(1)")));

        Assert.Contains(page.All, e => e.TextContent is "javascript:alert(1)");
        Assert.Empty(page.QuerySelectorAll("[href^='javascript:' i]"));
    }

    [Fact]
    public async Task Faults_of_the_data_stand_before_the_disagreements()
    {
        var page = await TestData.DocumentOf(TestData.Uncited);

        Assert.Equal(["findings", "disagreements"], page.QuerySelectorAll("#findings, #disagreements").Select(e => e.Id));
        Assert.Contains("KZKG2001", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unreadable_package_gives_a_page_that_says_so()
    {
        var page = await TestData.PageOf(TestData.Edited(p => p.With("datapackage.json", "[")));

        Assert.Contains("could not be read", page, StringComparison.Ordinal);
        Assert.Contains("KZKG1001", page, StringComparison.Ordinal);
    }

    private static string HashOf(string element, IHtmlDocument page) =>
        "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Assert.Single(page.QuerySelectorAll(element)).TextContent)));
}
