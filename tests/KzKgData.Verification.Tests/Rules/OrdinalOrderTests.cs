using CsCheck;
using KzKgData.Verification.Findings;
using static KzKgData.Verification.Tests.Rules.SaidFact;

namespace KzKgData.Verification.Tests.Rules;

public sealed class OrdinalOrderTests
{
    private const string Rule = "KZKG3014";
    private const string TypeField =
        "{\"name\": \"type\", \"type\": \"string\", \"categories\": [\"council-meeting\", \"fair\"], \"kzkg:evidence\": \"editorial\", \"kzkg:means\": "
        + "\"type\"}";

    [Fact]
    public void A_higher_ordinal_on_an_earlier_day_is_an_error_with_all_that_are_out_of_order()
    {
        var (findings, _) = Check(
            Rule,
            Meeting("fourth", 4, "held", "2002-01-10", "2002-09-01"),
            Meeting("fifth", 5, "held", "2002-07-10", "2002-09-01"),
            Meeting("sixth", 6, "held", "2002-05-10", "2002-09-01"),
            Meeting("seventh", 7, "held", "2002-06-10", "2002-09-01"),
            Meeting("eighth", 8, "held", "2002-08-10", "2002-09-01"));

        var finding = Assert.Single(findings);
        Assert.Equal((Severity.Error, "ordinal order"), (finding.Severity, finding.Category));
        Assert.Equal(["fifth", "seventh", "sixth"], finding.Facts);
        Assert.Equal(["5", "7", "6"], finding.Discrepancy!.Guarded);
        Assert.Contains("'Lake Council': 5 (fifth, held, 2002-07-10; stated 2002-09-01), 6 (sixth", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2002-05-10", "2002-05-10", false)] // two on one day
    [InlineData("2002-05-10", "2002-05-09", true)]
    [InlineData("2002-05", "2002-05-01", false)] // the sixth may have been on the first
    [InlineData("2002-05", "2002-04-30", true)]
    [InlineData("2002", "2002", false)]
    [InlineData("9999-12-31", "0001-01-01", true)]
    public void Only_days_that_lie_in_the_wrong_order_wherever_they_may_be_are_found(string sixth, string seventh, bool isFound) =>
        Assert.Equal(isFound, Check(Rule, Meeting("a", 6, "held", sixth, "9999"), Meeting("b", 7, "held", seventh, "9999")).Findings.Length == 1);

    [Theory]
    [InlineData("2002-05-10", "2002-05-11", true)]
    [InlineData("2002-05-10", "2002-05", false)]
    [InlineData("2002-05-10/2002-05-12", "2002-05-12", false)]
    public void One_ordinal_on_two_days_is_an_error(string one, string other, bool isFound) =>
        Assert.Equal(isFound, Check(Rule, Meeting("a", 6, "held", one, "2002-09-01"), Meeting("b", 6, "held", other, "2002-09-02")).Findings.Length == 1);

    [Fact]
    public void A_plan_that_was_moved_is_no_second_day()
    {
        var (findings, decisions) = Check(
            Rule,
            Meeting("plan", 6, "planned", "2002-05-10", "2002-04-01"),
            Meeting("held", 6, "held", "2002-06-10", "2002-07-01"));

        Assert.Empty(findings);
        Assert.Empty(decisions);
    }

    [Fact]
    public void What_is_still_ahead_cannot_have_been_held_before()
    {
        Assert.Equal(
            Severity.Error,
            Assert
                .Single(Check(Rule, Meeting("held", 6, "held", "2002-05-10", "2002-05-11"), Meeting("ahead", 6, "planned", "", "2002-06-01")).Findings)
                .Severity);
        Assert.Equal(
            Severity.Error,
            Assert.Single(Check(Rule, Meeting("held", 7, "held", "", "2002-05-11"), Meeting("ahead", 6, "planned", "", "2002-06-01")).Findings).Severity);
        Assert.Empty(Check(Rule, Meeting("held", 6, "held", "", "2002-05-11"), Meeting("ahead", 7, "planned", "", "2002-06-01")).Findings);
        Assert.Empty(Check(Rule, Meeting("held", 6, "held", "", "2002-06-11"), Meeting("ahead", 7, "planned", "", "2002-05-01")).Findings);
    }

    [Fact]
    public void The_days_of_plans_only_warn() =>
        Assert.Equal(
            Severity.Warning,
            Assert
                .Single(Check(Rule, Meeting("a", 6, "planned", "2003-05", "2002-05-11"), Meeting("b", 7, "planned", "2002-09", "2002-05-11")).Findings)
                .Severity);

    [Fact]
    public void Nothing_is_counted_across_names_and_types_and_names_that_are_empty() => Assert.Empty(Check(
        Rule,
        Meeting("a", 6, "held", "2002-05-10", "2002-09-01"),
        Meeting("b", 7, "held", "2002-04-10", "2002-09-01", name: "Harbour Council"),
        Meeting("c", 7, "held", "2002-04-10", "2002-09-01", type: "fair"),
        Meeting("d", 6, "held", "2002-05-10", "2002-09-01", name: ""),
        Meeting("e", 7, "held", "2002-04-10", "2002-09-01", name: "")).Findings);

    [Theory]
    [InlineData("unstated", "", "2002-09-01")]
    [InlineData("held", "", "")]
    [InlineData("planned", "", "")]
    public void What_nothing_bounds_is_not_decided(string stage, string day, string said)
    {
        var (findings, decisions) = Check(Rule, Meeting("a", 6, "held", "2002-05-10", "2002-09-01"), Meeting("b", 7, stage, day, said));

        Assert.Empty(findings);
        Assert.Equal(["b"], Assert.Single(decisions).Facts);
    }

    [Fact]
    public void A_single_one_without_a_day_wants_no_verdict() => Assert.Empty(Check(Rule, Meeting("a", 6, "unstated", "", "2002-09-01")).Decisions);

    [Fact]
    public void One_thing_that_is_counted_differently_is_found_once()
    {
        var package = ExamplePackage.Untouched.Replace(
            "datapackage.json",
            TypeField,
            "{\"name\": \"type\", \"kzkg:means\": \"same-as\", \"kzkg:references\": \"meetings.id\"}");
        var first = Meeting("a", 6, "held", "2002-05-10", "2002-09-01", type: "");
        var same = Meeting("b", 7, "held", "2002-05-10", "2002-09-02", type: "a");

        Assert.Equal("a;b", string.Join(';', Assert.Single(Check(Rule, Package(package, first, same)).Findings).Facts));
        Assert.Equal(
            "a;b",
            string.Join(
                ';',
                Assert.Single(Check(Rule, Package(package, first, Meeting("b", 7, "held", "2002-05-09", "2002-09-02", type: "a"))).Findings).Facts));
        Assert.Empty(Check(Rule, Package(package, first, Meeting("b", 7, "held", "2002-05-10", "2002-09-02", type: ""))).Findings);
    }

    [Theory]
    [InlineData("counted by their name.\",\n      \"kzkg:role\": \"facts\",", "\n      \"kzkg:label\": \"name\",", "kzkg:label")]
    [InlineData(
        "\"kzkg:unstated\": \"unstated\"},\n          {\"name\": \"day\", \"type\": \"string\", \"kzkg:format\": \"period\", \"kzkg:evidence\": \"required\"",
        ", \"kzkg:means\": \"day\"",
        "means 'day'")]
    public void A_count_without_names_or_days_is_a_declaration_that_cannot_be_used(string before, string declared, string missing)
    {
        var package = ExamplePackage.Untouched.Replace("datapackage.json", before + declared, before);

        var decision = Assert.Single(Check(Rule, package).Decisions);

        Assert.Equal(DecisionKind.Misconfigured, decision.Kind);
        Assert.Contains(missing, decision.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sweep_finds_exactly_what_a_look_at_every_pair_finds() =>
        Gen.Select(Gen.Int[1, 5], Gen.Int[1, 20], Gen.Int[0, 4])
            .Array[2, 12]
            .Sample(
                meetings =>
                {
                    var spans = meetings.Select(m => (Ordinal: m.Item1, First: m.Item2, Last: m.Item2 + m.Item3)).ToArray();
                    var expected = spans
                        .Select((s, i) => (Span: s, Id: Id(i)))
                        .Where(s =>
                            spans.Any(o => (s.Span.Ordinal <= o.Ordinal && s.Span.First > o.Last) || (s.Span.Ordinal >= o.Ordinal && s.Span.Last < o.First)))
                        .Select(s => s.Id);

                    var (findings, _) = Check(Rule, [.. spans.Select((s, i) => Meeting(Id(i), s.Ordinal, "held", Days(s.First, s.Last), "2003"))]);

                    Assert.Equal(expected, findings.SelectMany(f => f.Facts), StringComparer.Ordinal);
                },
            iter: 150);

    private static string Id(int index) => FormattableString.Invariant($"m{index:00}");

    private static string Days(int first, int last) =>
        first == last ? FormattableString.Invariant($"2002-05-{first:00}") : FormattableString.Invariant($"2002-05-{first:00}/2002-05-{last:00}");
}
