using System.Xml.Linq;

namespace KzKgData.Cli.Tests;

/// <summary>The dependencies of the projects point in one direction, and each packed project has a readme.</summary>
public sealed class DependencyDirectionTests
{
    private static readonly Dictionary<string, string[]> _allowed = new(StringComparer.Ordinal)
    {
        ["KzKgData.Abstractions"] = [],
        ["KzKgData.Verification"] = ["KzKgData.Abstractions"],
        ["KzKgData.Generators.Tables"] = ["KzKgData.Verification"],
        ["KzKgData.Generators.Tasks"] = ["KzKgData.Generators.Tables"],
        ["KzKgData.Analyzers"] = [],
        ["KzKgData.CodeFixes"] = ["KzKgData.Analyzers"],
        // Code fixes and tasks are packed with the generator, not used by it.
        ["KzKgData.Generators"] = ["KzKgData.CodeFixes", "KzKgData.Generators.Tables", "KzKgData.Generators.Tasks"],
        ["KzKgData.Curation"] = ["KzKgData.Verification"],
        ["KzKgData.Engines"] = ["KzKgData.Verification"],
        ["KzKgData.Reporting"] = ["KzKgData.Verification"],
        ["KzKgData.Serving"] = ["KzKgData.Curation", "KzKgData.Reporting"],
        ["KzKgData.Cli"] = ["KzKgData.Curation", "KzKgData.Engines", "KzKgData.Reporting", "KzKgData.Serving"],
        ["KzKgData"] = ["KzKgData.Abstractions", "KzKgData.CodeFixes"], // code fixes are packed with it, not used by it
    };

    private static readonly string[] _folders = ["src", "generators"];

    private static string[] Projects => [.. _folders
        .Select(folder => Path.Combine(ToolRun.RepositoryRoot, folder))
        .Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*.csproj", SearchOption.AllDirectories))];

    [Fact]
    public void Every_project_refers_only_to_those_before_it()
    {
        Assert.NotEmpty(Projects);
        Assert.All(Projects, project =>
        {
            var name = Path.GetFileNameWithoutExtension(project);
            Assert.True(_allowed.TryGetValue(name, out var allowed), $"{name} is not in the table of allowed references; add it there and to the design.");
            Assert.Equal(allowed.Order(StringComparer.Ordinal), References(project).Order(StringComparer.Ordinal));
        });
    }

    [Fact]
    public void Every_package_has_a_readme()
    {
        var packed = Projects.Where(project => !XDocument.Load(project).Descendants("IsPackable").Any(e => e.Value == "false")).ToArray();

        Assert.NotEmpty(packed);
        Assert.All(packed, project => Assert.True(
            File.Exists(Path.Combine(Path.GetDirectoryName(project)!, "README.md")), $"{Path.GetFileNameWithoutExtension(project)} is packed and has no README.md."));
    }

    [Fact]
    public void Verification_knows_no_compiler_no_console_and_no_page()
    {
        var references = typeof(Verification.Verifier).Assembly.GetReferencedAssemblies().Select(a => a.Name!).ToArray();

        Assert.DoesNotContain(references, r => r.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
        Assert.DoesNotContain(references, r => r.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
        Assert.DoesNotContain("System.Console", references);
    }

    private static IEnumerable<string> References(string project) =>
        XDocument.Load(project).Descendants("ProjectReference")
            .Where(r => r.Attribute("OutputItemType")?.Value != "Analyzer") // the generator runs in the compiler, not in what it compiles
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')));
}
