using CsCheck;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Tests.Rules;

public sealed class PartialExceedsWholeTests
{
    private const string ElevenMonths = "2001-01/2001-11";

    [Theory]
    [InlineData("$1.3 billion", "$1.5 billion")] // leaves between a third of the rate and three times as much room
    [InlineData("$1.3 billion", "$1.3 billion")]
    [InlineData("$1.4 billion", "$1.3 billion")] // [1.35, 1.5] meets [1.25, 1.4]
    [InlineData("$1.3 billion", "$1.34 billion")]
    public void Eleven_months_that_may_be_part_of_the_year_stay_silent(string part, string whole) => Assert.Empty(Misfits(Part(part), Whole(whole)));

    [Theory]
    [InlineData("$1.46 billion", "$1.35 billion")]
    [InlineData("$1.8 billion", "$1.3 billion")]
    [InlineData("$1.7 billion", "$1,340 million")]
    public void A_part_that_is_larger_wherever_both_may_lie_is_an_error(string part, string whole)
    {
        var misfit = Assert.Single(Misfits(Part(part), Whole(whole)));

        Assert.Equal((Severity.Error, "partial period"), (misfit.Severity, misfit.Category));
        Assert.Equal(["part", "whole"], misfit.Facts);
    }

    [Theory]
    [InlineData("$1.3 billion", "$1.9 billion")] // 4.4 times the rate at least
    [InlineData("$1.32 billion", "$1.33 billion")] // 0.26 times at most
    public void An_implausible_rest_is_a_warning(string part, string whole) =>
        Assert.Equal(Severity.Warning, Assert.Single(Misfits(Part(part), Whole(whole))).Severity);

    [Fact]
    public void A_whole_that_is_too_small_only_in_the_softer_sense_of_a_qualifier_is_a_warning()
    {
        // "Over 1.2" may be 1.5 or more, but a reader would expect less than 1.3.
        Assert.Equal(Severity.Warning, Assert.Single(Misfits(Part("$1.5 billion"), Whole("$1.2 billion") with { Qualifier = "over" })).Severity);
        Assert.Equal(Severity.Error, Assert.Single(Misfits(Part("$1.5 billion"), Whole("$1.2 billion") with { Qualifier = "almost" })).Severity);
    }

    [Fact]
    public void Of_nested_periods_each_is_told_against_the_next_one_alone()
    {
        var misfits = Misfits([.. Nested("{0}.0")]);

        Assert.Equal(11, misfits.Length);
        Assert.All(misfits, m => Assert.Equal(2, m.Facts.Count));
    }

    [Fact]
    public void Of_nested_periods_in_round_figures_few_are_told_of_each_whole()
    {
        var misfits = Misfits([.. Nested("{0}")]);

        Assert.Equal(11, misfits.Length);
        Assert.All(misfits, m => Assert.InRange(m.Facts.Count, 2, 5));
    }

    private static IEnumerable<PrintedClaim> Nested(string number) =>
        Enumerable
            .Range(0, 12)
            .Select(i => new PrintedClaim($"p{i:00}", $"${string.Format(CultureInfo.InvariantCulture, number, 200 - (10 * i))} million")
            {
                Period = i == 0 ? "2001" : $"2001/{2001 + i}",
            });

    [Fact]
    public void An_inner_part_that_fits_into_the_part_around_it_and_not_into_the_whole_is_told_of_the_whole()
    {
        var misfit = Assert.Single(Misfits(
            new PrintedClaim("q", "$500 million") { Period = "2001-01/2001-03" },
            new PrintedClaim("h", "$600 million") { Period = "2001-01/2001-06" },
            new PrintedClaim("y", "$400 million") { Period = "2001" }));

        Assert.Equal(["h", "q", "y"], misfit.Facts);
    }

    [Fact]
    public void Nothing_is_compared_across_sides_or_texts_in_nobodys_name() => Assert.Empty(Misfits(
        Part("$1.8 billion"),
        Whole("$1.3 billion") with { Side = "SL" },
        Whole("$1.2 billion") with { Id = "nobody", Side = string.Empty },
        Part("$9 billion") with { Id = "nobodys-part", Side = string.Empty, Source = "border-gazette" }));

    [Fact]
    public void Neither_targets_nor_other_scopes_units_or_periods_are_compared() => Assert.Empty(Misfits(
        Part("$1.8 billion"),
        Whole("$1.3 billion") with { Kind = "target" },
        Whole("$1.3 billion") with { Id = "scope", Scope = "services" },
        Whole("\u20AC1.3 billion") with { Id = "unit" },
        Whole("$1.3 billion") with { Id = "year", Period = "2002" },
        Whole("$1.3 billion") with { Id = "crossing", Period = "2001-02/2002-01" },
        Whole("$1.3 billion") with { Id = "none", Period = string.Empty }));

    [Fact]
    public void Shares_and_balances_do_not_add_up()
    {
        Assert.Empty(Misfits(Part("12 percent"), Whole("9 percent")));
        Assert.Empty(Misfits(Part("$1.8 billion"), Whole("$1.3 billion"), Whole("-$0.3 billion") with { Id = "deficit", Period = "1999" }));
    }

    [Fact]
    public void What_both_sides_say_together_counts_for_each_and_is_found_once()
    {
        Assert.Single(Misfits(Part("$1.8 billion") with { Side = "both" }, Whole("$1.3 billion")));
        Assert.Single(Misfits(
            Part("$1.8 billion") with { Side = "both" },
            Whole("$1.3 billion") with { Side = "both" },
            new PrintedClaim("north", "$1.3 billion") { Period = "1990" },
            new PrintedClaim("south", "$1.3 billion", "SL") { Period = "1990" }));
    }

    [Fact]
    public void Of_two_vintages_of_the_whole_one_that_holds_the_part_is_enough()
    {
        // The contradiction between the two is the finding of another rule.
        Assert.Empty(Misfits(Part("$1.3 billion"), Whole("$1.1 billion"), Whole("$1.4 billion") with { Id = "revised" }));
        Assert.Single(Misfits(Part("$1.8 billion"), Whole("$1.1 billion"), Whole("$1.4 billion") with { Id = "revised" }));
    }

    [Theory]
    [InlineData("$1.3 billion", "$1.5 billion", true)] // 0.39 to 3.08 times the rate
    [InlineData("$1.320 billion", "$1.440 billion", false)] // about the same rate
    [InlineData("$1.320 billion", "$1.680 billion", true)] // 2.97 to 3.02
    [InlineData("$1.320 billion", "$1.360 billion", true)] // around a third of it
    [InlineData("$1.8 billion", "$1.3 billion", false)] // impossible
    [InlineData("$1.3 billion", "$1.9 billion", false)] // implausible
    public void Where_the_rest_may_be_plausible_or_not_that_is_said(string part, string whole, bool isUndecided)
    {
        var decisions = PrintedClaim.Package(Part(part), Whole(whole)).Verify("KZKG3006").Decisions.Where(d => d.RuleId is "KZKG3006").ToArray();

        Assert.Equal(isUndecided, decisions.Length == 1);
        Assert.All(decisions, d => Assert.Equal((DecisionKind.CannotDecide, "part;whole"), (d.Kind, string.Join(';', d.Facts))));
    }

    [Fact]
    public void A_whole_that_its_side_also_gives_for_a_part_may_be_that_part()
    {
        var whole = Whole("$1.2 billion") with { PeriodBasis = "inferred" };
        PrintedClaim half = new("half", "$1.2 billion") { Period = "2001-01/2001-06" };

        Assert.Equal(FindingStatus.Explained, Ledger.StatusWith([whole, half, Part("$1.5 billion")], "KZKG3006", "partial-period", problem: null));
        Assert.Equal(
            FindingStatus.Open,
            Ledger.StatusWith(
                [whole with { PeriodBasis = "printed" }, half, Part("$1.5 billion")],
                "KZKG3006",
                "partial-period",
                "no member has an inferred period"));
        Assert.Equal(FindingStatus.Open, Ledger.StatusWith([whole, Part("$1.5 billion")], "KZKG3006", "partial-period", "no member has an inferred period"));
        Assert.Equal(
            FindingStatus.Open,
            Ledger.StatusWith(
                [whole, half with { Period = "2001-01/2001-11" }, Part("$1.5 billion") with { Period = "2001-01/2001-09" }],
                "KZKG3006",
                "partial-period",
                "part is still more than whole"));
    }

    [Fact]
    public void Figures_and_years_at_the_end_of_their_range_are_no_trouble() => Assert.Equal(
        Severity.Warning,
        Assert.Single(Misfits(Part("$0.01") with { Period = "0001-01-01" }, Whole("$900000 trillion") with { Period = "0001/9999" })).Severity);

    [Fact]
    public void There_is_one_finding_a_whole_with_every_part_that_does_not_fit()
    {
        var misfits = Misfits(
            Whole("$1.3 billion"),
            Part("$1.8 billion"),
            new PrintedClaim("half", "$1.7 billion") { Period = "2001-01/2001-06" },
            new PrintedClaim("spring", "$0.3 billion") { Period = "2001-03/2001-05" });
        var misfit = Assert.Single(misfits, f => f.Facts.Contains("whole"));

        Assert.Equal(["half", "part", "whole"], misfit.Facts);
        Assert.Contains("NL: 2001-01/2001-11, 2001-01/2001-06 cannot exceed 2001", misfit.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Months_of_like_size_that_are_printed_with_their_sums_stay_silent() =>
        Gen.Select(Gen.Decimal[100, 200].Array[12], Gen.Int[0, 2], Gen.Bool).Sample(
            (months, digits, isRounded) =>
            {
                var claims = new List<PrintedClaim>();
                for (var count = 1; count <= 12; count++)
                {
                    var printed = Print(months.Take(count).Sum(), digits, isRounded);
                    claims.Add(new PrintedClaim(FormattableString.Invariant($"through-{count}"), printed) { Period = Through(count) });
                }

                Assert.Empty(Misfits(claims));
            },
            iter: 300);

    private static string Print(decimal millions, int digits, bool isRounded) => string.Create(
        CultureInfo.InvariantCulture,
        $"${Math.Round(millions, digits, isRounded ? MidpointRounding.AwayFromZero : MidpointRounding.ToZero)} million");

    private static string Through(int month) => month switch
    {
        1 => "2001-01",
        12 => "2001",
        _ => FormattableString.Invariant($"2001-01/2001-{month:00}"),
    };

    private static PrintedClaim Part(string printed) => new("part", printed) { Period = ElevenMonths };

    private static PrintedClaim Whole(string printed) => new("whole", printed);

    private static Finding[] Misfits(params IReadOnlyList<PrintedClaim> claims) =>
        [.. PrintedClaim.Package(claims).Verify("KZKG3006").Findings.Where(f => f.RuleId is "KZKG3006")];
}
