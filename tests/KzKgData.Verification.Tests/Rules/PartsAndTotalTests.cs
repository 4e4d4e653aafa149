using CsCheck;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Tests.Rules;

public sealed class PartsAndTotalTests
{
    private const string Declared = """{"name": "scope", "type": "string", "kzkg:parts": {"all": ["goods", "services"]}""";

    [Theory]
    [InlineData("$0.9 billion", "$0.8 billion", "$1.7 billion")]
    [InlineData("$0.9 billion", "$0.9 billion", "$1.7 billion")] // [1.7, 2.0] and [1.65, 1.8]
    [InlineData("$0.9 billion", "$0.7 billion", "$1.8 billion")] // [1.5, 1.8] and [1.75, 1.9]
    [InlineData("$0.950 billion", "$0.750 billion", "$1.70 billion")]
    public void Flows_that_may_add_up_to_the_total_stay_silent(string there, string back, string total) =>
        Assert.Empty(Misfits(There(there), Back(back), Total(total)));

    [Theory]
    [InlineData("$0.9 billion", "$1.0 billion", "$1.7 billion")] // [1.8, 2.1] and [1.65, 1.8] share their end
    public void Sums_that_only_touch_the_total_stay_silent(string there, string back, string total) =>
        Assert.Empty(Misfits(There(there), Back(back), Total(total)));

    [Theory]
    [InlineData("$0.91 billion", "$1.0 billion", "$1.7 billion")]
    [InlineData("$0.5 billion", "$0.5 billion", "$1.7 billion")]
    [InlineData("$1.7 billion", "$0.3 billion", "$1.7 billion")] // exports told as turnover
    public void Flows_that_cannot_add_up_to_the_total_are_an_error(string there, string back, string total)
    {
        var misfit = Assert.Single(Misfits(There(there), Back(back), Total(total)));

        Assert.Equal((Severity.Error, "parts and total"), (misfit.Severity, misfit.Category));
        Assert.Equal(["back", "there", "total"], misfit.Facts);
    }

    [Fact]
    public void The_softer_sense_of_a_qualifier_only_warns() =>
        Assert.Equal(
            Severity.Warning,
            Assert.Single(Misfits(There("$1.0 billion"), Back("$0.9 billion"), Total("$1.2 billion") with { Qualifier = "over" })).Severity);

    [Fact]
    public void A_single_part_that_is_more_than_the_whole_is_an_error_and_any_other_cannot_be_decided()
    {
        Assert.Contains(
            "nl-to-sl add up to 1 750 000 000 to 1 900 000 000 USD, more than the whole",
            Assert.Single(Misfits(There("$1.8 billion"), Total("$1.5 billion"))).Message,
            StringComparison.Ordinal);

        var decision = Assert.Single(Decisions(There("$0.9 billion"), Total("$1.5 billion")));
        Assert.Equal(DecisionKind.CannotDecide, decision.Kind);
        Assert.Equal(["there", "total"], decision.Facts);
        Assert.EndsWith("nl-to-sl cannot be compared with the whole in 2001 without a figure for sl-to-nl", decision.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_missing_may_be_negative_where_a_figure_is() =>
        Assert.Single(Decisions(There("$1.8 billion"), Total("-$0.5 billion")), d => d.Kind is DecisionKind.CannotDecide);

    [Fact]
    public void Neither_sides_periods_scopes_units_nor_targets_are_mixed() => Assert.Empty(Misfits(
        There("$9 billion"),
        Total("$1 billion") with { Side = "SL" },
        Total("$1 billion") with { Id = "nobody", Side = string.Empty },
        Total("$1 billion") with { Id = "year", Period = "2000" },
        Total("$1 billion") with { Id = "scope", Scope = "services" },
        Total("$1 billion") with { Id = "target", Kind = "target" },
        Total("\u20AC1 billion") with { Id = "unit" },
        Total("$1 billion") with { Id = "three", Subject = "nl-sl-el" }));

    [Fact]
    public void Shares_do_not_add_up() => Assert.Empty(Misfits(There("60 percent"), Back("70 percent"), Total("50 percent")));

    [Fact]
    public void What_both_sides_say_together_counts_for_each_and_is_found_once()
    {
        Assert.Equal(
            "back;there;total",
            string.Join(
                ';',
                Assert.Single(Misfits(There("$0.9 billion"), Back("$0.9 billion") with { Side = "both" }, Total("$9 billion") with { Side = "both" })).Facts));
        Assert.Single(
            Misfits(
                There("$0.9 billion") with
                {
                    Side = "both",
                },
                Back("$0.9 billion") with
                {
                    Side = "both",
                },
                Total("$9 billion") with
                {
                    Side = "both",
                },
                new PrintedClaim("north", "$1 billion") { Period = "1990" },
                new PrintedClaim("south", "$1 billion", "SL") { Period = "1990" }));
    }

    [Fact]
    public void Scopes_add_up_only_as_the_package_declares_it()
    {
        PrintedClaim[] claims =
        [
            Total("$1.2 billion") with
            {
                Id = "goods",
            },
            Total("$0.2 billion") with
            {
                Id = "services",
                Scope = "services",
            },
            Total("$1.9 billion") with
            {
                Scope = "all",
            },
        ];

        Assert.Empty(Misfits(claims));
        Assert.Equal("goods;services;total", string.Join(';', Assert.Single(Misfits(Declaring(claims))).Facts));
    }

    [Fact]
    public void Without_a_whole_and_a_part_of_one_side_the_rule_does_not_apply()
    {
        Assert.Equal(DecisionKind.NotApplicable, Assert.Single(Decisions(There("$0.9 billion"), Back("$0.9 billion"))).Kind);
        Assert.Equal(DecisionKind.NotApplicable, Assert.Single(Decisions(There("$0.9 billion"), Total("$0.9 billion") with { Side = "SL" })).Kind);
    }

    [Fact]
    public void Figures_and_years_at_the_end_of_their_range_are_no_trouble() => Assert.Single(Misfits(
        There("$900000 trillion") with { Period = "0001" },
        Back("$900000 trillion") with { Period = "0001" },
        Total("$0") with { Period = "0001" }));

    [Fact]
    public void True_parts_of_a_true_whole_stay_silent_however_all_are_printed() =>
        Gen.Select(Gen.Decimal[1, 2000], Gen.Decimal[1, 2000], Gen.Int[0, 2], Gen.Int[0, 2], Gen.Bool).Sample(
            (there, back, digits, totalDigits, isRounded) => Assert.Empty(Misfits(
                There(Print(there, digits, isRounded)),
                Back(Print(back, digits, isRounded)),
                Total(Print(there + back, totalDigits, !isRounded)))),
            iter: 300);

    private static string Print(decimal millions, int digits, bool isRounded) => string.Create(
        CultureInfo.InvariantCulture,
        $"${Math.Round(millions, digits, isRounded ? MidpointRounding.AwayFromZero : MidpointRounding.ToZero)} million");

    private static PrintedClaim There(string printed) => new("there", printed) { Subject = "nl-to-sl" };

    private static PrintedClaim Back(string printed) => new("back", printed) { Subject = "sl-to-nl" };

    private static PrintedClaim Total(string printed) => new("total", printed);

    private static TestPackage Declaring(PrintedClaim[] claims) =>
        PrintedClaim.Package(claims).Replace("datapackage.json", """{"name": "scope", "type": "string",""", Declared + ",");

    private static Finding[] Misfits(params IReadOnlyList<PrintedClaim> claims) => Misfits(PrintedClaim.Package(claims));

    private static Finding[] Misfits(TestPackage package) => [.. package.Verify("KZKG3009").Findings.Where(f => f.RuleId is "KZKG3009")];

    private static Decision[] Decisions(params IReadOnlyList<PrintedClaim> claims) =>
        [.. PrintedClaim.Package(claims).Verify("KZKG3009").Decisions.Where(d => d.RuleId is "KZKG3009")];
}
