using KzKgData.Reporting.Views;

namespace KzKgData.Reporting.Tests;

public sealed class OfficeTests
{
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
    public async Task The_page_says_what_the_tables_would_show()
    {
        var page = await TestData.DocumentOf(TestData.Real);

        Assert.Contains("Editions already read are listed under Official tables", TestData.WordsOf(page.Body!), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("a[href='https://stat.gov.kg/'][rel='noreferrer noopener']"));
    }

    [Fact]
    public void Without_an_office_of_one_country_none_is_named() =>
        Assert.Empty(
            Assert.Single(Cards(p => p.ReplaceAll("datapackage.json", "\"side\": \"KG\",\n      \"name\"", "\"side\": \"both\",\n      \"name\""))).Offices);

    [Fact]
    public void An_office_is_named_only_for_what_its_table_holds() =>
        Assert.Empty(Cards(Rival).Single(c => c.Claims[0].Claim.Indicator is "investment").Offices);

    [Fact]
    public void Where_the_indicators_are_left_open_the_table_holds_all()
    {
        var cards = Cards(p => Rival(p)
            .ReplaceAll("datapackage.json", "\"indicators\": [\n        \"trade-turnover\"\n      ]", "\"indicators\": []"));

        Assert.Equal(3, cards.Single(c => c.Claims[0].Claim.Indicator is "investment").Offices.Count);
    }

    [Fact]
    public void What_is_settled_needs_no_table()
    {
        var card = Assert.Single(Cards(p => p
            .Delete("claims", "trade-turnover-2024-trend")
            .Delete("claims", "trade-turnover-2024-astana-times")
            .Delete("claims", "trade-turnover-2024-kg24-2")
            .WithoutLines("explanations.csv", ",unresolved,")));

        Assert.Equal("explained", card.StatusWord);
        Assert.Empty(card.Offices);
    }

    private static TestPackage Rival(TestPackage package) =>
        package.Claiming("investment-2024-9m-trend", "2024-01/2024-09", "80000000", ("indicator", "investment"), ("subject", "kz-to-kg"));

    private static IReadOnlyList<CardView> Cards(Func<TestPackage, TestPackage> edit) => ReportView.Of(TestData.Edited(edit)).Cards;
}
