using System.Text;
using KzKgData.Verification;

namespace KzKgData.Reporting.Tests;

public sealed class FindingsMarkdownTests
{
    [Fact]
    public void Findings_and_disagreements_are_told_and_the_lists_of_claims_and_sources_are_not()
    {
        var text = Text(TestData.Uncited);

        Assert.Contains("## Findings about the data", text, StringComparison.Ordinal);
        Assert.Contains("KZKG2001 (error, open)", text, StringComparison.Ordinal);
        Assert.Contains("## Disagreements", text, StringComparison.Ordinal);
        Assert.Contains("## Rules not run", text, StringComparison.Ordinal);
        Assert.DoesNotContain("## All claims", text, StringComparison.Ordinal);
        Assert.DoesNotContain("## Sources", text, StringComparison.Ordinal);
    }

    [Fact]
    public void It_ends_with_one_line_break()
    {
        var text = Text(TestData.Real);

        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        Assert.False(text.EndsWith("\n\n", StringComparison.Ordinal));
    }

    private static string Text(VerificationResult result)
    {
        using var stream = new MemoryStream();
        FindingsMarkdown.Write(result, stream, FindingsOptions.Default);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
