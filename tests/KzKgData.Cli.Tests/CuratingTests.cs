namespace KzKgData.Cli.Tests;

/// <summary>From an article to checked data with the tool alone, without a terminal.</summary>
public sealed class CuratingTests
{
    private const string Id = "lake-2031-03";
    private const string Text = """
        Lake Wire, 12 March 2031

        Prime Minister of Kazakhstan Darkan Ulytau and Chairman of the Cabinet of Ministers of Kyrgyzstan Emil Sarybel met in Bishkek.

        According to Darkan Ulytau, trade turnover between Kazakhstan and Kyrgyzstan reached $2.1 billion in 2030.

        Emil Sarybel said that trade turnover between Kazakhstan and Kyrgyzstan reached $2.6 billion in 2030.
        """;

    private static readonly string[] _ingest =
        ["ingest", "lake.txt", "--id", Id, "--publisher", "Lake Wire", "--published", "2031-03-12", "--published-basis", "printed", "--snapshots", "texts"];

    [Fact]
    public async Task An_article_in_an_empty_package_takes_ingest_review_and_explain_to_a_clean_check()
    {
        using var tool = WithText(Text);
        await Run(tool, "init", "new");
        Assert.Contains("next: kzkg ingest", tool.Output, StringComparison.Ordinal);
        await Run(tool, "check", "--data", "new/data", "--snapshots", "new/texts");

        await Run(tool, [.. _ingest[..^2], "--data", "new/data", "--snapshots", "new/texts"]);
        Assert.Contains("rows proposed: 4, certain: 4; review them with kzkg review", tool.Output, StringComparison.Ordinal);
        await Run(tool, "review", "--accept-certain", "--data", "new/data", "--snapshots", "new/texts");
        Assert.Contains("added darkan-ulytau, trade-turnover-2030-" + Id, tool.Output, StringComparison.Ordinal);

        Assert.Equal(ExitCode.Findings, await tool.RunAsync("check", "--data", "new/data", "--snapshots", "new/texts"));
        var command = $"kzkg explain KZKG3003 trade-turnover-2030-{Id} trade-turnover-2030-{Id}-2 --unresolved --hypothesis";
        Assert.Contains(command, tool.Output, StringComparison.Ordinal);
        await Run(
            tool,
            "explain",
            "KZKG3003",
            $"trade-turnover-2030-{Id}",
            $"trade-turnover-2030-{Id}-2",
            "--unresolved", "--hypothesis", "other tables", "--would-settle", "the tables", "--rationale", "no cause is printed", "--data",
            "new/data");
        await Run(tool, "check", "--data", "new/data", "--snapshots", "new/texts");
        Assert.Contains("1 unsettled", tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_of_the_ledger_is_refreshed_when_its_members_change()
    {
        using var tool = WithText(Text);
        await Run(tool, _ingest);
        await Run(tool, "review", "--accept-certain", "--snapshots", "texts");
        string[] explain = ["explain", "KZKG3003", $"trade-turnover-2030-{Id}", $"trade-turnover-2030-{Id}-2", "--unresolved"];

        Assert.Equal(ExitCode.Failure, await tool.RunAsync(explain));
        Assert.Contains("a new row needs --hypothesis", tool.Error, StringComparison.Ordinal);
        await Run(tool, [.. explain, "--hypothesis", "a", "--would-settle", "b", "--rationale", "c", "--decided-on", "2031-04-01"]);
        tool.Edit(p => p.Replace("explanations.csv", "2100000000;2600000000", "2100000000;2500000000"));
        await Run(tool, [.. explain, "--rationale", "again"]);

        var row = File.ReadAllLines(tool.PathOf("data/explanations.csv")).Single(l => l.Contains(Id, StringComparison.Ordinal));
        Assert.Contains("2100000000;2600000000,unresolved,,a,b,,again,curator", row, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failure, await tool.RunAsync("explain", "KZKG3001", "nothing", "--unresolved"));
        Assert.Contains("there is no dispute 'KZKG3001 nothing'", tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facts_are_added_edited_cited_and_removed_and_all_of_it_is_taken_back()
    {
        using var tool = WithText(Text);
        await Run(tool, _ingest);
        var before = Data(tool);

        await Run(tool, "person", "add", "--id", "darkan-ulytau", "--name", "Darkan Ulytau", "--side", "KZ");
        await Run(tool, "cite", "darkan-ulytau", "name", $"{Id}-m01", "--snapshots", "texts");
        await Run(tool, "uncite", "darkan-ulytau", "name");
        await Run(
            tool, "claim", "add", "--indicator", "trade-turnover", "--subject", "kz-kg", "--scope", "unspecified", "--kind", "actual", "--value",
            "2100000000", "--stated-by", "darkan-ulytau", "--attribution", "reported", "--source", Id, "--cite", "value=$2.1 billion",
            $"period={Id}-m03",
            "stated_by=According to Darkan Ulytau",
            "--snapshots",
            "texts");
        Assert.Equal($"added trade-turnover-2030-{Id}\n", tool.Output);
        var claim = File.ReadAllLines(tool.PathOf("data/claims.csv"))[^1];
        Assert.StartsWith(
            $"trade-turnover-2030-{Id},trade-turnover,kz-kg,unspecified,actual,2030,printed,,2100000000,USD,,,darkan-ulytau,reported,KZ,",
            claim,
            StringComparison.Ordinal);

        await Run(tool, "claim", "edit", $"trade-turnover-2030-{Id}", "--stated-by", "", "--attribution", "narrator");
        Assert.Contains(",,narrator,,", File.ReadAllLines(tool.PathOf("data/claims.csv"))[^1], StringComparison.Ordinal); // the side follows
        await Run(tool, "claim", "remove", $"trade-turnover-2030-{Id}");
        await Run(tool, "exclude", $"{Id}-m03", $"{Id}-m05", "--reason", "boilerplate");
        Assert.Equal($"excluded {Id}-m03 (boilerplate)\nexcluded {Id}-m05 (boilerplate)\n", tool.Output);
        for (var i = 0; i < 7; i++)
        {
            await Run(tool, "undo");
        }

        Assert.StartsWith("undone: person add --id darkan-ulytau", tool.Output, StringComparison.Ordinal);
        Assert.Equal(before, Data(tool));
        await Run(tool, "source", "remove", Id);
        Assert.Equal(ExitCode.Failure, await tool.RunAsync("source", "remove", "trend-2025-02")); // the ledger refers to its claims
        await Run(tool, "undo");
        Assert.Equal(before, Data(tool));
    }

    [Fact]
    public async Task A_review_goes_on_key_by_key()
    {
        const string More = "\n\nMutual trade was 12 percent in 2030. Tickets for the fair cost $15.";
        using var tool = WithText(
            Text + More,
            typed: ["a", "u", "d", "s", "a", "c", "2", "e", "whole=mutual trade", "Mutual trade", "e", "nothing=1", "e", "scope=unspecified", "a", "q"]);
        await Run(tool, _ingest);
        await Run(tool, "review", "--snapshots", "texts");

        Assert.Contains(
            "According to [Darkan Ulytau], trade turnover between Kazakhstan and Kyrgyzstan reached [$2.1 billion] in [2030]",
            tool.Output,
            StringComparison.Ordinal);
        Assert.Contains($"added darkan-ulytau, trade-turnover-2030-{Id}\n", tool.Output, StringComparison.Ordinal);
        Assert.Contains("undone: review", tool.Output, StringComparison.Ordinal);
        Assert.Contains($"dropped trade-turnover-2030-{Id}\n", tool.Output, StringComparison.Ordinal);
        Assert.Contains("  1 growth\n  2 share\n", tool.Output, StringComparison.Ordinal);
        // A column that takes no citation is not asked for words.
        Assert.Contains("claims has no column 'nothing'", tool.Output, StringComparison.Ordinal);
        Assert.Contains("  whole            mutual trade   \u2190 'Mutual trade'", tool.Output, StringComparison.Ordinal);
        Assert.Contains(
            ",share,2030,printed,",
            await File.ReadAllTextAsync(tool.PathOf("data/claims.csv"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_suggested_fits_a_terminal_of_80_columns()
    {
        const int Width = 80;
        using var tool = new ToolRun { Width = Width };
        Directory.CreateDirectory(tool.PathOf("texts"));
        await File.WriteAllTextAsync(tool.PathOf("lake.txt"), Text, TestContext.Current.CancellationToken);

        await Run(tool, _ingest);
        Assert.All(tool.Output.Split('\n').Where(l => l.StartsWith("  ", StringComparison.Ordinal)), l => Assert.True(l.Length <= Width, l));
        await Run(tool, "review", "--list", "--snapshots", "texts");
        Assert.All(tool.Output.Split('\n'), l => Assert.True(l.Length <= Width, l));
        Assert.Contains(
            "  According to [Darkan Ulytau], trade turnover between Kazakhstan and Kyrgyzstan\n  reached [$2.1 billion] in [2030].\n",
            tool.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_snapshots_folder_that_is_not_there_is_made_with_the_text_and_not_where_nothing_is_added()
    {
        using var tool = WithText(Text);
        Assert.Equal(ExitCode.Failure, await tool.RunAsync([.. _ingest[..^1], "archive", "--language", "7"]));
        Assert.False(Directory.Exists(tool.PathOf("archive")));

        await Run(tool, [.. _ingest[..^1], "archive"]);
        Assert.StartsWith("created the folder 'archive' for the archived texts\n", tool.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(tool.PathOf("archive/lake.txt")));
    }

    [Theory]
    [InlineData(
        "https://lake.example/2031/03/12/fair",
        "the address contains 2031-03-12: give --published 2031-03-12 --published-basis address, unless the text prints a different date")]
    [InlineData("https://lake.example/fair", "if only the address of the page contains it, --url ADDRESS --published-basis address")]
    public async Task A_date_of_publication_that_is_missing_is_looked_for_in_the_address(string url, string expected)
    {
        using var tool = WithText(Text);
        Assert.Equal(ExitCode.Failure, await tool.RunAsync("ingest", "lake.txt", "--id", Id, "--publisher", "Lake Wire", "--url", url));
        Assert.Contains(expected, tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_of_publication_that_no_words_carry_is_told_at_once()
    {
        using var tool = WithText("Trade turnover between Kazakhstan and Kyrgyzstan reached $2.1 billion in 2030.\n");
        await Run(tool, _ingest);
        Assert.Contains(
            "the text does not seem to print the date of publication 2031-03-12, so kzkg check will report it as uncited: cite words with kzkg cite "
            + $"{Id} published WORDS",
            tool.Error,
            StringComparison.Ordinal);
        Assert.Equal(ExitCode.Findings, await tool.RunAsync("check", "--snapshots", "texts"));
        Assert.Contains("put the address in url and write address in published_basis", tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_cannot_be_made_where_a_file_stands()
    {
        using var tool = WithText(Text);
        foreach (var folder in new[] { "lake.txt", "lake.txt/new" })
        {
            Assert.Equal(ExitCode.Failure, await tool.RunAsync("init", folder));
            Assert.EndsWith("lake.txt' is a file, but kzkg init needs a folder there; name another, or move the file\n", tool.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_value_that_is_not_declared_is_told_with_the_file_that_declares_the_others()
    {
        using var tool = WithText(Text);
        await Run(tool, _ingest);
        Assert.Equal(ExitCode.Failure, await tool.RunAsync("review", "--edit", "trade-turnover-2030-" + Id, "--set", "kind=size", "--snapshots", "texts"));
        Assert.Contains("declared in data/datapackage.json (table claims, column kind)", tool.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failure, await tool.RunAsync("exclude", Id + "-m01", "--reason", "boring"));
        Assert.Contains("declared in data/datapackage.json (table exclusions, column reason)", tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_that_sets_a_figure_aside_is_filled_and_accepted()
    {
        using var tool = WithText(Text + "\n\nTickets for the fair cost $15. The two sides met.", typed: ["q"]);
        await Run(tool, _ingest);
        await Run(tool, "review", "--list", "--snapshots", "texts");
        Assert.Contains("  open: reason: there is no indicator of the package near it [other-subject,", tool.Output, StringComparison.Ordinal);
        var id = $"exclusion-{Id}";

        Assert.Equal(ExitCode.Failure, await tool.RunAsync("review", "--accept", id, "--snapshots", "texts"));
        await Run(tool, "review", "--edit", id, "--set", "reason=out-of-scope", "--cite", "about=Tickets", "--snapshots", "texts");
        await Run(tool, "review", "--accept", id, id + "-2", "--snapshots", "texts");
        var rows = await File.ReadAllLinesAsync(tool.PathOf("data/exclusions.csv"), TestContext.Current.CancellationToken);
        Assert.Matches($"^{Id}-m[0-9]+,out-of-scope,{Id}-m[0-9]+$", rows[^2]);
        Assert.Matches($"^{Id}-m[0-9]+,names-the-parties,$", rows[^1]);
    }

    [Fact]
    public async Task A_review_that_was_left_goes_on_where_it_was_and_excludes_with_a_reason()
    {
        const string More = "\n\nTickets for the fair cost $15.";
        using var tool = WithText(Text + More, typed: ["a", "q", "a", "x", "out-of-scope", "Tickets"]);
        await Run(tool, _ingest);
        await Run(tool, "review", "--snapshots", "texts");
        Assert.Contains($"added darkan-ulytau, trade-turnover-2030-{Id}\n", tool.Output, StringComparison.Ordinal);

        await Run(tool, "review", "--snapshots", "texts");
        Assert.Contains($"added emil-sarybel, trade-turnover-2030-{Id}-2\n", tool.Output, StringComparison.Ordinal);
        Assert.Contains($"excluded {Id}-m", tool.Output, StringComparison.Ordinal);
        Assert.EndsWith("no proposals left to review\n", tool.Output, StringComparison.Ordinal);
        await Run(tool, "undo");
        Assert.Contains("undone: review", tool.Output, StringComparison.Ordinal);
        // undo removed the exclusion and restored the proposal
        Assert.DoesNotContain(
            "out-of-scope",
            await File.ReadAllTextAsync(tool.PathOf("data/exclusions.csv"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
        Assert.Contains(
            $"exclusion-{Id},",
            await File.ReadAllTextAsync(tool.PathOf("data/proposals.csv"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_side_that_is_said_of_a_speaker_first_is_that_of_every_claim()
    {
        using var tool = WithText(
            "Lake Wire, 12 March 2031\n\nPrime Minister Darkan Ulytau arrived from Kazakhstan. Darkan Ulytau said that trade turnover between Kazakhstan "
            + "and Kyrgyzstan reached $2.1 billion in 2030.\n",
            typed: ["e", "side=KZ", "Kazakhstan", "a", "q"]);
        await Run(tool, _ingest);
        await Run(tool, "review", "--snapshots", "texts");

        Assert.Contains("open: side: no office with a state is printed beside the name [KZ, KG]", tool.Output, StringComparison.Ordinal);
        Assert.Contains("added darkan-ulytau, trade-turnover-2030-" + Id, tool.Output, StringComparison.Ordinal);
        Assert.Contains(
            ",reported,KZ,",
            await File.ReadAllTextAsync(tool.PathOf("data/claims.csv"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_to_a_terminal_is_broken_at_its_width()
    {
        using var target = new StringWriter { NewLine = "\n" };
        using var writer = new MessageWriter(target, 24);
        writer.WriteLine("kzkg: there is no folder 'a b'; name another");

        Assert.Equal("kzkg: there is no\n    folder 'a b'; name\n    another\n", target.ToString());
    }

    [Fact]
    public async Task A_Russian_text_is_taken_for_one_and_its_rows_are_suggested()
    {
        using var tool = WithText(
            "Озёрный вестник, 12 марта 2031 года\n\nТоварооборот между Казахстаном и Кыргызстаном в 2030 году достиг 2,1 млрд долларов США.\n");

        await Run(tool, _ingest);
        Assert.Contains("the text is taken to be in the language ru", tool.Error, StringComparison.Ordinal);
        Assert.Contains("rows proposed: 1, certain: 1", tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_is_reduced_to_its_article_and_what_was_left_out_is_told()
    {
        using var tool = WithText("""
            <!doctype html><html lang="en-GB"><head><title>Lake</title><link rel="canonical" href="https://lake.example/2031/03/12/fair"><script>var x = "$9 billion";</script></head>
            <body><nav>Menu $7 billion</nav><article><h1>Turnover grows</h1><p>Trade turnover between Kazakhstan
            and Kyrgyzstan reached $2.1&nbsp;billion in 2030.</p><p>It rained.</p></article><aside>Read $8 billion times</aside></body></html>
            """);

        await Run(
            tool, "ingest", "lake.txt", "--id", Id, "--publisher", "Lake Wire", "--published", "2031-03-12", "--published-basis", "address",
            "--snapshots", "texts");
        Assert.Contains("left out: 1 aside, 1 nav, 1 script", tool.Error, StringComparison.Ordinal);
        Assert.Equal(
            "Turnover grows\n\nTrade turnover between Kazakhstan and Kyrgyzstan reached $2.1\u00A0billion in 2030.\n\nIt rained.\n",
            await File.ReadAllTextAsync(tool.PathOf("texts/lake.txt"), TestContext.Current.CancellationToken));
        var source = File.ReadAllLines(tool.PathOf("data/sources.csv"))[^1];
        Assert.Contains(",Turnover grows,https://lake.example/2031/03/12/fair,en,2031-03-12,address,", source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("address", "https://lake.example/2031/03/13/fair", "", "the address contains 2031-03-13")]
    [InlineData("address", "", "", "no address is given")]
    [InlineData("cited-elsewhere", "", "", "--published-mention")]
    [InlineData("cited-elsewhere", "", "nowhere-m01", "there is no mention 'nowhere-m01'")]
    [InlineData("address", "https://lake.example/2031/03/12/fair", "", null)]
    [InlineData("cited-elsewhere", "", "trend-2025-02-m06", null)]
    public async Task A_date_stands_in_the_address_or_in_another_source(string basis, string url, string mention, string? why)
    {
        using var tool = WithText(Text);
        var code = await tool.RunAsync([.. _ingest[..^4], "--published-basis", basis, "--url", url, "--published-mention", mention]);

        Assert.Equal(why is null ? ExitCode.Clean : ExitCode.Failure, code);
        Assert.Contains(why ?? string.Empty, tool.Error, StringComparison.Ordinal);
        Assert.Equal(
            mention == "trend-2025-02-m06",
            File.ReadAllText(tool.PathOf("data/citations.csv")).Contains($"{Id},published,{mention}", StringComparison.Ordinal) && mention.Length > 0);
    }

    private static async Task Run(ToolRun tool, params string[] arguments) =>
        Assert.True(await tool.RunAsync(arguments) == ExitCode.Clean, $"{string.Join(' ', arguments)}\n{tool.Output}\n{tool.Error}");

    private static Dictionary<string, string> Data(ToolRun tool) =>
        Directory.GetFiles(tool.PathOf("data")).ToDictionary(f => f, File.ReadAllText, StringComparer.Ordinal);

    private static ToolRun WithText(string text, params string[] typed)
    {
        var tool = new ToolRun { Typed = typed.Length == 0 ? null : new Queue<string>(typed) };
        Directory.CreateDirectory(tool.PathOf("texts"));
        File.WriteAllText(tool.PathOf("lake.txt"), text);
        return tool;
    }
}
