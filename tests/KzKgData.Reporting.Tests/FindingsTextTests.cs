using System.Text;
using KzKgData.Verification;

namespace KzKgData.Reporting.Tests;

public sealed class FindingsTextTests
{
    [Fact]
    public void An_open_finding_reads_as_compilers_print_it()
    {
        var lines = Lines(TestData.Uncited);

        Assert.Contains(lines, l => l.StartsWith("data/claims.csv(5,", StringComparison.Ordinal) && l.Contains("): error KZKG2001: ", StringComparison.Ordinal));
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
    public void Rules_not_run_are_put_together_by_reason()
    {
        var notRun = Lines(TestData.Real).Where(l => l.StartsWith("not run: ", StringComparison.Ordinal)).ToArray();

        Assert.Equal(TestData.Real.NotRun.Select(n => n.Why).Distinct(StringComparer.Ordinal).Count(), notRun.Length);
        Assert.Contains(notRun, l => l.Contains("KZKG2009", StringComparison.Ordinal) && l.Contains("archived texts", StringComparison.Ordinal));
    }

    [Fact]
    public void The_summary_gives_both_coverages_and_says_what_the_figures_were_counted_from()
    {
        var summary = TestData.Real.Summary;

        var line = Assert.Single(Lines(TestData.Real), l => l.StartsWith("cells cited: ", StringComparison.Ordinal));

        Assert.Contains($"cells cited: {summary.CellsCited} of {summary.CellsNeedingEvidence}", line, StringComparison.Ordinal);
        Assert.Contains($"figures accounted for: {summary.FiguresAccountedFor} of {summary.Figures}", line, StringComparison.Ordinal);
        Assert.Contains("the archived texts were not at hand", line, StringComparison.Ordinal);
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
        var coloured = System.Text.RegularExpressions.Regex.Replace(Text(TestData.Real, color: true), "\u001b\\[[0-9;]*m", string.Empty, System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromMinutes(1));

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

    private static string Text(VerificationResult result, bool color)
    {
        using var stream = new MemoryStream();
        FindingsText.Write(result, stream, new FindingsOptions { Color = color });
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
