using System.Text.RegularExpressions;

namespace KzKgData.Reporting.Tests;

/// <summary>What makes a report stands in layers: Writing knows no words, Wording no views, Views no outputs.</summary>
public sealed partial class LayeringTests
{
    [Theory]
    [InlineData("Writing", "Wording", "Views", "Contracts", "Pages")]
    [InlineData("Wording", "Views", "Contracts", "Pages")]
    [InlineData("Views", "Contracts", "Pages")]
    [InlineData("Contracts", "Pages")]
    public void A_layer_knows_none_above_it(string layer, params string[] above)
    {
        var files = Directory.GetFiles(Path.Combine(ReportingSources.RepositoryRoot, "src", "KzKgData.Reporting", layer), "*.cs", SearchOption.AllDirectories);

        Assert.NotEmpty(files);
        Assert.All(
            files,
            f =>
                Assert.DoesNotContain(
                    Named().Matches(File.ReadAllText(f)).Select(m => m.Groups["layer"].Value),
                    l => above.Contains(l, StringComparer.Ordinal)));
    }

    // Whether by a using, in full, or from the namespace that all of them share.
    [GeneratedRegex(
        "(?<![\\w.])(KzKgData\\.)?(Reporting\\.)?(?<layer>Writing|Wording|Views|Contracts|Pages)(?=[.;])",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Named();
}
