using KzKgData.Curation.Texts;

namespace KzKgData.Curation.Tests;

/// <summary>Detecting the language of a text by its letters.</summary>
public sealed class TextLanguageTests
{
    [Theory]
    [InlineData("Trade turnover reached $2.1 billion, «Рынок» reports.", "en")]
    [InlineData("Товарооборот достиг 2,1 млрд долларов, сообщает Lake Wire.", "ru")]
    [InlineData("", "en")]
    [InlineData("2031: $5", "en")]
    [InlineData("Тауар айналымы екі миллиард долларға жетті, деп хабарлады министрлік қызметкері.", null)]
    [InlineData("贸易额达到二十亿美元", null)]
    public void It_is_told_or_not(string text, string? language) => Assert.Equal(language, TextLanguage.Of(text));
}
