using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Rules;

namespace KzKgData.Verification.Tests.Rules;

public sealed class RulePageTests
{
    public static TheoryData<string> Ids => [.. RuleCatalog.All.Select(r => r.Descriptor.Id)];

    [Fact]
    public void The_untouched_example_package_has_no_open_finding()
    {
        var result = ExamplePackage.Untouched.Verify();

        Assert.Empty(Open(result).Select(Show));
        Assert.Empty(result.NotRun);
        Assert.Equal(
            ["KZKG3003 Acknowledged", "KZKG3002 Explained", "KZKG3004 Explained"],
            result.Findings.Select(f => $"{f.RuleId} {f.Status}"),
            StringComparer.Ordinal);
    }

    [Fact]
    public void Every_page_belongs_to_a_rule_and_every_rule_has_a_page()
    {
        var pages = typeof(RuleCatalog).Assembly.GetManifestResourceNames().Where(n => n.EndsWith(".md", StringComparison.Ordinal));

        Assert.Equal(
            RuleCatalog.All.Select(r => r.GetType().Name + ".md").Order(StringComparer.Ordinal),
            pages.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_catalogue_is_in_the_order_of_its_ids_and_no_id_is_used_twice() =>
        Assert.Equal(
            RuleCatalog.All.Select(r => r.Descriptor.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            RuleCatalog.All.Select(r => r.Descriptor.Id),
            StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_page_begins_with_id_and_title_and_has_the_headings_in_order(string id)
    {
        var page = RulePage.Of(id);
        string[] headings = IsDiscrepancy(id)
            ? ["## What it finds", "## Why it matters", "## How it is computed", "## Bad example", "## Good example", "## How to fix", "## When to explain"]
            : ["## What it finds", "## Why it matters", "## Bad example", "## Good example", "## How to fix"];

        Assert.Equal([$"# {id}: {page.Rule.Descriptor.Title}", .. headings], page.Headings);
        Assert.StartsWith(page.Headings[0] + "\n\n", page.Text, StringComparison.Ordinal);
        Assert.All(headings, h => Assert.NotEmpty(page.SectionUnder(h).Trim()));
        Assert.DoesNotContain('\r', page.Text);
        Assert.All(page.ComesWith, other => Assert.NotNull(RuleCatalog.Find(other)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_bad_example_triggers_the_rule_and_nothing_but_what_the_page_says(string id)
    {
        var page = RulePage.Of(id);

        var open = Open(page.BadResult, id);

        Assert.Equal(
            page.ComesWith.Append(id).Order(StringComparer.Ordinal),
            open.Select(f => f.RuleId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_good_example_has_no_open_finding(string id) =>
        Assert.Empty(Open(ExamplePackage.Untouched.Apply(RulePage.Of(id).GoodExample).Verify(), id).Select(Show));

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_bad_example_is_reported_at_a_place_inside_its_file_on_one_line(string id)
    {
        var page = RulePage.Of(id);

        foreach (var finding in page.BadResult.Findings.Concat(page.BadResult.Notes))
        {
            Assert.DoesNotContain(finding.Message, c => char.IsControl(c) || c is '\u2028' or '\u2029');
            foreach (var place in finding.Related.Select(r => r.Place).Append(finding.Place))
            {
                Assert.NotNull(Slice(page.Bad, place));
            }
        }
    }

    [Theory]
    [InlineData("KZKG1001", "\"timestamp\"")]
    [InlineData("KZKG1002", "\"notes.csv\"")]
    [InlineData("KZKG1003", "\uFFFD")]
    [InlineData("KZKG1004", "\"")]
    [InlineData("KZKG1005", "remark")]
    [InlineData("KZKG1006", "1.1 billion")]
    [InlineData("KZKG1007", "mira-holm")]
    [InlineData("KZKG1008", "mira-hol")]
    [InlineData("KZKG1009", "{")]
    [InlineData("KZKG1010", " Both papers lie in the reading room.")]
    [InlineData("KZKG1011", "Both papers lie in the reading room beside the t\u200Bea urn.")]
    [InlineData("KZKG1012", "")]
    [InlineData("KZKG1013", "held")]
    [InlineData("KZKG2001", "mira-holm")]
    [InlineData("KZKG2002", "hp-transit")]
    [InlineData("KZKG2003", "hp-1997-value")]
    [InlineData("KZKG2004", "bg-both")]
    [InlineData("KZKG2005", "72")]
    [InlineData("KZKG2006", "Mira Halm")]
    [InlineData("KZKG2007", "18049edfb4b6e086")]
    [InlineData("KZKG2008", null)]
    [InlineData("KZKG2009", "harbour-post")]
    [InlineData("KZKG2010", "1200000000")]
    [InlineData("KZKG2011", "SL")]
    [InlineData("KZKG2012", "1994")]
    [InlineData("KZKG2015", "")]
    [InlineData("KZKG2016", "border-gazette")]
    [InlineData("KZKG2017", "narrator")]
    [InlineData("KZKG2018", "")]
    [InlineData("KZKG2019", "1998-01-01/2002-03-05")]
    [InlineData("KZKG2030", "bg-about")]
    [InlineData("KZKG2031", "bg-1996-value")]
    [InlineData("KZKG2032", "0123456789abcdef")]
    [InlineData("KZKG2033", "50000000")]
    [InlineData("KZKG2034", "500")]
    [InlineData("KZKG2035", "investment")]
    [InlineData("KZKG3001", "800000000")]
    [InlineData("KZKG3002", "900000000")]
    [InlineData("KZKG3003", "1700000000")]
    [InlineData("KZKG3004", "1520000000")]
    [InlineData("KZKG3005", "1520000000000")]
    [InlineData("KZKG3006", "1800000000")]
    [InlineData("KZKG3007", "1520000000")]
    [InlineData("KZKG3008", "-1")]
    [InlineData("KZKG3009", "900000000")]
    [InlineData("KZKG3010", "1300000000")]
    [InlineData("KZKG3011", "3000000000")]
    [InlineData("KZKG3012", "2000")]
    [InlineData("KZKG3013", "mira-holm")]
    [InlineData("KZKG3014", "7")]
    [InlineData("KZKG3015", "2002-06-07")]
    [InlineData("KZKG3016", "2002-06-07")]
    [InlineData("KZKG3017", "1100000000")]
    [InlineData("KZKG3018", "2001-01/2001-11")]
    [InlineData("KZKG3019", "1200000000")]
    [InlineData("KZKG3020", "-1")]
    [InlineData("KZKG3021", "800000000")]
    [InlineData("KZKG3022", "900")]
    [InlineData("KZKG3023", "113")]
    [InlineData("KZKG3024", "-135")]
    [InlineData("KZKG3025", "USD")]
    [InlineData("KZKG3026", "1800000000")]
    [InlineData("KZKG3027", "NL")]
    [InlineData("KZKG3028", "19")]
    [InlineData("KZKG3029", "1520000000")]
    [InlineData("KZKG3101", "700000000")]
    [InlineData("KZKG3102", "405000000")]
    [InlineData("KZKG3103", "700000000")]
    [InlineData("KZKG3104", "800000000")]
    [InlineData("KZKG3105", "1399800000")]
    [InlineData("KZKG3106", "405000000")]
    [InlineData("KZKG4001", "")]
    [InlineData("KZKG4002", "")]
    [InlineData("KZKG4003", "turnover-1997;turnover-1998")]
    [InlineData("KZKG4004", "1700000000;1300000000")]
    [InlineData("KZKG4005", "revision")]
    [InlineData("KZKG4006", "2004-12-31")]
    [InlineData("KZKG4007", "hp-1999-value")]
    public void The_place_of_the_bad_example_holds_what_is_wrong(string id, string? expected)
    {
        var page = RulePage.Of(id);
        var finding = Open(page.BadResult, id).First(f => string.Equals(f.RuleId, id, StringComparison.Ordinal));

        Assert.Equal(expected ?? ExamplePackage.Untouched.Read().FindTable("sources")!.Rows[0]["sha256"].Text, Slice(page.Bad, finding.Place));
    }

    private static bool IsDiscrepancy(string id) => id.StartsWith("KZKG3", StringComparison.Ordinal);

    /// <summary>Returns the open findings, and the notes of one rule; notes of other rules are acceptable in its example.</summary>
    private static Finding[] Open(VerificationResult result, string id) =>
        [
            .. Open(result),
            .. result.Notes.Where(n => string.Equals(n.RuleId, id, StringComparison.Ordinal) && RuleCatalog.Find(id)!.Descriptor.Severity is Severity.Note),
        ];

    private static Finding[] Open(VerificationResult result) => [.. result.Findings.Where(f => f.Status == FindingStatus.Open)];

    private static string Show(Finding finding) => $"{finding.Place} {finding.RuleId}: {finding.Message}";

    /// <summary>Returns the text at a place; null if the place is outside its file.</summary>
    private static string? Slice(TestPackage package, Place place)
    {
        Assert.StartsWith(ExamplePackage.Folder + "/", place.Path, StringComparison.Ordinal);
        var text = package[place.Path[(ExamplePackage.Folder.Length + 1)..]];
        var lines = text.Split('\n');
        if (OffsetOf(place.Line, place.Column) is not { } start || OffsetOf(place.EndLine, place.EndColumn) is not { } end || end < start)
        {
            return null;
        }

        return text[start..end];

        int? OffsetOf(int line, int column) => line < 1 || line > lines.Length || column < 1 || column > lines[line - 1].Length + 1
            ? null
            : lines.Take(line - 1).Sum(l => l.Length + 1) + column - 1;
    }
}
