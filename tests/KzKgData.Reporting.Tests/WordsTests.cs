using KzKgData.Reporting.Wording;
using KzKgData.Reporting.Writing;
using KzKgData.Verification.Facts;

namespace KzKgData.Reporting.Tests;

public sealed class WordsTests
{
    [Theory]
    [InlineData("2024", "2024")]
    [InlineData("2025/2027", "2025–2027")]
    [InlineData("2023-11", "November 2023")]
    [InlineData("2023-01/2023-11", "January–November 2023")]
    [InlineData("2023-11/2024-02", "November 2023 – February 2024")]
    [InlineData("2024-04-19", "19 April 2024")]
    [InlineData("2024-04-19/2024-04-20", "19 April 2024 – 20 April 2024")]
    [InlineData("some day", "some day")]
    public void Periods_are_written_as_a_reader_says_them(string period, string expected) =>
        Assert.Equal(expected, Words.Period(period).ToString());

    [Theory]
    [InlineData("1340000000", "USD", "$1.34 billion")]
    [InlineData("49000000", "USD", "$49 million")]
    [InlineData("1340000000000", "USD", "$1.34 trillion")]
    [InlineData("950", "USD", "$950")]
    [InlineData("-2500000", "USD", "−$2.5 million")]
    [InlineData("12.5", "percent", "12.5 %")]
    [InlineData("7000000", "KZT", "7 million KZT")]
    public void Amounts_are_written_with_their_unit(string value, string unit, string expected) =>
        Assert.Equal(expected, Words.Amount(decimal.Parse(value, CultureInfo.InvariantCulture), new Unit(unit)).ToString());

    [Theory]
    [InlineData("kz-kg", "Trade between Kazakhstan and Kyrgyzstan")]
    [InlineData("kg-to-kz", "Trade from Kyrgyzstan to Kazakhstan")]
    [InlineData("tj-kz", "Trade between TJ and Kazakhstan")]
    [InlineData("region", "Trade (region)")]
    public void Subjects_are_written_as_countries(string subject, string expected) =>
        Assert.Equal(expected, Words.About(Phrase.Data("Trade"), subject).ToString());

    [Theory]
    [InlineData(1, 1, 0, "one printed figure, one voice")]
    [InlineData(2, 0, 2, "two printed figures, no named voice")]
    [InlineData(3, 2, 1, "three printed figures, at most two voices; one unattributed")]
    [InlineData(12, 1, 11, "12 printed figures, one voice; 11 unattributed")]
    public void Voices_are_counted_in_words(int prints, int named, int unattributed, string expected)
    {
        Assert.Equal(expected, Words.Voices(new Voices(prints, named, unattributed)).ToString());
    }

    [Fact]
    public void Bounds_without_an_end_are_said_as_such()
    {
        Assert.Equal("below $49 million", Words.Range(Interval.Below(49_000_000), new Unit("USD")).ToString());
        Assert.Equal("at least 3 %", Words.Range(Interval.AtLeast(3), Unit.Percent).ToString());
        Assert.Equal("$48 million to $49 million, ends excluded", Words.Range(Interval.Open(48_000_000, 49_000_000), new Unit("USD")).ToString());
    }

    [Fact]
    public void A_phrase_remembers_what_comes_from_the_data()
    {
        var phrase = Phrase.Format("said by {0} twice", Phrase.Data("A\u202EB"));

        Assert.Equal([false, true, false], phrase.Parts.Select(p => p.IsData));
        Assert.Equal("said by A\\u202EB twice", phrase.ToString());
    }

    [Fact]
    public void Half_a_surrogate_pair_is_made_visible() => Assert.Equal("\\uD800!", VisibleText.Of("\ud800!"));

    [Theory]
    [InlineData("a\nb\t c", "a b c")]
    [InlineData("\u0007", "\\u0007")]
    [InlineData("x\u2066y\u2028z", "x\\u2066y\\u2028z")]
    [InlineData("\U000E0041", "\\u0E0041")]
    [InlineData("Жээнбек Ө", "Жээнбек Ө")]
    public void What_cannot_be_seen_is_made_visible(string text, string expected) => Assert.Equal(expected, VisibleText.Of(text));
}
