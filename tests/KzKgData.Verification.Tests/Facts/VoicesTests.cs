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
