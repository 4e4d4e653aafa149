using System.Text.Json;

namespace KzKgData.Cli.Tests;

public sealed class ListCommandTests
{
    [Fact]
    public async Task All_tables_are_listed_with_their_row_counts()
    {
        using var tool = new ToolRun();

        Assert.Equal(ExitCode.Clean, await tool.RunAsync("list"));
        var lines = tool.Output.TrimEnd('\n').Split('\n');
        Assert.StartsWith("table", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, l => l.StartsWith("people ", StringComparison.Ordinal) && l.Contains(" 8 ", StringComparison.Ordinal));
        // Proposals are not part of the data.
        Assert.Equal(Directory.EnumerateFiles(tool.PathOf("data"), "*.csv").Count(f => Path.GetFileName(f) != "proposals.csv"), lines.Length - 1);
    }

    [Fact]
    public async Task A_package_without_a_readable_table_is_no_empty_list()
    {
        using var tool = new ToolRun();
        Directory.CreateDirectory(tool.PathOf("remote"));
        await File.WriteAllTextAsync(
            tool.PathOf("remote/datapackage.json"),
            """{ "name": "remote", "resources": [{ "name": "a", "path": "https://example.org/a.csv", "schema": "https://example.org/a.json" }] }""",
            TestContext.Current.CancellationToken);

        Assert.Equal(ExitCode.Clean, await tool.RunAsync("list", "--data", "remote"));
        Assert.Contains("remote/datapackage.json has no table that can be read here", tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_rows_of_a_table_are_aligned_below_their_header()
    {
        using var tool = new ToolRun();

        Assert.Equal(ExitCode.Clean, await tool.RunAsync("list", "people"));
        var lines = tool.Output.Split('\n');
        Assert.Equal("id                     name                   side", lines[0]);
        Assert.Equal("adylbek-kasymaliev     Adylbek Kasymaliev     KG", lines[1]);
    }

    [Theory]
    [InlineData("claims", 80)]
    [InlineData("claims", 120)]
    [InlineData("mentions", 60)]
    [InlineData("explanations", 100)]
    public async Task On_a_terminal_no_line_is_wider_and_ids_stay_whole(string table, int width)
    {
        using var tool = new ToolRun { Width = width };

        Assert.Equal(ExitCode.Clean, await tool.RunAsync("list", table));
        var lines = tool.Output.Split('\n');
        Assert.All(lines.TakeWhile(l => l.Length > 0), l => Assert.True(new StringInfo(l).LengthInTextElements <= width, l));
        Assert.DoesNotContain(lines, l => l.Split("  ")[0].EndsWith('…'));
        Assert.Contains(lines, l => l.StartsWith("not shown: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Off_a_terminal_nothing_is_cut()
    {
        using var tool = new ToolRun();

        Assert.Equal(ExitCode.Clean, await tool.RunAsync("list", "explanations"));
        Assert.DoesNotContain('…', tool.Output);
        Assert.DoesNotContain("not shown", tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task JSON_has_every_cell_of_every_row()
    {
        using var tool = new ToolRun();

        Assert.Equal(ExitCode.Clean, await tool.RunAsync("list", "people", "--format", "json"));
        using var json = JsonDocument.Parse(tool.Output);
        Assert.Equal("kzkg-rows-1", json.RootElement.GetProperty("schema").GetString());
        var rows = json.RootElement.GetProperty("rows").EnumerateArray().ToArray();
        Assert.Equal(8, rows.Length);
        Assert.Equal("Adylbek Kasymaliev", rows[0].GetProperty("cells").GetProperty("name").GetString());
        Assert.Equal(2, rows[0].GetProperty("line").GetInt32());
    }

    [Fact]
    public async Task The_tables_as_JSON_have_null_for_the_rows_of_one_that_cannot_be_read()
    {
        using var tool = new ToolRun();
        File.Delete(tool.PathOf("data/awards.csv"));

        Assert.Equal(ExitCode.Clean, await tool.RunAsync("list", "--format", "json"));
        using var json = JsonDocument.Parse(tool.Output);
        var rows = json
            .RootElement.GetProperty("tables")
            .EnumerateArray()
            .ToDictionary(t => t.GetProperty("name").GetString()!, t => t.GetProperty("rows"), StringComparer.Ordinal);
        Assert.Equal(8, rows["people"].GetInt32());
        Assert.Equal(JsonValueKind.Null, rows["awards"].ValueKind);

        Assert.Equal(ExitCode.Failure, await tool.RunAsync("list", "awards"));
        Assert.Contains("data/awards.csv cannot be read", tool.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("claim", "did you mean claims?")]
    [InlineData("pepole", "did you mean people?")]
    [InlineData("nothing-like-it", "kzkg list lists the tables")]
    public async Task An_unknown_table_exits_with_2_and_near_names(string table, string hint)
    {
        using var tool = new ToolRun();

        Assert.Equal(ExitCode.Failure, await tool.RunAsync("list", table));
        Assert.Contains($"there is no table '{table}'; {hint}", tool.Error, StringComparison.Ordinal);
        Assert.Empty(tool.Output);
    }

    [Fact]
    public async Task A_row_that_breaks_the_form_of_CSV_is_left_out_and_that_is_said()
    {
        using var tool = new ToolRun();
        tool.Edit(p => p.Replace("people.csv", "Olzhas Bektenov", "Olzhas \"Bektenov"));

        Assert.Equal(ExitCode.Clean, await tool.RunAsync("list", "people"));
        Assert.DoesNotContain("olzhas", tool.Output, StringComparison.Ordinal);
        Assert.Contains("rows left out because they are malformed CSV: 1;", tool.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("list")]
    [InlineData("list people")]
    [InlineData("show olzhas-bektenov")]
    public async Task An_unreadable_descriptor_exits_with_2(string commandLine)
    {
        using var tool = new ToolRun();
        tool.Edit("datapackage.json", _ => "{");

        Assert.Equal(ExitCode.Failure, await tool.RunAsync(commandLine.Split(' ')));
        Assert.Contains("kzkg check", tool.Error, StringComparison.Ordinal);
    }
}
