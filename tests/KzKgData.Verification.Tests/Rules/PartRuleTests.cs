using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Tests.Rules;

/// <summary>Parts compared with a whole of another side, shares, and figures that no rule compares.</summary>
public sealed class PartRuleTests
{
    private const string ElevenMonths = "2001-01/2001-11";

    private static readonly PrintedClaim _year = new("year", "$1.3 billion", "SL");

    [Theory]
    [InlineData("NL", "$1.6 billion", 1)]
    [InlineData("", "$1.6 billion", 1)]
    [InlineData("NL", "$1.4 billion", 0)] // both may be 1.38
    [InlineData("SL", "$1.6 billion", 0)] // KZKG3006
    [InlineData("both", "$1.6 billion", 0)]
    public void Eleven_months_above_the_year_of_another_side_are_a_warning_with_the_index(string side, string months, int findings)
    {
        var found = Find("KZKG3026", _year, new("months", months, side) { Period = ElevenMonths });

        Assert.Equal(findings, found.Length);
        Assert.All(found, f => Assert.Equal((Severity.Warning, "months;year"), (f.Severity, string.Join(';', f.Facts))));
        Assert.All(found, f => Assert.Contains("index 20.7 %", f.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_flow_above_the_total_of_another_side_is_one_too()
    {
        Assert.Single(Find("KZKG3026", _year, new("flow", "$1.6 billion") { Subject = "nl-to-sl" }));
        Assert.Empty(Find("KZKG3026", _year, new("flow", "$1.2 billion") { Subject = "nl-to-sl" }));
        Assert.Empty(Find("KZKG3026", _year, new("flow", "$1.6 billion") { Subject = "nl-to-sl", Period = "2000" }));
    }

    [Theory]
    [InlineData("104 percent", 1)]
    [InlineData("-4 percent", 1)]
    [InlineData("100 percent", 0)]
    public void No_share_is_more_than_all(string share, int findings) => Assert.Equal(findings, Find("KZKG3023", Share("one", share)).Length);

    [Theory]
    [InlineData("61 percent", "45 percent", 1)]
    [InlineData("61 percent", "39 percent", 0)]
    [InlineData("60 percent", "41 percent", 0)] // 59.5 and 40.5
    [InlineData("30 percent", "45 percent", 1)] // all flows are given and do not make the total
    public void Shares_of_both_flows_make_the_total(string one, string other, int findings)
    {
        foreach (var side in new[] { "NL", string.Empty })
        {
            var found = Find("KZKG3023", Share("one", one, side) with { Subject = "nl-to-sl" }, Share("other", other, side) with { Subject = "sl-to-nl" });

            Assert.Equal(findings, found.Length);
            Assert.All(found, f => Assert.Equal(["one", "other"], f.Facts));
        }
    }

    [Fact]
    public void Shares_of_different_sides_or_periods_are_not_added_up() => Assert.Empty(Find(
        "KZKG3023",
        Share("one", "61 percent") with { Subject = "nl-to-sl" },
        Share("other", "45 percent", "SL") with { Subject = "sl-to-nl" },
        Share("third", "45 percent") with { Subject = "sl-to-nl", Period = "2000" }));

    [Fact]
    public void Shares_of_nobody_knows_what_are_undecided() =>
        Assert.Contains(
            "the whole is not named",
            Assert
                .Single(
                    PrintedClaim
                        .Package(Share("one", "61 percent") with { Scope = "timber" }, Share("other", "45 percent") with { Scope = "fish" })
                        .Verify("KZKG3023")
                        .Decisions,
                    d => d.RuleId is "KZKG3023")
                .Why,
            StringComparison.Ordinal);

    [Fact]
    public void Figures_in_two_currencies_are_told_as_not_compared()
    {
        var notes = PrintedClaim
            .Package(
                _year,
                _year with
                {
                    Id = "euros",
                    Printed = "\u20AC1.9 billion",
                },
                _year with
                {
                    Id = "next",
                    Printed = "\u20AC1.9 billion",
                    Period = "2002",
                })
            .Verify("KZKG3025")
            .Notes;

        var note = Assert.Single(notes, n => n.RuleId is "KZKG3025");
        Assert.Equal(["euros", "year"], note.Facts);
        Assert.Contains("in EUR euros; in USD year", note.Message, StringComparison.Ordinal);
    }

    private static PrintedClaim Share(string id, string printed, string side = "NL") => new(id, printed, side) { Kind = "share" };

    private static Finding[] Find(string rule, params IReadOnlyList<PrintedClaim> claims) =>
        [.. PrintedClaim.Package(claims).Verify(rule).Findings.Where(f => f.RuleId == rule)];
}
