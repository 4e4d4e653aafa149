using System.Text;
using KzKgData.Reporting.Writing;
using KzKgData.Verification;

namespace KzKgData.Reporting.Tests;

public sealed class FindingsTextTests
{
    [Fact]
    public void An_open_finding_reads_as_compilers_print_it()
    {
        var lines = Lines(TestData.Uncited);

        Assert.Contains(
            lines,
            l => l.StartsWith("data/claims.csv(5,", StringComparison.Ordinal) && l.Contains("): error KZKG2001: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Open_findings_come_before_acknowledged_and_those_before_explained_ones()
    {
        var lines = Lines(TestData.Uncited).ToList();

        var open = lines.FindLastIndex(l => l.Contains(": error KZKG", StringComparison.Ordinal));
        var firstAcknowledged = lines.FindIndex(l => l.Contains("[acknowledged]", StringComparison.Ordinal));
        var lastAcknowledged = lines.FindLastIndex(l => l.Contains("[acknowledged]", StringComparison.Ordinal));
        var explained = lines.FindIndex(l => l.Contains("[explained]", StringComparison.Ordinal));

        Assert.True(open >= 0 && open < firstAcknowledged && lastAcknowledged < explained);
    }

    [Fact]
    public void An_acknowledged_finding_is_a_note_and_says_on_the_next_line_what_would_settle_it()
    {
        var lines = Lines(TestData.Real);

        var at = Array.FindIndex(lines, l => l.StartsWith("data/claims.csv(4,82): note KZKG3003 [acknowledged]: ", StringComparison.Ordinal));

        Assert.True(at >= 0);
        Assert.StartsWith("    cause: unresolved; would settle it: ", lines[at + 1], StringComparison.Ordinal);
    }

    [Fact]
    public void An_explained_finding_names_its_cause_and_what_it_rests_on()
    {
        Assert.Contains(Lines(TestData.Real), l => l.StartsWith("    cause: decimal-separator (computed); ", StringComparison.Ordinal));
    }

    [Fact]
    public void The_summary_has_a_line_for_each_dispute_and_ends_with_those_that_are_not_settled()
    {
        var lines = Text(TestData.Real, color: true).TrimEnd('\n').Split('\n');

        Assert.Contains("\u001b[1;33munsettled:\u001b[0m Trade turnover between Kazakhstan and Kyrgyzstan, 2024: $1.34 billion or $1.7 billion", lines);
        Assert.Equal("open findings: 0", lines[^2]);
        Assert.Equal("\u001b[1;33m1 dispute unsettled\u001b[0m", lines[^1]);
        Assert.Equal("open findings: 2", Lines(TestData.Uncited).Last(l => l.Length > 0));
    }

    [Theory]
    [InlineData(70)]
    [InlineData(80)]
    [InlineData(500)]
    public void At_a_terminal_a_finding_is_a_block_that_shows_the_cell_and_no_line_is_too_long(int width)
    {
        var lines = Text(TestData.Uncited, color: false, width).Split('\n');
        var at = Array.IndexOf(lines, "error KZKG2001: Uncited cell");
        Assert.Matches("^ --> data/claims.csv:5:[0-9]+$", lines[at + 1]);
        Assert.StartsWith("5 | ", lines[at + 2], StringComparison.Ordinal);
        Assert.Equal("almost", lines[at + 2].Substring(lines[at + 3].IndexOf('^', StringComparison.Ordinal), lines[at + 3].Count(c => c == '^')));
        Assert.StartsWith("  why: ", lines[at + 4], StringComparison.Ordinal);
        Assert.All(lines, l => Assert.InRange(l.Length, 0, Math.Max(width, 75)));
        Assert.All(lines.TakeWhile(l => !l.StartsWith("not run", StringComparison.Ordinal)), l => Assert.InRange(l.Length, 0, Math.Min(width, 120)));
        Assert.Contains(lines, l => l is "note KZKG3003: Mirror asymmetry, unsettled");
        Assert.Contains(lines, l => l.StartsWith("  settle: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Control_characters_of_a_record_never_reach_the_terminal()
    {
        var text = Text(
            TestData.Edited(p => p.ReplaceAll("claims.csv", "investment-2024-9m-kg24,investment", "investment-2024-9m-kg24,\u001b[2Jinvestment")),
            color: false,
            width: 80);

        Assert.DoesNotContain('\u001b', text);
        Assert.Contains("\\u001B[2Jinvestment", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_are_broken_only_where_they_are_longer_than_a_line()
    {
        Assert.Equal(["a bc", "def", "ghijk", "lmn o"], WrappedText.Lines("a bc def ghijklmn o", 5));
        Assert.Equal(["e\u0301e\u0301", "x"], WrappedText.Lines("e\u0301e\u0301 x", 3));
        Assert.Equal(["USD", "1 700 000", "23.7 %"], WrappedText.Lines("USD 1 700 000 23.7 %", 9));
        Assert.Empty(WrappedText.Lines(string.Empty, 5));
    }

    [Fact]
    public void Rules_not_run_are_put_together_by_reason()
    {
        var notRun = Lines(TestData.Real).Where(l => l.StartsWith("not run: ", StringComparison.Ordinal)).ToArray();

        Assert.Equal(TestData.Real.NotRun.Select(n => n.Why).Distinct(StringComparer.Ordinal).Count(), notRun.Length);
        Assert.Contains(notRun, l => l.Contains("KZKG2009", StringComparison.Ordinal) && l.Contains("archived texts", StringComparison.Ordinal));
    }

    [Fact]
    public void A_package_without_roles_is_told_its_tables_and_rows_and_nothing_of_evidence()
    {
        const string Descriptor = """{ "resources": [ { "name": "lakes", "path": "lakes.csv", "schema": { "fields": [ { "name": "id" } ] } } ] }""";
        var plain = TestPackage.Of((TestPackage.Descriptor, Descriptor), ("lakes.csv", "id\na\nb\n")).Verify();

        Assert.Equal(["tables: 1, rows: 2", "open findings: 0"], Lines(plain).Where(l => l.Length > 0));
    }

    [Fact]
    public void Rules_that_a_broken_descriptor_leaves_out_are_not_named_one_by_one()
    {
        var broken = TestPackage.Of((TestPackage.Descriptor, "{")).Verify();

        Assert.Contains("not run: every other rule: the descriptor cannot be read; fix it first", Lines(broken));
    }

    [Fact]
    public void The_summary_gives_both_coverages_and_says_what_the_figures_were_counted_from()
    {
        var summary = TestData.Real.Summary;

        var line = Assert.Single(Lines(TestData.Real), l => l.StartsWith("cells cited: ", StringComparison.Ordinal));

        Assert.Contains($"cells cited: {summary.CellsCited} of {summary.CellsNeedingEvidence}", line, StringComparison.Ordinal);
        Assert.Contains($"figures accounted for: {summary.FiguresAccountedFor} of {summary.Figures}", line, StringComparison.Ordinal);
        Assert.Contains("the archived texts were not available", line, StringComparison.Ordinal);
    }

    [Fact]
    public void With_the_archived_texts_at_hand_nothing_is_held_against_the_count()
    {
        Assert.Contains("figures accounted for: 12 of 12 (12 cited, 0 set aside)", Lines(TestData.WithFigures(12, 12)).Select(l => l.Split("; ").Last()));
    }

    [Fact]
    public void Colours_are_used_only_when_asked_for()
    {
        Assert.DoesNotContain('\u001b', Text(TestData.Real, color: false));
        Assert.Contains("\u001b[", Text(TestData.Real, color: true), StringComparison.Ordinal);
    }

    [Fact]
    public void Colours_change_nothing_but_colours()
    {
        var coloured = System.Text.RegularExpressions.Regex.Replace(
            Text(TestData.Real, color: true),
            "\u001b\\[[0-9;]*m",
            string.Empty,
            System.Text.RegularExpressions.RegexOptions.None,
            TimeSpan.FromMinutes(1));

        Assert.Equal(Text(TestData.Real, color: false), coloured);
    }

    [Fact]
    public void Lines_end_with_a_line_feed_alone()
    {
        Assert.DoesNotContain('\r', Text(TestData.Real, color: false));
    }

    [Fact]
    public void Control_characters_of_the_data_never_reach_the_terminal()
    {
        var text = Text(TestData.Edited(p => p.ReplaceAll("explanations.csv", "a record of what both", "a record\u001b[2J\u202E of what both")), color: false);

        Assert.DoesNotContain('\u001b', text);
        Assert.DoesNotContain('\u202E', text);
        Assert.Contains("\\u001B[2J\\u202E", text, StringComparison.Ordinal);
    }

    private static string[] Lines(VerificationResult result) => Text(result, color: false).Split('\n');

    private static string Text(VerificationResult result, bool color, int? width = null) => Text(result, new FindingsOptions { Color = color, Width = width });

    /// <summary>Returns the text output for a result.</summary>
    internal static string Text(VerificationResult result, FindingsOptions options)
    {
        using var stream = new MemoryStream();
        FindingsText.Write(result, stream, options);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
