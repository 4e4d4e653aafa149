using KzKgData.Reporting.Writing;

namespace KzKgData.Reporting.Tests;

public sealed class VisibleTextTests
{
    [Theory]
    [InlineData(" a\n\nb ", " a b ")]
    [InlineData("\t", " ")]
    [InlineData("", "")]
    [InlineData("a", "a")]
    [InlineData("a\u202E ", "a\\u202E ")]
    public void A_stretch_keeps_one_space_at_each_end(string text, string expected) => Assert.Equal(expected, VisibleText.Stretch(text));

    [Theory]
    [InlineData(" a\n\nb ", "a b")]
    [InlineData(" ", "")]
    public void A_value_keeps_none(string text, string expected) => Assert.Equal(expected, VisibleText.Of(text));
}
