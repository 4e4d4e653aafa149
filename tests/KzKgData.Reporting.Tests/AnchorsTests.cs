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

        Assert.Equal("claim-trade-turnover-2024-trend", Anchors.Of(dataset.FindFact("trade-turnover-2024-trend")!));
        Assert.Equal("source-trend-2025-02", Anchors.Of(dataset.FindFact("trend-2025-02")!));
        Assert.Equal("source-trend-2025-02", Anchors.Of(dataset.FindSource("trend-2025-02")!));
        Assert.Equal("fact-olzhas-bektenov", Anchors.Of(dataset.FindFact("olzhas-bektenov")!));
    }
}
