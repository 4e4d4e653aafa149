using System.Text;
using System.Text.RegularExpressions;
using KzKgData.Reporting.Views;
using KzKgData.Reporting.Writing;
using KzKgData.Verification;

namespace KzKgData.Reporting.Tests;

/// <summary>The Markdown report fits into a comment, is cut only between blocks, and says what it omits.</summary>
public sealed partial class MarkdownCutTests
{
    private const int Room = 60_000;
    private const int Years = 300;

    private static readonly Lazy<VerificationResult> _hundreds = new(() => TestData.Edited(Conflicts));
    private static readonly Dictionary<string, Lazy<string>> _texts = new(StringComparer.Ordinal)
    {
        ["report.md"] = new(() => Write("report.md", _hundreds.Value)),
        ["check"] = new(() => Write("check", _hundreds.Value)),
    };

    public static TheoryData<string> Outputs { get; } = ["report.md", "check"];

    [Theory]
    [MemberData(nameof(Outputs))]
    public void Hundreds_of_disagreements_are_cut_and_counted(string output)
    {
        var report = ReportView.Of(_hundreds.Value);
        var text = _texts[output].Value;
        var cards = Headings(text, "### ").Count(h => h.EndsWith(" – open", StringComparison.Ordinal));
        var rows = text.Split('\n').Count(l => FindingRow().IsMatch(l));

        Assert.True(report.Cards.Count > Years);
        Assert.InRange(Encoding.UTF8.GetByteCount(text), Room * 9 / 10, Room - 1);
        Assert.InRange(cards, 5, report.Cards.Count - 1);
        Assert.InRange(rows, 20, report.OtherFindings.Count - 1);
        Assert.Contains(
            FormattableString.Invariant($"Findings about the data ({report.OtherFindings.Count - rows} of {report.OtherFindings.Count}), Disagreements ({report.Cards.Count - cards} of {report.Cards.Count})"),
            LastLine(text),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_notice_leads_to_the_files_beside_the_report() => Assert.EndsWith(
        ".** The full report is in [index.html](<index.html>) and [report.json](<report.json>).", LastLine(_texts["report.md"].Value), StringComparison.Ordinal);

    [Fact]
    public void The_notice_of_a_check_names_the_command_that_writes_all() => Assert.EndsWith(
        ".** The full report is in index.html and report.json, which “kzkg report” writes.", LastLine(_texts["check"].Value), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Outputs))]
    public void No_table_is_cut(string output)
    {
        var cells = 0;
        var line = string.Empty;
        foreach (var next in _texts[output].Value.Split('\n'))
        {
            if (next.StartsWith('|'))
            {
                var count = next.Replace("\\|", string.Empty, StringComparison.Ordinal).Count(c => c == '|');
                Assert.True(line.StartsWith('|') ? cells == count : line.Length == 0, next);
                Assert.EndsWith(" |", next, StringComparison.Ordinal);
                cells = count;
            }
            else
            {
                Assert.True(next.Length == 0 || !line.StartsWith('|'), next);
            }

            Assert.False(line.StartsWith('#') && next.Length > 0, next);
            line = next;
        }
    }

    [Theory]
    [MemberData(nameof(Outputs))]
    public void The_most_serious_come_first(string output)
    {
        var text = _texts[output].Value;
        var severities = text.Split('\n').Select(l => FindingRow().Match(l)).Where(m => m.Success).Select(m => m.Groups["severity"].Value);

        Assert.All(severities, s => Assert.Equal("error", s));
        Assert.All(Headings(text, "### ").Where(h => h.Contains(" – ", StringComparison.Ordinal)), h => Assert.EndsWith("open", h, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Outputs))]
    public void A_text_of_any_length_in_the_data_keeps_nothing_else_out(string output)
    {
        var result = TestData.Edited(p => p
            .Claiming("conflict-2001-kz", "2023", "1900000000")
            .ReplaceAll("explanations.csv", "Nobody is named for the higher figure, so", new string('x', 100_000)));
        var text = Write(output, result);

        Assert.InRange(Encoding.UTF8.GetByteCount(text), 1, Room - 1);
        Assert.Contains("### Trade turnover between Kazakhstan and Kyrgyzstan, 2023 – open\n", text, StringComparison.Ordinal);
        Assert.Contains("### Trade turnover between Kazakhstan and Kyrgyzstan, 2024 – unsettled\n", text, StringComparison.Ordinal);
        Assert.Contains("## Rules not run\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("xxx", text, StringComparison.Ordinal);
        Assert.Contains(": Disagreements (1 of 2)", LastLine(text), StringComparison.Ordinal);
    }

    [Fact]
    public void What_finds_room_is_not_cut()
    {
        Assert.DoesNotContain("Left out here", Write("report.md", TestData.Real), StringComparison.Ordinal);
        Assert.DoesNotContain("Left out here", Write("check", TestData.Real), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_may_take_all_the_room_and_not_one_byte_more()
    {
        var whole = Blocks(6_017).Fit(_ => "cut");

        Assert.Equal(6_016, Encoding.UTF8.GetByteCount(whole));
        Assert.EndsWith("\n\n## b\n\nc\n", whole, StringComparison.Ordinal);
        Assert.Equal("cut\n", Blocks(6_016).Fit(m => string.Join(',', m.Select(p => p.Title)) is "é" ? "cut" : "other")[^4..]);

        static MarkdownBlocks Blocks(int room)
        {
            var blocks = new MarkdownBlocks(room);
            blocks.BeginPart("# é");
            blocks.Add(new string('é', 3000));
            blocks.BeginPart("## b");
            blocks.Add("c");
            return blocks;
        }
    }

    [Fact]
    public void A_long_table_becomes_several_with_the_header()
    {
        var blocks = new MarkdownBlocks(int.MaxValue);
        blocks.BeginPart("## a");
        blocks.AddTable(["b", "c"], Enumerable.Range(0, 30).Select(i => (IReadOnlyList<string>)[new string('d', 600), "e"]));

        var lines = blocks.Fit(_ => string.Empty).Split('\n');

        Assert.Equal(3, lines.Count(l => l is "| b | c |"));
        Assert.Equal(3, lines.Count(l => l is "| --- | --- |"));
        Assert.Equal(30, lines.Count(l => l.StartsWith("| ddd", StringComparison.Ordinal)));
    }

    [Fact]
    public void Rows_that_can_find_no_room_are_counted_and_not_worded()
    {
        var worded = 0;
        var blocks = new MarkdownBlocks(20_000);
        blocks.BeginPart("## a");
        blocks.AddTable(["b"], new int[1000].Select(_ =>
        {
            worded++;
            return (IReadOnlyList<string>)[new string('c', 990)];
        }));

        var cut = blocks.Fit(m => string.Join(',', m.Select(p => $"{p.Title} ({p.Missing} of {p.Items})")));

        Assert.EndsWith("a (984 of 1000)\n", cut, StringComparison.Ordinal);
        Assert.InRange(worded, 16, 40);
    }

    [Fact]
    public void A_part_that_leaves_room_takes_half_of_it_only_where_the_others_need_the_rest()
    {
        Assert.Equal("a (2 of 4),b (1 of 3)", Missing(second: 3));
        Assert.Equal("a (1 of 4)", Missing(second: 1));

        static string Missing(int second)
        {
            var blocks = new MarkdownBlocks(34_000);
            blocks.BeginPart("## a", leavesRoom: true);
            blocks.AddTable(["x"], Enumerable.Repeat((IReadOnlyList<string>)[new string('x', 7_900)], 4));
            blocks.BeginPart("## b");
            foreach (var chapter in Enumerable.Range(0, second))
            {
                blocks.Add($"### {chapter}");
                blocks.Add(new string('y', 7_000));
            }

            return blocks.Fit(m => string.Join(',', m.Select(p => $"{p.Title} ({p.Missing} of {p.Items})"))).TrimEnd().Split('\n')[^1];
        }
    }

    // The two sides contradict each other in every year of three centuries.
    private static TestPackage Conflicts(TestPackage package) =>
        Enumerable
            .Range(1700, Years)
            .Select(y => y.ToString(CultureInfo.InvariantCulture))
            .Aggregate(
                package,
                (p, year) =>
                    p.Claiming($"conflict-{year}-kg", year, "1300000000")
                        .Claiming($"conflict-{year}-kz", year, "1900000000", ("stated_by", "olzhas-bektenov"), ("side", "KZ")));

    private static string Write(string output, VerificationResult result)
    {
        if (output is "report.md")
        {
            return TestData.MarkdownOf(result);
        }

        using var stream = new MemoryStream();
        FindingsMarkdown.Write(result, stream, FindingsOptions.Default);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static IEnumerable<string> Headings(string text, string sign) => text.Split('\n').Where(l => l.StartsWith(sign, StringComparison.Ordinal));

    private static string LastLine(string text) => text.TrimEnd('\n').Split('\n')[^1];

    [GeneratedRegex(@"^\| KZKG\d{4} \((?<severity>(?!note)\w+), open\) \|", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex FindingRow();
}
