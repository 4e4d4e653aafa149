namespace KzKgData.Cli.Tests;

/// <summary>A descriptor may be YAML and may have any name.</summary>
public sealed class DescriptorFileTests
{
    private const string Yaml = """
        name: &name lakes
        version: 1.0
        title: ~
        resources:
          - name: *name
            path: t.csv
            description: |
              Two
              lines
            schema:
              fields:
                - name: id
                - {name: v, type: TYPE}
                - name: "day"
                  type: date
        """;

    [Theory]
    [InlineData("lakes", "datapackage.yaml", "lakes")]
    [InlineData("lakes", "datapackage.yml", "lakes")]
    [InlineData("lakes", "other.yaml", "lakes/other.yaml")]
    [InlineData(".", "other.yml", "other.yml")]
    public async Task A_descriptor_in_yaml_is_read_and_told_of_at_its_lines(string folder, string file, string given)
    {
        using var tool = new ToolRun();
        Directory.CreateDirectory(tool.PathOf(folder));
        await File.WriteAllTextAsync(
            tool.PathOf(Path.Combine(folder, file)),
            Yaml.Replace("TYPE", "money", StringComparison.Ordinal),
            TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(tool.PathOf(Path.Combine(folder, "t.csv")), "id,v,day\na,1,2024-02-30\n", TestContext.Current.CancellationToken);
        var prefix = folder is "." ? string.Empty : folder + "/";

        Assert.Equal(ExitCode.Findings, await tool.RunAsync("check", "--data", given));
        Assert.Contains($"{prefix}{file}(13,27)", tool.Output, StringComparison.Ordinal);
        Assert.Contains($"{prefix}t.csv(2,5): error KZKG1006: day: '2024-02-30' is not a date", tool.Output, StringComparison.Ordinal);

        await File.WriteAllTextAsync(
            tool.PathOf(Path.Combine(folder, file)),
            Yaml.Replace("TYPE", "integer", StringComparison.Ordinal),
            TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(tool.PathOf(Path.Combine(folder, "t.csv")), "id,v,day\na,1,2024-02-29\n", TestContext.Current.CancellationToken);
        Assert.Equal(ExitCode.Clean, await tool.RunAsync("check", "--data", given));
    }

    [Fact]
    public async Task A_json_descriptor_may_have_another_name()
    {
        using var tool = new ToolRun();
        File.Move(tool.PathOf("data/datapackage.json"), tool.PathOf("data/facts.json"));

        Assert.Equal(ExitCode.Clean, await tool.RunAsync("check", "--data", "data/facts.json"));
        Assert.Equal(ExitCode.Failure, await tool.RunAsync("check", "--data", "data"));
    }

    [Theory]
    [InlineData("a: [1\nb: 2")]
    [InlineData("? [a]\n: b")]
    [InlineData("a: *nowhere")]
    [InlineData("")]
    [InlineData("\t- x")]
    [InlineData("a: \"\\uD800\"")]
    [InlineData("a: 1\n---\nb: 2")]
    public Task What_is_no_yaml_is_one_finding_and_no_fault(string yaml) => IsOneFinding(yaml);

    [Fact]
    public async Task Yaml_without_end_is_one_finding_and_no_fault()
    {
        await IsOneFinding("a: " + new string('[', 100_000));
        await IsOneFinding("a: &a [&b [*a]]");

        // An alias bomb: each line has ten times the values of the line before.
        await IsOneFinding(
            "a0: &a0 [x]\n" + string.Concat(Enumerable.Range(1, 30).Select(i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n")));
    }

    private static async Task IsOneFinding(string yaml)
    {
        using var tool = new ToolRun();
        await File.WriteAllTextAsync(tool.PathOf("bad.yaml"), yaml, TestContext.Current.CancellationToken);

        Assert.Equal(ExitCode.Failure, await tool.RunAsync("check", "--data", "bad.yaml"));
        Assert.Contains("error KZKG1001", tool.Output, StringComparison.Ordinal);
        Assert.Matches("not valid YAML|must be an? ", tool.Output);
        Assert.DoesNotContain("internal error", tool.Error, StringComparison.Ordinal);
    }
}
