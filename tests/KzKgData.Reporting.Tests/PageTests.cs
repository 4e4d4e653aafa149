using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace KzKgData.Reporting.Tests;

public sealed partial class PageTests
{
    private const string Script = "<script>alert(1)</script>";

    [Fact]
    public async Task Equal_data_give_equal_bytes()
    {
        Assert.Equal(await TestData.PageOf(TestData.Edited()), await TestData.PageOf(TestData.Edited()));
    }

    [Fact]
    public async Task Nothing_in_the_page_makes_a_request()
    {
        var page = await TestData.PageOf(TestData.Real);

        Assert.DoesNotContain(" src=", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("srcset", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("url(", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<link", page, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(1, Count(page, "<script"));
        Assert.DoesNotMatch(" on[a-z]+=", page);
    }

    [Fact]
    public async Task The_policy_allows_this_style_sheet_and_this_script_and_nothing_else()
    {
        var page = await TestData.PageOf(TestData.Real);

        var (style, script) = (HashOf("style", page), HashOf("script", page));
        var policy = System.Net.WebUtility.HtmlDecode(PolicyElement().Match(page).Groups["text"].Value);

        Assert.Equal($"default-src 'none'; style-src '{style}'; script-src '{script}'; base-uri 'none'; form-action 'none'", policy);
        Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_script_is_short_and_writes_no_markup_and_runs_no_text()
    {
        var script = InlineElement().Matches(await TestData.PageOf(TestData.Real)).Single(m => m.Groups["name"].Value is "script").Groups["text"].Value;

        Assert.InRange(Encoding.UTF8.GetByteCount(script), 1, 10_000);
        Assert.DoesNotMatch("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\b|Function\\(|setTimeout|import|</|<!--", script);
    }

    [Fact]
    public async Task The_page_of_the_real_data_stays_below_300_kB()
    {
        Assert.InRange(Encoding.UTF8.GetByteCount(await TestData.PageOf(TestData.Real)), 1, 300_000);
    }

    [Fact]
    public async Task The_page_is_built_of_named_parts()
    {
        var page = await TestData.PageOf(TestData.Real);

        Assert.StartsWith("<!DOCTYPE html>", page, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", page, StringComparison.Ordinal);
        Assert.Equal(1, Count(page, "<h1>"));
        Assert.Contains("<main id=\"main\"", page, StringComparison.Ordinal);
        Assert.Contains("class=\"skip\" href=\"#main\"", page, StringComparison.Ordinal);
        Assert.Equal(Count(page, "<table"), Count(page, "<caption>"));
        foreach (var id in new[] { "status", "disagreements", "over-time", "claims", "facts", "sources", "method", "causes", "rules", "not-run", "decisions", "notes", "explanations", "edition", "cite" })
        {
            Assert.Contains($"href=\"#{id}\"", page, StringComparison.Ordinal);
            Assert.Contains($"id=\"{id}\"", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_drawing_is_named_and_described_by_what_stands_on_the_page()
    {
        var page = await TestData.PageOf(TestData.Real);
        var ids = Ids().Matches(page).Select(m => m.Groups["id"].Value).ToHashSet(StringComparer.Ordinal);

        var referred = DrawingReferences().Matches(page).SelectMany(m => m.Groups["ids"].Value.Split(' ')).ToArray();

        Assert.Equal(TestData.RealReport.OverTime.Figures.Count(), DrawingReferences().Count(page));
        Assert.All(referred, id => Assert.Contains(id, ids));
        Assert.Equal(TestData.RealReport.OverTime.Figures.Count(), Count(page, "<summary>As a table</summary>"));
    }

    [Fact]
    public async Task Every_id_is_given_once()
    {
        var page = await TestData.PageOf(TestData.Real);

        var ids = Ids().Matches(page).Select(m => m.Groups["id"].Value).ToArray();

        Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Every_claim_and_source_is_shown_with_its_place()
    {
        var page = await TestData.PageOf(TestData.Real);

        foreach (var claim in TestData.RealReport.Claims)
        {
            Assert.Contains($">{claim.Place.Path}</bdi> line {claim.Place.Line}, column 9 (<bdi>value</bdi>)<", page.Replace("\n", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        }

        Assert.All(TestData.RealReport.Sources, s => Assert.Contains(s.Sha256, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_figure_is_quoted_in_the_language_of_its_source()
    {
        Assert.Contains("<q lang=\"en\"><bdi>$1,340 billion</bdi></q>", await TestData.PageOf(TestData.Real), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chart_has_a_name_and_a_text_alternative()
    {
        var page = await TestData.PageOf(TestData.Real);

        Assert.Contains("<svg role=\"img\" aria-labelledby=\"disagreement-trade-turnover__kz-kg__unspecified__actual__USD__2024-chart-title disagreement-trade-turnover__kz-kg__unspecified__actual__USD__2024-chart-text\"", page, StringComparison.Ordinal);
        Assert.Contains("<title id=\"disagreement-trade-turnover__kz-kg__unspecified__actual__USD__2024-chart-title\">Trade turnover", page, StringComparison.Ordinal);
        Assert.Contains("<desc id=\"disagreement-trade-turnover__kz-kg__unspecified__actual__USD__2024-chart-text\">Values on one axis", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Script, "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("\"\" onload=\"\"x", "&quot; onload=&quot;x")]
    [InlineData("a\u202Eb", "a\\u202Eb")]
    public async Task Hostile_names_are_shown_as_text(string name, string expected)
    {
        var cell = name.Contains('"', StringComparison.Ordinal) ? "\"" + name + "\"" : name;
        var result = TestData.Edited(
            ("people.csv", TestData.Replacing("Adylbek Kasymaliev", cell)),
            ("sources.csv", TestData.Replacing("24.kg,", cell + ",")),
            ("mentions.csv", TestData.Replacing("\"$1,340 billion\"", cell)),
            ("agreements.csv", TestData.Replacing("joint investment projects", cell)),
            ("offices.csv", TestData.Replacing("Kyrgyz Foreign Minister", cell)),
            ("events.csv", TestData.Replacing("Cholpon-Ata", cell)),
            ("explanations.csv", TestData.Replacing("Nobody is named for the higher figure, so", name + " so")));

        var page = await TestData.PageOf(result);

        Assert.Equal(1, Count(page, "<script"));
        Assert.DoesNotContain('\u202E', page);
        Assert.DoesNotContain("&#x202E;", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\" onload=\"", page, StringComparison.Ordinal);
        Assert.Contains(expected, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_of_the_data_are_isolated()
    {
        var page = await TestData.PageOf(TestData.Edited(("people.csv", TestData.Replacing("Olzhas Bektenov", "עולז'אס"))));

        Assert.Contains("<bdi>\u05E2", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_addresses_of_the_web_are_linked()
    {
        var page = await TestData.PageOf(TestData.Edited(("sources.csv", TestData.Replacing("https://en.trend.az/business/4010136.html", "javascript:alert(1)"))));

        Assert.Contains("<bdi>javascript:alert(1)</bdi>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"javascript:", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_of_the_data_stand_before_the_disagreements()
    {
        var page = await TestData.PageOf(TestData.Edited(("citations.csv", TestData.Without("investment-2024-9m-kg24,qualifier"))));

        var findings = page.IndexOf("id=\"findings\"", StringComparison.Ordinal);

        Assert.True(findings > 0 && findings < page.IndexOf("id=\"disagreements\"", StringComparison.Ordinal));
        Assert.Contains("KZKG2001", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unreadable_package_gives_a_page_that_says_so()
    {
        var page = await TestData.PageOf(TestData.Edited(("datapackage.json", _ => "[")));

        Assert.Contains("could not be read", page, StringComparison.Ordinal);
        Assert.Contains("KZKG1001", page, StringComparison.Ordinal);
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static string HashOf(string element, string page)
    {
        var text = InlineElement().Matches(page).Single(m => string.Equals(m.Groups["name"].Value, element, StringComparison.Ordinal)).Groups["text"].Value;
        return "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    [GeneratedRegex("<(?<name>style|script)>(?<text>.*?)</\\k<name>>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex InlineElement();

    [GeneratedRegex("<svg role=\"img\" aria-labelledby=\"(?<ids>[^\"]+)\" aria-describedby=\"(?<ids>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex DrawingReferences();

    [GeneratedRegex(" id=\"(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Ids();

    [GeneratedRegex("http-equiv=\"Content-Security-Policy\" content=\"(?<text>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex PolicyElement();
}
