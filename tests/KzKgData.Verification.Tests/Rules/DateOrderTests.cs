using KzKgData.Verification.Findings;
using static KzKgData.Verification.Tests.Rules.SaidFact;

namespace KzKgData.Verification.Tests.Rules;

public sealed class DateOrderTests
{
    private const string Rule = "KZKG3016";

    [Theory]
    [InlineData("signed", "2002-06-10", "2002-06-09", 0)]
    [InlineData("signed", "2002-06-10", "2002-06-10", 0)]
    [InlineData("signed", "2002-06-10", "2002-06-11", 1)]
    [InlineData("signed", "2002-06-10", "2002-06", 0)]
    [InlineData("signed", "2002-06-10", "2002", 0)]
    [InlineData("signed", "2002-06-10", "2003", 1)]
    [InlineData("signed", "2002-06-10", "2002-06-09/2002-06-12", 0)] // it went on
    [InlineData("signed", "2002", "2003-01-01", 1)]
    [InlineData("planned", "2002-06-10", "2002-06-11", 0)]
    [InlineData("planned", "2002-06-10", "2002-06-10", 0)]
    [InlineData("planned", "2002-06-10", "2002-06-09", 1)]
    [InlineData("planned", "2002-06-10", "2002", 0)]
    [InlineData("planned", "2002-06-10", "2001", 1)]
    [InlineData("planned", "2002-06", "2002-05-31", 1)]
    [InlineData("signed", "9999-12-31", "0001-01-01", 0)]
    [InlineData("signed", "0001-01-01", "9999-12-31", 1)]
    [InlineData("", "2002-06-10", "2002-06-11", 0)] // nothing says whether it lies ahead
    public void What_has_come_about_is_not_dated_after_its_text_and_what_lies_ahead_not_before(string stage, string said, string day, int found)
    {
        var (findings, decisions) = Check(Rule, Treaty("a", stage, said, day));

        Assert.Equal(found, findings.Length);
        Assert.Empty(decisions);
        Assert.All(findings, f =>
        {
            Assert.Equal((Severity.Error, "date order"), (f.Severity, f.Category));
            Assert.Equal(day, Assert.Single(f.Discrepancy!.Guarded));
        });
    }

    [Theory]
    [InlineData("signed", "2002", "2002-06-10")]
    [InlineData("signed", "2002-06", "2002-06-02")]
    [InlineData("planned", "2002", "2002-06-10")]
    [InlineData("planned", "2002-06", "2002-06-29")]
    [InlineData("signed", "", "2002-06-10")]
    public void A_date_that_fits_only_some_days_of_the_publication_is_not_decided(string stage, string said, string day)
    {
        var (findings, decisions) = Check(Rule, Treaty("a", stage, said, day), Treaty("b", stage, said, day));

        Assert.Empty(findings);
        Assert.Equal(["a", "b"], Assert.Single(decisions).Facts);
    }

    [Theory]
    [InlineData("unstated", 0)]
    [InlineData("held", 1)]
    public void What_the_stage_leaves_open_is_not_judged(string stage, int found) =>
        Assert.Equal(found, Check(Rule, Meeting("a", 5, stage, "2002-06-11", "2002-06-10")).Findings.Length);

    [Theory]
    [InlineData("planned", "2002-06-09", 1)]
    [InlineData("planned", "2001", 1)]
    [InlineData("planned", "2002-06", 0)]
    [InlineData("planned", "2003", 0)]
    [InlineData("signed", "2001", 0)] // a deadline that lies behind may be told
    public void A_deadline_that_had_passed_is_a_warning(string stage, string deadline, int found)
    {
        var findings = Check(Rule, Treaty("a", stage, "2002-06-10", deadline: deadline)).Findings;

        Assert.Equal(found, findings.Length);
        Assert.All(findings, f => Assert.Equal((Severity.Warning, deadline), (f.Severity, Assert.Single(f.Discrepancy!.Guarded))));
    }

    [Fact]
    public void Several_wrong_dates_of_a_fact_are_one_finding()
    {
        var finding = Assert.Single(Check(Rule, Treaty("a", "planned", "2002-06-10", day: "2002-05", deadline: "2001")).Findings);

        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Contains(
            "'planned' for 2002-05 is announced, before the date of the text, 2002-06-10; the deadline 2001 is set, before the date of the text, 2002-06-10",
            finding.Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2002-06-10", 0)]
    [InlineData("2002-06", 0)]
    [InlineData("2002-06-11", 1)]
    public void An_office_is_not_held_as_of_a_day_after_the_text(string asOf, int found) =>
        Assert.Equal(found, Check(Rule, Office("a", "mira-holm", asOf, said: "2002-06-10")).Findings.Length);

    [Theory]
    [InlineData("2001", "2002-03-05", null)]
    [InlineData("2001", "2001-12-31", null)]
    [InlineData("2001", "2001-12-30", Severity.Error)] // the year was not over
    [InlineData("2001", "2001-06", Severity.Error)]
    [InlineData("2001", "2000-12-31", Severity.Error)]
    [InlineData("2001/2002", "2002-03-05", Severity.Error)]
    [InlineData("2001-01/2001-11", "2001-11-25", Severity.Warning)] // may be a first count
    [InlineData("2001-01/2001-11", "2001-11-30", null)]
    [InlineData("2001-11", "2001-10-31", Severity.Error)] // had not begun
    [InlineData("9999", "0001-01-01", Severity.Error)]
    public void A_measured_figure_is_not_older_than_its_period(string period, string published, Severity? severity)
    {
        var measured = PrintedClaim.Package(
            new PrintedClaim("a", "$1.1 billion") { Period = period },
            new PrintedClaim("b", "5 percent") { Kind = "growth", Period = period });

        var (findings, decisions) = CheckClaims(measured, published);

        Assert.Equal(severity is null ? [] : [("a", severity), ("b", severity)], findings.Select(f => (f.Facts[0], (Severity?)f.Severity)));
        Assert.Empty(decisions);
    }

    [Theory]
    [InlineData("2001", "2001")]
    [InlineData("2001", "")]
    [InlineData("2001-11", "2001")]
    public void A_figure_whose_text_may_be_older_or_not_is_not_decided(string period, string published)
    {
        var (findings, decisions) = CheckClaims(PrintedClaim.Package(new PrintedClaim("a", "$1.1 billion") { Period = period }), published);

        Assert.Empty(findings);
        Assert.Equal(["a"], Assert.Single(decisions).Facts);
    }

    [Theory]
    [InlineData("2005", 0)]
    [InlineData("2002", 0)]
    [InlineData("2001", 1)]
    public void A_target_for_what_was_over_is_a_warning(string period, int found)
    {
        var findings = CheckClaims(PrintedClaim.Package(new PrintedClaim("a", "$1.1 billion") { Kind = "target", Period = period }), "2002-03-05").Findings;

        Assert.Equal(found, findings.Length);
        Assert.All(findings, f => Assert.Equal(Severity.Warning, f.Severity));
    }

    [Fact]
    public void Targets_directions_and_figures_without_a_period_may_be_of_any_day() => Assert.Empty(CheckClaims(
        PrintedClaim.Package(
            new PrintedClaim("a", "$1.1 billion") { Kind = "target", Period = "2009" },
            new PrintedClaim("b", "fell") { Kind = "direction", Period = "2002" },
            new PrintedClaim("c", "$1.1 billion") { Period = string.Empty }),
        "2002-03-05").Findings);

    [Theory]
    [InlineData("2002-03-06", "2001", 1)] // said after the text
    [InlineData("2002-03-05", "2001", 0)]
    [InlineData("2001-12-30", "2001", 1)] // said before the year was over
    [InlineData("2001-12-31", "2001", 0)]
    public void What_a_claim_says_is_held_against_the_day_it_was_said(string statedOn, string period, int found) =>
        Assert.Equal(
            found,
            CheckClaims(
                PrintedClaim.Package(new PrintedClaim("a", "$1.1 billion") { Period = period }).Set("claims", "a", "stated_on", statedOn),
                "2002-03-05"
            ).Findings.Length);

    [Theory]
    [InlineData("\"kzkg:means\": \"stage\", \"kzkg:accomplished\": \"held\", \"kzkg:unstated\": \"unstated\"", "\"kzkg:evidence\": \"editorial\"")]
    [InlineData("\"kzkg:means\": \"stage\", \"kzkg:accomplished\": \"held\", \"kzkg:unstated\": \"unstated\"", "\"kzkg:means\": \"stage\"")]
    public void Days_of_which_nothing_says_whether_they_lie_ahead_are_a_declaration_that_cannot_be_used(string declared, string instead)
    {
        var package = Package(
            ExamplePackage.Untouched.Replace("datapackage.json", "\"kzkg:evidence\": \"editorial\", " + declared, instead),
            Meeting("a", 5, "held", "2002-06-11", "2002-06-10"));

        var (findings, decisions) = Check(Rule, package);

        Assert.Empty(findings);
        Assert.Equal(DecisionKind.Misconfigured, Assert.Single(decisions).Kind);
        Assert.Contains("'day' of the table 'meetings' may be past or planned", decisions[0].Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_claims_and_dates_the_rule_does_not_apply()
    {
        string[] meanings = ["day", "deadline", "as-of"];
        var bare = meanings.Aggregate(
            ExamplePackage.Untouched.Clear("claims"),
            (p, m) =>
                p.With(
                    "datapackage.json",
                    System.Text.Encoding.UTF8.GetBytes(p["datapackage.json"].Replace($", \"kzkg:means\": \"{m}\"", string.Empty, StringComparison.Ordinal))));

        Assert.Equal(DecisionKind.NotApplicable, Assert.Single(Check(Rule, bare).Decisions).Kind);
    }

    /// <summary>Checks the claims of a package as if their text had been published on a given day.</summary>
    private static (Finding[] Findings, Decision[] Decisions) CheckClaims(TestPackage claims, string published) =>
        Check(Rule, Package(claims.Set("sources", "harbour-post", "published", published)));
}
