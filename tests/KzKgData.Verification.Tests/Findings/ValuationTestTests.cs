using CsCheck;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Tests.Rules;

namespace KzKgData.Verification.Tests.Findings;

public sealed class ValuationTestTests
{
    [Theory]
    [InlineData("$0.9 billion", "$0.3 billion", ValuationVerdict.Beyond)] // 0.75 at most, of which a fifth is less than 0.25
    [InlineData("$1.60 billion", "$0.05 billion", ValuationVerdict.With)] // 1.55 or so, of which a fifth is 0.31
    [InlineData("$0.3 billion", "$0.9 billion", ValuationVerdict.Against)]
    [InlineData("$0.6 billion", "$0.6 billion", ValuationVerdict.Undecided)]
    public void The_verdict_depends_on_which_side_is_the_net_exporter_and_by_how_much(string southExports, string northExports, ValuationVerdict verdict)
    {
        // South's 1.3 billion is the smaller total: [1.25, 1.4] against [1.65, 1.8].
        var test = TestOf(South(southExports), North(northExports))!;

        Assert.Equal(verdict, test.Verdict);
        Assert.Equal("south", Assert.Single(test.LowerExports).Id);
        Assert.Equal("north", Assert.Single(test.HigherExports).Id);
    }

    [Fact]
    public void Net_exports_and_what_they_carry_have_the_intervals_that_printing_leaves()
    {
        var test = TestOf(South("$0.9 billion"), North("$0.3 billion"))!;

        Assert.Equal(Interval.Closed(450_000_000, 750_000_000), test.NetExports); // 0.85 − 0.4, 1.0 − 0.25
        Assert.Equal(Interval.Closed(0, 150_000_000), test.Carried);
        Assert.Equal(
            "according to south, north, SL has net exports of 450 000 000 to 750 000 000 USD (FOB), so valuation can make its total smaller by at most 150 000 000 "
            + "(CIF factor 1.20); the gap is larger than that",
            test.Text.ToString());
    }

    [Fact]
    public void The_gap_at_the_very_end_of_what_valuation_carries_goes_with_it()
    {
        // The gap is at least 250 million; net exports of exactly 1 250 million can just account for it.
        Assert.Equal(ValuationVerdict.With, TestOf(South("$1249 million"), North("$0 million"))!.Verdict); // 1 250 at most
        Assert.Equal(ValuationVerdict.Beyond, TestOf(South("$1248 million"), North("$0 million"))!.Verdict);
    }

    [Fact]
    public void Net_exports_that_may_just_be_nothing_decide_nothing_and_those_that_are_at_most_nothing_go_against()
    {
        Assert.Equal(ValuationVerdict.Undecided, TestOf(South("$605 million"), North("$604 million"))!.Verdict); // 604.5 − 605
        Assert.Equal(ValuationVerdict.Against, TestOf(South("$604 million"), North("$605.5 million"))!.Verdict);
    }

    [Fact]
    public void What_a_side_imports_counts_with_the_freight_that_may_be_in_it()
    {
        // South gives both flows; up to a sixth of its imports of 1.2 billion may be freight.
        var test = TestOf(South("$1.8 billion"), North("$1.2 billion") with { Side = "SL" })!;

        Assert.Equal(1_750_000_000m - 1_300_000_000m, test.NetExports.Low);
        Assert.Equal(1_900_000_000m - (1_150_000_000m / 1.2m), test.NetExports.High);
    }

    [Fact]
    public void Each_flow_is_taken_from_the_side_that_exports() =>
        Assert.Equal(
            TestOf(South("$0.9 billion"), North("$0.3 billion"))!.NetExports,
            TestOf(
                South("$0.9 billion"),
                North("$0.3 billion"),
                South("$9 billion") with
                {
                    Id = "imports",
                    Side = "NL",
                },
                North("$9 billion") with
                {
                    Id = "more-imports",
                    Side = "SL",
                }
            )!.NetExports);

    [Fact]
    public void Without_both_flows_of_the_same_period_scope_and_unit_there_is_no_test()
    {
        Assert.Null(TestOf());
        Assert.Null(TestOf(South("$0.9 billion")));
        Assert.Null(TestOf(South("$0.9 billion"), North("$0.3 billion") with { Period = "2000" }));
        Assert.Null(TestOf(South("$0.9 billion"), North("$0.3 billion") with { Scope = "services" }));
        Assert.Null(TestOf(South("$0.9 billion"), North("\u20AC0.3 billion")));
        Assert.Null(TestOf(South("$0.9 billion"), North("$0.3 billion") with { Side = string.Empty }));
        Assert.Null(TestOf(South("$0.9 billion"), North("-$0.3 billion")));
    }

    [Fact]
    public void Figures_at_the_end_of_their_range_are_no_trouble() =>
        Assert.Equal(ValuationVerdict.Against, TestOf(South("$0"), North("$900000 trillion"))!.Verdict);

    [Fact]
    public void Totals_that_only_valuation_sets_apart_never_go_against_or_beyond_it() =>
        Gen.Select(Gen.Decimal[1, 3000], Gen.Decimal[1, 3000], Gen.Int[100, 120], Gen.Int[0, 1], Gen.Int[0, 2]).Sample(
            (north, south, percent, digits, whose) =>
            {
                var factor = percent / 100m;
                var (northImports, southImports) = (factor * south, factor * north);
                PrintedClaim[] flows = whose switch
                {
                    0 => [North(Print(north, digits)), South(Print(south, digits))],
                    1 => [North(Print(north, digits)), South(Print(northImports, digits)) with { Side = "NL" }],
                    _ => [South(Print(south, digits)), North(Print(southImports, digits)) with { Side = "SL" }],
                };

                var conflict = Conflict([
                    .. flows,
                        new PrintedClaim("total-north", Print(north + northImports, digits)),
                        new PrintedClaim("total-south", Print(south + southImports, digits), "SL"),
                    ]);

                Assert.True(
                    (conflict?.Discrepancy as ConflictBetweenSides)?.Valuation!.Test!.Verdict
                        is null or ValuationVerdict.With or ValuationVerdict.Undecided);
            },
                iter: 1_000);

    private static string Print(decimal millions, int digits) => string.Create(CultureInfo.InvariantCulture, $"${Math.Round(millions, digits)} million");

    private static PrintedClaim South(string printed) => new("south", printed, "SL") { Subject = "sl-to-nl" };

    private static PrintedClaim North(string printed) => new("north", printed) { Subject = "nl-to-sl" };

    private static ValuationTest? TestOf(params PrintedClaim[] flows) =>
        Conflict([.. flows, new PrintedClaim("total-north", "$1.7 billion"), new PrintedClaim("total-south", "$1.3 billion", "SL")])!.Discrepancy
            is ConflictBetweenSides { Valuation.Test: { } test }
            ? test
            : null;

    private static Finding? Conflict(PrintedClaim[] claims) =>
        PrintedClaim.Package(claims).Verify("KZKG3003").Findings.SingleOrDefault(f => f.RuleId is "KZKG3003" && f.Facts.Contains("total-north"));
}
