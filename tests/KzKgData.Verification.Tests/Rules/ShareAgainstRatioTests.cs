using CsCheck;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Tests.Rules;

public sealed class ShareAgainstRatioTests
{
    // [0.55, 0.7] of [1.15, 1.3] is 42.3 to 60.9 percent.
    [Theory]
    [InlineData("50 percent")]
    [InlineData("61 percent")] // from 60.5 on
    [InlineData("41.6 percent", false)]
    [InlineData("42.3 percent")]
    [InlineData("42.2 percent", false)] // to 42.3, and the ratio is a little more
    [InlineData("13.5 percent", false)]
    [InlineData("62 percent", false)]
    [InlineData("200 percent", false)] // the whole of the part
    public void A_share_is_an_error_exactly_if_it_cannot_be_the_ratio(string share, bool isSilent = true)
    {
        var misfits = Misfits(Part("$0.6 billion"), Whole("$1.2 billion"), Share(share));

        Assert.Equal(isSilent, misfits.Length == 0);
        Assert.All(misfits, m =>
        {
            Assert.Equal((Severity.Error, "share against ratio"), (m.Severity, m.Category));
            Assert.Equal(["part", "share", "whole"], m.Facts);
            Assert.Contains("the part is 42.307692 to 60.869565 percent of the whole", m.Message, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_softer_sense_of_a_qualifier_only_warns() =>
        Assert.Equal(
            Severity.Warning,
            Assert.Single(Misfits(Part("$0.6 billion"), Whole("$1.2 billion") with { Qualifier = "over" }, Share("20 percent"))).Severity);

    [Fact]
    public void Shares_of_scopes_are_held_against_the_wholes_that_the_package_declares()
    {
        PrintedClaim[] claims =
        [
            Part("$0.6 billion") with
            {
                Subject = "nl-sl",
            },
            Whole("$1.2 billion") with
            {
                Scope = "all",
            },
            Share("13 percent") with
            {
                Subject = "nl-sl",
            },
        ];

        Assert.Empty(Misfits(claims));
        Assert.Single(Misfits(Declaring(claims)));
    }

    [Fact]
    public void Of_several_wholes_one_that_fits_is_enough()
    {
        PrintedClaim[] claims = [Part("$0.6 billion"), Whole("$1.2 billion"), Share("6.0 percent"), Part("$10 billion") with { Id = "all", Scope = "all" }];

        Assert.Single(Misfits(claims));
        Assert.Empty(Misfits(Declaring(claims)));
    }

    [Fact]
    public void Where_a_figure_is_missing_that_is_said_once_a_period()
    {
        var decision = Assert.Single(Decisions(Whole("$1.2 billion"), Share("13 percent"), Share("14 percent") with { Id = "share-again" }));

        Assert.Equal(DecisionKind.CannotDecide, decision.Kind);
        Assert.Equal(["share", "share-again"], decision.Facts);
        Assert.Contains("the side gives no figures in one unit for the part and for its whole", decision.Why, StringComparison.Ordinal);
        Assert.Single(Decisions(Part("$1.2 billion"), Share("13 percent")));
        Assert.Single(Decisions(Part("\u20AC1.2 billion"), Whole("$1.2 billion"), Share("13 percent")));
        Assert.Single(Decisions(Part("$1.2 billion"), Whole("$1.2 billion") with { Side = "SL" }, Share("13 percent")));
        Assert.Single(Decisions(Part("$1.2 billion"), Whole("$1.2 billion") with { Period = "2000" }, Share("13 percent")));
        Assert.Equal(DecisionKind.NotApplicable, Assert.Single(Decisions(Part("$1.2 billion"), Whole("$1.2 billion"))).Kind);
    }

    [Theory]
    [InlineData("-$0.6 billion", "$1.2 billion")]
    [InlineData("$0.6 billion", "-$1.2 billion")]
    public void Nothing_is_a_share_of_a_negative_figure(string part, string whole) =>
        Assert.Contains("negative", Assert.Single(Decisions(Part(part), Whole(whole), Share("50 percent"))).Why, StringComparison.Ordinal);

    [Theory]
    [InlineData("$5", "$0")]
    [InlineData("$0", "$0")]
    [InlineData("$5 billion", "$10 billion", "about")] // from nothing to twice as much
    public void A_whole_that_may_be_nothing_leaves_the_share_without_an_upper_end(string part, string whole, string qualifier = "") =>
        Assert.Empty(Misfits(Part(part), Whole(whole) with { Qualifier = qualifier }, Share("900 percent")));

    [Fact]
    public void Figures_at_the_end_of_their_range_are_no_trouble() => Assert.Single(Misfits(Part("$900000 trillion"), Whole("$0.01"), Share("900 percent")));

    [Fact]
    public void Two_shares_that_contradict_each_other_are_a_conflict() =>
        Assert.Contains(
            PrintedClaim.Package(Share("51 percent"), Share("61 percent") with { Id = "other" }).Verify("KZKG3002").Findings,
            f => f.RuleId is "KZKG3002");

    [Fact]
    public void A_true_share_stays_silent_however_all_are_printed() =>
        Gen.Select(Gen.Decimal[1, 2000], Gen.Decimal[0.01m, 1], Gen.Int[0, 2], Gen.Int[0, 2], Gen.Bool).Sample(
            (whole, ratio, digits, shareDigits, isRounded) => Assert.Empty(Misfits(
                Part($"${Print(whole * ratio, digits, isRounded)} million"),
                Whole($"${Print(whole, digits, !isRounded)} million"),
                Share($"{Print(ratio * 100, shareDigits, isRounded)} percent"))),
            iter: 300);

    private static string Print(decimal value, int digits, bool isRounded) =>
        Math.Round(value, digits, isRounded ? MidpointRounding.AwayFromZero : MidpointRounding.ToZero)
            .ToString("F" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static PrintedClaim Part(string printed) => new("part", printed) { Subject = "nl-to-sl" };

    private static PrintedClaim Whole(string printed) => new("whole", printed);

    private static PrintedClaim Share(string printed) => new("share", printed) { Subject = "nl-to-sl", Kind = "share" };

    private static TestPackage Declaring(PrintedClaim[] claims) =>
        PrintedClaim
            .Package(claims)
            .Replace(
                "datapackage.json",
                """{"name": "scope", "type": "string",""",
                """{"name": "scope", "type": "string", "kzkg:parts": {"all": ["goods", "services"]},"""
            );

    private static Finding[] Misfits(params IReadOnlyList<PrintedClaim> claims) => Misfits(PrintedClaim.Package(claims));

    private static Finding[] Misfits(TestPackage package) => [.. package.Verify("KZKG3017").Findings.Where(f => f.RuleId is "KZKG3017")];

    private static Decision[] Decisions(params IReadOnlyList<PrintedClaim> claims) =>
        [.. PrintedClaim.Package(claims).Verify("KZKG3017").Decisions.Where(d => d.RuleId is "KZKG3017")];
}
