using System.Text.Json;

namespace KzKgData.Cli.Tests;

public sealed class ShowCommandTests
{
    private const string Claim = "trade-turnover-2024-kg24-1";

    [Fact]
    public async Task A_claim_is_shown_with_evidence_readings_intervals_and_discrepancies()
    {
        using var tool = new ToolRun();

        Assert.Equal(ExitCode.Clean, await tool.RunAsync("show", Claim));
        foreach (var expected in new[]
        {
            "claims, data/claims.csv(4,1)\n",
            "  value            1340000000  ← “$1,340 billion” in kg24-2025-02, characters 979–993 (kg24-2025-02-m07)\n",
            "  unit             USD  ← derived: unit-of-figure\n",
            "  qualifier        –\n",
            "  * comma as the decimal mark: 1 340 000 000 USD; rounded 1 339 500 000 to 1 340 500 000; truncated 1 340 000 000 to 1 341 000 000\n",
            "compared as 1 339 500 000 to 1 341 000 000; ",
            "KZKG3003 mirror asymmetry [acknowledged]: ",
            "  cause: unresolved: no source gives a reason (turnover-2024-mirror)\n",
        })
        {
            Assert.Contains(expected, tool.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_cell_without_its_citation_is_told_with_the_finding()
    {
        using var tool = new ToolRun();
        tool.Edit(p => p.Delete("citations", "trade-turnover-2024-trend,period"));

        Assert.Equal(ExitCode.Clean, await tool.RunAsync("show", "trade-turnover-2024-trend"));
        Assert.Contains("2024  ← not cited\n", tool.Output, StringComparison.Ordinal);
        Assert.Contains("error KZKG2001 [open]: ", tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_fact_source_mention_and_explanation_can_be_shown()
    {
        using var tool = new ToolRun();
        foreach (var table in new[] { "sources", "people", "events", "relations", "explanations" })
        {
            foreach (var id in File.ReadLines(tool.PathOf($"data/{table}.csv")).Skip(1).Select(l => l.Split(',')[0]).Take(2))
            {
                Assert.Equal(ExitCode.Clean, await tool.RunAsync("show", id));
                Assert.StartsWith(id, tool.Output, StringComparison.Ordinal);
                Assert.Equal(ExitCode.Clean, await tool.RunAsync("show", id, "--format", "json"));
            }
        }

        Assert.Equal(ExitCode.Clean, await tool.RunAsync("show", "trend-2025-02-m02"));
        Assert.Contains("cited by: trade-turnover-2024-trend (period)\n", tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task JSON_has_each_cell_with_its_citation_and_offsets()
    {
        using var tool = new ToolRun();

        Assert.Equal(ExitCode.Clean, await tool.RunAsync("show", Claim, "--format", "json"));
        using var json = JsonDocument.Parse(tool.Output);
        var root = json.RootElement;
        Assert.Equal(
            [
                "schema", "id", "label", "table", "path", "line", "column", "endLine", "endColumn", "cells", "rowCitation", "citedBy", "claim",
                "discrepancies", "otherFindings",
            ],
            root.EnumerateObject().Select(p => p.Name));
        var value = root.GetProperty("cells").EnumerateArray().Single(c => c.GetProperty("field").GetString() is "value");
        Assert.Equal("required", value.GetProperty("evidence").GetString());
        Assert.Equal("$1,340 billion", value.GetProperty("citation").GetProperty("printed").GetString());
        Assert.Equal(979, value.GetProperty("citation").GetProperty("start").GetInt32());
        Assert.Equal(2, root.GetProperty("claim").GetProperty("readings").GetArrayLength());
        Assert.Equal(4, root.GetProperty("discrepancies").GetArrayLength());
    }

    [Theory]
    [InlineData("show " + Claim)]
    [InlineData("figures text.txt")]
    [InlineData("explain KZKG3003")]
    public async Task Text_is_wrapped_at_a_terminal_except_for_code_and_complete(string commandLine)
    {
        const int Width = 80;
        using var wide = new ToolRun();
        using var narrow = new ToolRun { Width = Width };
        foreach (var tool in new[] { wide, narrow })
        {
            await File.WriteAllTextAsync(tool.PathOf("text.txt"), "Sales came to almost $1,340 billion in 2024.", TestContext.Current.CancellationToken);
            Assert.Equal(ExitCode.Clean, await tool.RunAsync(commandLine.Split(' ')));
        }

        Assert.All(
            narrow.Output.Split("```").Where((_, i) => i % 2 == 0).SelectMany(text => text.Split('\n')),
            line => Assert.True(new StringInfo(line).LengthInTextElements <= Width, line));
        Assert.NotEqual(wide.Output, narrow.Output);
        Assert.Equal(Words(wide.Output), Words(narrow.Output));

        static string[] Words(string text) => text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
    }

    [Theory]
    [InlineData("olzhas-bektenovv", "did you mean olzhas-bektenov?")]
    [InlineData("trade-turnover-2024-kg24", "did you mean trade-turnover-2024-kg24-1 or trade-turnover-2024-kg24-2")]
    [InlineData("nothing-like-it-at-all", "kzkg list TABLE")]
    public async Task An_unknown_id_exits_with_2_and_near_ids(string id, string hint)
    {
        using var tool = new ToolRun();

        Assert.Equal(ExitCode.Failure, await tool.RunAsync("show", id));
        Assert.Contains($"there is no row with the id '{id}'; {hint}", tool.Error, StringComparison.Ordinal);
        Assert.Empty(tool.Output);
    }

    [Fact]
    public async Task Control_characters_of_the_data_never_reach_the_terminal()
    {
        using var tool = new ToolRun();
        tool.Edit("people.csv", text => text.Replace("Olzhas Bektenov", "Olzhas\u001b[2J\u202EBektenov", StringComparison.Ordinal));

        foreach (var commandLine in new[] { "show olzhas-bektenov", "list people" })
        {
            Assert.Equal(ExitCode.Clean, await tool.RunAsync(commandLine.Split(' ')));
            Assert.DoesNotContain('\u001b', tool.Output);
            Assert.Contains("\\u001B[2J\\u202E", tool.Output, StringComparison.Ordinal);
        }
    }
}
