using KzKgData.Verification.Findings;

namespace KzKgData.Data.Tests;

/// <summary>Exactly the discrepancies that the five articles support are found, and each has the right status.</summary>
public sealed class DiscrepancyTests
{
    private const string Kasymaliev = "trade-turnover-2024-kg24-1";

    [Fact]
    public void The_disagreements_about_the_turnover_of_2024_are_all_there_is()
    {
        var found = RealPackage.Result.Findings.Where(f => f.Discrepancy is not null).Select(f => (f.RuleId, f.Category, f.Status, string.Join(';', f.Facts)));

        Assert.Equal(
            [
                ("KZKG3001", "conflict with an unattributed figure", FindingStatus.Acknowledged, $"trade-turnover-2024-astana-times;{Kasymaliev}"),
                ("KZKG3002", "conflict inside one ascribed side", FindingStatus.Acknowledged, $"{Kasymaliev};trade-turnover-2024-trend"),
                ("KZKG3003", "mirror asymmetry", FindingStatus.Acknowledged, $"{Kasymaliev};trade-turnover-2024-kg24-2"),
                ("KZKG3004", "ambiguous separator", FindingStatus.Explained, Kasymaliev),
            ],
            found.OrderBy(f => f.RuleId, StringComparer.Ordinal));
    }

    [Fact]
    public void What_the_articles_leave_open_is_said_and_nothing_else_is_left_undecided() => Assert.Equal(
        [
            ("KZKG3003", $"{Kasymaliev};trade-turnover-2024-kg24-2"), // no article splits the turnover by direction
            ("KZKG3006", "trade-turnover-2023-11m-kazakhstan-today;trade-turnover-2023-eurasian-star"), // $1.3 and $1.5 billion are printed too coarsely
            ("KZKG3007", "trade-turnover-growth-2023-11m-kazakhstan-today"), // nobody gives January to November of 2022
            ("KZKG3008", "investment-rise-kazakhstan-today"),
            ("KZKG3008", "trade-turnover-rise-kazakhstan-today;trade-turnover-trend-kg24"),
            // Targets without a year.
            ("KZKG3010", "trade-turnover-target-astana-times;trade-turnover-target-eurasian-star;trade-turnover-target-kazakhstan-today"),
            ("KZKG3011", "trade-turnover-target-astana-times"),
            ("KZKG3011", "trade-turnover-target-eurasian-star"),
            ("KZKG3011", "trade-turnover-target-kazakhstan-today"),
            ("KZKG3014", "supreme-council-7"), // a seventh meeting without a printed day or stage
        ],
        RealPackage.Result.Decisions
            .Where(d => d.Kind is DecisionKind.CannotDecide)
            .Select(d => (d.RuleId, Facts: string.Join(';', d.Facts)))
            .OrderBy(d => d.RuleId, StringComparer.Ordinal)
            .ThenBy(d => d.Facts, StringComparer.Ordinal));

    [Fact]
    public void The_one_target_with_a_year_is_told_with_the_pace_that_each_side_s_level_asks_for()
    {
        var note = Assert.Single(RealPackage.Result.Notes);

        Assert.Equal(("KZKG3011", "trade-turnover-target-trend"), (note.RuleId, Assert.Single(note.Facts)));
        Assert.Contains("9.9 % (8.9 % to 10.5 %) a year from trade-turnover-2024-trend of KG", note.Message, StringComparison.Ordinal); // (3 / 1.7)^(1/6) − 1
        Assert.Contains("14.4 % a year from trade-turnover-2024-kg24-1 of KG", note.Message, StringComparison.Ordinal); // (3 / 1.34)^(1/6) − 1
    }

    [Fact]
    public void Acknowledged_discrepancies_say_what_may_be_the_reason_and_what_would_settle_them()
    {
        var acknowledged = RealPackage.Result.Findings.Where(f => f.Status == FindingStatus.Acknowledged).ToArray();

        Assert.NotEmpty(acknowledged);
        Assert.All(acknowledged, f =>
        {
            Assert.NotEmpty(f.Discrepancy!.Explanation!.Hypotheses);
            Assert.NotEmpty(f.Discrepancy.Explanation.WouldSettle);
            Assert.Empty(f.Discrepancy.Explanation.Preferred);
        });
    }

    [Fact]
    public void Every_cell_that_needs_evidence_is_cited_and_every_figure_accounted_for()
    {
        var summary = RealPackage.Result.Summary;

        Assert.Equal(summary.CellsNeedingEvidence, summary.CellsCited);
        Assert.Equal(summary.Figures, summary.FiguresAccountedFor);
        Assert.Equal(50, summary.Figures);
        Assert.Equal(5, summary.Sources);
    }

    [Fact]
    public void Stored_by_the_convention_of_its_language_the_disputed_figure_would_be_a_scale_slip()
    {
        var row = RealPackage.Table("claims").Rows.Single(r => r["id"].Text == Kasymaliev);

        var open = RealPackage.OpenFindingsAfter("claims", text =>
            RealPackage.Replace(RealPackage.Replace(text, row["reading"], string.Empty), row["value"], "1340000000000"));

        Assert.Contains(open, f => f.RuleId == "KZKG3005" && f.Facts.SequenceEqual([Kasymaliev]));
    }

    [Fact]
    public void An_explanation_past_its_review_date_is_a_finding_only_when_a_day_is_given()
    {
        static IEnumerable<string> Expired(DateTime? asOf) =>
            Verification
                .Verifier.Verify(RealPackage.Untouched, new() { AsOf = asOf })
                .Findings.Where(f => f.RuleId == "KZKG4006")
                .Select(f => f.ExplanationId!);

        Assert.Empty(Expired(asOf: null));
        Assert.Empty(Expired(new DateTime(2027, 11, 24)));
        Assert.Equal(4, Expired(new DateTime(2027, 11, 25)).Count());
    }
}
