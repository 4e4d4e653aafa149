using KzKgData.Reporting.Pages;

namespace KzKgData.Reporting.Tests;

public sealed class TerseHtmlTests
{
    [Theory]
    [InlineData("<p>\n    a\n    b</p>", "<p>\na\nb</p>")]
    [InlineData("<tr>\n  <td class=\"a\">x</td>\n  <td>y</td></tr>\n</table>", "<tr>\n<td class=a>x<td>y</table>")]
    [InlineData("<a href=\"a/b\" id=\"c\" title=\"d e\">", "<a href=\"a/b\" id=c title=\"d e\">")]
    [InlineData("<path d=\"M0\"/><p data-x=\"\">", "<path d=\"M0\"/><p data-x=\"\">")]
    [InlineData("<a title=\"x > y\">z</a>", "<a title=\"x > y\">z</a>")]
    [InlineData("<textarea>a\n\n  \"b\"=\"c\"</td></textarea>", "<textarea>a\n\n  \"b\"=\"c\"</td></textarea>")]
    [InlineData("<script>if (a < b) { c = \"d\"; }</script>", "<script>if (a < b) { c = \"d\"; }</script>")]
    [InlineData("<td><bdi>24.kg</bdi></td>", "<td>24.kg")]
    [InlineData("<td><bdi>\u05E2\u05D1</bdi></td>", "<td><bdi>\u05E2\u05D1</bdi>")]
    [InlineData("<td><bdi>a\u202Eb</bdi></td>", "<td><bdi>a\u202Eb</bdi>")]
    [InlineData("<td><bdi>a&#x202E;b</bdi></td>", "<td><bdi>a&#x202E;b</bdi>")]
    [InlineData("<td><bdi>\U0001E900</bdi></td>", "<td><bdi>\U0001E900</bdi>")]
    [InlineData("<bdi>a <b>c</b></bdi>", "<bdi>a <b>c</b></bdi>")]
    [InlineData("<p title=\"it&#x27;s 1&#x2B;1\">it&#x27;s</p>", "<p title=\"it's 1+1\">it's</p>")]
    [InlineData("<p title=\"1&#x2B;1\">", "<p title=1+1>")]
    [InlineData("<p title=\"&amp;#x27;\">&amp;#x2B;</p>", "<p title=\"&amp;#x27;\">&amp;#x2B;</p>")]
    [InlineData(
        "<line y2=\"3\"></line><path d=\"M0 1\"></path><use href=\"#m\" x=\"1\"></use><svg x=\"1\"></svg>",
        "<line y2=3 /><path d=\"M0 1\"/><use href=#m x=1 /><svg x=1></svg>")]
    [InlineData("<caption>a</caption>\n  <thead>", "<caption>a<thead>")]
    [InlineData("<prefix a=\"b\">", "<prefix a=b>")]
    [InlineData("<g><path d=\"M0\"/></g><rect x=\"a b\"/></svg>", "<g><path d=\"M0\"/></g><rect x=\"a b\"/></svg>")]
    public void What_html_can_do_without_is_left_out(string page, string terse)
    {
        var html = page.ToCharArray();

        var length = TerseHtml.Minify(html);

        Assert.Equal(terse, new string(html, 0, length));
    }

    [Fact]
    public async Task A_page_reads_the_same_as_one_with_all_its_tags()
    {
        var page = await TestData.DocumentOf(TestData.Real);

        Assert.All(page.QuerySelectorAll("tr"), r => Assert.All(r.Children, c => Assert.True(c.LocalName is "td" or "th")));
        Assert.All(page.QuerySelectorAll("li"), l => Assert.True(l.ParentElement!.LocalName is "ul" or "ol"));
        Assert.NotEmpty(page.QuerySelectorAll("figure > svg.narrow-chart"));
        Assert.All(page.QuerySelectorAll("dl > div"), d => Assert.Equal("dt", d.Children[0].LocalName));
    }
}
