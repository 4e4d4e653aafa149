using KzKgData.Reporting.Views;
using KzKgData.Reporting.Wording;
using KzKgData.Reporting.Writing;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Rules;

namespace KzKgData.Reporting.Tests;

/// <summary>The end of the report: how it was made and how to cite it.</summary>
public sealed class ColophonTests
{
    private static readonly string[] _withoutLedger = [];

    [Fact]
    public void The_method_names_the_index_and_the_bound_of_valuation_with_its_sources()
    {
        var method = Method.Entries.Select(e => e.Text.ToString()).ToArray();

        Assert.Contains(method, t => t.Contains("2|a\u00A0−\u00A0b|\u00A0/\u00A0(a\u00A0+\u00A0b)", StringComparison.Ordinal));
        Assert.Contains(
            method,
            t =>
                t.Contains(
                    "2(c\u00A0−\u00A01)\u00A0/\u00A0(c\u00A0+\u00A01): 5.8 % at the factor 1.06 of the Direction of Trade Statistics (International "
                    + "Monetary Fund), 18.2 % at 1.20, the upper end that WITS (World Bank) names",
                    StringComparison.Ordinal));
    }

    [Fact]
    public void Causes_stand_in_the_order_of_the_data_package_and_are_counted()
    {
        var causes = TestData.RealReport.Causes;

        Assert.Equal(
            TestData.Real.Dataset.Package.Tables.Single(t => t.Schema.Name is "explanations").Schema.Field("cause")!.Categories,
            causes.Select(c => c.Cause));
        Assert.Equal([("decimal-separator", 1), ("unresolved", 3)], causes.Where(c => c.Count > 0).Select(c => (c.Cause, c.Count)));
    }

    [Fact]
    public void Every_cause_of_the_data_package_has_a_meaning_of_its_own()
    {
        var meanings = TestData.RealReport.Causes.Select(c => c.Meaning.ToString()).ToArray();

        Assert.DoesNotContain(Texts.CauseOther, meanings);
        Assert.Equal(meanings.Length, meanings.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Texts.CauseOther, Words.CauseMeaning("weather").ToString());
    }

    [Theory]
    [InlineData("rounding", "a computation")]
    [InlineData("coverage", "mentions that state it")]
    [InlineData("unresolved", "nothing; it settles nothing")]
    public void What_a_cause_has_to_rest_on_is_said(string cause, string expected) =>
        Assert.Equal(expected, TestData.RealReport.Causes.Single(c => string.Equals(c.Cause, cause, StringComparison.Ordinal)).RestsOn.ToString());

    [Fact]
    public async Task A_package_without_a_ledger_has_no_list_of_causes()
    {
        var result = TestData.Edited(p => p.ReplaceAll("datapackage.json", "\"kzkg:role\": \"explanations\",", string.Empty));

        Assert.Equal(_withoutLedger, ReportView.Of(result).Causes.Select(c => c.Cause));
        Assert.Empty((await TestData.DocumentOf(result)).QuerySelectorAll("#causes, [href='#causes']"));
        Assert.DoesNotContain("## Causes", TestData.MarkdownOf(result), StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_applied_and_rules_not_run_are_all_rules()
    {
        var report = TestData.RealReport;

        var silent = report.Decisions.Where(d => d.Decision.Kind is not DecisionKind.CannotDecide).Select(d => d.Decision.RuleId);

        Assert.Equal(
            RuleCatalog.All.Select(r => r.Descriptor.Id),
            report.AppliedRules.Select(r => r.Rule.Id).Concat(report.NotRun.SelectMany(n => n.Rules)).Concat(silent).Order(StringComparer.Ordinal));
        Assert.NotEmpty(report.NotRun);
    }

    [Fact]
    public void Of_a_package_that_cannot_be_read_a_single_rule_is_said_to_be_applied()
    {
        var report = ReportView.Of(TestData.Edited(p => p.With("datapackage.json", "[")));

        Assert.Equal(("KZKG1001", 1), Assert.Single(report.AppliedRules.Select(r => (r.Rule.Id, r.Findings))));
        Assert.Equal("the descriptor cannot be read; fix it first", Assert.Single(report.NotRun).Why.ToString());
        Assert.Equal(RuleCatalog.All.Count - 1, report.NotRun[0].Rules.Count);
    }

    [Fact]
    public void Findings_are_counted_for_each_rule()
    {
        var report = ReportView.Of(TestData.Uncited);

        Assert.Equal(report.Result.Findings.Count + report.Result.Notes.Count, report.AppliedRules.Sum(r => r.Findings));
        Assert.Equal(report.Result.Summary.CannotDecide, report.AppliedRules.Sum(r => r.Undecided));
        Assert.Equal(1, report.AppliedRules.Single(r => r.Rule.Id is "KZKG2001").Findings);
        Assert.Equal(0, report.AppliedRules.Single(r => r.Rule.Id is "KZKG1008").Findings);
    }

    [Fact]
    public async Task A_rule_that_checks_nothing_is_said_to_and_not_to_be_applied()
    {
        var result = TestData.Real with
        {
            Decisions =
            [
                new Decision("KZKG3006", DecisionKind.Misconfigured, $"no <unit> of it"),
                new Decision("KZKG3007", DecisionKind.NotApplicable, $"there is no growth"),
            ],
            Summary = TestData.Real.Summary with { Misconfigured = 1 },
        };
        var report = ReportView.Of(result);

        Assert.DoesNotContain(report.AppliedRules, r => r.Rule.Id is "KZKG3006" or "KZKG3007");
        Assert.Contains(report.Lead.Sentences, s => s.ToString().StartsWith("1 rule checked nothing", StringComparison.Ordinal));
        Assert.Contains(
            "misconfigured: nothing was checked no <unit> of it",
            TestData.WordsOf((await TestData.DocumentOf(result)).Body!),
            StringComparison.Ordinal);
        Assert.Contains("KZKG3007 Growth does not match figures: nothing to check: there is no growth\n", TestData.MarkdownOf(result), StringComparison.Ordinal);
    }

    [Fact]
    public void Accepted_explanations_are_told_with_role_day_and_review()
    {
        var accepted = TestData.RealReport.Accepted;

        Assert.Equal(
            ["turnover-2024-mirror", "turnover-2024-unattributed", "turnover-2024-inside-kg", "separator-kg24"],
            accepted.Select(a => a.Explanation.Explanation.Id));
        Assert.All(
            AcceptedView.Table(accepted).Rows,
            r => Assert.Equal(["24 November 2026", "curator", "24 November 2027"], r.Skip(2).Select(c => c.Words.ToString())));
    }

    [Fact]
    public void An_entry_that_does_not_hold_is_not_accepted()
    {
        var report = ReportView.Of(TestData.Edited(p => p.Set("explanations", "turnover-2024-mirror", "expect", "1340000000;1800000000")));

        Assert.DoesNotContain(report.Accepted, a => a.Explanation.Explanation.Id is "turnover-2024-mirror");
        Assert.Equal(3, report.Accepted.Count);
    }

    [Fact]
    public void Whether_review_dates_were_held_against_a_day_is_said()
    {
        Assert.Contains("No date was given, so review dates were not checked", TestData.MarkdownOf(TestData.Real), StringComparison.Ordinal);
        Assert.Contains("Review dates were compared with the given date", TestData.MarkdownOf(TestData.Real with { NotRun = [] }), StringComparison.Ordinal);
    }

    [Fact]
    public void The_citation_is_built_from_title_version_day_and_licence_and_names_nobody()
    {
        var edition = TestData.RealReport.Edition;

        Assert.Equal(
            "KzKgData, data version 2026.11.3, 28 November 2026. Licence: Creative Commons Attribution 4.0 (CC-BY-4.0), "
            + "https://creativecommons.org/licenses/by/4.0/",
            edition.Citation.ToString());
        Assert.Equal(
            """
            @misc{kzkg-data-2026.11.3,
              key     = {KzKgData},
              title   = {{KzKgData}},
              year    = {2026},
              version = {2026.11.3},
              note    = {Licence: Creative Commons Attribution 4.0 (CC-BY-4.0), https://creativecommons.org/licenses/by/4.0/},
            }
            """.ReplaceLineEndings("\n"),
            edition.BibTeX);
    }

    [Fact]
    public void Without_changelog_version_and_licence_nothing_is_made_up()
    {
        var edition = ReportView.Of(TestData.Edited(p => p.Edit("datapackage.json", text => text
            .Replace("\"kzkg:changelog\"", "\"x:changelog\"", StringComparison.Ordinal)
            .Replace("\"version\": \"2026.11.3\",\n  \"description\"", "\"description\"", StringComparison.Ordinal)
            .Replace("\"licenses\"", "\"x:licenses\"", StringComparison.Ordinal)))).Edition;

        Assert.Equal("KzKgData. No licence is declared.", edition.Citation.ToString());
        Assert.Equal("@misc{kzkg-data,\n  key     = {KzKgData},\n  title   = {{KzKgData}},\n  note    = {No licence is declared.},\n}", edition.BibTeX);
        Assert.Empty(edition.Changelog);
        Assert.True(edition.Version.IsEmpty);
    }

    [Fact]
    public void The_newest_version_stands_first()
    {
        var edition = ReportView
            .Of(
                TestData.Edited(p =>
                    p.ReplaceAll(
                        "datapackage.json",
                        "\"kzkg:changelog\": [",
                        "\"kzkg:changelog\": [ { \"version\": \"2025.1\", \"date\": \"2025-12-31\", \"text\": \"Before.\" },")))
            .Edition;

        Assert.Equal(["2026.11.3", "2026.11.2", "2026.11.1", "2025.1"], edition.Changelog.Select(e => e.Version));
    }

    [Fact]
    public void No_value_ends_its_field_of_an_entry_for_BibTeX() =>
        Assert.Equal(
            "@misc{ab,\n  title   = {{x\\textbraceright{}, y = \\textbraceleft{}\\textbackslash{}z \\% \\& \\# \\$ \\_ \\textasciitilde{} "
            + "\\textasciicircum{}}},\n}",
            BibTeXEntry.Write("-a,{b}", ("title", "x}, y = {\\z % & # $ _ ~ ^"), ("note", string.Empty)));

    [Fact]
    public async Task A_hostile_title_stays_text()
    {
        const string Title = "</code><script>alert(1)</script> ``` }";
        var result = TestData.Edited(p => p.ReplaceAll("datapackage.json", "\"title\": \"KzKgData\"", $"\"title\": \"{Title}\""));

        Assert.Single((await TestData.DocumentOf(result)).Scripts);
        Assert.Contains("\n````bibtex\n", TestData.MarkdownOf(result), StringComparison.Ordinal);
    }
}
