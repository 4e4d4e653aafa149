using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Tests.DataPackages;

public sealed class FoldedWordsTests
{
    [Theory]
    [InlineData("Trade turnover grew", "trade turnover", 14)]
    [InlineData("re-export, import", "import", 17)]
    [InlineData("reimport", "import", -1)]
    [InlineData("imports", "import", -1)]
    [InlineData("imports", "import*", 6)]
    [InlineData("the Kazakh  –  side", "kazakh side", 19)]
    [InlineData("До\u0301ля и и\u00ADмпорт, импорт", "импорт", 15)]
    [InlineData("import and import", "import", 6)]
    [InlineData("any text, even ***", "***", -1)]
    [InlineData("", "import", -1)]
    public void A_phrase_is_found_as_whole_words_and_ends_where_its_last_word_ends(string text, string phrase, int end)
    {
        var words = new FoldedWords(text);

        Assert.Equal(end, words.FirstEndOf(new CategoryPhrase(phrase, string.Empty)));
        Assert.Equal(end >= 0, words.Has(new CategoryPhrase(phrase, string.Empty)));
    }

    [Theory]
    [InlineData("one", 1)]
    [InlineData(" trade  turnover* ", 2)]
    [InlineData("!", 0)]
    public void The_words_of_a_phrase_are_counted(string phrase, int count) => Assert.Equal(count, new CategoryPhrase(phrase, string.Empty).WordCount);
}
