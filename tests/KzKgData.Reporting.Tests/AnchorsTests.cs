using KzKgData.Reporting.Views;

namespace KzKgData.Reporting.Tests;

public sealed class AnchorsTests
{
    [Theory]
    [InlineData("trade-turnover-2024", "trade-turnover-2024")]
    [InlineData("v1.2", "v1.2")]
    [InlineData("", "")]
    [InlineData("a b", "a_0020b")]
    [InlineData("a_0020b", "a_005F0020b")]
    [InlineData("\"><i\u202E", "_0022_003E_003Ci_202E")]
    [InlineData("\U0001F6A2", "_D83D_DEA2")]
    public void A_value_becomes_one_word_that_no_other_value_becomes(string value, string expected) => Assert.Equal(expected, Anchors.Token(value));

    [Fact]
    public void Claims_sources_and_other_facts_are_told_apart()
    {
        var dataset = TestData.Real.Dataset;

        Assert.Equal("claim-trade-turnover-2024-trend", Anchors.Of(dataset.FindFact("trade-turnover-2024-trend")!.Value));
        Assert.Equal("source-trend-2025-02", Anchors.Of(dataset.FindFact("trend-2025-02")!.Value));
        Assert.Equal("source-trend-2025-02", Anchors.Of(dataset.FindSource("trend-2025-02")!));
        Assert.Equal("fact-olzhas-bektenov", Anchors.Of(dataset.FindFact("olzhas-bektenov")!.Value));
    }

    [Fact]
    public void A_disagreement_is_named_after_what_it_is_about_and_not_after_its_place()
    {
        const string Card = "disagreement-trade-turnover__kz-kg__unspecified__actual__USD__2024";
        var more = TestData.Edited(p => p.Claiming("trade-turnover-2023-trend", "2023", "9900000000"));

        Assert.Equal([Card], TestData.RealReport.Cards.Select(c => c.Anchor));
        Assert.Contains(ReportView.Of(more).Cards, c => c.Anchor == Card && c.Number > 1);
    }

    [Fact]
    public void A_disagreement_of_other_facts_is_named_after_rule_and_facts_and_a_long_name_is_cut_and_told_apart()
    {
        var finding = TestData.Real.Findings[0] with { Facts = ["north-2001", "south-2001"] };
        string[] many = [.. Enumerable.Range(1, 40).Select(i => FormattableString.Invariant($"claim-{i}"))];

        Assert.Equal($"disagreement-{finding.RuleId}__north-2001__south-2001", Anchors.Of(finding));
        Assert.Equal(Anchors.Of(finding with { Facts = many }), Anchors.Of(finding with { Facts = many }));
        Assert.NotEqual(Anchors.Of(finding with { Facts = many }), Anchors.Of(finding with { Facts = [.. many, "claim-41"] }));
        Assert.InRange(Anchors.Of(finding with { Facts = many }).Length, 100, 160);
    }
}
