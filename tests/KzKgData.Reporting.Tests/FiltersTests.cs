using KzKgData.Reporting.Views;

namespace KzKgData.Reporting.Tests;

public sealed class FiltersTests
{
    [Fact]
    public void Everything_that_cards_and_claims_bear_can_be_chosen()
    {
        var report = TestData.RealReport;
        var marks = report.Claims.Select(report.Filters.MarksOf).Concat(report.Cards.Select(report.Filters.MarksOf)).ToArray();

        Assert.Equal(["side", "indicator", "year", "status"], report.Filters.All.Select(f => f.Name));
        Assert.All(report.Filters.All, f => Assert.Equal(
            marks.SelectMany(m => Mark(m, f.Name).Split(' ')).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            f.Options.Select(o => o.Token).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Options_are_named_in_words_and_what_is_missing_comes_last()
    {
        var filters = TestData.RealReport.Filters.All;

        Assert.Equal(["Kyrgyz side", "Kazakh side", "both sides", "nobody named"], filters[0].Options.Select(o => o.Label.ToString()));
        Assert.Contains("Trade turnover", filters[1].Options.Select(o => o.Label.ToString()));
        Assert.Equal("no period printed", filters[2].Options[^1].Label.ToString());
        Assert.Equal("none", filters[3].Options[^1].Label.ToString());
    }

    [Theory]
    [InlineData("trade-turnover-2024-kg24-1", "KG", "2024", "acknowledged")]
    [InlineData("investment-2024-9m-kg24", "none", "2024", "none")]
    [InlineData("trade-turnover-target-kazakhstan-today", "KZ", "none", null)]
    [InlineData("trade-turnover-growth-2023-11m-kazakhstan-today", "KZ", "2023", "none")]
    public void A_claim_bears_its_side_its_years_and_its_least_settled_status(string id, string side, string year, string? status)
    {
        var report = TestData.RealReport;
        var marks = report.Filters.MarksOf(report.Claims.Single(c => c.Claim.Id == id));

        Assert.Equal(("claim", side, year), (Mark(marks, "item"), Mark(marks, "side"), Mark(marks, "year")));
        Assert.Equal(status ?? Mark(marks, "status"), Mark(marks, "status"));
    }

    [Fact]
    public void Who_speaks_for_both_sides_is_found_under_each()
    {
        var report = TestData.RealReport;

        Assert.Equal(
            ["KG", "KZ", "both"],
            Mark(report.Filters.MarksOf(report.Claims.Single(c => c.Claim.Id is "trade-turnover-target-astana-times")), "side")
                .Split(' ')
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_card_bears_what_any_of_its_claims_bears()
    {
        var report = TestData.RealReport;
        var card = report.Cards.First(c => c.Members.Contains("trade-turnover-2024-kg24-1"));

        var marks = report.Filters.MarksOf(card);

        Assert.Equal(
            ("card", "KG KZ none", "trade-turnover", "2024", "acknowledged"),
            (Mark(marks, "item"), Mark(marks, "side"), Mark(marks, "indicator"), Mark(marks, "year"), Mark(marks, "status")));
    }

    [Fact]
    public void A_period_of_several_years_is_found_under_each()
    {
        var report = ReportView.Of(TestData.Edited(p => p.Set("claims", "investment-2024-9m-kg24", "period", "2022/2024")));

        Assert.Equal("2022 2023 2024", Mark(report.Filters.MarksOf(report.Claims.Single(c => c.Claim.Id is "investment-2024-9m-kg24")), "year"));
    }

    [Fact]
    public async Task Without_claims_there_is_nothing_to_filter()
    {
        var page = await TestData.DocumentOf(TestData.Edited(p => p.With("datapackage.json", "[")));

        Assert.Null(page.GetElementById("filters"));
    }

    [Fact]
    public async Task The_controls_are_hidden_until_the_script_shows_them()
    {
        var page = await TestData.DocumentOf(TestData.Real);

        Assert.True(page.QuerySelector("form")!.HasAttribute("hidden"));
        Assert.Empty(page.QuerySelectorAll("tr[hidden]"));
    }

    private static string Mark(IEnumerable<KeyValuePair<string, object>> marks, string name) => (string)marks.Single(m => m.Key == "data-" + name).Value;
}
