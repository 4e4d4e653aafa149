
namespace KzKgData.Reporting.Tests;

public sealed class MarkdownTests
{
    [Theory]
    [InlineData("agreements", "oil-supplies")]
    [InlineData("offices", "kz-prime-minister-2025-02")]
    [InlineData("claims", "trade-turnover-2024-trend")]
    public void A_row_that_names_a_table_as_its_source_is_a_finding_and_stops_no_report(string table, string id)
    {
        var result = TestData.Edited(p => p.Set(table, id, "source", "kg-nsc-exports-2023"));

        Assert.Contains(result.Findings, f => f.RuleId is "KZKG2011");
        Assert.StartsWith("# ", TestData.MarkdownOf(result), StringComparison.Ordinal);
    }

    [Fact]
    public void The_parts_stand_in_the_order_of_the_page()
    {
        var headings = TestData
            .MarkdownOf(TestData.Real)
            .Split('\n')
            .Where(l => l.StartsWith("# ", StringComparison.Ordinal) || l.StartsWith("## ", StringComparison.Ordinal));

        Assert.Equal(
            [
                "# Trade turnover between Kazakhstan and Kyrgyzstan, 2024: \\$1.34 billion or \\$1.7 billion?", "## Disagreements",
                "## Official tables", "## Status at a glance", "## Over time", "## All claims", "## Sources", "## Method",
                "## Causes", "## Rules applied", "## Rules not run", "## Undecided checks", "## Notes", "## Accepted explanations",
                "## Data version", "## How to cite",
            ],
            headings);
    }

    [Fact]
    public void Every_row_of_a_table_has_the_cells_of_its_header()
    {
        var result = TestData.Edited(p => p
            .ReplaceAll("people.csv", "Adylbek Kasymaliev", "A | B")
            .ReplaceAll("mentions.csv", "\"$1,340 billion\"", "$1|340"));
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

    [Fact]
    public void The_grid_stands_as_a_table()
    {
        var lines = TestData.MarkdownOf(TestData.Real).Split('\n');

        Assert.Contains("| Quantity | 2023 | 2024 | 2026 | 2028 | 2030 | No period printed |", lines);
        Assert.Contains(
            lines,
            l =>
                l.StartsWith("| Trade turnover between Kazakhstan and Kyrgyzstan |", StringComparison.Ordinal)
                && l.Contains(
                    "| \\$1.34 billion or \\$1.7 billion, **unsettled**, 4 claims, at most 3 voices, 1 unattributed, 1 of 4 periods inferred |",
                    StringComparison.Ordinal)
                && l.Contains(
                    "<br>January–November 2023, partial, \\$1.3 billion, **single voice**, 1 claim, period inferred |",
                    StringComparison.Ordinal));
    }

    [Fact]
    public void Cards_say_how_each_print_was_read_where_to_look_and_what_is_void()
    {
        var markdown = TestData.MarkdownOf(TestData.Edited(p => p.Set("explanations", "turnover-2024-mirror", "expect", "1340000000;1800000000")));

        Assert.Contains(
            "- “\\$1.7 billion”, 3 printed figures. **Recomputed:** 1 700 000 000 USD (point as the decimal mark; last digit worth \\$100 million). "
            + "**In the data:** 1 700 000 000 USD. **Result:** the same\n",
            markdown,
            StringComparison.Ordinal);
        Assert.Contains(
            "- Kyrgyzstan: [National Statistical Committee of the Kyrgyz Republic](<https://stat.gov.kg/>) (read up to 2023): ",
            markdown,
            StringComparison.Ordinal);
        Assert.Contains("**Recorded, but no longer valid**", markdown, StringComparison.Ordinal);
        Assert.Contains("; the data now hold \\$1.7 billion", markdown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a", "```x\na\n```")]
    [InlineData("a ``` b", "````x\na ``` b\n````")]
    public void A_block_of_code_cannot_be_closed_by_what_stands_in_it(string text, string expected) =>
        Assert.Equal(expected, MarkdownText.CodeBlock(text, "x"));

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
