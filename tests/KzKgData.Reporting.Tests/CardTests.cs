using KzKgData.Reporting.Views;

namespace KzKgData.Reporting.Tests;

public sealed class CardTests
{
    private const string Rows =
        "trade-turnover-2023-trend,trade-turnover,kz-kg,unspecified,actual,2023,printed,,1900000000,USD,,,kyrgyz-government,reported,KG,,,,trend-2025-02\n";

    [Fact]
    public void Everything_about_one_group_stands_in_one_card()
    {
        var card = Assert.Single(TestData.RealReport.Cards);

        Assert.Equal("Trade turnover between Kazakhstan and Kyrgyzstan, 2024", card.Title.ToString());
        Assert.Equal(FindingStatus.Acknowledged, card.Status);
        Assert.Equal(["KZKG3003", "KZKG3001", "KZKG3002", "KZKG3004"], card.Findings.Select(f => f.Finding.RuleId));
    }

    [Fact]
    public void The_sentence_says_who_says_what_and_by_how_much_they_differ()
    {
        var sentence = Assert.Single(TestData.RealReport.Cards).Sentence.ToString();

        Assert.StartsWith("$1.34 billion (printed “$1,340 billion”) is ascribed to Adylbek Kasymaliev (Kyrgyz side); $1.7 billion is ascribed to ", sentence, StringComparison.Ordinal);
        Assert.Contains("Olzhas Bektenov (Kazakh side)", sentence, StringComparison.Ordinal);
        Assert.Contains("printed once without naming anybody", sentence, StringComparison.Ordinal);
        Assert.Contains("$360 million apart, or $309 million to $460.5 million", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_card_shows_agreeing_claims_too()
    {
        // “$1 billion” may stand for anything from half a billion to two, so it contradicts neither figure.
        var result = TestData.Edited(
            ("mentions.csv", TestData.Replacing("astana-times-2025-08,901,913,$1.7 billion", "astana-times-2025-08,901,911,$1 billion")),
            ("claims.csv", TestData.Replacing("trade-turnover-2024-astana-times,trade-turnover,kz-kg,unspecified,actual,2024,printed,,1700000000", "trade-turnover-2024-astana-times,trade-turnover,kz-kg,unspecified,actual,2024,printed,,1000000000")));

        var card = Assert.Single(ReportView.Of(result).Cards);

        Assert.Equal(["trade-turnover-2024-astana-times", "trade-turnover-2024-kg24-1", "trade-turnover-2024-kg24-2", "trade-turnover-2024-trend"], card.Claims.Select(c => c.Claim.Id));
        Assert.DoesNotContain("trade-turnover-2024-astana-times", card.Members);
        Assert.False(card.Chart!.Rows[0].IsMember);
        Assert.All(card.Chart.Rows.Skip(1), r => Assert.True(r.IsMember));
    }

    [Fact]
    public void Voices_are_counted_for_each_value()
    {
        var voices = Assert.Single(TestData.RealReport.Cards).Voices.Select(v => $"{v.Value}: {v.Voices}");

        Assert.Equal(["$1.34 billion: one print, one voice", "$1.7 billion: three prints, at most two voices; one print names nobody"], voices);
    }

    [Fact]
    public void Open_cards_come_before_acknowledged_ones()
    {
        var report = ReportView.Of(TestData.Edited(("claims.csv", text => text + Rows)));

        Assert.Equal([FindingStatus.Open, FindingStatus.Acknowledged], report.Cards.Select(c => c.Status));
        Assert.Equal("Trade turnover between Kazakhstan and Kyrgyzstan, 2023", report.Cards[0].Title.ToString());
        Assert.Equal([1, 2], report.Cards.Select(c => c.Number));
    }

    [Fact]
    public void An_acknowledged_card_comes_before_an_explained_one()
    {
        var report = ReportView.Of(TestData.Edited(("claims.csv", text => text.Replace(",2024,printed,,1340000000,", ",2022,printed,,1340000000,", StringComparison.Ordinal) + Rows), ("explanations.csv", text =>
            text + "x,KZKG3003,trade-turnover-2023-eurasian-star;trade-turnover-2023-trend,1500000000;1900000000,unresolved,,a,b,,c,curator,2026-11-24,2027-11-24\n")));

        Assert.Equal([FindingStatus.Acknowledged, FindingStatus.Explained], report.Cards.Select(c => c.Status));
    }

    [Fact]
    public void An_explanation_that_does_not_hold_is_not_shown()
    {
        var report = ReportView.Of(TestData.Edited(("explanations.csv", TestData.Replacing("1340000000;1700000000,unresolved,,\"The two", "1340000000;1800000000,unresolved,,\"The two"))));

        var mirror = report.Cards[0].Findings.Single(f => f.Finding.RuleId is "KZKG3003");

        Assert.Equal("open", mirror.Status);
        Assert.True(mirror.HasVoidExplanation);
        Assert.Null(mirror.Explanation);
        Assert.Contains(report.OtherFindings, f => f.RuleId is "KZKG4004");
    }

    [Fact]
    public void A_single_claim_read_against_convention_has_a_card_of_its_own_where_it_belongs_to_no_group()
    {
        var report = ReportView.Of(TestData.Edited(("claims.csv", TestData.Replacing(
            "trade-turnover-2024-kg24-1,trade-turnover,kz-kg,unspecified,actual,2024,", "trade-turnover-2024-kg24-1,trade-turnover,kz-kg,unspecified,target,,"))));

        var card = Assert.Single(report.Cards);

        Assert.Equal("Target for trade turnover between Kazakhstan and Kyrgyzstan", card.Title.ToString());
        Assert.Null(card.Chart);
        Assert.Contains("in question is how one print is to be read", card.Sentence.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_valuation_bound_stands_beside_the_index_of_a_mirror_asymmetry_alone()
    {
        var findings = Assert.Single(TestData.RealReport.Cards).Findings;

        var valuation = findings.Single(f => f.Finding.RuleId is "KZKG3003").Valuation.ToString();

        Assert.Contains("5.8 %", valuation, StringComparison.Ordinal);
        Assert.Contains("18.2 %", valuation, StringComparison.Ordinal);
        Assert.Contains("valuation alone cannot account for this gap", valuation, StringComparison.Ordinal);
        Assert.All(findings.Where(f => f.Finding.RuleId is not "KZKG3003"), f => Assert.True(f.Valuation.IsEmpty));
    }

    [Fact]
    public void Semicolons_inside_brackets_divide_no_item()
    {
        var mirror = Assert.Single(TestData.RealReport.Cards).Findings.Single(f => f.Finding.RuleId is "KZKG3003");

        Assert.Equal(3, mirror.Explanation!.Hypotheses.Count);
        Assert.Equal(2, mirror.Explanation.WouldSettle.Count);
    }

    [Fact]
    public void The_ambiguous_print_is_told_in_words()
    {
        var message = Assert.Single(TestData.RealReport.Cards).Findings.Single(f => f.Finding.RuleId is "KZKG3004").Message.ToString();

        Assert.Equal("“$1,340 billion” is read as $1.34 billion (comma as the decimal mark). By the convention of the article’s language it would be $1.34 trillion (comma between thousands).", message);
    }

    [Fact]
    public void A_report_without_disagreements_has_no_card()
    {
        var report = ReportView.Of(TestData.Edited(("claims.csv", TestData.Without("trade-turnover-2024-kg24-1")), ("explanations.csv", TestData.Without("kg24-1"))));

        Assert.Empty(report.Cards);
    }
}
