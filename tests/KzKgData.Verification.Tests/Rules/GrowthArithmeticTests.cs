using CsCheck;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Tests.Rules;

public sealed class GrowthArithmeticTests
{
    private const string ElevenMonths = "2001-01/2001-11";
    private const string ElevenMonthsBefore = "2000-01/2000-11";

    [Theory]
    [InlineData("$1.5 billion", "13.5 percent", "$1.7 billion")]
    [InlineData("$1.3 billion", "12 percent", "$1.4 billion")] // from 1.39, and [1.35, 1.5] holds it
    [InlineData("$1.5 billion", "-12 percent", "$1.3 billion")]
    [InlineData("$1.5 billion", "0.1 percent", "$1.5 billion")]
    public void Levels_that_the_growth_can_lead_between_stay_silent(string start, string growth, string level) =>
        Assert.Empty(Misfits(Start(start), Growth(growth), Now(level)));

    [Theory]
    [InlineData("$1.5 billion", "13.5 percent", "$1.5 billion")]
    [InlineData("$1.5 billion", "13.5 percent", "$1.9 billion")]
    [InlineData("$1.5 billion", "-12 percent", "$1.7 billion")]
    [InlineData("$1.3 billion", "135 percent", "$1.5 billion")] // a decimal point lost
    public void Levels_that_the_growth_cannot_lead_between_are_an_error(string start, string growth, string level)
    {
        var misfit = Assert.Single(Misfits(Start(start), Growth(growth), Now(level)));

        Assert.Equal((Severity.Error, "growth arithmetic"), (misfit.Severity, misfit.Category));
        Assert.Equal(["growth", "now", "start"], misfit.Facts);
    }

    [Fact]
    public void Another_text_excuses_no_text_that_contradicts_itself()
    {
        PrintedClaim elsewhere = Start("$1.30 billion") with { Id = "elsewhere", Source = "border-gazette" };

        var misfit = Assert.Single(Misfits(Start("$1.50 billion"), Growth("40.0 percent"), Now("$1.82 billion"), elsewhere));

        Assert.Equal((Severity.Error, "growth;now;start"), (misfit.Severity, string.Join(';', misfit.Facts)));
        // The contradiction between the two is the finding of another rule.
        Assert.Empty(Misfits(Start("$1.50 billion") with { Source = "border-gazette" }, Growth("40.0 percent"), Now("$1.82 billion"), elsewhere));
        Assert.Empty(Misfits(Start("$1.30 billion"), Growth("40.0 percent"), Now("$1.82 billion"), elsewhere with { Printed = "$1.50 billion" }));
    }

    [Fact]
    public void The_softer_sense_of_a_qualifier_only_warns() =>
        Assert.Equal(
            Severity.Warning,
            Assert.Single(Misfits(Start("$1.5 billion"), Growth("13.5 percent"), Now("$1.2 billion") with { Qualifier = "over" })).Severity);

    [Fact]
    public void Without_a_level_for_both_periods_nothing_is_decided()
    {
        Assert.Empty(Misfits(Growth("12 percent"), Now("$9 billion")));
        Assert.Empty(Misfits(Start("$1 billion"), Growth("12 percent")));
        Assert.Empty(Misfits(Start("$1 billion"), Growth("12 percent") with { BasePeriod = string.Empty }, Now("$9 billion")));
    }

    [Fact]
    public void What_is_missing_for_a_verdict_is_said()
    {
        Assert.Contains(
            "growth in 2001 against 2000 matches the figures; the side gives none for 2000",
            Undecided(Growth("12 percent"), Now("$9 billion")),
            StringComparison.Ordinal);
        Assert.Contains("the side gives none for 2001", Undecided(Start("$1 billion"), Growth("12 percent")), StringComparison.Ordinal);
        Assert.Contains("the side gives none for 2000 and 2001", Undecided(Growth("12 percent")), StringComparison.Ordinal);
        Assert.Contains(
            "for 2000 and 2001 in one unit",
            Undecided(Start("\u20AC1 billion"), Growth("12 percent"), Now("$9 billion")),
            StringComparison.Ordinal);
        Assert.Contains(
            "no base is given for it",
            Undecided(Growth("12 percent") with { BasePeriod = string.Empty }, Now("$9 billion")),
            StringComparison.Ordinal);
        Assert.Contains(
            "its base 2000 is not as long as 2001-01/2001-11",
            Undecided(Growth("12 percent") with { Period = ElevenMonths }, Start("$9 billion")),
            StringComparison.Ordinal);
        Assert.DoesNotContain(
            PrintedClaim.Package(Start("$1.5 billion"), Growth("13.5 percent"), Now("$1.7 billion")).Verify().Decisions,
            d => d.RuleId is "KZKG3007");
    }

    [Fact]
    public void A_stock_has_no_growth_against_the_same_months_of_the_year_before()
    {
        PrintedClaim[] claims =
        [
            Start("$1 billion") with { Period = ElevenMonthsBefore },
            Growth("12 percent") with { Period = ElevenMonths, BasePeriod = ElevenMonthsBefore },
            Now("$9 billion") with { Period = ElevenMonths },
        ];
        var stock = PrintedClaim.Package(claims).Replace(
            "datapackage.json",
            """["trade-turnover"]""",
            """["trade-turnover"], "kzkg:measures": {"trade-turnover": "stock"}""").Verify();

        Assert.Single(Misfits(claims));
        Assert.DoesNotContain(stock.Findings, f => f.RuleId is "KZKG3007");
        Assert.Contains(
            "a stock grows from the end of the year before",
            Assert.Single(stock.Decisions, d => d.RuleId is "KZKG3007").Why,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Growth_over_eleven_months_says_nothing_of_the_whole_year_before()
    {
        var growth = Growth("12 percent") with { Period = ElevenMonths, BasePeriod = ElevenMonthsBefore };

        Assert.Empty(Misfits(Start("$9 billion"), growth, Now("$1.3 billion") with { Period = ElevenMonths }));
        Assert.Empty(Misfits(Start("$9 billion"), growth with { BasePeriod = "2000" }, Now("$1.3 billion") with { Period = ElevenMonths }));
        Assert.Single(Misfits(Start("$9 billion") with { Period = ElevenMonthsBefore }, growth, Now("$1.3 billion") with { Period = ElevenMonths }));
    }

    [Fact]
    public void Neither_sides_nor_scopes_units_or_targets_are_mixed() => Assert.Empty(Misfits(
        Growth("12 percent"),
        Start("$1 billion"),
        Now("$9 billion") with { Side = "SL" },
        Now("$9 billion") with { Id = "nobody", Side = string.Empty },
        Now("$9 billion") with { Id = "scope", Scope = "services" },
        Now("$9 billion") with { Id = "target", Kind = "target" },
        Now("\u20AC9 billion") with { Id = "unit" }));

    [Fact]
    public void Of_two_vintages_one_that_fits_is_enough() =>
        Assert.Empty(Misfits(Start("$1.5 billion"), Growth("13.5 percent"), Now("$1.2 billion"), Now("$1.7 billion") with { Id = "revised" }));

    [Fact]
    public void Negative_values_and_falls_by_more_than_everything_are_not_judged()
    {
        Assert.Empty(Misfits(Start("-$1.5 billion"), Growth("13.5 percent"), Now("$9 billion")));
        Assert.Empty(Misfits(Start("$1.5 billion"), Growth("-300 percent"), Now("$1 billion")));
    }

    [Fact]
    public void Figures_and_years_at_the_end_of_their_range_are_no_trouble()
    {
        Assert.Empty(Misfits(Start("$900000 trillion"), Growth("900000000000000000 percent"), Now("$900000 trillion")));
        Assert.Empty(
            Misfits(
                Start("$1 billion") with
                {
                    Period = "2000/2005",
                },
                Growth("5 percent") with
                {
                    Period = "9998",
                    BasePeriod = "2000/2005",
                },
                Now("$9 billion") with
                {
                    Period = "9998",
                }));
    }

    [Fact]
    public void A_true_growth_between_two_true_levels_stays_silent_however_all_are_printed() =>
        // Growth of less than one percent may lose its sign by truncation, and no text prints such a fall.
        Gen.Select(Gen.Decimal[100, 2000], Gen.Decimal[50, 200].Where(p => Math.Abs(p - 100) >= 1), Gen.Int[0, 2], Gen.Int[0, 2], Gen.Bool).Sample(
            (start, percentOfStart, digits, growthDigits, isRounded) =>
            {
                var (now, growth) = (start * percentOfStart / 100, percentOfStart - 100);

                Assert.Empty(Misfits(
                    Start($"${Print(start, digits, isRounded)} million"),
                    Growth($"{Print(growth, growthDigits, isRounded)} percent"),
                    Now($"${Print(now, digits, isRounded)} million")));
            },
            iter: 300);

    private static string Print(decimal value, int digits, bool isRounded) =>
        Math.Round(value, digits, isRounded ? MidpointRounding.AwayFromZero : MidpointRounding.ToZero)
            .ToString("F" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static PrintedClaim Start(string printed) => new("start", printed) { Period = "2000" };

    private static PrintedClaim Now(string printed) => new("now", printed);

    private static PrintedClaim Growth(string printed) => new("growth", printed) { Kind = "growth", BasePeriod = "2000" };

    private static string Undecided(params IReadOnlyList<PrintedClaim> claims)
    {
        var decision = Assert.Single(PrintedClaim.Package(claims).Verify("KZKG3007").Decisions, d => d.RuleId is "KZKG3007");
        Assert.Equal((DecisionKind.CannotDecide, "growth"), (decision.Kind, string.Join(';', decision.Facts)));
        return decision.Why;
    }

    private static Finding[] Misfits(params IReadOnlyList<PrintedClaim> claims) =>
        [.. PrintedClaim.Package(claims).Verify("KZKG3007").Findings.Where(f => f.RuleId is "KZKG3007")];
}
