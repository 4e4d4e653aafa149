using KzKgData.Reporting.Writing;

namespace KzKgData.Reporting.Tests;

public sealed class MarkdownTests
{
    [Fact]
    public void The_parts_stand_in_the_order_of_the_page()
    {
        var headings = TestData.MarkdownOf(TestData.Real).Split('\n').Where(l => l.StartsWith("# ", StringComparison.Ordinal) || l.StartsWith("## ", StringComparison.Ordinal));

        Assert.Equal(["# What five press articles print, and where the figures disagree", "## Disagreements", "## All claims", "## Sources", "## Method", "## Causes", "## Rules applied", "## Rules not run", "## Accepted explanations", "## Data version", "## How to cite"], headings);
    }

    [Fact]
    public void Every_row_of_a_table_has_the_cells_of_its_header()
    {
        var result = TestData.Edited(("people.csv", TestData.Replacing("Adylbek Kasymaliev", "A | B")), ("mentions.csv", TestData.Replacing("\"$1,340 billion\"", "$1|340")));
        var cells = 0;
        foreach (var line in TestData.MarkdownOf(result).Split('\n'))
        {
            if (!line.StartsWith('|'))
            {
                cells = 0;
                continue;
            }

            var count = line.Replace("\\|", string.Empty, StringComparison.Ordinal).Count(c => c == '|');
            Assert.True(cells == 0 || cells == count, line);
            cells = count;
        }
    }

    [Theory]
    [InlineData("a", "```x\na\n```")]
    [InlineData("a ``` b", "````x\na ``` b\n````")]
    public void A_block_of_code_cannot_be_closed_by_what_stands_in_it(string text, string expected) => Assert.Equal(expected, MarkdownText.CodeBlock(text, "x"));

    [Theory]
    [InlineData("<b>", "&lt;b&gt;")]
    [InlineData("a|b", "a\\|b")]
    [InlineData("[x](http://a)", "\\[x\\](http<!-- -->://a)")]
    [InlineData("![x]", "!\\[x\\]")]
    [InlineData("*a* _b_ `c` ~d~", "\\*a\\* \\_b\\_ \\`c\\` \\~d\\~")]
    [InlineData("@who", "@<!-- -->who")]
    [InlineData("#1", "\\#<!-- -->1")]
    [InlineData("$1 and $2", "\\$1 and \\$2")]
    [InlineData("www.a.b", "www<!-- -->.a.b")]
    [InlineData("- a", "\\- a")]
    [InlineData("1. a", "1\\. a")]
    [InlineData("1.7 a", "1.7 a")]
    [InlineData("&lt;", "&amp;lt;")]
    [InlineData("a\n\n# b", "a \\#<!-- --> b")]
    [InlineData("a\\|b", "a\\\\\\|b")]
    public void Data_stay_text(string data, string expected) => Assert.Equal(expected, MarkdownText.Of(data));
}
