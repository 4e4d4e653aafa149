namespace KzKgData.Verification.Tests.Rules;

public sealed class CategoryNotPrintedTests
{
    [Theory]
    [InlineData(
        "en", "Turnover with Southland was $1.7 billion in 2023.", "investment", "nl-sl",
        "the indicator of claim is 'investment', but the sentence of '$1.7 billion' has only words for 'trade-turnover'")]
    [InlineData(
        "en", "Investment in Southland came to $1.7 billion in 2023.", "trade-turnover", "nl-sl",
        "but the sentence of '$1.7 billion' has only words for 'investment'")]
    [InlineData(
        "en", "Turnover with Southland grew. It was $1.7 billion in 2023.", "investment", "nl-sl",
        "but the text before '$1.7 billion' has only words for 'trade-turnover'")]
    [InlineData(
        "en", "Turnover of Northland and Southland was $1.7 billion in 2023.", "trade-turnover", "nl-to-uz",
        "the subject of claim is 'nl-to-uz', but lake-herald has no word for 'UZ', only for other states")]
    public void A_category_that_the_text_does_not_speak_of_is_told(string language, string sentence, string indicator, string subject, string problem) =>
        Assert.Contains(problem, Assert.Single(Find(language, sentence, indicator, subject)), StringComparison.Ordinal);

    [Theory]
    [InlineData("en", "Turnover with Southland was $1.7 billion in 2023.", "trade-turnover")]
    [InlineData("en", "Investment in the trade with Southland came to $1.7 billion in 2023.", "investment")]
    [InlineData("en", "Investment grew. Southland had more of it, $1.7 billion in 2023.", "investment")] // a sentence before names it
    [InlineData("en", "It came to $1.7 billion in 2023.", "investment")] // a text that speaks of nothing says nothing else
    [InlineData("en", "Southland is a trading partner, with $1.7 billion in 2023.", "investment")] // a rank is no amount
    [InlineData("kk", "2023 жылы тауар айналымы $1.7 billion болды.", "investment")] // no words are declared for the language
    public void What_the_text_may_mean_is_not_told(string language, string sentence, string indicator) =>
        Assert.Empty(Find(language, sentence, indicator, "nl-sl"));

    [Fact]
    public void Who_is_named_nowhere_is_not_told_where_no_state_is() =>
        Assert.Empty(new MarkedTexts().Text("en", "Turnover was {a.value:$1.7 billion} in {a.period:2023}.").Package().Verify("KZKG2035").Findings);

    private static IEnumerable<string> Find(string language, string sentence, string indicator, string subject) => new WrittenPackage()
        .Article("lake-herald", "2024-04-19", language)
        .Said(
            "claims",
            "claim",
            "lake-herald",
            sentence,
            new("indicator", indicator),
            new("subject", subject),
            new("scope", "unspecified"),
            new("kind", "actual"),
            new("value", "1700000000", "$1.7 billion", "money"),
            new("unit", "USD"),
            new("attribution", "narrator"),
            new("period", "2023", "2023", "period"),
            new("period_basis", "printed"))
        .Verify("KZKG2035").Findings.Where(f => f.RuleId is "KZKG2035").Select(f => f.Message);
}
