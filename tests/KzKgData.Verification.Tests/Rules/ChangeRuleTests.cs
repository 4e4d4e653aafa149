using CsCheck;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Tests.Rules;

/// <summary>Rules about changes: contradicting directions, ratios printed as growth, growth of parts, and impossible growth.</summary>
public sealed class ChangeRuleTests
{
    [Theory]
    [InlineData("NL", "NL", Severity.Error)]
    [InlineData("NL", "both", Severity.Error)]
    [InlineData("NL", "", Severity.Error)]
    [InlineData("", "", Severity.Error)]
    [InlineData("NL", "SL", Severity.Warning)]
    public void Opposite_directions_of_one_period_contradict_each_other(string side, string otherSide, Severity severity)
    {
        var found = Assert.Single(Find("KZKG3020", Direction("rose", side), Direction("fell", otherSide) with { Id = "other" }));

        Assert.Equal(severity, found.Severity);
        Assert.Equal(["direction", "other"], found.Facts);
    }

    [Fact]
    public void Directions_of_other_periods_bases_or_quantities_do_not() => Assert.Empty(Find(
        "KZKG3020",
        Direction("rose", "NL"),
        Direction("fell", "NL") with { Id = "period", Period = "2000" },
        Direction("fell", "NL") with { Id = "base", BasePeriod = "1991" },
        Direction("fell", "NL") with { Id = "scope", Scope = "services" },
        Direction("rose", "SL") with { Id = "same" }));

    [Fact]
    public void Opposite_directions_without_a_period_are_said_to_be_undecided() => Assert.Contains(
        "no period for direction",
        Undecided("KZKG3020", Direction("rose", "NL") with { Period = string.Empty }, Direction("fell", "NL") with { Id = "other" }),
        StringComparison.Ordinal);

    [Fact]
    public void A_direction_that_nobody_is_named_for_is_held_against_the_figures_of_every_side_and_text()
    {
        var direction = Direction("fell", string.Empty);
        PrintedClaim[] nobodys = [Before("$1.1 billion", string.Empty), Now("$1.7 billion", string.Empty)];
        PrintedClaim[] southern = [Before("$1.7 billion", "SL") with { Id = "south-before" }, Now("$1.3 billion", "SL") with { Id = "south-now" }];

        Assert.Equal(["before", "direction", "now"], Assert.Single(Find("KZKG3020", [direction, .. nobodys])).Facts);
        Assert.Equal(["direction", "growth"], Assert.Single(Find("KZKG3020", direction, Growth("3 percent"))).Facts);
        Assert.Empty(Find("KZKG3020", [direction, .. southern]));
        Assert.Contains(
            "some figures show the opposite and others do not",
            Undecided("KZKG3020", [direction, .. nobodys, .. southern]),
            StringComparison.Ordinal);
        Assert.Contains("no side or text gives growth", Undecided("KZKG3020", direction, nobodys[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_that_nobody_is_named_for_go_together_within_one_text_only()
    {
        PrintedClaim[] apart =
        [
            Direction("fell", "NL"),
            Before("$1.1 billion", string.Empty),
            Now("$1.7 billion", string.Empty) with
            {
                Source = "border-gazette",
            },
        ];

        Assert.Empty(Find("KZKG3020", apart));
        Assert.Single(Find("KZKG3020", [.. apart.Select(c => c with { Source = "border-gazette" })]));
        Assert.Empty(
            Find(
                "KZKG3020",
                [
                    .. apart.Select(c => c with { Source = "border-gazette" }),
                    Before("$1.7 billion", "NL") with
                    {
                        Id = "own-before",
                    },
                    Now("$1.3 billion", "NL") with
                    {
                        Id = "own-now",
                    },
                ]));
    }

    [Theory]
    [InlineData("$79.4 million", "$256.8 million", "323 percent", true)]
    [InlineData("$79.4 million", "$256.8 million", "223 percent", false)]
    [InlineData("$80 million", "$60 million", "-75 percent", true)]
    [InlineData("$80.0 million", "$60.0 million", "75.0 percent", true)]
    [InlineData("$80 million", "$60 million", "-25 percent", false)]
    [InlineData("$100 million", "$50 million", "-50 percent", false)] // a fall to half is one by half
    [InlineData("$79.4 million", "$256.8 million", "301 percent", false)] // neither: KZKG3007
    public void A_ratio_printed_as_growth_is_told_apart_from_growth_that_does_not_fit(string before, string now, string growth, bool isRatio)
    {
        foreach (var side in new[] { "NL", string.Empty })
        {
            PrintedClaim[] claims = [Before(before, side), Now(now, side), Growth(growth, side)];

            Assert.Equal(isRatio ? 1 : 0, Find("KZKG3021", claims).Length);
            Assert.True(!isRatio || Find("KZKG3007", claims).Length == 0);
        }
    }

    [Fact]
    public void The_message_says_what_the_change_is() => Assert.Contains(
        "not the change, 222",
        Assert.Single(Find("KZKG3021", Before("$79.4 million", "NL"), Now("$256.8 million", "NL"), Growth("323 percent"))).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("12 percent", "-30 percent", 1, 0)] // the rest would have lost more than all of it
    [InlineData("12 percent", "11 percent", 0, 1)]
    [InlineData("12 percent", "12 percent", 0, 0)]
    [InlineData("5 percent", "300 percent", 1, 0)]
    public void Growth_over_eleven_months_is_held_against_that_over_the_year(string months, string year, int findings, int decisions)
    {
        PrintedClaim[] claims = [Growth(months) with { Id = "part", Period = "2001-01/2001-11", BasePeriod = "2000-01/2000-11" }, Growth(year)];

        Assert.Equal(findings, Find("KZKG3022", claims).Length);
        Assert.Equal(decisions, Decide("KZKG3022", claims).Length);
    }

    [Fact]
    public void Figures_for_the_base_make_it_certain()
    {
        PrintedClaim[] claims =
        [
            Growth("50 percent") with { Id = "part", Period = "2001-01/2001-11", BasePeriod = "2000-01/2000-11" }, Growth("10 percent"),
            Before("$1,100 million", "NL") with { Id = "base-part", Period = "2000-01/2000-11" }, Before("$1,210 million", "NL") with { Id = "base" },
        ];

        Assert.Equal(Severity.Error, Assert.Single(Find("KZKG3022", claims)).Severity);
        Assert.Equal(Severity.Warning, Assert.Single(Find("KZKG3022", claims[..2])).Severity);
    }

    [Theory]
    [InlineData("11 percent", "19 percent", "15 percent", 0)]
    [InlineData("11 percent", "19 percent", "21 percent", 1)]
    [InlineData("11 percent", "19 percent", "9 percent", 1)]
    [InlineData("-11 percent", "19 percent", "9 percent", 0)]
    public void Growth_over_a_year_lies_between_that_over_its_halves(string first, string second, string year, int findings) => Assert.Equal(findings, Find(
        "KZKG3022",
        Growth(first) with { Id = "first", Period = "2001-01/2001-06", BasePeriod = "2000-01/2000-06" },
        Growth(second) with { Id = "second", Period = "2001-07/2001-12", BasePeriod = "2000-07/2000-12" },
        Growth(year)).Length);

    [Fact]
    public void Only_growth_against_the_same_year_is_compared() => Assert.Empty(Find(
        "KZKG3022",
        Growth("900 percent") with { Id = "part", Period = "2001-01/2001-11", BasePeriod = "1991-01/1991-11" },
        Growth("900 percent", "SL") with { Id = "south", Period = "2001-01/2001-11", BasePeriod = "2000-01/2000-11" },
        Growth("10 percent")));

    [Fact]
    public void True_growth_of_a_part_and_of_the_whole_stays_silent() =>
        Gen.Select(Gen.Decimal[100, 300].Array[12], Gen.Decimal[100, 300].Array[12], Gen.Int[1, 11]).Sample(
            (before, now, months) =>
            {
                var part = (now.Take(months).Sum() / before.Take(months).Sum() * 100) - 100;
                var year = (now.Sum() / before.Sum() * 100) - 100;
                Assert.DoesNotContain(
                    Find(
                    "KZKG3022",
                    Growth(Percent(part)) with { Id = "part", Period = Months(2001, months), BasePeriod = Months(2000, months) },
                    Growth(Percent(year)),
                    Before(Million(before.Take(months).Sum()), "NL") with { Id = "base-part", Period = Months(2000, months) },
                    Before(Million(before.Sum()), "NL")),
                    f => f.Severity is Severity.Error);
            },
            iter: 200);

    [Theory]
    [InlineData("-135 percent", 1)]
    [InlineData("-100.6 percent", 1)]
    [InlineData("-100 percent", 0)]
    [InlineData("135 percent", 0)]
    public void Nothing_falls_by_more_than_all_of_it(string growth, int findings)
    {
        foreach (var side in new[] { "NL", string.Empty })
        {
            Assert.Equal(findings, Find("KZKG3024", Growth(growth, side)).Length);
        }
    }

    [Fact]
    public void A_balance_may_fall_by_more() => Assert.Contains(
        "the quantity can be negative",
        Undecided("KZKG3024", Growth("-135 percent"), Now("-$1.3 billion", "NL")),
        StringComparison.Ordinal);

    [Fact]
    public void Growth_from_nothing_has_no_rate()
    {
        PrintedClaim[] claims = [Before("$0.0 million", "NL"), Now("$1.3 million", "NL"), Growth("30 percent")];

        Assert.Contains("may be zero or rounded to zero", Undecided("KZKG3024", claims), StringComparison.Ordinal);
        Assert.Empty(Find("KZKG3007", claims));
    }

    private static string Percent(decimal value) => string.Create(CultureInfo.InvariantCulture, $"{value:F1} percent");

    private static string Million(decimal value) => string.Create(CultureInfo.InvariantCulture, $"${value:F0} million");

    private static string Months(int year, int months) => string.Create(CultureInfo.InvariantCulture, $"{year}-01/{year}-{months:00}");

    private static PrintedClaim Direction(string printed, string side) => new("direction", printed, side) { Kind = "direction" };

    private static PrintedClaim Growth(string printed, string side = "NL") => new("growth", printed, side) { Kind = "growth", BasePeriod = "2000" };

    private static PrintedClaim Before(string printed, string side) => new("before", printed, side) { Period = "2000" };

    private static PrintedClaim Now(string printed, string side) => new("now", printed, side);

    private static string Undecided(string rule, params IReadOnlyList<PrintedClaim> claims) => Assert.Single(Decide(rule, claims)).Why;

    private static Decision[] Decide(string rule, params IReadOnlyList<PrintedClaim> claims) =>
        [.. PrintedClaim.Package(claims).Verify(rule).Decisions.Where(d => d.RuleId == rule && d.Kind is DecisionKind.CannotDecide)];

    private static Finding[] Find(string rule, params IReadOnlyList<PrintedClaim> claims) =>
        [.. PrintedClaim.Package(claims).Verify(rule).Findings.Where(f => f.RuleId == rule)];
}
