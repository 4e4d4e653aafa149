using KzKgData.Verification.Findings;
using KzKgData.Verification.Rules;

namespace KzKgData.Verification.Tests.Rules;

public sealed class LedgerRuleTests
{
    private const string MirrorRow = "turnover-2001-mirror";
    private const string RevisionRow = "turnover-1999-revision";

    [Fact]
    public void Members_stand_in_ordinal_order_of_their_ids()
    {
        var open = OpenAfter(p => p.Set("explanations", MirrorRow, "facts", "turnover-2001-south;turnover-2001-north"));

        Assert.Equal(["KZKG3003", "KZKG4001", "KZKG4003"], Ids(open));
        Assert.Contains("write the facts of the discrepancy that exists, turnover-2001-north;turnover-2001-south, in ordinal order of the ids", Single(open, "KZKG4003").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_ledger_the_row_to_write_has_the_columns_that_one_needs()
    {
        var open = OpenAfter(p => p.Apply("replace datapackage.json \"\\\"kzkg:role\\\": \\\"explanations\\\",\" -> \"\""));

        Assert.All(open.Where(f => f.RuleId is "KZKG4001"), f => Assert.EndsWith(",unresolved,,,,,,,,", f.Message, StringComparison.Ordinal));
        Assert.Contains(
            open,
            f =>
                f.Message.Contains(
                    "add the row kzkg3003-turnover-2001-north,KZKG3003,turnover-2001-north;turnover-2001-south,1700000000;1300000000,unresolved,",
                    StringComparison.Ordinal));
    }

    [Fact]
    public void A_second_row_about_one_discrepancy_is_told_from_a_row_about_none()
    {
        var open = OpenAfter(p => p.Copy("explanations", MirrorRow, ("id", "mirror-again")));

        Assert.Equal(["KZKG4003"], Ids(open));
        Assert.Contains("turnover-2001-mirror already explains this discrepancy", open[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_with_the_rule_of_another_discrepancy_matches_nothing() =>
        Assert.Equal(["KZKG3003", "KZKG4001", "KZKG4003"], Ids(OpenAfter(p => p.Set("explanations", MirrorRow, "rule", "KZKG3001"))));

    [Theory]
    [InlineData("set claims turnover-2000 value much", "KZKG1006")]
    [InlineData("delete citations turnover-2000,value", "KZKG2001,KZKG2002")]
    [InlineData("replace claims.csv \"turnover-2000,trade\" -> \"turnover-2000,\\\"x\\\"trade\"", "KZKG1004")]
    [InlineData("replace claims.csv \",reporter,\" -> \",reporters,\"", "KZKG1005")]
    public void A_claim_that_cannot_be_read_does_not_make_its_explanation_match_nothing(string edits, string expected) =>
        Assert.Equal(expected.Split(','), Ids(OpenAfter(p => p.Apply(edits))));

    [Theory]
    [InlineData("1300000000;1700000000")] // the order of the members
    [InlineData("1700000000")]
    [InlineData("1700000000;1300000000;0")]
    [InlineData("1700000000.0;1300000000")] // the text of the cell, not its value
    public void Expected_values_are_the_texts_of_the_guarded_cells_in_the_order_of_the_members(string expect) =>
        Assert.Equal(["KZKG3003", "KZKG4004"], Ids(OpenAfter(p => p.Set("explanations", MirrorRow, "expect", expect))));

    [Theory]
    [InlineData("cause", "")]
    [InlineData("rationale", "")]
    [InlineData("decided_by", "")]
    [InlineData("decided_on", "")]
    [InlineData("review_by", "")]
    [InlineData("decided_on", "2004-12-31")] // the day of the review
    [InlineData("decided_on", "2005-01-01")] // after it
    [InlineData("hypotheses", "")]
    [InlineData("would_settle", "")]
    [InlineData("rationale", "x")]
    [InlineData("hypotheses", "x; y")]
    [InlineData("would_settle", "???")]
    [InlineData("would_settle", "Coverage of goods in transit; valuation")] // what the hypotheses say
    [InlineData("evidence", "hp-revised")] // evidence for what nobody could settle
    [InlineData("preferred", "turnover-2001-north")]
    [InlineData("cause", "coverage")] // no mention states it
    public void An_unresolved_row_has_to_be_complete(string field, string value) =>
        Assert.Equal(["KZKG3003", "KZKG4002"], Ids(OpenAfter(p => p.Set("explanations", MirrorRow, field, value))));

    [Fact]
    public void White_space_completes_nothing() =>
        Assert.Equal(["KZKG1010", "KZKG3003", "KZKG4002"], Ids(OpenAfter(p => p.Set("explanations", MirrorRow, "rationale", "  "))));

    [Theory]
    [InlineData("preferred", "turnover-1999-revised")] // never inside one side
    [InlineData("cause", "rounding")] // rests on a computation alone
    public void A_cause_rests_on_the_evidence_of_its_kind(string field, string value)
    {
        var open = Ids(OpenAfter(p => p.Set("explanations", RevisionRow, field, value)));

        Assert.Equal(["KZKG3002", "KZKG4002"], open.Except(["KZKG2002"], StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public void A_revision_without_editions_is_not_computed()
    {
        var open = OpenAfter(p => p.Set("explanations", RevisionRow, "evidence", "computed"));

        Assert.Equal(["KZKG3002", "KZKG4005"], Ids(open).Except(["KZKG2002"], StringComparer.Ordinal));
        Assert.Contains(
            "no available table of the NL office has trade-turnover nl-sl in 1999; the proof would be two differing editions of one table, one for each figure",
            Single(open, "KZKG4005").Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Of_claims_no_member_is_preferred_inside_one_side_or_between_the_sides() => Assert.Equal(
        ["KZKG3002", "KZKG3003"],
        RuleCatalog.All.OfType<ConsistencyRule>().Where(r => r is not TableRule && !r.AllowsPreference).Select(r => r.Descriptor.Id));

    [Fact]
    public void A_member_may_be_preferred_where_a_figure_of_nobody_is_explained()
    {
        var conflicting = ExamplePackage.Untouched
            .WithoutTexts() // the text prints another year next to the figure
            .Set("claims", "turnover-1997", "period", "1998")
            .Set("citations", "turnover-1997,period", "mention", "hp-1998")
            .Add("exclusions", ("mention", "hp-1997"), ("reason", "background"));

        Assert.Empty(Open(Preferring("turnover-1998")));
        Assert.Equal(["KZKG3001", "KZKG4002"], Ids(Open(Preferring("turnover-1996"))));

        TestPackage Preferring(string claim) =>
            conflicting.Explaining(
                "KZKG3001", "turnover-1997;turnover-1998", "800000000;1100000000", "reporting-error",
                ("evidence", "hp-an-early-print"),
                ("preferred", claim));
    }

    [Fact]
    public void A_computation_prefers_no_claim() =>
        Assert.Contains(
            "a computation relates figures but does not show which is right",
            Single(OpenAfter(p => p.Set("explanations", "turnover-2000-comma", "preferred", "turnover-2000")), "KZKG4002").Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("hp-1999-value", "is a mention of the kind 'money', not 'cause'")]
    [InlineData("hp-two-doors", "is excluded ('page-furniture'), so it states no cause")]
    [InlineData("bg-an-early-print", "is in border-gazette, which is not the source of any member")]
    [InlineData("hp-an-early-print", "is cited for the cause, which stands for 'reporting-error', not 'revision'")]
    public void A_cause_needs_a_mention_that_states_it(string mention, string problem)
    {
        var found = Single(OpenAfter(p => p.Set("explanations", RevisionRow, "evidence", mention)), "KZKG4007");

        Assert.Contains(problem, found.Message, StringComparison.Ordinal);
        Assert.EndsWith("or write 'unresolved' as the cause", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_mention_but_one_that_states_the_cause_explains_a_discrepancy_whatever_kind_it_is_given()
    {
        // Every mention as evidence for every cause, with its own kind and with the kind of mentions that state a cause.
        string[] causes =
        [
            "coverage", "trade-system", "timing", "partner-attribution", "currency", "revision", "definition", "reporting-error", "misattribution",
        ];
        var mentions = ExamplePackage.Untouched.Read().FindTable("mentions")!.Rows.Select(r => r["id"].Text).ToArray();
        var accepted = new List<string>();
        foreach (var (cause, mention) in causes.SelectMany(c => mentions.Select(m => (c, m))))
        {
            var package = ExamplePackage.Untouched
                .Set("mentions", mention, "kind", "cause")
                .Set("explanations", RevisionRow, "cause", cause)
                .Set("explanations", RevisionRow, "evidence", mention);
            if (package.Verify().Findings.Any(f => f is { RuleId: "KZKG3002", Status: FindingStatus.Explained }))
            {
                accepted.Add(cause + " " + mention);
            }
        }

        Assert.Equal(["revision hp-revised"], accepted);
    }

    [Fact]
    public void A_source_that_the_row_names_can_state_the_cause()
    {
        var elsewhere = ExamplePackage
            .Untouched.Replace(
                TestPackage.Descriptor,
                "{\"name\": \"hypotheses\", \"type\": \"string\"}",
                "{\"name\": \"sources\", \"type\": \"list\", \"delimiter\": \";\", \"kzkg:references\": \"sources.id\"}, {\"name\": \"hypotheses\", "
                + "\"type\": \"string\"}")
            .Replace("explanations.csv", "evidence,hypotheses", "evidence,sources,hypotheses")
            .Replace("explanations.csv", ",revision,hp-revised,,", ",reporting-error,bg-an-early-print,border-gazette,,")
            .Replace("explanations.csv", ",decimal-separator,computed,,", ",decimal-separator,computed,,,")
            .Replace("explanations.csv", ",unresolved,,coverage", ",unresolved,,,coverage")
            .Add("exclusions", ("mention", "hp-revised"), ("reason", "background"));

        Assert.Empty(Open(elsewhere.WithoutTexts()));
        Assert.Contains("KZKG4007", Ids(Open(elsewhere.WithoutTexts().Set("explanations", RevisionRow, "sources", string.Empty))));
    }

    [Fact]
    public void Without_the_text_nobody_can_tell_what_the_sentence_of_a_cause_says()
    {
        Assert.Contains(
            ExamplePackage.Untouched.WithoutTexts().Verify().Decisions,
            d => d is { RuleId: "KZKG4007", Kind: DecisionKind.CannotDecide } && d.Facts.Contains("turnover-1999-first", StringComparer.Ordinal));
        Assert.DoesNotContain(ExamplePackage.Untouched.Verify().Decisions, d => d.RuleId is "KZKG4007");
    }

    [Fact]
    public void A_cause_without_declared_words_cannot_be_stated()
    {
        var found = Single(OpenAfter(p => p.Set("explanations", RevisionRow, "cause", "coverage")), "KZKG4007");

        Assert.Contains("declares no words in the language 'en' (kzkg:printedAs)", found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("valuation")]
    [InlineData("partial-period")]
    [InlineData("later-target")]
    [InlineData("decimal-separator")]
    [InlineData("rounding")]
    public void A_computed_cause_without_a_passing_computation_explains_nothing_however_long_the_rationale(string cause)
    {
        var open = OpenAfter(p => p
            .Set("explanations", MirrorRow, "cause", cause)
            .Set("explanations", MirrorRow, "evidence", "computed")
            .Set("explanations", MirrorRow, "rationale", new string('x', 1000)));

        Assert.Equal(["KZKG3003", "KZKG4005"], Ids(open));
    }

    [Theory]
    [InlineData("2004-12-30", 0)]
    [InlineData("2004-12-31", 0)]
    [InlineData("2005-01-01", 3)]
    public void An_explanation_holds_on_its_review_day_and_expires_on_the_next(string day, int expired)
    {
        var result = ExamplePackage.Untouched.Apply("as-of " + day).Verify();

        Assert.Equal(expired, result.Findings.Count(f => f.Status == FindingStatus.Open));
        Assert.Equal((2, 1), (result.Summary.Explained, result.Summary.Acknowledged));
    }

    [Fact]
    public void Without_a_day_expiry_is_not_evaluated_and_that_is_said()
    {
        var result = Verifier.Verify(
            ExamplePackage.Untouched.Read(),
            new() { Archive = ExamplePackage.Untouched.Archive(), Tables = ExamplePackage.Untouched.ArchivedTables() });

        Assert.Equal("KZKG4006", Assert.Single(result.NotRun).RuleId);
    }

    [Fact]
    public void Without_the_archived_texts_the_rules_that_need_them_are_not_run_and_that_is_said()
    {
        var result = Verifier.Verify(ExamplePackage.Untouched.Read(), new() { AsOf = ExamplePackage.Untouched.AsOf });

        Assert.Equal(
            ["KZKG2006", "KZKG2007", "KZKG2008", "KZKG2009", "KZKG2014", "KZKG2015", "KZKG2016", "KZKG2019", "KZKG2030", "KZKG2034", "KZKG2035"],
            result.NotRun.Select(r => r.RuleId),
            StringComparer.Ordinal);
        Assert.All(result.NotRun, r => Assert.Contains("--snapshots", r.Why, StringComparison.Ordinal));
        Assert.DoesNotContain(result.Findings, f => f.Status == FindingStatus.Open);
    }

    [Fact]
    public void Where_the_package_has_no_ledger_the_missing_table_is_named()
    {
        var open = OpenAfter(p => p.Replace("datapackage.json", "\"kzkg:role\": \"explanations\",", string.Empty))
            .Where(f => f.RuleId is "KZKG4001")
            .ToArray();

        Assert.NotEmpty(open);
        Assert.All(open, f => Assert.Contains(": declare a table with the role 'explanations' and add the row kzkg", f.Message, StringComparison.Ordinal));
    }

    private static Finding[] OpenAfter(Func<TestPackage, TestPackage> edit) => Open(edit(ExamplePackage.Untouched));

    private static Finding[] Open(TestPackage package) => [.. package.Verify().Findings.Where(f => f.Status == FindingStatus.Open)];

    private static Finding Single(Finding[] findings, string id) => Assert.Single(findings, f => string.Equals(f.RuleId, id, StringComparison.Ordinal));

    private static string[] Ids(Finding[] findings) => [.. findings.Select(f => f.RuleId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
