namespace KzKgData.Cli.Tests;

public sealed class ExitCodeTests
{
    public static TheoryData<string> Misuses() =>
    [
        "",
        "chek",
        "check --fromat json",
        "check --format yaml",
        "check --format",
        "check --format json --format sarif",
        "check --output a.txt --output b.txt",
        "check --format json --output a --format sarif --output ./a",
        "check --format json --output data",
        "check --fail-on fatal",
        "check --data nowhere",
        "check --snapshots nowhere",
        "check --as-of tomorrow",
        "check --as-of 2027-02-30",
        "check surplus",
        "list people claims",
        "list --format xml",
        "show",
        "show a b",
        "report",
        "report -o",
        "explain KZKG9999",
        "explain KZKG3001 KZKG3002",
    ];

    [Theory]
    [InlineData("report", 300)]
    [InlineData("check", 300)]
    public async Task A_name_that_is_too_long_is_told_in_one_line(string command, int length)
    {
        using var tool = new ToolRun();

        Assert.Equal(ExitCode.Failure, await tool.RunAsync(command, "-o", new string('x', length)));
        Assert.Equal(
            $"kzkg: the name '{new string('x', 60)}\u2026' of {length} characters is too long for this system; choose a shorter one\n",
            tool.Error);
    }

    [Fact]
    public async Task A_name_of_as_many_bytes_as_a_name_may_have_is_written()
    {
        using var tool = new ToolRun();

        Assert.Equal(ExitCode.Clean, await tool.RunAsync("check", "-o", new string('x', 255)));
    }

    [Fact]
    public async Task The_real_data_pass()
    {
        using var tool = new ToolRun();

        Assert.Equal(ExitCode.Clean, await tool.RunAsync("check"));
        Assert.Empty(tool.Error);
    }

    [Theory]
    [MemberData(nameof(Misuses))]
    public async Task Misuse_exits_with_2_and_says_why_without_a_stack_trace(string commandLine)
    {
        using var tool = new ToolRun();

        Assert.Equal(ExitCode.Failure, await tool.RunAsync(commandLine.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        Assert.StartsWith("kzkg: ", tool.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_finding_exits_with_1_and_is_told_at_its_cell()
    {
        using var tool = new ToolRun();
        tool.Edit(p => p.Set("claims", "trade-turnover-2024-trend", "value", "1700000001"));

        Assert.Equal(ExitCode.Findings, await tool.RunAsync("check"));
        Assert.Contains("data/claims.csv(2,", tool.Output, StringComparison.Ordinal);
        Assert.Contains("error KZKG2010", tool.Output, StringComparison.Ordinal);
        Assert.Contains("trade-turnover-2024-trend", tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fail_on_warning_and_note_pass_where_nothing_is_open()
    {
        using var tool = new ToolRun();

        Assert.Equal(ExitCode.Clean, await tool.RunAsync("check", "--fail-on", "note"));
    }

    [Fact]
    public async Task A_review_date_in_the_past_fails_only_as_of_a_later_day()
    {
        using var tool = new ToolRun();

        Assert.Equal(ExitCode.Clean, await tool.RunAsync("check", "--as-of", "2027-11-24"));
        Assert.Equal(ExitCode.Findings, await tool.RunAsync("check", "--as-of", "2027-11-25"));
        Assert.Contains("KZKG4006", tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_data_folder_of_a_tree_is_found_from_inside_it()
    {
        using var tool = new ToolRun();
        var inside = Directory.CreateDirectory(tool.PathOf("some/place")).FullName;

        Assert.Equal(ExitCode.Clean, await tool.RunInAsync(inside, "check"));
        Assert.Contains("../../data/claims.csv(", tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outside_any_tree_the_missing_data_folder_is_told()
    {
        using var tool = new ToolRun();
        Directory.Delete(tool.PathOf("data"), recursive: true);

        Assert.Equal(ExitCode.Failure, await tool.RunAsync("check"));
        Assert.Contains("--data", tool.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "datapackage.json(1,")]
    [InlineData("[]", "datapackage.json(1,1)")]
    [InlineData("", "datapackage.json(1,1)")]
    public async Task An_unreadable_descriptor_exits_with_2_and_one_line(string descriptor, string place)
    {
        using var tool = new ToolRun();
        tool.Edit("datapackage.json", _ => descriptor);

        Assert.Equal(ExitCode.Failure, await tool.RunAsync("check"));
        Assert.Contains("data/" + place, tool.Output, StringComparison.Ordinal);
        Assert.Contains("KZKG1001", tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_problem_is_told_in_one_run_at_its_own_place()
    {
        using var tool = new ToolRun();
        tool.Edit(p => p.Delete("citations", "trade-turnover-2024-trend,period"));
        tool.Edit(p => p.Replace("people.csv", "Olzhas Bektenov", "Olzhas \"Bektenov"));
        tool.Edit("mentions.csv", text => text.Replace(",money,", ",mony,", StringComparison.Ordinal));
        File.Delete(tool.PathOf("data/offices.csv"));

        Assert.Equal(ExitCode.Findings, await tool.RunAsync("check"));
        foreach (var expected in new[] { "KZKG2001", "data/people.csv(3,", "KZKG1004", "data/mentions.csv(4,", "KZKG1006", "KZKG1002" })
        {
            Assert.Contains(expected, tool.Output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("chek", "there is no command 'chek'; did you mean check?")]
    [InlineData("frobnicate", "there is no command 'frobnicate'; kzkg --help lists them")]
    [InlineData("check --snapshot x", "there is no option '--snapshot' of kzkg check; did you mean --snapshots?")]
    [InlineData("check surplus", "kzkg check does not take the argument 'surplus'; ")]
    [InlineData("explain asymetry", "there is no rule 'asymetry'; did you mean ")]
    [InlineData("", "no command was given; kzkg --help lists the commands")]
    public async Task What_is_mistyped_is_told_with_what_is_near(string commandLine, string expected)
    {
        using var tool = new ToolRun();

        Assert.Equal(ExitCode.Failure, await tool.RunAsync(commandLine.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        Assert.StartsWith("kzkg: " + expected, tool.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("check")]
    [InlineData("check --")]
    [InlineData("check --fail-on")]
    public async Task What_is_mistyped_at_great_length_is_told_in_short(string before)
    {
        using var tool = new ToolRun();
        var surplus = (before.EndsWith("--", StringComparison.Ordinal) ? before : before + " ") + new string('a', 20_000);

        Assert.Equal(ExitCode.Failure, await tool.RunAsync(surplus.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        Assert.StartsWith("kzkg: ", tool.Error, StringComparison.Ordinal);
        Assert.InRange(tool.Error.Length, 20, 1_000);
    }

    [Fact]
    public async Task The_value_of_a_mistyped_option_is_not_reported_as_well()
    {
        using var tool = new ToolRun();

        Assert.Equal(ExitCode.Failure, await tool.RunAsync("check", "--snapshot", "x"));
        Assert.Single(tool.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("help", "Usage:")]
    [InlineData("help check", "--snapshots")]
    [InlineData("version", ".")]
    public async Task Help_and_version_may_be_asked_for_as_commands(string commandLine, string expected)
    {
        using var tool = new ToolRun();

        Assert.Equal(ExitCode.Clean, await tool.RunAsync(commandLine.Split(' ')));
        Assert.Contains(expected, tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_prints_the_page_of_a_rule_in_any_case_of_letters_and_lists_all_without_one()
    {
        using var tool = new ToolRun();

        Assert.Equal(ExitCode.Clean, await tool.RunAsync("explain", "kzkg3003"));
        Assert.StartsWith("# KZKG3003: Mirror asymmetry", tool.Output, StringComparison.Ordinal);

        foreach (var name in new[] { "3003", "mirror asymmetry", "asymmetry" })
        {
            Assert.Equal(ExitCode.Clean, await tool.RunAsync("explain", name));
            Assert.StartsWith("# KZKG3003: Mirror asymmetry", tool.Output, StringComparison.Ordinal);
        }

        Assert.Equal(ExitCode.Clean, await tool.RunAsync("explain", "conflict"));
        Assert.StartsWith("KZKG3001  ", tool.Output, StringComparison.Ordinal);

        Assert.Equal(ExitCode.Clean, await tool.RunAsync("explain"));
        Assert.Equal(Verification.Rules.RuleCatalog.All.Count, tool.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }
}
