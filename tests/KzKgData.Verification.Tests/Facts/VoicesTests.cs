using CsCheck;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Tests.Rules;

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
        Assert.Equal(expected, Behind(speakers.Split('|')).ToString());

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
        Assert.Equal(expected, Behind(prints.Split('|').Select(p => ("$5", p.Split(' ')[0], p.Split(' ')[1]))).ToString());

    [Fact]
    public void Different_figures_in_sources_of_one_text_are_two_prints() =>
        Assert.Equal("two prints, one voice", Behind([("$5", "s", "a"), ("$6", "s2", "a")]).ToString());

    [Fact]
    public void The_number_of_voices_does_not_depend_on_the_order_of_the_prints() =>
        Gen.OneOf("", "a", "b", "c", "a;b", "b;c", "d;e", "e").Array[1, 6].Sample(
            speakers =>
            {
                var voices = Behind(speakers);

                Assert.Equal(voices, Behind([.. speakers.Reverse()]));
                Assert.Equal(voices, Behind([.. speakers.Order(StringComparer.Ordinal)]));
                Assert.Equal(speakers.Length, voices.Prints);
                Assert.True(voices.Named <= voices.Prints - voices.Unattributed);
            },
            iter: 200);

    /// <summary>Returns the voices behind one figure in one source, stated by each of these lists of speakers.</summary>
    private static Voices Behind(string[] speakers) => Behind(speakers.Select(s => ("$5", "s", s)));

    /// <summary>
    /// Returns the voices behind these prints: <c>s</c> and <c>s2</c> print the same agency text of the same day, <c>other</c> its own.
    /// </summary>
    private static Voices Behind(IEnumerable<(string Printed, string Source, string Speakers)> prints)
    {
        var package = PrintedClaim
            .Package([
                .. prints.Select((p, i) => new PrintedClaim(FormattableString.Invariant($"c{i}"), p.Printed) { Source = p.Source, StatedBy = p.Speakers }),
            ])
            .Copy("sources", "harbour-post", ("id", "s"), ("via", "Wire"), ("sha256", null))
            .Copy("sources", "harbour-post", ("id", "s2"), ("via", "Wire"), ("sha256", null), ("publisher", "The Other Post"))
            .Copy("sources", "harbour-post", ("id", "other"), ("sha256", null));
        return Voices.Behind(Dataset.From(package.Read()).Claims);
    }
}
