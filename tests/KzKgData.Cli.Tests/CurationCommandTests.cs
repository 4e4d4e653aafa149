namespace KzKgData.Cli.Tests;

/// <summary>The commands that add to the data: their output, their exit codes, and that a refusal changes nothing.</summary>
public sealed class CurationCommandTests
{
    private const string Id = "lake-herald-2031-03";
    private const string Text = """
        Lake Herald, 3 March 2031

        Person Example, who runs the ferry office, put last year's freight at $2.4 billion. “We carried 7.5% more,” he said.
        Seen $1 million times
        """;

    private static readonly string[] _ingest =
    [
        "ingest", "herald.txt", "--id", Id, "--publisher", "Lake Herald", "--published", "2031-03-03", "--published-basis", "printed", "--snapshots",
        "texts",
    ];

    [Fact]
    public async Task A_new_text_is_accounted_for_from_ingest_to_a_clean_check()
    {
        using var tool = WithText();

        Assert.Equal(ExitCode.Clean, await tool.RunAsync(_ingest));
        Assert.Matches($"{Id}-m0[0-9]  money  [0-9]+-[0-9]+  .*freight at", tool.Output);
        Assert.Equal(Text, await File.ReadAllTextAsync(tool.PathOf("texts/herald.txt"), TestContext.Current.CancellationToken));

        Assert.Equal(ExitCode.Findings, await tool.RunAsync("check"));
        Assert.Contains($"KZKG2002: the mention {Id}-m02", tool.Output, StringComparison.Ordinal);
        Assert.DoesNotContain($"KZKG2001: published of {Id}", tool.Output, StringComparison.Ordinal); // ingest cites the printed date
        Assert.DoesNotContain("KZKG1", tool.Output, StringComparison.Ordinal);

        Assert.Equal(ExitCode.Clean, await tool.RunAsync("locate", Id, "\"We carried", "--kind", "text", "--snapshots", "texts"));
        Assert.Contains("“We carried", tool.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, await tool.RunAsync("locate", Id, "\"We carried", "--snapshots", "texts"));
        Assert.StartsWith("already a mention, nothing was changed: ", tool.Output, StringComparison.Ordinal);

        var located = Mentions(tool).Last();
        foreach (var mention in Mentions(tool).Where(m => m != $"{Id}-m01"))
        {
            string[] reason = mention == located ? ["page-furniture"] : ["other-subject", "--about", located];
            Assert.Equal(ExitCode.Clean, await tool.RunAsync(["exclude", mention, "--reason", .. reason]));
            Assert.Equal($"excluded {mention} ({reason[0]})\n", tool.Output);
        }

        Assert.Equal(ExitCode.Clean, await tool.RunAsync("check"));
        Assert.Contains("open findings: 0", tool.Output, StringComparison.Ordinal);

        Assert.Equal(ExitCode.Clean, await tool.RunAsync("publish"));
        Assert.Equal($"published sources {Id}\n", tool.Output);
        Assert.Equal(ExitCode.Clean, await tool.RunAsync("publish"));
        Assert.Equal("all names are already listed; nothing was changed\n", tool.Output);
    }

    [Fact]
    public async Task Several_occurrences_are_printed_with_their_context_and_one_line_says_how_to_choose()
    {
        using var tool = WithText();
        await tool.RunAsync(_ingest);

        Assert.Equal(ExitCode.Failure, await tool.RunAsync("locate", Id, "he", "--within-words", "--snapshots", "texts"));
        Assert.Contains("--occurrence N or --near OFFSET", tool.Error, StringComparison.Ordinal);
        Assert.Single(Lines(tool.Error));
        Assert.All(Lines(tool.Output), line => Assert.Matches("^ *[0-9]+  [0-9]+-[0-9]+  .{1,60}$", line));
        Assert.Equal(ExitCode.Clean, await tool.RunAsync("locate", Id, "he", "--near", "139", "--within-words", "--snapshots", "texts"));
    }

    [Fact]
    public async Task An_exclusion_that_is_there_is_told()
    {
        using var tool = WithText();
        await tool.RunAsync(_ingest);
        await tool.RunAsync("exclude", Id + "-m02", "--reason", "boilerplate");

        Assert.Equal(ExitCode.Clean, await tool.RunAsync("exclude", Id + "-m02", "--reason", "view-counter"));
        Assert.Equal($"{Id}-m02 is already excluded (boilerplate); nothing was changed\n", tool.Output);
    }

    [Fact]
    public async Task Without_the_archived_texts_a_note_says_what_was_not_compared()
    {
        using var tool = WithText();

        Assert.Equal(ExitCode.Clean, await tool.RunAsync(_ingest[..^2]));
        Assert.StartsWith("not compared with the texts of trend-2025-02, ", tool.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(tool.PathOf("texts")));
    }

    public static TheoryData<string, string> Refusals { get; } = new()
    {
        { "ingest", "ingest FILE" },
        { "ingest herald.txt", "--id" },
        { "ingest herald.txt --id a", "--publisher" },
        { "ingest herald.txt --id a --publisher P", "--published DATE" },
        { "ingest herald.txt --id a --publisher P --published 2031", "--published-basis" },
        { "ingest herald.txt --id a --publisher P --published 2031 --published-basis guessed", "printed, inferred" },
        { "ingest herald.txt --id A --publisher P --published 2031 --published-basis printed", "ill-formed" },
        { "ingest nothing.txt --id a --publisher P --published 2031 --published-basis printed", "no file 'nothing.txt'" },
        { "ingest texts --id a --publisher P --published 2031 --published-basis printed", "is a folder" },
        { "ingest copy.txt --id a --publisher P --published 2031 --published-basis printed", Id },
        { "ingest near.txt --id a --publisher P --published 2031 --published-basis printed --snapshots texts", Id },
        { "ingest latin.txt --id a --publisher P --published 2031 --published-basis printed", "UTF-8" },
        { "locate trend-2025-02 trade --snapshots nowhere", "no folder 'nowhere'" },
        { "ingest near.txt --id a --publisher P --published 2031 --published-basis printed --data nowhere", "no folder 'nowhere'" },
        { "locate", "locate SOURCE" },
        { "locate " + Id, "no text to look for" },
        { "locate " + Id + " ferry", "--snapshots" },
        { "locate " + Id + " Ferry --snapshots texts", "'ferry' at" },
        { "locate " + Id + " ferry --snapshots texts --near here", "--near 2" },
        { "locate " + Id + " ferry --snapshots texts --occurrence 2", "no occurrence 2" },
        { "locate " + Id + " ferry --snapshots texts --kind boat", "name, role" },
        { "locate nowhere ferry --snapshots texts", Id },
        { "exclude", "exclude MENTION" },
        { "exclude " + Id + "-m01", "view-counter" },
        { "exclude " + Id + "-m01 --reason bored", "view-counter" },
        { "exclude " + Id + "-m99 --reason repeated", "no mention" },
        { "exclude trend-2025-02-m01 --reason repeated", "cited" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_refusal_is_one_line_exits_with_2_and_changes_nothing(string command, string why)
    {
        using var tool = WithText();
        await tool.RunAsync(_ingest);
        await File.WriteAllTextAsync(tool.PathOf("copy.txt"), Text, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(tool.PathOf("near.txt"), Text + "\nMore ferries tomorrow", TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(tool.PathOf("latin.txt"), [0x63, 0x61, 0x66, 0xE9], TestContext.Current.CancellationToken);
        var before = Everything(tool);

        Assert.Equal(ExitCode.Failure, await tool.RunAsync(command.Split(' ')));
        Assert.StartsWith("kzkg: ", tool.Error, StringComparison.Ordinal);
        Assert.Contains(why, Assert.Single(Lines(tool.Error)), StringComparison.Ordinal);
        Assert.Equal(before, Everything(tool));
    }

    [Theory]
    [InlineData("sources.csv")]
    [InlineData("mentions.csv")]
    public async Task A_table_that_cannot_be_written_is_told_in_one_line_and_nothing_changes(string table)
    {
        using var tool = WithText();
        File.SetAttributes(tool.PathOf("data/" + table), FileAttributes.ReadOnly);
        var before = Everything(tool);

        Assert.Equal(ExitCode.Failure, await tool.RunAsync(_ingest));
        Assert.Contains("read-only", Assert.Single(Lines(tool.Error)), StringComparison.Ordinal);
        Assert.Equal(before, Everything(tool));
        File.SetAttributes(tool.PathOf("data/" + table), FileAttributes.Normal);
    }

    private static ToolRun WithText()
    {
        var tool = new ToolRun();
        Directory.CreateDirectory(tool.PathOf("texts"));
        File.WriteAllText(tool.PathOf("herald.txt"), Text);
        return tool;
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Mentions(ToolRun tool) =>
        [.. File.ReadLines(tool.PathOf("data/mentions.csv")).Select(l => l.Split(',')[0]).Where(id => id.StartsWith(Id, StringComparison.Ordinal))];

    private static Dictionary<string, string> Everything(ToolRun tool) => Directory
        .EnumerateFiles(tool.WorkingDirectory, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
        .Where(f => !f.Contains(".kzkg", StringComparison.Ordinal))
        .ToDictionary(f => f, f => Convert.ToHexString(File.ReadAllBytes(f)), StringComparer.Ordinal);
}
