using CsCheck;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Tests.Rules;

public sealed class DirectionAgainstSignTests
{
    [Theory]
    [InlineData("increased again", "-3 percent")]
    [InlineData("fell", "3 percent")]
    [InlineData("fell", "0.6 percent")]
    public void Growth_with_the_opposite_sign_is_an_error(string direction, string growth)
    {
        var misfit = Assert.Single(Misfits(Direction(direction), Growth(growth)));

        Assert.Equal((Severity.Error, "direction against sign"), (misfit.Severity, misfit.Category));
        Assert.Equal(["direction", "growth"], misfit.Facts);
    }

    [Theory]
    [InlineData("increased again", "3 percent")]
    [InlineData("fell", "-3 percent")]
    [InlineData("fell", "0 percent")] // may be a fall of less than half a percent
    [InlineData("rose", "0 percent")]
    public void Growth_that_may_have_the_sign_stays_silent(string direction, string growth) => Assert.Empty(Misfits(Direction(direction), Growth(growth)));

    [Theory]
    [InlineData("rose", "$1.7 billion", "$1.5 billion")]
    [InlineData("fell", "$1.34 billion", "$1.7 billion")]
    public void Years_that_moved_the_other_way_are_an_error(string direction, string before, string now)
    {
        var misfit = Assert.Single(Misfits(Direction(direction), Before(before), Now(now)));

        Assert.Equal(Severity.Error, misfit.Severity);
        Assert.Equal(["before", "direction", "now"], misfit.Facts);
    }

    [Theory]
    [InlineData("rose", "$1.6 billion", "$1.5 billion")] // may be 1 572 and 1 590 million
    [InlineData("rose", "$1.5 billion", "$1.7 billion")]
    [InlineData("fell", "$1.5 billion", "$1.5 billion")]
    public void Years_whose_intervals_meet_or_agree_stay_silent(string direction, string before, string now) =>
        Assert.Empty(Misfits(Direction(direction), Before(before), Now(now)));

    [Fact]
    public void The_softer_sense_of_a_qualifier_only_warns() =>
        Assert.Equal(
            Severity.Warning,
            Assert.Single(Misfits(Direction("rose"), Before("$1.7 billion"), Now("$1.2 billion") with { Qualifier = "over" })).Severity);

    [Fact]
    public void A_rise_within_each_side_that_looks_like_a_fall_across_them_stays_silent() => Assert.Empty(Misfits(
        Before("$1.5 billion"),
        Now("$1.7 billion"),
        Direction("rose"),
        Before("$1.1 billion") with { Id = "south-before", Side = "SL" },
        Now("$1.34 billion") with { Id = "south-now", Side = "SL" },
        Direction("rose") with { Id = "south-direction", Side = "SL" },
        Now("$0.9 billion") with { Id = "nobody", Side = string.Empty },
        Direction("fell") with { Id = "nobodys-direction", Side = string.Empty }));

    [Fact]
    public void Only_the_same_period_is_decided() => Assert.Empty(Misfits(
        Direction("fell") with { Id = "none", Period = string.Empty },
        Direction("fell") with { Id = "months", Period = "2001-01/2001-11" },
        Direction("fell") with { Id = "years", Period = "2000/2001" },
        Direction("fell") with { Id = "next", Period = "2002" },
        Before("$1.1 billion"),
        Now("$1.7 billion"),
        Growth("54 percent")));

    [Fact]
    public void What_is_missing_for_a_verdict_is_said()
    {
        Assert.Contains(
            "the direction has no period",
            Undecided(Direction("rose") with { Period = string.Empty }, Growth("3 percent")),
            StringComparison.Ordinal);
        Assert.Contains(
            "the side gives neither growth in that period nor figures for that year and the year before",
            Undecided(Direction("rose"), Now("$1.7 billion")),
            StringComparison.Ordinal);
        Assert.Contains(
            "whether it has risen in 2001: the printed figures of the side allow for both",
            Undecided(Direction("rose"), Growth("0 percent")),
            StringComparison.Ordinal);
        Assert.Contains("allow for both", Undecided(Direction("fell"), Before("$1.5 billion"), Now("$1.6 billion")), StringComparison.Ordinal);
        Assert.DoesNotContain(PrintedClaim.Package(Direction("rose"), Growth("3 percent")).Verify("KZKG3008").Decisions, d => d.RuleId is "KZKG3008");
    }

    [Fact]
    public void Neither_scopes_units_targets_nor_older_bases_are_mixed() => Assert.Empty(Misfits(
        Direction("fell"),
        Before("$1.1 billion"),
        Now("$1.7 billion") with { Id = "scope", Scope = "services" },
        Now("$1.7 billion") with { Id = "target", Kind = "target" },
        Now("\u20AC1.7 billion") with { Id = "unit" },
        Growth("54 percent") with { BasePeriod = "1991" }));

    [Fact]
    public void What_both_sides_say_together_is_held_against_each()
    {
        var misfit = Assert.Single(
            Misfits(Direction("fell") with { Side = "both" }, Growth("3 percent"), Growth("-3 percent") with { Id = "south", Side = "SL" }));

        Assert.Equal(["direction", "growth"], misfit.Facts);
    }

    [Fact]
    public void A_true_direction_stays_silent_however_the_levels_are_printed() =>
        Gen.Select(Gen.Decimal[100, 200], Gen.Decimal[100, 200], Gen.Int[0, 2]).Where((before, now, _) => before != now).Sample(
            (before, now, digits) => Assert.Empty(Misfits(
                Direction(now > before ? "rose" : "fell"),
                Before(string.Create(CultureInfo.InvariantCulture, $"${Math.Round(before, digits)} million")),
                Now(string.Create(CultureInfo.InvariantCulture, $"${Math.Round(now, digits)} million")))),
            iter: 300);

    private static PrintedClaim Direction(string printed) => new("direction", printed) { Kind = "direction" };

    private static PrintedClaim Growth(string printed) => new("growth", printed) { Kind = "growth", BasePeriod = "2000" };

    private static PrintedClaim Before(string printed) => new("before", printed) { Period = "2000" };

    private static PrintedClaim Now(string printed) => new("now", printed);

    private static string Undecided(params IReadOnlyList<PrintedClaim> claims)
    {
        var decision = Assert.Single(PrintedClaim.Package(claims).Verify("KZKG3008").Decisions, d => d.RuleId is "KZKG3008");
        Assert.Equal((DecisionKind.CannotDecide, "direction"), (decision.Kind, string.Join(';', decision.Facts)));
        return decision.Why;
    }

    private static Finding[] Misfits(params IReadOnlyList<PrintedClaim> claims) =>
        [.. PrintedClaim.Package(claims).Verify("KZKG3008").Findings.Where(f => f.RuleId is "KZKG3008")];
}
