using CsCheck;
using KzKgData.Verification.Facts;

namespace KzKgData.Verification.Tests.Facts;

public sealed class VoicesTests
{
    [Theory]
    [InlineData("a", "one print, one voice")]
    [InlineData("a|a|b", "three prints, at most two voices")]
    [InlineData("a|b|c", "three prints, at most three voices")]
    [InlineData("a|a|a", "three prints, one voice")]
    [InlineData("a;b|b", "two prints, one voice")]
    [InlineData("a|b|a;b", "three prints, one voice")]
    [InlineData("a;b|c;d|b;c|e", "four prints, at most two voices")]
    [InlineData("|a|b", "three prints, at most two voices; one print names nobody")]
    [InlineData("||a", "three prints, one voice; two prints name nobody")]
    [InlineData("|", "two prints, no named voice")]
    [InlineData("", "one print, no named voice")]
    [InlineData("a|b|c|d|e|f|g|h|i|j|k", "11 prints, at most 11 voices")]
    public void Several_prints_of_one_speaker_are_one_voice(string speakers, string expected) =>
        Assert.Equal(expected, Voices.Behind(ArtificialClaims.StatedBy(speakers.Split('|'))).ToString());

    [Theory]
    [InlineData("s a|s2 a", "one print and one reprint of one text, one voice")]
    [InlineData("s a|s b|s2 a|s2 b", "two prints and two reprints of one text, at most two voices")]
    [InlineData("s |s2 ", "one print and one reprint of one text, no named voice")]
    [InlineData("s |s2 a", "one print and one reprint of one text, one voice")] // the fuller of the two prints says whose it is
    [InlineData("s a|s |s2 a", "two prints and one reprint of one text, one voice; one print names nobody")]
    [InlineData("s a|other a|s2 ", "two prints and one reprint of one text, one voice")]
    [InlineData("s |other ", "two prints, no named voice")]
    [InlineData("s |s ", "two prints, no named voice")] // twice in one source
    public void Equal_figures_in_sources_of_one_text_are_one_print(string prints, string expected) =>
        Assert.Equal(expected, Voices.Behind(ArtificialClaims.PrintedIn([.. prints.Split('|').Select(p => (p.Split(' ')[0], p.Split(' ')[1]))])).ToString());

    [Fact]
    public void Different_figures_in_sources_of_one_text_are_two_prints()
    {
        var claims = ArtificialClaims.PrintedIn(("s", "a"), ("s2", "a"));

        Assert.Equal("two prints, one voice", Voices.Behind([claims[0], claims[1] with { Value = 6 }]).ToString());
    }

    [Fact]
    public void The_number_of_voices_does_not_depend_on_the_order_of_the_prints() =>
        Gen.OneOf("", "a", "b", "c", "a;b", "b;c", "d;e", "e").Array[1, 6].Sample(
            speakers =>
            {
                var voices = Voices.Behind(ArtificialClaims.StatedBy(speakers));

                Assert.Equal(voices, Voices.Behind(ArtificialClaims.StatedBy([.. speakers.Reverse()])));
                Assert.Equal(voices, Voices.Behind(ArtificialClaims.StatedBy([.. speakers.Order(StringComparer.Ordinal)])));
                Assert.Equal(speakers.Length, voices.Prints);
                Assert.True(voices.Named <= voices.Prints - voices.Unattributed);
            },
            iter: 200);
}
