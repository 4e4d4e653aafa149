using KzKgData.Reporting.Views;

namespace KzKgData.Reporting.Tests;

/// <summary>Official tables in the report: on the card of a dispute, in their own section and in the list of offices.</summary>
public sealed class OfficialTests
{
    private static readonly ReportView _report = TestData.RealReport;

    private static OfficialBeside Beside => _report.Official.Beside(_report.Leading!)!;

    [Fact]
    public void Each_year_stands_as_both_offices_have_it() => Assert.Equal(
        [
            "2018: 656.9 602.7 270.3 243.6 900.5 873.0 1.03",
            "2019: 624.1 649.4 347.1 315.7 939.8 996.5 0.94",
            "2020: 581.0 523.6 285.9 267.6 848.6 809.5 1.05",
            "2021: 674.8 661.8 382.2 375.8 1050.5 1044.0 1.01",
            "2022: 793.0 770.2 410.9 453.9 1246.9 1181.1 1.06",
            "2023: 1147.2 862.2 449.0 541.0 1688.1 1311.2 1.29",
        ],
        Assert.Single(_report.Official.Pairs).Years.Where(y => y.Mirror.Gap is not null).Select(y => $"{y.Period}: {string.Join(' ', y.Figures)}"));

    [Fact]
    public void The_card_shows_the_growth_that_each_figure_means_and_whose_table_it_continues()
    {
        Assert.Equal("Growth that each figure would imply on the tables for 2023", Beside.Figures.Caption.ToString());
        Assert.Equal(["Figure", "On the table of Kyrgyzstan ($1.3112 billion)", "On the table of Kazakhstan ($1.6881 billion)", "Fits the table of"], Beside.Figures.Columns);
        Assert.Equal(
            [
                "$1.34 billion | +2.2 % to +2.3 % | −20.7 % to −20.6 % | Kyrgyzstan",
                "$1.7 billion | +25.8 % to +37.3 % | −2.3 % to +6.6 % | Kazakhstan (not the table of its own side: Kyrgyz government (Kyrgyz side))",
            ],
            RowsOf(Beside.Figures));
    }

    [Fact]
    public void The_card_splits_the_gap_of_the_last_tables_by_flow_without_residue()
    {
        Assert.Equal("Trade turnover between Kazakhstan and Kyrgyzstan in 2023, flow by flow, in million USD", Beside.Flows!.Caption.ToString());
        Assert.Equal(
            [
                "Kazakhstan to Kyrgyzstan | 1147.2 | 862.2 | +285.0 | no: the exporter’s figure is the larger, and the gap is too large",
                "Kyrgyzstan to Kazakhstan | 541.0 | 449.0 | +92.0 | no: the gap is too large",
                "Total | 1688.1 | 1311.2 | +376.9 | ",
            ],
            RowsOf(Beside.Flows));
        var mirror = _report.Official.Pairs[0].Years[^1].Mirror;
        Assert.Equal(mirror.Gap, mirror.Flows.Sum(mirror.PartOf));
    }

    [Fact]
    public void Editions_stand_as_steps_with_as_many_digits_as_tell_them_apart()
    {
        Assert.Equal(
            [
                "Kazakhstan, 2023: $1.68814 billion (edition of 25 July 2024)",
                "Kyrgyzstan, 2023: $1.31119 billion (edition of 2024, date inferred)",
            ],
            Beside.Editions.Select(e => e.ToString()).Where(e => e.Contains("2023:", StringComparison.Ordinal)));
        var revised = Assert.Single(Beside.Editions, e => e.ToString().Contains('→')).ToString();
        Assert.StartsWith("Kazakhstan, 2020: ", revised, StringComparison.Ordinal);
        var steps = revised["Kazakhstan, 2020: ".Length..].Split(" → ").Select(s => s.Split(" (")[0]).ToArray();
        Assert.Equal(steps.Length, steps.Distinct(StringComparer.Ordinal).Count());
        Assert.All(steps, s => Assert.EndsWith("USD", s, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Page_and_markdown_show_it_on_the_card()
    {
        var card = (await TestData.DocumentOf(TestData.Real)).GetElementById(_report.Leading!.Anchor)!;
        var markdown = TestData.MarkdownOf(TestData.Real);

        foreach (var cell in new[] { Beside.Figures, Beside.Flows! }
                .SelectMany(t => t.Rows)
                .SelectMany(r => r)
                .Select(c => c.Words.ToString())
                .Concat(Beside.Editions.Select(e => e.ToString())))
        {
            Assert.Contains(cell, TestData.WordsOf(card).Replace('\u00A0', ' '), StringComparison.Ordinal);
        }

        Assert.Contains("#### What the official tables say\n", markdown, StringComparison.Ordinal);
        Assert.Contains("| Kazakhstan to Kyrgyzstan | 1147.2 | 862.2 | \\+285.0 |", markdown, StringComparison.Ordinal);
        Assert.Contains("- Kazakhstan, 2023: \\$1.68814 billion (edition of 25 July 2024)\n", markdown, StringComparison.Ordinal);
        Assert.Contains(
            "### Trade turnover between Kazakhstan and Kyrgyzstan, 2023: the tables of the two offices differ – unsettled\n",
            markdown,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_dispute_of_the_tables_is_told_in_words_with_its_hypotheses()
    {
        var dispute = Assert.Single(_report.Official.Disputes);
        var part = (await TestData.DocumentOf(TestData.Real)).QuerySelector(".table-dispute")!;

        Assert.Equal(FindingStatus.Acknowledged, dispute.Finding.Finding.Status);
        Assert.Equal(2023, dispute.Year!.Mirror.Period.FirstDay.Year);
        Assert.DoesNotContain("kz-to-kg", TestData.WordsOf(part), StringComparison.Ordinal);
        Assert.All(
            dispute.Finding.Explanation!.Hypotheses.Concat(dispute.Finding.Explanation.WouldSettle),
            h => Assert.Contains(h.ToString(), TestData.WordsOf(part), StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_said_before_an_edition_is_told_with_both_days() =>
        Assert.Contains(
            _report.Official.Verdicts,
            v => v.Why.ToString() is "Said on 19 April 2024, before the edition of 25 July 2024, which has $1.6881 billion.");

    [Fact]
    public void Why_nothing_was_decided_is_told_without_codes()
    {
        Assert.All(_report.Official.Verdicts, v => Assert.DoesNotMatch(@"\b(KG|KZ)\b|\d{4}-\d\d", v.Why.ToString()));
        Assert.Contains(
            _report.Official.Verdicts,
            v => v.Why.ToString() is "The office has no table for January–November 2023; its last one is for 2023.");
    }

    [Fact]
    public void Offices_say_how_far_their_tables_were_read()
    {
        Assert.Equal(["read up to 2023", "not consulted", "read up to 2023"], _report.Leading!.Offices.Select(o => o.Consulted.ToString()));

        // Official tables cover 2023.
        var report = ReportView.Of(
            TestData.Edited(p => p.Set("claims", "trade-turnover-2024-kg24-1", "period", "2023").Set("claims", "trade-turnover-2024-kg24-2", "period", "2023")));
        var card = report.Cards.First(c => c.Offices.Count > 0 && c.Claims[0].Claim.Period!.Value.FirstDay.Year == 2023);
        Assert.Equal(["covered by an edition that was read", "not consulted", "covered by an edition that was read"], card.Offices.Select(o => o.Consulted.ToString()));
        var beside = report.Official.Beside(card)!;
        Assert.True(beside.Sentence.IsEmpty);
        Assert.Equal(["Said", "Verdict", "Table"], beside.Figures.Columns);
        Assert.NotNull(beside.Flows);
    }

    [Fact]
    public void Tables_in_another_unit_say_nothing()
    {
        var report = ReportView.Of(
            TestData.Edited(p =>
                p.Set("claims", "trade-turnover-2024-kg24-1", "unit", "KZT")
                    .Set("claims", "trade-turnover-2024-kg24-2", "unit", "KZT")
                    .Set("claims", "trade-turnover-2024-trend", "unit", "KZT")
                    .Set("claims", "trade-turnover-2024-astana-times", "unit", "KZT")));

        Assert.Null(report.Official.Beside(report.Leading!));
    }

    private static IEnumerable<string> RowsOf(TableView table) =>
        table.Rows.Select(r =>
            string.Join(" | ", r.Select(c => c.Notes.Count == 0 ? c.Words.ToString() : $"{c.Words} ({string.Join("; ", c.Notes)})")).Replace('\u00A0', ' '));
}
