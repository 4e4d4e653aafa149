using CsCheck;
using KzKgData.Verification.Findings;
using static KzKgData.Verification.Tests.Rules.SaidFact;

namespace KzKgData.Verification.Tests.Rules;

public sealed class OfficeSuccessionTests
{
    private const string Rule = "KZKG3013";

    [Fact]
    public void Two_holders_on_one_day_are_an_error_with_every_row_that_says_so()
    {
        var (findings, decisions) = Check(
            Rule,
            Office("a", "mira-holm", "2002-03-05"),
            Office("b", "dora-quill", "2002-03-05"),
            Office("c", "mira-holm", "2002-03-05"),
            Office("d", "dora-quill", "2002-03-06"));

        var finding = Assert.Single(findings);
        Assert.Equal((Severity.Error, "office succession"), (finding.Severity, finding.Category));
        Assert.Equal(["a", "b", "c"], finding.Facts);
        Assert.Equal(["mira-holm", "dora-quill", "mira-holm"], finding.Discrepancy!.Guarded);
        Assert.Empty(decisions);
    }

    [Theory]
    [InlineData("2002-03-05", "2002-03-06")] // the day after
    [InlineData("2002-03", "2002-04")]
    [InlineData("2002", "2003-01-01")]
    [InlineData("0001-01-01", "9999-12-31")]
    public void Succession_is_silent(string before, string after)
    {
        var (findings, decisions) = Check(Rule, Office("a", "mira-holm", before), Office("b", "dora-quill", after));

        Assert.Empty(findings);
        Assert.Empty(decisions);
    }

    [Theory]
    [InlineData("harbour master", "SL", "dora-quill")]
    [InlineData("Harbour Master", "NL", "dora-quill")] // nobody has said that they are one office
    [InlineData("harbour master", "NL", "mira-holm")]
    public void Other_offices_and_one_person_are_silent(string title, string side, string holder) =>
        Assert.Empty(Check(Rule, Office("a", "mira-holm", "2002-03-05"), Office("b", holder, "2002-03-05", title, side)).Findings);

    [Theory]
    [InlineData("2002-03", "2002-03-05", "a;b")]
    [InlineData("2002", "2002", "a;b")]
    [InlineData("2002-03", "2002-03-31", "a;b")]
    [InlineData("", "2002-03-05", "a")]
    public void Days_that_may_be_one_are_not_decided(string one, string other, string facts)
    {
        var (findings, decisions) = Check(Rule, Office("a", "mira-holm", one), Office("b", "dora-quill", other), Office("c", "dora-quill", "2005-01-01"));

        Assert.Empty(findings);
        Assert.Equal(facts.Split(';'), Assert.Single(decisions).Facts);
    }

    [Fact]
    public void A_speaker_whom_another_has_followed_is_a_warning_with_all_claims_and_the_rows_of_both()
    {
        var (findings, _) = CheckSpeaker(
            "2002-03-05",
            Office("a", "mira-holm", "2001-01-10"),
            Office("b", "mira-holm", "2001-05-10"),
            Office("c", "dora-quill", "2001-09-10"),
            Office("d", "dora-quill", "2002-01-10"));

        var finding = Assert.Single(findings);
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal(["b", "c", "first", "second"], finding.Facts);
        Assert.Equal(["mira-holm", "dora-quill", "1100000000", "1700000000"], finding.Discrepancy!.Guarded);
        Assert.Equal(["first", "second"], finding.Discrepancy.Claims.Select(c => c.Id));
        Assert.Contains("first (2002-03-05), second (2002-03-05)", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2002-03-04", true)]
    [InlineData("2002-03-05", true)] // the text that names the successor quotes the predecessor
    [InlineData("2002-03-06", false)]
    public void The_day_of_the_claim_counts(string successor, bool isFound) =>
        Assert.Equal(isFound, CheckSpeaker("2002-03-05", Office("a", "mira-holm", "2001-01-10"), Office("b", "dora-quill", successor)).Findings.Length == 1);

    [Fact]
    public void Who_is_known_by_another_office_or_came_back_is_not_out_of_office()
    {
        SaidFact[] succeeded = [Office("a", "mira-holm", "2001-01-10"), Office("b", "dora-quill", "2001-05-10")];

        Assert.Single(CheckSpeaker("2002-03-05", succeeded).Findings);
        Assert.Empty(CheckSpeaker("2002-03-05", [.. succeeded, Office("c", "mira-holm", "2001-09-10")]).Findings);
        Assert.Empty(CheckSpeaker("2002-03-05", [.. succeeded, Office("c", "mira-holm", "2003-09-10")]).Findings);
        Assert.Empty(CheckSpeaker("2002-03-05", [.. succeeded, Office("c", "mira-holm", "2001-02-10", title: "trade minister")]).Findings);
        Assert.Empty(CheckSpeaker("2002-03-05", [.. succeeded, Office("c", "mira-holm", "")]).Findings);
        Assert.Equal(
            ["a", "b", "c", "d", "first", "second"],
            Assert
                .Single(
                    CheckSpeaker(
                        "2002-03-05",
                        [
                            .. succeeded,
                            Office("c", "mira-holm", "2001-02-10", title: "trade minister"),
                            Office("d", "dora-quill", "2001-03-10", title: "trade minister"),
                        ]
                    ).Findings)
                .Facts);
    }

    [Fact]
    public void What_was_said_on_an_earlier_day_than_the_text_counts_by_that_day()
    {
        SaidFact[] offices = [Office("a", "mira-holm", "2001-01-10"), Office("b", "dora-quill", "2002-03-01")];
        var early = Spoken("2002-03-05").Set("claims", "first", "stated_on", "2001-12-31");

        Assert.Equal(["a", "b", "second"], Assert.Single(Check(Rule, Package(early, offices)).Findings).Facts);
    }

    [Theory]
    [InlineData("2002", "2002-03-05")]
    [InlineData("2002-03", "2002-03-31")]
    [InlineData("", "2002-03-05")]
    public void A_claim_of_an_unknown_day_is_not_decided(string published, string successor)
    {
        var (findings, decisions) = CheckSpeaker(published, Office("a", "mira-holm", "2001-01-10"), Office("b", "dora-quill", successor));

        Assert.Empty(findings);
        Assert.Equal(["first", "second"], Assert.Single(decisions).Facts);
    }

    [Theory]
    [InlineData("\"kzkg:means\": \"as-of\"", "as-of")]
    [InlineData("\"kzkg:means\": \"office\"", "office")]
    [InlineData("\"kzkg:means\": \"holder\"", "holder")]
    public void Offices_without_one_of_the_meanings_are_a_declaration_that_cannot_be_used(string declared, string missing)
    {
        var package = Package(ExamplePackage.Untouched, Office("a", "mira-holm", "2002-03-05"), Office("b", "dora-quill", "2002-03-05"))
            .Replace("datapackage.json", declared, "\"title\": \"\"");

        var (findings, decisions) = Check(Rule, package);

        var decision = Assert.Single(decisions);
        Assert.Empty(findings);
        Assert.Equal(DecisionKind.Misconfigured, decision.Kind);
        Assert.Contains($"no field that means '{missing}'", decision.Why, StringComparison.Ordinal);
        Assert.Equal("example/datapackage.json", decision.Place!.Path);
    }

    [Fact]
    public void Without_offices_the_rule_does_not_apply_and_without_their_file_it_is_not_run()
    {
        var bare = ExamplePackage
            .Untouched.Replace("datapackage.json", "\"kzkg:means\": \"office\"", "\"title\": \"\"")
            .Replace("datapackage.json", "\"kzkg:means\": \"holder\"", "\"title\": \"\"");

        Assert.Equal(DecisionKind.NotApplicable, Assert.Single(Check(Rule, bare).Decisions).Kind);
        Assert.Contains(
            ExamplePackage.Untouched.Without("offices.csv").Verify().NotRun,
            r => r.RuleId == Rule && r.Why.Contains("offices.csv", StringComparison.Ordinal));
    }

    [Fact]
    public void Terms_that_follow_each_other_stay_silent_however_many_there_are() =>
        Gen.Int[1, 400].Array[2, 30].Sample(
            lengths =>
            {
                var day = new DateTime(1990, 1, 1);
                var offices = lengths.SelectMany((length, i) =>
                {
                    var first = day;
                    day = day.AddDays(length);
                    var holder = i % 2 == 0 ? "mira-holm" : "dora-quill";
                    return new[] { Office($"first-{i}", holder, Write(first)), Office($"last-{i}", holder, Write(day.AddDays(-1))) };
                });

                var (findings, decisions) = Check(Rule, [.. offices]);

                Assert.Empty(findings);
                Assert.Empty(decisions);
            },
            iter: 40);

    private static string Write(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Returns two claims of Mira Holm in a text of a given day.</summary>
    private static TestPackage Spoken(string published) =>
        PrintedClaim
            .Package(new PrintedClaim("first", "$1.1 billion") { Period = "1998" }, new PrintedClaim("second", "$1.7 billion") { Period = "1999" })
            .Set("sources", "harbour-post", "published", published);

    private static (Finding[] Findings, Decision[] Decisions) CheckSpeaker(string published, params IReadOnlyList<SaidFact> offices) =>
        Check(Rule, Package(Spoken(published), offices));
}
