using System.Reflection;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Rules;

namespace KzKgData.Verification.Tests.Rules;

/// <summary>The index of rules in the readme is generated from the catalogue; <c>KZKG_ACCEPT_SNAPSHOTS=1</c> writes it.</summary>
public sealed class RuleIndexTests
{
    private const string Start = "<!-- rules: made from the catalogue -->\n";
    private const string End = "<!-- end of rules -->";

    private static readonly string _project = Path.Combine(
        typeof(RuleIndexTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!,
        "src",
        "KzKgData.Verification");

    [Fact]
    public async Task The_readme_lists_every_rule_with_its_page()
    {
        var path = Path.Combine(_project, "README.md");
        var readme = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        var (start, end) = (readme.IndexOf(Start, StringComparison.Ordinal) + Start.Length, readme.IndexOf(End, StringComparison.Ordinal));

        var index = "\n| rule | finds | is |\n|---|---|---|\n" + string.Concat(RuleCatalog.All.Select(Row)) + "\n";
        if (Environment.GetEnvironmentVariable("KZKG_ACCEPT_SNAPSHOTS") == "1" && Environment.GetEnvironmentVariable("CI") != "true")
        {
            await File.WriteAllTextAsync(path, readme[..start] + index + readme[end..], TestContext.Current.CancellationToken);
            return;
        }

        Assert.Equal(index, readme[start..end]);
    }

    private static string Row(Rule rule)
    {
        var page = Assert.Single(Directory.EnumerateFiles(Path.Combine(_project, "Rules"), rule.GetType().Name + ".md", SearchOption.AllDirectories));
        var link = Path.GetRelativePath(_project, page).Replace('\\', '/');
        return $"| [{rule.Descriptor.Id}]({link}) | {rule.Descriptor.Title} | "
            + $"{rule.Descriptor.Severity switch { Severity.Error => "an error", Severity.Warning => "a warning", _ => "a note" }} |\n";
    }
}
