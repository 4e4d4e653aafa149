using System.Text.Json;

namespace KzKgData.Cli.Tests;

public sealed class CheckFormatTests
{
    [Theory]
    [InlineData("json", "{\n  \"schema\": \"kzkg-findings-1\"")]
    [InlineData("sarif", "{\n  \"$schema\"")]
    [InlineData("junit", "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<testsuites ")]
    [InlineData("md", "# ")]
    [InlineData("github", "")]
    [InlineData("text", "data/claims.csv(")]
    public async Task Each_format_is_printed_alone(string format, string start)
    {
        using var tool = new ToolRun();

        Assert.Equal(ExitCode.Clean, await tool.RunAsync("check", "--format", format));
        Assert.StartsWith(start, tool.Output, StringComparison.Ordinal);
        Assert.Empty(tool.Error);
    }

    [Fact]
    public async Task Each_file_belongs_to_the_format_of_its_number_and_the_format_left_over_is_printed()
    {
        using var tool = new ToolRun();

        Assert.Equal(
            ExitCode.Clean,
            await tool.RunAsync("check", "--format", "sarif", "--output", "out/a.sarif", "--format", "json", "--output", "b.json", "--format", "text"));
        Assert.Contains("open findings: 0\n", tool.Output, StringComparison.Ordinal);
        Assert.Contains("\"2.1.0\"", Read(tool, "out/a.sarif"), StringComparison.Ordinal);
        Assert.Contains("kzkg-findings-1", Read(tool, "b.json"), StringComparison.Ordinal);
        Assert.Equal(["wrote out/a.sarif", "wrote b.json"], tool.Error.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'));
        Assert.Equal(["a.sarif"], Directory.EnumerateFileSystemEntries(tool.PathOf("out")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_hyphen_prints_and_one_output_alone_takes_the_text()
    {
        using var tool = new ToolRun();

        Assert.Equal(ExitCode.Clean, await tool.RunAsync("check", "--output", "a.txt"));
        Assert.Empty(tool.Output);
        Assert.Contains("open findings: 0\n", Read(tool, "a.txt"), StringComparison.Ordinal);

        Assert.Equal(ExitCode.Clean, await tool.RunAsync("check", "--format", "text", "--output", "-", "--format", "json", "--output", "b.json"));
        Assert.Equal(Read(tool, "a.txt"), tool.Output);
        Assert.False(File.Exists(tool.PathOf("-")));
    }

    [Fact]
    public async Task An_open_finding_is_told_in_each_format_and_fails()
    {
        using var tool = new ToolRun();
        tool.Edit(p => p.Delete("citations", "trade-turnover-2024-trend,period"));

        foreach (var format in new[] { "text", "json", "sarif", "github", "junit", "md" })
        {
            Assert.Equal(ExitCode.Findings, await tool.RunAsync("check", "--format", format));
            Assert.Contains("KZKG2001", tool.Output, StringComparison.Ordinal);
            Assert.Contains("trade-turnover-2024-trend", tool.Output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("sarif")]
    [InlineData("github")]
    public async Task No_path_from_the_root_gets_into_code_scanning_or_annotations(string format)
    {
        using var tool = new ToolRun();
        tool.Edit(p => p.Delete("citations", "trade-turnover-2024-trend,period"));

        Assert.Equal(ExitCode.Findings, await tool.RunAsync("check", "--format", format, "--data", tool.PathOf("data")));
        Assert.DoesNotContain(tool.WorkingDirectory, tool.Output, StringComparison.Ordinal);
        Assert.Contains("data/claims.csv", tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settled_findings_are_in_SARIF_only_when_asked_for()
    {
        using var tool = new ToolRun();

        Assert.Equal(ExitCode.Clean, await tool.RunAsync("check", "--format", "sarif", "--include-settled"));
        using var json = JsonDocument.Parse(tool.Output);
        Assert.Equal(5, json.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength());
    }

    [Fact]
    public async Task Unreadable_data_are_told_in_the_format_asked_for_and_exit_with_2()
    {
        foreach (var format in new[] { "json", "sarif", "github", "junit", "md" })
        {
            using var tool = new ToolRun();
            tool.Edit("datapackage.json", _ => "{");

            Assert.Equal(ExitCode.Failure, await tool.RunAsync("check", "--format", format));
            Assert.Contains("KZKG1001", tool.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_exits_with_2_and_leaves_the_others_as_they_were()
    {
        using var tool = new ToolRun();
        await File.WriteAllTextAsync(tool.PathOf("a.sarif"), "old", TestContext.Current.CancellationToken);
        Directory.CreateDirectory(tool.PathOf("taken"));

        Assert.Equal(ExitCode.Failure, await tool.RunAsync("check", "--format", "sarif", "--output", "a.sarif", "--format", "json", "--output", "taken"));
        Assert.Equal("old", Read(tool, "a.sarif"));
        Assert.StartsWith("kzkg: ", tool.Error, StringComparison.Ordinal);
    }

    private static string Read(ToolRun tool, string file) => File.ReadAllText(tool.PathOf(file));
}
