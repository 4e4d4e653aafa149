using System.Text.RegularExpressions;

namespace KzKgData.Cli.Tests;

/// <summary>Outputs shown in the readmes are what the tool prints, and files they link to exist.</summary>
public sealed partial class ReadmeTests
{
    public static TheoryData<string> Readmes =>
        [
            .. Directory
                .EnumerateFiles(ToolRun.RepositoryRoot, "README.md", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 2 })
                .Select(p => Path.GetRelativePath(ToolRun.RepositoryRoot, p).Replace('\\', '/')),
        ];

    [Fact]
    public void Every_folder_of_the_tree_and_every_package_has_a_readme() =>
        Assert.Subset(
            Readmes.Select(r => r.Data).ToHashSet(StringComparer.Ordinal),
            new HashSet<string>(StringComparer.Ordinal)
            {
                "README.md", "data/README.md", "generators/README.md", "generators/KzKgData.Generators/README.md", "src/README.md", "src/KzKgData/README.md",
                "src/KzKgData.Cli/README.md", "src/KzKgData.Verification/README.md", "tests/README.md", "tests/KzKgData.Benchmarks/README.md",
            });

    [Theory]
    [MemberData(nameof(Readmes))]
    public void Whatever_a_readme_links_to_is_there(string readme)
    {
        var text = Read(readme);

        var missing = Link()
            .Matches(text)
            .Select(m => m.Groups["to"].Value)
            .Where(to =>
                !to.StartsWith("https://", StringComparison.Ordinal)
                && !Path.Exists(Path.Combine(ToolRun.RepositoryRoot, Path.GetDirectoryName(readme)!, to.Split('#')[0])));
        Assert.Empty(missing);
    }

    [Fact]
    public async Task The_readme_of_the_tool_shows_what_a_report_prints()
    {
        var shown = Blocks("src/KzKgData.Cli/README.md", "text")[0].Split('\n');

        var printed = await PrintedByReportAsync();

        Assert.All(shown.Zip(printed), line => Assert.StartsWith(line.First.TrimEnd('…'), line.Second, StringComparison.Ordinal));
        Assert.Equal(printed.Length, shown.Length);
    }

    [Fact]
    public async Task The_readme_shows_what_a_report_ends_with()
    {
        var shown = Blocks("README.md", "text")[0].Split('\n');

        Assert.Equal(shown, (await PrintedByReportAsync())[^shown.Length..]);
    }

    [Fact]
    public async Task The_workflow_of_the_readme_passes_and_writes_what_it_shows()
    {
        using var tool = new ToolRun();
        var command = Assert.Single(Blocks("README.md", "yaml")[0].Split('\n'), line => line.Contains("run: kzkg ", StringComparison.Ordinal)).Split("kzkg ")[
            1
        ];

        Assert.Equal(ExitCode.Clean, await tool.RunAsync(command.Split(' ')));

        Assert.StartsWith("#", await File.ReadAllTextAsync(tool.PathOf("summary.md"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_readme_shows_of_the_package_is_part_of_its_whole_example()
    {
        var whole = Blocks("src/KzKgData/README.md", "csharp")[0];

        Assert.Contains(Blocks("README.md", "csharp")[0], whole, StringComparison.Ordinal);
        Assert.Contains($"`{Blocks("src/KzKgData/README.md", "text")[0].Split('\n')[^1]}`", Read("README.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_readme_is_a_door()
    {
        var lines = Read("README.md").Split('\n');

        Assert.InRange(lines.Length, 60, 110);
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 160));
        Assert.Contains("    dotnet run --project src/KzKgData.Cli -- report -o artifacts/report", lines);
        Assert.Contains("    dotnet test", lines);
    }

    private static string Read(string readme) => File.ReadAllText(Path.Combine(ToolRun.RepositoryRoot, readme));

    private static string[] Blocks(string readme, string language) =>
        [.. Block().Matches(Read(readme)).Where(m => m.Groups["language"].Value == language).Select(m => m.Groups["text"].Value.TrimEnd())];

    private static async Task<string[]> PrintedByReportAsync()
    {
        using var tool = new ToolRun();
        await tool.RunAsync("report", "-o", "out/report");
        return tool.Output.TrimEnd().Split('\n');
    }

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"^```(?<language>\w*)\n(?<text>.*?)^```$", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.Singleline, 1000)]
    private static partial Regex Block();
}
