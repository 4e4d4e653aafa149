using System.Text.RegularExpressions;

namespace KzKgData.Reporting.Tests;

/// <summary>The report is built in layers: Writing knows no words, Wording no views, Views no outputs.</summary>
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

    // Finds a reference by a using, by a full name, or from the shared parent namespace.
    [GeneratedRegex(
        "(?<![\\w.])(KzKgData\\.)?(Reporting\\.)?(?<layer>Writing|Wording|Views|Contracts|Pages)(?=[.;])",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Named();
}
