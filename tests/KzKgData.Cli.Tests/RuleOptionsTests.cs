using System.Text.Json;

namespace KzKgData.Cli.Tests;

/// <summary>The options that select rules, set severities and control how much is printed.</summary>
public sealed class RuleOptionsTests
{
    private const string LostCitation = "trade-turnover-2024-trend,period,trend-2025-02-m02,\n";

    [Fact]
    public async Task Rules_that_are_left_out_are_told_as_not_run_and_do_not_fail()
    {
        using var tool = WithLostCitation();

        Assert.Equal(ExitCode.Clean, await tool.RunAsync("check", "--ignore", "KZKG2"));
        Assert.Contains("KZKG2001, ", tool.Output, StringComparison.Ordinal);
        Assert.Contains(": ignored on request\n", tool.Output, StringComparison.Ordinal);

        Assert.Equal(ExitCode.Findings, await tool.RunAsync("check", "--select", "KZKG2001", "--select", "KZKG1"));
        Assert.Contains("error KZKG2001", tool.Output, StringComparison.Ordinal);
        Assert.Contains(": not selected\n", tool.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("[acknowledged]", tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_severity_decides_what_fails()
    {
        using var tool = WithLostCitation();

        Assert.Equal(ExitCode.Clean, await tool.RunAsync("check", "--severity", "KZKG2=warning"));
        Assert.Contains("warning KZKG2001", tool.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Findings, await tool.RunAsync("check", "--severity", "KZKG2=warning", "--fail-on", "warning"));
        Assert.Equal(ExitCode.Findings, await tool.RunAsync("check", "--severity", "KZKG2=warning", "--severity", "KZKG2001=error"));
    }

    [Theory]
    [InlineData("--select", "KZKG9", "no rule id starts with 'KZKG9'")]
    [InlineData("--ignore", "3001", "no rule id starts with '3001'")]
    [InlineData("--severity", "KZKG9=error", "no rule id starts with 'KZKG9'")]
    [InlineData("--severity", "KZKG3001", "--severity 'KZKG3001' is not of the form RULES=LEVEL")]
    [InlineData("--severity", "KZKG3001=fatal", "--severity 'KZKG3001=fatal' is not of the form RULES=LEVEL")]
    [InlineData("--severity", "KZKG3001=error=note", "is not of the form RULES=LEVEL")]
    public async Task What_names_no_rule_or_severity_is_refused_in_one_line(string option, string value, string message)
    {
        using var tool = new ToolRun();

        Assert.Equal(ExitCode.Failure, await tool.RunAsync("check", option, value));
        Assert.Empty(tool.Output);
        Assert.Contains(message, tool.Error, StringComparison.Ordinal);
        Assert.Single(tool.Error.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public async Task Notes_and_decisions_are_told_on_request_and_always_counted()
    {
        using var tool = new ToolRun();

        await tool.RunAsync("check", "--format", "json");
        using var plain = JsonDocument.Parse(tool.Output);
        await tool.RunAsync("check", "--format", "json", "--notes", "--explain-decisions");
        using var full = JsonDocument.Parse(tool.Output);

        Assert.False(plain.RootElement.TryGetProperty("notes", out _));
        Assert.False(plain.RootElement.TryGetProperty("decisions", out _));
        var summary = plain.RootElement.GetProperty("summary");
        Assert.Equal(summary.GetProperty("notes").GetInt32(), full.RootElement.GetProperty("notes").GetArrayLength());
        var decisions = full.RootElement.GetProperty("decisions").EnumerateArray().Select(d => d.GetProperty("outcome").GetString()).ToArray();
        Assert.Equal(summary.GetProperty("cannotDecide").GetInt32(), decisions.Count(d => d is "cannot-decide"));
        Assert.Equal(summary.GetProperty("notApplicable").GetInt32(), decisions.Count(d => d is "not-applicable"));
        Assert.Equal(summary.GetProperty("misconfigured").GetInt32(), decisions.Count(d => d is "misconfigured"));
    }

    [Fact]
    public async Task Quiet_tells_only_what_wants_something_done_and_how_it_ends()
    {
        using var clean = new ToolRun();
        using var lost = WithLostCitation();

        Assert.Equal(ExitCode.Clean, await clean.RunAsync("check", "--quiet"));
        Assert.Equal("open findings: 0\n1 dispute unsettled\n", clean.Output);
        Assert.Empty(clean.Error);

        Assert.Equal(ExitCode.Findings, await lost.RunAsync("check", "-q"));
        var lines = lost.Output.TrimEnd('\n').Split('\n');
        Assert.StartsWith("open findings: ", lines[^1], StringComparison.Ordinal);
        Assert.NotEmpty(lines[..^1]);
        Assert.All(lines[..^1].Where(l => l.Length > 0), l => Assert.Contains(": error KZKG", l, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_quiet_report_names_no_files_and_a_quiet_check_in_a_file_is_not_told()
    {
        using var tool = new ToolRun();

        Assert.Equal(ExitCode.Clean, await tool.RunAsync("report", "-o", "page", "--quiet"));
        Assert.Equal("open findings: 0\n1 dispute unsettled\n", tool.Output);
        Assert.Empty(tool.Error);
        Assert.True(File.Exists(tool.PathOf("page/index.html")));

        await tool.RunAsync("check", "-q", "-o", "found.txt");
        Assert.Empty(tool.Output);
        Assert.Empty(tool.Error);
        Assert.Equal("open findings: 0\n1 dispute unsettled\n", await File.ReadAllTextAsync(tool.PathOf("found.txt"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Verbose_tells_notes_and_decisions_as_both_options_do()
    {
        using var tool = new ToolRun();
        await tool.RunAsync("check", "--verbose");
        var verbose = tool.Output;
        await tool.RunAsync("check", "--notes", "--explain-decisions");

        Assert.Equal(tool.Output, verbose);
        Assert.Contains("cannot decide", verbose, StringComparison.Ordinal);
        await tool.RunAsync("check");
        Assert.True(tool.Output.Length < verbose.Length);
    }

    [Fact]
    public async Task Quiet_and_verbose_exclude_each_other()
    {
        using var tool = new ToolRun();

        Assert.Equal(ExitCode.Failure, await tool.RunAsync("report", "-o", "page", "-q", "-v"));
        Assert.Equal("kzkg: --quiet and --verbose cannot be combined; give one of them\n", tool.Error);
        Assert.Empty(tool.Output);
    }

    private static ToolRun WithLostCitation()
    {
        var tool = new ToolRun();
        tool.Edit("citations.csv", text => text.Replace(LostCitation, string.Empty, StringComparison.Ordinal));
        return tool;
    }
}
