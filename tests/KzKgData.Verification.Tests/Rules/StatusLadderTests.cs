using CsCheck;
using KzKgData.Verification.Findings;
using static KzKgData.Verification.Tests.Rules.SaidFact;

namespace KzKgData.Verification.Tests.Rules;

public sealed class StatusLadderTests
{
    private const string Rule = "KZKG3015";
    private const string Stages =
        "\"categories\": [\"planned\", \"agreed\", \"initialled\", \"signed\"], \"categoriesOrdered\": true, \"kzkg:evidence\": \"required\", "
        + "\"kzkg:means\": \"stage\", \"kzkg:accomplished\": [\"agreed\", \"initialled\", \"signed\"]";

    [Fact]
    public void What_is_planned_in_a_later_text_after_it_was_signed_is_an_error()
    {
        var finding = Assert.Single(Check(Rule, Treaty("a", "signed", "2002-05-02"), Treaty("b", "planned", "2002-06-10", sameAs: "a")).Findings);

        Assert.Equal((Severity.Error, "status ladder"), (finding.Severity, finding.Category));
        Assert.Equal(["a", "b"], finding.Facts);
        Assert.Equal(["signed", "planned"], finding.Discrepancy!.Guarded);
        Assert.Contains(
            "a 'signed' (stated 2002-05-02) against b 'planned' (stated 2002-06-10); 'agreed' would have been reached by 2002-05-02 and not before 2002-06-10",
            finding.Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("signed", "agreed")]
    [InlineData("signed", "initialled")]
    [InlineData("initialled", "agreed")]
    public void A_lower_stage_that_has_come_about_may_be_looked_back_at_and_warns(string earlier, string later) =>
        Assert.Equal(
            Severity.Warning,
            Assert.Single(Check(Rule, Treaty("a", earlier, "2002-05-02"), Treaty("b", later, "2002-06-10", sameAs: "a")).Findings).Severity);

    [Theory]
    [InlineData("planned", "agreed")]
    [InlineData("planned", "signed")]
    [InlineData("agreed", "initialled")]
    [InlineData("signed", "signed")]
    [InlineData("planned", "planned")]
    public void A_ladder_that_is_climbed_is_silent(string earlier, string later)
    {
        var (findings, decisions) = Check(Rule, Treaty("a", earlier, "2002-05-02"), Treaty("b", later, "2002-06-10", sameAs: "a"));

        Assert.Empty(findings);
        Assert.Empty(decisions);
    }

    [Fact]
    public void Signed_before_agrees_with_signed_today_and_with_an_earlier_step_of_an_earlier_day()
    {
        Assert.Empty(Check(Rule, Treaty("a", "signed", "2002-05-02", day: "2002-05-02"), Treaty("b", "signed", "2002-06-10", sameAs: "a")).Findings);
        Assert.Empty(Check(Rule, Treaty("a", "signed", "2002-05-02"), Treaty("b", "agreed", "2002-06-10", day: "2002-01-15", sameAs: "a")).Findings);
        Assert.Empty(
            Check(Rule, Treaty("a", "signed", "2002-05-02", day: "2002"), Treaty("b", "signed", "2002-06-10", day: "2002-04-11", sameAs: "a")).Findings);
    }

    [Theory]
    [InlineData("2002-05-10", "2002-05-11", true)]
    [InlineData("2002-05", "2002-06-01", true)]
    [InlineData("2002-05", "2002-05-31", false)]
    public void Two_days_of_one_stage_are_an_error(string one, string other, bool isFound)
    {
        var findings = Check(Rule, Treaty("a", "signed", "2002-09-02", day: one), Treaty("b", "signed", "2002-09-10", day: other, sameAs: "a")).Findings;

        Assert.Equal(isFound ? [(Severity.Error, $"{one};{other}")] : [], findings.Select(f => (f.Severity, string.Join(';', f.Discrepancy!.Guarded))));
    }

    [Theory]
    [InlineData("2002-06-09", true)]
    [InlineData("2002-06-10", false)]
    public void Signed_in_print_before_the_day_of_signing_is_an_error(string printed, bool isFound) =>
        Assert.Equal(
            isFound,
            Check(Rule, Treaty("a", "signed", printed), Treaty("b", "signed", "2002-06-12", day: "2002-06-10", sameAs: "a")).Findings.Length == 1);

    [Fact]
    public void A_higher_step_on_an_earlier_day_than_a_lower_is_an_error_whenever_it_was_said() =>
        Assert.Equal(
            Severity.Error,
            Assert
                .Single(
                    Check(
                        Rule,
                        Treaty("a", "agreed", "2002-09-02", day: "2002-05-10"),
                        Treaty("b", "signed", "2002-09-02", day: "2002-05-09", sameAs: "a")
                    ).Findings)
                .Severity);

    [Fact]
    public void The_day_of_a_plan_is_not_compared() =>
        Assert.Empty(
            Check(
                Rule,
                Treaty("a", "planned", "2002-05-02", day: "2002-06-01"),
                Treaty("b", "signed", "2002-07-10", day: "2002-07-01", sameAs: "a"),
                Treaty("c", "planned", "2002-05-02", day: "2002-06-15", sameAs: "a")
            ).Findings);

    [Fact]
    public void Other_things_are_never_compared_however_alike_their_names() =>
        Assert.Empty(Check(Rule, Treaty("a", "signed", "2002-05-02"), Treaty("b", "planned", "2002-06-10")).Findings);

    [Fact]
    public void A_chain_of_rows_is_one_thing_and_only_those_that_take_part_are_members()
    {
        var finding = Assert.Single(Check(
            Rule,
            Treaty("a", "planned", "2002-01-02"),
            Treaty("b", "signed", "2002-05-02", sameAs: "a"),
            Treaty("c", "planned", "2002-06-10", sameAs: "b"),
            Treaty("d", "planned", "2002-06-20", sameAs: "c")).Findings);

        Assert.Equal(["b", "c", "d"], finding.Facts);
    }

    [Fact]
    public void Rows_that_lead_in_a_circle_or_nowhere_are_no_trouble()
    {
        Assert.Single(Check(Rule, Treaty("a", "signed", "2002-05-02", sameAs: "b"), Treaty("b", "planned", "2002-06-10", sameAs: "a")).Findings);
        Assert.Empty(Check(Rule, Treaty("a", "signed", "2002-05-02", sameAs: "a"), Treaty("b", "planned", "2002-06-10", sameAs: "nobody")).Findings);
    }

    [Theory]
    [InlineData("2002", "2002-06-10", "a;b")] // may have been signed after June
    [InlineData("2002-06", "2002-06", "a;b")]
    [InlineData("", "2002-06-10", "a")]
    public void Where_the_order_of_the_texts_is_not_known_nothing_is_decided(string one, string other, string facts)
    {
        var (findings, decisions) = Check(Rule, Treaty("a", "signed", one), Treaty("b", "planned", other, sameAs: "a"));

        Assert.Empty(findings);
        Assert.Equal(facts.Split(';'), Assert.Single(decisions).Facts);
    }

    [Fact]
    public void Texts_of_one_day_may_both_be_right()
    {
        var (findings, decisions) = Check(Rule, Treaty("a", "signed", "2002-06-10"), Treaty("b", "planned", "2002-06-10", sameAs: "a"));

        Assert.Empty(findings);
        Assert.Empty(decisions);
    }

    [Theory]
    [InlineData("signed", "initialled", 0)] // no order is made up between what has come about
    [InlineData("initialled", "signed", 0)]
    [InlineData("signed", "planned", 1)]
    [InlineData("planned", "signed", 0)]
    public void Without_an_order_only_what_has_come_about_and_what_lies_ahead_are_compared(string earlier, string later, int found)
    {
        var package = Package(
            ExamplePackage.Untouched.Replace("datapackage.json", "\"categoriesOrdered\": true, ", string.Empty),
            Treaty("a", earlier, "2002-05-02"),
            Treaty("b", later, "2002-06-10", sameAs: "a"));

        var (findings, decisions) = Check(Rule, package);

        Assert.Equal(found, findings.Length);
        Assert.Empty(decisions);
    }

    [Fact]
    public void Without_an_order_two_days_of_one_stage_are_an_error_and_of_two_stages_none()
    {
        var unordered = ExamplePackage.Untouched.Replace("datapackage.json", "\"categoriesOrdered\": true, ", string.Empty);

        Assert.Single(
            Check(
                Rule,
                Package(unordered, Treaty("a", "signed", "2002-09-02", day: "2002-05-10"), Treaty("b", "signed", "2002-09-02", day: "2002-05-11", sameAs: "a"))
            ).Findings);
        Assert.Empty(
            Check(
                Rule,
                Package(unordered, Treaty("a", "signed", "2002-09-02", day: "2002-05-10"), Treaty("b", "agreed", "2002-09-02", day: "2002-05-11", sameAs: "a"))
            ).Findings);
    }

    [Fact]
    public void An_order_alone_only_warns_since_nothing_says_what_lies_ahead()
    {
        var ordered = ExamplePackage.Untouched.Replace("datapackage.json", ", \"kzkg:accomplished\": [\"agreed\", \"initialled\", \"signed\"]", string.Empty);

        Assert.Equal(
            Severity.Warning,
            Assert
                .Single(Check(Rule, Package(ordered, Treaty("a", "signed", "2002-05-02"), Treaty("b", "planned", "2002-06-10", sameAs: "a"))).Findings)
                .Severity);
    }

    [Theory]
    [InlineData(Stages, "\"categories\": [\"planned\", \"signed\"], \"kzkg:means\": \"stage\"", "declare their order (categoriesOrdered)")]
    [InlineData(
        Stages,
        "\"categories\": [\"agreed\", \"planned\", \"signed\"], \"categoriesOrdered\": true, \"kzkg:means\": \"stage\", \"kzkg:accomplished\": "
        + "[\"agreed\", \"signed\"]",
        "the stage 'planned', which is not in kzkg:accomplished, comes after")]
    [InlineData("\"foreignKeys\": [{\"fields\": [\"same_as\"]", "\"foreignKeys\": [{\"fields\": [\"title\"]", "'same_as' does not refer to rows of that table")]
    public void Things_that_cannot_be_compared_are_a_declaration_that_cannot_be_used(string declared, string instead, string problem)
    {
        var package = Package(
            ExamplePackage.Untouched.Replace("datapackage.json", declared, instead),
            Treaty("a", "signed", "2002-05-02"),
            Treaty("b", "planned", "2002-06-10", sameAs: "a"));

        var (findings, decisions) = Check(Rule, package);

        Assert.Empty(findings);
        Assert.Equal(DecisionKind.Misconfigured, Assert.Single(decisions).Kind);
        Assert.Contains(problem, decisions[0].Why, StringComparison.Ordinal);
        Assert.Equal("example/datapackage.json", decisions[0].Place!.Path);
    }

    [Fact]
    public void A_true_course_of_things_stays_silent_whoever_tells_it_and_when() =>
        Gen.Select(Gen.Int[0, 300].Array[4], Gen.Select(Gen.Int[0, 400], Gen.Int[0, 3], Gen.Bool).Array[2, 8]).Sample(
            (days, texts) =>
            {
                string[] stages = ["planned", "agreed", "initialled", "signed"];
                Array.Sort(days);
                var treaties = new List<SaidFact>();
                foreach (var (said, earlier, looksBack) in texts)
                {
                    // A text gives the stage of its day, or looks back at an accomplished one and its day.
                    var current = Array.FindLastIndex(days, d => d <= said);
                    var told = looksBack ? Math.Min(earlier, current) : 0;
                    var sameAs = treaties.Count == 0 ? string.Empty : "t0";
                    if (current >= 0)
                    {
                        treaties.Add(told > 0
                            ? Treaty($"t{treaties.Count}", stages[told], Write(said), day: Write(days[told]), sameAs: sameAs)
                            : Treaty($"t{treaties.Count}", stages[current], Write(said), sameAs: sameAs));
                    }
                }

                var (findings, decisions) = Check(Rule, [.. treaties]);

                Assert.Empty(findings);
                Assert.Empty(decisions);
            },
            iter: 150);

    private static string Write(int day) => new DateTime(2002, 1, 1).AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
