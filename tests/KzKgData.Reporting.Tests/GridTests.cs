using KzKgData.Reporting.Views;

namespace KzKgData.Reporting.Tests;

public sealed class GridTests
{
    private static GridView Grid => TestData.RealReport.Grid;

    [Fact]
    public void Every_claim_stands_in_one_entry_of_its_quantity_and_year()
    {
        var entries = Grid.Rows.SelectMany(r => r.Entries).ToArray();

        Assert.Equal(
            TestData.Real.Dataset.Claims.Select(c => c.Id).Order(StringComparer.Ordinal),
            entries.SelectMany(e => e.Claims).Select(c => c.Claim.Id).Order(StringComparer.Ordinal));
        Assert.All(entries, e => Assert.All(e.Claims, c => Assert.Equal(e.Year, c.Claim.Period?.LastDay.Year)));
        Assert.All(
            Grid.Rows,
            r => Assert.Single(r.Entries.SelectMany(e => e.Claims).Select(c => (c.Claim.Indicator, c.Claim.Subject, c.Claim.Kind)).Distinct()));
    }

    [Fact]
    public void Columns_are_the_years_that_occur_and_then_the_claims_without_a_period()
    {
        Assert.Equal([2023, 2024, 2026, 2028, 2030, null], Grid.Columns);
        Assert.Equal("No period printed", GridView.Head(null).ToString());
    }

    [Fact]
    public void Kinds_of_one_quantity_stand_together()
    {
        var quantities = Grid.Rows.Select(r => r.Entries[0].Claims[0].Claim).Select(c => (c.Indicator, c.Subject)).ToArray();

        Assert.Equal(quantities.Distinct().Count(), quantities.Where((q, i) => i == 0 || quantities[i - 1] != q).Count());
        Assert.Equal(["actual", "target", "growth", "direction"], Grid.Rows.Take(4).Select(r => r.Entries[0].Claims[0].Claim.Kind.Name));
    }

    [Fact]
    public void Voices_are_counted_and_not_prints()
    {
        var entry = Entry("actual", 2024);

        Assert.Equal(("4 claims", "at most 3 voices, 1 unattributed"), (entry.ClaimCount.ToString(), entry.VoiceCount.ToString()));
        Assert.Equal("1 of 4 periods inferred", entry.Inferred.ToString());
    }

    [Fact]
    public void A_part_of_a_year_stands_in_its_year_and_is_marked()
    {
        var parts = Grid.Rows[0].In(2023);

        Assert.Equal(
            [("2023", false, ""), ("2023-01/2023-11", true, "January–November 2023")],
            parts.Select(e => (e.Period.ToString()!, e.IsPartial, e.Label.ToString())));
    }

    [Fact]
    public void Several_years_stand_where_they_end_and_are_no_part()
    {
        var result = TestData.Edited(p => p.Set("claims", "trade-turnover-target-trend", "period", "2028/2030"));

        var entry = ReportView.Of(result).Grid.Rows[1].In(2030).Single();

        Assert.Equal((false, "2028–2030"), (entry.IsPartial, entry.Label.ToString()));
    }

    [Fact]
    public void The_status_is_that_of_the_discrepancy_furthest_from_being_settled_and_leads_to_its_card()
    {
        var entry = Entry("actual", 2024);

        Assert.Equal(GridStatus.Acknowledged, entry.Status);
        Assert.Equal(Assert.Single(TestData.RealReport.Cards).Anchor, entry.Card!.Anchor);
    }

    [Theory]
    [InlineData("actual", 2023, GridStatus.SingleVoice)]
    [InlineData("target", 2030, GridStatus.SingleVoice)]
    [InlineData("target", null, GridStatus.NotCompared)]
    public void Without_a_discrepancy_the_voices_decide(string kind, int? year, GridStatus expected)
    {
        var entry = Entry(kind, year);

        Assert.Equal(expected, entry.Status);
        Assert.Null(entry.Card);
    }

    [Fact]
    public void Several_voices_that_were_compared_agree()
    {
        var report = ReportView.Of(
            TestData.Edited(p => p.WithoutLines("claims.csv", "trade-turnover-2024-kg24-1").WithoutLines("explanations.csv", "kg24-1")));

        var entry = report.Grid.Rows[0].In(2024).Single();

        Assert.Equal(
            (GridStatus.Agree, "3 claims", "at most 2 voices, 1 unattributed"),
            (entry.Status, entry.ClaimCount.ToString(), entry.VoiceCount.ToString()));
    }

    [Fact]
    public void A_print_that_names_nobody_confirms_no_voice()
    {
        var report = ReportView.Of(TestData.Edited(p => p.WithoutLines("claims.csv", "trade-turnover-2024-kg24").WithoutLines("explanations.csv", "kg24")));

        var entry = report.Grid.Rows[0].In(2024).Single();

        Assert.Equal((2, GridStatus.SingleVoice), (entry.Claims.Count, entry.Status));
    }

    [Fact]
    public void Units_and_scopes_are_told_where_they_differ()
    {
        var report = ReportView.Of(TestData.Edited(p => p.Claiming("trade-turnover-2023-kzt", "2023", "700000000000", ("scope", "goods"), ("unit", "KZT"))));

        Assert.Equal(["USD", "goods and KZT", "January–November 2023 and USD"], report.Grid.Rows[0].In(2023).Select(e => e.Label.ToString()));
    }

    [Fact]
    public async Task The_page_shows_it_as_a_table_with_heads_for_rows_and_columns_that_links_to_cards_and_claims()
    {
        var page = await TestData.DocumentOf(TestData.Real);
        var section = page.QuerySelector("section[aria-labelledby=status]")!;

        Assert.Equal(Grid.Columns.Count + 1, section.QuerySelectorAll("thead th").Length);
        Assert.Equal(Grid.Rows.Count, section.QuerySelectorAll("tbody th").Length);
        Assert.Equal(Grid.Rows.Count * Grid.Columns.Count, section.QuerySelectorAll("td").Length);
        Assert.NotNull(section.QuerySelector("[role=region][aria-label='Status of every quantity by year'][tabindex='0']"));
        foreach (var anchor in new[]
            {
                "disagreement-trade-turnover__kz-kg__unspecified__actual__USD__2024",
                "claims-trade-turnover__kz-kg",
                "claims-investment__kz-to-kg",
            })
        {
            Assert.NotNull(section.QuerySelector($"a[href='#{anchor}']"));
            Assert.NotNull(page.GetElementById(anchor));
        }

        Assert.Equal("·", section.QuerySelector(".badge.single-voice > [aria-hidden=true]")!.TextContent);
    }

    [Fact]
    public async Task The_legend_holds_the_statuses_that_occur()
    {
        var page = await TestData.DocumentOf(TestData.Real);

        Assert.Equal(["· single voice", "– not compared"], page.QuerySelectorAll(".legend .badge").Select(b => TestData.WordsOf(b)));
    }

    [Fact]
    public async Task Without_claims_there_is_no_grid()
    {
        var page = await TestData.DocumentOf(TestData.Edited(p => p.With("datapackage.json", "[")));

        Assert.Empty(page.QuerySelectorAll("#status, [href='#status']"));
    }

    private static GridEntry Entry(string kind, int? year) =>
        Grid
            .Rows.Where(r => r.Entries[0].Claims[0].Claim is { Indicator: "trade-turnover" } claim && claim.Kind.Name == kind)
            .SelectMany(r => r.In(year))
            .First(e => !e.IsPartial);
}
