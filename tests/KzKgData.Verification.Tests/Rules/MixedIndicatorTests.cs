using CsCheck;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Tests.Rules;

public sealed class MixedIndicatorTests
{
    private const string NineMonths = "2001-01/2001-09";
    private const string ElevenMonths = "2001-01/2001-11";

    [Theory]
    [InlineData("2001-01/2001-09", true)]
    [InlineData("2001-01/2001-06", true)]
    [InlineData("1991/2001", true)] // what was invested in ten years
    [InlineData("2001-07-01/2001-10-01", true)] // a day longer than a quarter
    [InlineData("2001-07/2001-09", false)]
    [InlineData("2001", false)]
    [InlineData("2001-11", false)]
    [InlineData("2001-11-05", false)]
    [InlineData("", false)]
    public void A_stock_is_there_at_a_moment_and_not_over_a_run_of_months(string period, bool isFound)
    {
        var claim = new PrintedClaim("a", "$1.7 billion") { Period = period };

        var findings = Findings(Declaring("stock", claim));

        Assert.Equal(isFound, findings.Length == 1);
        Assert.All(findings, f => Assert.Equal((Severity.Warning, "mixed indicator", "a"), (f.Severity, f.Category, string.Join(';', f.Facts))));
        Assert.Empty(Findings(Declaring("flow", claim)));
        Assert.Empty(Findings(PrintedClaim.Package(claim)));
        Assert.Empty(Findings(Declaring("stock", claim with { Kind = "target" })));
    }

    [Fact]
    public void A_stock_may_be_larger_at_the_end_of_a_part_than_at_that_of_the_whole()
    {
        PrintedClaim[] claims = [new("part", "$1.8 billion") { Period = "2001-07/2001-09" }, new("whole", "$1.3 billion")];

        Assert.Contains(PrintedClaim.Package(claims).Verify("KZKG3006").Findings, f => f.RuleId is "KZKG3006");
        Assert.DoesNotContain(Declaring("stock", claims).Verify("KZKG3006").Findings, f => f.RuleId is "KZKG3006");
    }

    [Fact]
    public void One_figure_for_nine_months_and_for_a_year_that_is_inferred_is_a_part_told_as_the_whole()
    {
        var result = PrintedClaim.Package(Part("$1.34 billion"), Whole("$1.34 billion")).Verify();

        var finding = Assert.Single(result.Findings, f => f.RuleId is "KZKG3019");
        Assert.Equal((Severity.Warning, "part;whole"), (finding.Severity, string.Join(';', finding.Facts)));
        Assert.Contains("the same figure is given for 2001 and for 2001-01/2001-09, and one of the periods is inferred", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(result.Findings, f => f.RuleId is "KZKG3006");
        Assert.DoesNotContain(result.Decisions, d => d.RuleId is "KZKG3019");
    }

    [Fact]
    public void Whether_equal_figures_that_rounding_may_have_made_equal_are_one_cannot_be_decided()
    {
        var result = PrintedClaim.Package(Part("$1.3 billion") with { Period = ElevenMonths }, Whole("$1.3 billion")).Verify();

        var decision = Assert.Single(result.Decisions, d => d.RuleId is "KZKG3019");
        Assert.Equal((DecisionKind.CannotDecide, "part;whole"), (decision.Kind, string.Join(';', decision.Facts)));
        Assert.Contains("they may be equal only because of rounding", decision.Why, StringComparison.Ordinal);
        Assert.DoesNotContain(result.Findings, f => f.RuleId is "KZKG3019");
    }

    [Fact]
    public void Both_periods_printed_one_text_another_digit_another_side_or_a_qualifier_make_no_such_finding()
    {
        Assert.Empty(Told(Part("$1.34 billion"), Whole("$1.34 billion") with { PeriodBasis = "printed" }));
        Assert.Empty(Told(Part("$1.34 billion") with { PeriodBasis = "inferred" }, Whole("$1.34 billion")));
        Assert.Empty(Told(Part("$1.34 billion"), Whole("$1.34 billion") with { Source = "harbour-post" }));
        Assert.Empty(Told(Part("$1.340 billion"), Whole("$1.34 billion")));
        Assert.Empty(Told(Part("$1.34 billion"), Whole("$1.35 billion")));
        Assert.Empty(Told(Part("$1.34 billion"), Whole("$1.34 billion") with { Side = "SL" }));
        Assert.Empty(Told(Part("$1.34 billion") with { Side = string.Empty }, Whole("$1.34 billion") with { Side = string.Empty }));
        Assert.Empty(Told(Part("$1.34 billion"), Whole("$1.34 billion") with { Qualifier = "about" }));
        Assert.Empty(Told(Part("$1.34 billion"), Whole("$1.34 billion") with { Scope = "services" }));
    }

    [Fact]
    public void What_is_no_part_told_as_the_whole_stays_with_the_rule_about_parts() => Assert.Contains(
        PrintedClaim.Package(Part("$1.34 billion"), Whole("$1.34 billion") with { PeriodBasis = "printed" }).Verify().Findings,
        f => f.RuleId is "KZKG3006");

    [Fact]
    public void A_part_told_as_the_whole_is_a_computed_cause_where_the_whole_is_the_guess()
    {
        Assert.Equal(FindingStatus.Explained, Ledger.StatusWith([Part("$1.34 billion"), Whole("$1.34 billion")], "KZKG3019", "partial-period", problem: null));
        Assert.Equal(
            FindingStatus.Open,
            Ledger.StatusWith(
                [Part("$1.34 billion") with { PeriodBasis = "inferred" }, Whole("$1.34 billion") with { PeriodBasis = "printed" }],
                "KZKG3019",
                "partial-period",
                "no member has an inferred period"));
    }

    [Fact]
    public void Months_of_like_size_never_make_a_part_that_is_told_as_the_whole() =>
        Gen.Select(Gen.Decimal[100, 200].Array[12], Gen.Int[0, 2], Gen.Int[2, 11]).Sample(
            (months, digits, count) => Assert.Empty(Findings(PrintedClaim.Package(
                Part(Print(months.Take(count).Sum(), digits)) with { Period = FormattableString.Invariant($"2001-01/2001-{count:00}") },
                Whole(Print(months.Sum(), digits))))),
            iter: 300);

    private static string Print(decimal millions, int digits) =>
        string.Create(CultureInfo.InvariantCulture, $"${Math.Round(millions / 1000, digits)} billion");

    private static PrintedClaim Part(string printed) => new("part", printed) { Period = NineMonths };

    private static PrintedClaim Whole(string printed) => new("whole", printed) { PeriodBasis = "inferred", Source = "border-gazette" };

    private static TestPackage Declaring(string measure, params IReadOnlyList<PrintedClaim> claims) => PrintedClaim.Package(claims)
        .Replace("datapackage.json", """["trade-turnover"]""", $$"""["trade-turnover"], "kzkg:measures": {"trade-turnover": "{{measure}}"}""");

    private static Finding[] Findings(TestPackage package) => [.. package.Verify("KZKG3019").Findings.Where(f => f.RuleId is "KZKG3019")];

    private static Outcome[] Told(params IReadOnlyList<PrintedClaim> claims)
    {
        var result = PrintedClaim.Package(claims).Verify();
        return [.. result.Findings.Concat<Outcome>(result.Decisions).Where(o => o.RuleId is "KZKG3019")];
    }
}
