using System.Text;
using System.Xml.Linq;
using KzKgData.Verification;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Rules;

namespace KzKgData.Reporting.Tests;

public sealed class FindingsJUnitTests
{
    [Fact]
    public void There_is_one_case_for_each_fact_and_rule_and_the_counts_say_so()
    {
        var root = Write(TestData.Real);

        Assert.Equal(RuleCatalog.All.Count, root.Elements("testsuite").Count());
        Assert.All(
            root.Elements("testsuite"),
            s => Assert.Equal(TestData.Real.Dataset.Facts.Select(f => f.Id), s.Elements("testcase").Select(c => c.Attribute("name")!.Value)));
        Assert.Equal(Count(RuleCatalog.All.Count * TestData.Real.Dataset.Facts.Count), root.Attribute("tests")!.Value);
        Assert.Equal("0", root.Attribute("failures")!.Value);
        Assert.Equal(Count(root.Descendants("skipped").Count()), root.Attribute("skipped")!.Value);
    }

    [Fact]
    public void A_failing_case_tells_message_and_place()
    {
        var root = Write(TestData.Uncited);

        var failure = Assert.Single(root.Descendants("failure"), f => f.Parent!.Attribute("classname")!.Value is "KZKG2001");

        Assert.Equal("investment-2024-9m-kg24", failure.Parent!.Attribute("name")!.Value);
        Assert.Equal("KZKG2001", failure.Parent.Attribute("classname")!.Value);
        Assert.Contains("qualifier", failure.Attribute("message")!.Value, StringComparison.Ordinal);
        Assert.StartsWith("data/claims.csv(5,", failure.Value, StringComparison.Ordinal);
        Assert.Equal("1", failure.Parent.Parent!.Attribute("failures")!.Value);
    }

    [Fact]
    public void A_rule_that_was_not_run_is_skipped_with_the_reason()
    {
        var suite = Write(TestData.Real).Elements("testsuite").Single(s => s.Attribute("name")!.Value.StartsWith("KZKG4006 ", StringComparison.Ordinal));

        Assert.All(suite.Elements("testcase"), c => Assert.Contains("--as-of", c.Element("skipped")!.Attribute("message")!.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void Settled_and_lesser_findings_pass_and_are_told_all_the_same()
    {
        var settled = Write(TestData.Real).Descendants("system-out").Select(o => o.Value).ToArray();

        Assert.Contains(settled, o => o.Contains("KZKG3003 [acknowledged]: ", StringComparison.Ordinal));

        var result = TestData.Uncited;
        var lesser = result with { Findings = [.. result.Findings.Select(f => f with { Severity = Severity.Note })] };
        Assert.Empty(Write(lesser).Descendants("failure"));
        Assert.NotEmpty(Write(lesser, Severity.Note).Descendants("failure"));
    }

    [Fact]
    public void What_is_said_of_no_fact_is_a_case_of_the_file()
    {
        var root = Write(TestData.Uncited); // leaves a mention that nothing cites

        Assert.Contains(root.Descendants("failure"), f => f.Parent!.Attribute("name")!.Value is "data/mentions.csv");
    }

    [Fact]
    public void Characters_that_XML_cannot_hold_are_written_visibly()
    {
        var text = TextOf(TestData.Edited(p => p.Set("claims", "trade-turnover-2024-trend", "value", "1\u0001<&\uFFFF")));

        Assert.Contains("&lt;&amp;", text, StringComparison.Ordinal);
        Assert.NotNull(XDocument.Parse(text).Root);
        Assert.DoesNotContain('\r', text);
    }

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static XElement Write(VerificationResult result, Severity failOn = Severity.Error) => XDocument.Parse(TextOf(result, failOn)).Root!;

    private static string TextOf(VerificationResult result, Severity failOn = Severity.Error)
    {
        using var stream = new MemoryStream();
        FindingsJUnit.Write(result, stream, new FindingsOptions { FailOn = failOn });
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
