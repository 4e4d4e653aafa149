namespace KzKgData.Cli.Tests;

public sealed class ReportCommandTests
{
    private static readonly string[] _files = ["claims.csv", "discrepancies.csv", "index.html", "report.json", "report.md"];

    [Fact]
    public async Task Writes_the_four_files_and_nothing_else()
    {
        using var tool = new ToolRun();

        Assert.Equal(ExitCode.Clean, await tool.RunAsync("report", "-o", "out/report"));
        Assert.Equal(_files, Files(tool));
        Assert.Contains("wrote out/report/index.html", tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writes_them_also_when_the_check_fails_and_then_exits_with_1()
    {
        using var tool = new ToolRun();
        tool.Edit(p => p.Clear("explanations"));

        Assert.Equal(ExitCode.Findings, await tool.RunAsync("report", "-o", "out/report"));
        Assert.Equal(_files, Files(tool));
    }

    [Fact]
    public async Task Without_readable_data_nothing_is_written_and_the_exit_code_is_2()
    {
        using var tool = new ToolRun();
        tool.Edit("datapackage.json", _ => "{");

        Assert.Equal(ExitCode.Failure, await tool.RunAsync("report", "-o", "out/report"));
        Assert.False(Directory.Exists(tool.PathOf("out")));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_exits_with_2_and_one_line()
    {
        using var tool = new ToolRun();
        await File.WriteAllTextAsync(tool.PathOf("taken"), "a file", TestContext.Current.CancellationToken);

        Assert.Equal(ExitCode.Failure, await tool.RunAsync("report", "-o", "taken"));
        Assert.StartsWith("kzkg: ", tool.Error, StringComparison.Ordinal);
        Assert.Single(tool.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task The_page_holds_excerpts_only_with_the_archived_texts_and_unless_they_are_declined()
    {
        const string Excerpt = "carried timber worth";
        var example = Path.Combine(ToolRun.RepositoryRoot, "tests", "KzKgData.Verification.Tests", "ExamplePackage");
        using var tool = new ToolRun();

        await tool.RunAsync("report", "--data", example, "-o", "without");
        await tool.RunAsync("report", "--data", example, "--snapshots", Path.Combine(example, "snapshots"), "-o", "with");
        await tool.RunAsync("report", "--data", example, "--snapshots", Path.Combine(example, "snapshots"), "--no-excerpts", "-o", "declined");

        Assert.DoesNotContain(Excerpt, Page("without"), StringComparison.Ordinal);
        Assert.Contains(Excerpt, Page("with"), StringComparison.Ordinal);
        Assert.DoesNotContain(Excerpt, Page("declined"), StringComparison.Ordinal);
        Assert.Contains("figures recognised in the archived text", Page("declined"), StringComparison.Ordinal);

        string Page(string folder) => File.ReadAllText(tool.PathOf(Path.Combine(folder, "index.html")));
    }

    [Fact]
    public async Task A_package_named_from_the_root_leaves_no_trace_of_this_machine_in_the_report()
    {
        using var tool = new ToolRun();

        Assert.Equal(ExitCode.Clean, await tool.RunAsync("report", "-o", "out/report", "--data", tool.PathOf("data")));

        Assert.All(_files, f => Assert.DoesNotContain(tool.WorkingDirectory, File.ReadAllText(tool.PathOf("out/report/" + f)), StringComparison.Ordinal));
        Assert.Contains(
            "data/claims.csv",
            await File.ReadAllTextAsync(tool.PathOf("out/report/report.json"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cells_are_linked_where_the_data_can_be_read_however_the_package_is_named()
    {
        const string Link = "https://example.org/o/n/blob/abc/data/claims.csv#L4";
        using var tool = new ToolRun();

        await tool.RunAsync("report", "-o", "out/report", "--data", tool.PathOf("data"), "--link-cells", "https://example.org/o/n/blob/abc");

        Assert.Contains(
            Link,
            await File.ReadAllTextAsync(tool.PathOf("out/report/index.html"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
        Assert.Contains(
            Link,
            await File.ReadAllTextAsync(tool.PathOf("out/report/report.md"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
        await tool.RunAsync("check", "--format", "md", "--data", tool.PathOf("data"), "--link-cells", "https://example.org/o/n/blob/abc/");
        Assert.Contains(Link, tool.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("data")]
    [InlineData("file:///data")]
    [InlineData("https://example.org/?x=1")]
    public async Task What_cells_cannot_be_linked_to_is_refused(string address)
    {
        using var tool = new ToolRun();

        Assert.Equal(ExitCode.Failure, await tool.RunAsync("report", "-o", "out/report", "--link-cells", address));

        Assert.Contains($"--link-cells '{address}' is not the web address of a folder", tool.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(tool.PathOf("out")));
    }

    [Fact]
    public async Task A_language_without_texts_is_refused_and_one_with_them_written()
    {
        using var tool = new ToolRun();

        Assert.Equal(ExitCode.Failure, await tool.RunAsync("report", "-o", "out/report", "--lang", "rus"));
        Assert.Contains("there is no language 'rus'; did you mean ru?", tool.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(tool.PathOf("out")));

        Assert.Equal(ExitCode.Clean, await tool.RunAsync("report", "-o", "out/report", "--lang", "en", "--lang", "ru"));
        Assert.Contains("wrote out/report/index.ru.html", tool.Error, StringComparison.Ordinal);
        Assert.Contains(
            "lang=ru",
            await File.ReadAllTextAsync(tool.PathOf("out/report/index.ru.html"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    private static IEnumerable<string?> Files(ToolRun tool) =>
        Directory.EnumerateFiles(tool.PathOf("out/report")).Select(Path.GetFileName).Order(StringComparer.Ordinal);
}
