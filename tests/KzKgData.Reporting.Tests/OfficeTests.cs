using KzKgData.Reporting.Views;

namespace KzKgData.Reporting.Tests;

public sealed class OfficeTests
{
    private const string Rival =
        "investment-2024-9m-trend,investment,kz-to-kg,unspecified,actual,2024-01/2024-09,printed,,80000000,USD,,,kyrgyz-government,reported,KG,,,,trend-2025-02\n";

    [Fact]
    public void The_tables_of_both_countries_are_named()
    {
        var offices = Assert.Single(TestData.RealReport.Cards).Offices;

        Assert.Equal(
            [
                ("Kazakhstan", "Bureau of National Statistics of Kazakhstan"),
                ("Kazakhstan", "State Revenue Committee of the Ministry of Finance of Kazakhstan"),
                ("Kyrgyzstan", "National Statistical Committee of the Kyrgyz Republic"),
            ],
            offices.Select(o => (o.Country.ToString(), o.Name.ToString())));
    }

    [Fact]
    public async Task The_page_says_that_nobody_consulted_them()
    {
        var page = await TestData.PageOf(TestData.Real);

        Assert.Contains("They were not consulted: no value of this report comes from them", page, StringComparison.Ordinal);
        Assert.Equal(3, page.Split("<span class=\"tag\">not consulted</span>").Length - 1);
        Assert.Contains("<a href=\"https://stat.gov.kg/\" rel=\"noreferrer noopener\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_office_of_one_country_none_is_named() =>
        Assert.Empty(Assert.Single(Cards(("datapackage.json", TestData.Replacing("\"side\": \"KG\",\n      \"name\"", "\"side\": \"both\",\n      \"name\"")))).Offices);

    [Fact]
    public void An_office_is_named_only_for_what_its_table_holds() =>
        Assert.Empty(Cards(("claims.csv", text => text + Rival)).Single(c => c.Claims[0].Claim.Indicator is "investment").Offices);

    [Fact]
    public void Where_the_indicators_are_left_open_the_table_holds_all()
    {
        var cards = Cards(("claims.csv", text => text + Rival), ("datapackage.json", text => text.Replace("\"indicators\": [\n        \"trade-turnover\"\n      ]", "\"indicators\": []", StringComparison.Ordinal)));

        Assert.Equal(3, cards.Single(c => c.Claims[0].Claim.Indicator is "investment").Offices.Count);
    }

    [Fact]
    public void What_is_settled_needs_no_table()
    {
        var card = Assert.Single(Cards(
            ("claims.csv", text => TestData.Without("trade-turnover-2024-trend")(TestData.Without("trade-turnover-2024-astana")(TestData.Without("trade-turnover-2024-kg24-2")(text)))),
            ("explanations.csv", TestData.Without(",unresolved,"))));

        Assert.Equal("explained", card.StatusWord);
        Assert.Empty(card.Offices);
    }

    private static IReadOnlyList<CardView> Cards(params (string File, Func<string, string> Edit)[] edits) => ReportView.Of(TestData.Edited(edits)).Cards;
}
