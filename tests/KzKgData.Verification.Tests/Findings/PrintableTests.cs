using System.Text;
using CsCheck;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Tests.Findings;

public sealed class PrintableTests
{
    [Theory]
    [InlineData("", "''")]
    [InlineData("$5 million", "'$5 million'")]
    [InlineData("a\nb\r\tc", "'a\\nb\\r\\tc'")]
    [InlineData("\u001B[31mred", "'\\u001B[31mred'")]
    [InlineData("\0\u007F\u0085", "'\\u0000\\u007F\\u0085'")]
    [InlineData("a\u202Eb\u2066c\u200Fd", "'a\\u202Eb\\u2066c\\u200Fd'")]
    [InlineData("a\u2028b\u2029c", "'a\\u2028b\\u2029c'")]
    [InlineData("a\u200Bb\uFEFFc\u00ADd", "'a\\u200Bb\\uFEFFc\\u00ADd'")]
    [InlineData("\U000E0041", "'\\U000E0041'")]
    [InlineData("\U0001F34F\u049B\u00E9", "'\U0001F34F\u049B\u00E9'")]
    public void Quoting_escapes_what_would_break_the_line_or_turn_it_round(string text, string quoted) => Assert.Equal(quoted, Printable.Quote(text).ToString());

    [Fact]
    public void Half_a_surrogate_pair_is_escaped()
    {
        Assert.Equal("'a\\uD83Cb'", Printable.Quote("a\uD83Cb").ToString());
        Assert.Equal("'\\uDF4F'", Printable.Quote("\uDF4F").ToString());
    }

    [Fact]
    public void A_quotation_is_cut_after_60_code_points()
    {
        var apple = "\U0001F34F";

        Assert.Equal("'" + new string('a', 60) + "'", Printable.Quote(new string('a', 60)).ToString());
        Assert.Equal("'" + new string('a', 60) + "\u2026'", Printable.Quote(new string('a', 61)).ToString());
        Assert.Equal("'" + string.Concat(Enumerable.Repeat(apple, 60)) + "\u2026'", Printable.Quote(string.Concat(Enumerable.Repeat(apple, 61))).ToString());
        Assert.Equal("'" + new string('a', 59) + apple + "\u2026'", Printable.Quote(new string('a', 59) + apple + "b").ToString());
    }

    [Fact]
    public void Whatever_the_text_its_quotation_is_one_line_of_valid_unicode() =>
        Gen.OneOf(Gen.String, Gen.OneOf("\uD83C", "\uDF4F", "\n", "\u2028", "\u202E", "\U000E0001", "a").Array[0, 80].Select(string.Concat))
            .Sample(
                text =>
                {
                    foreach (var shown in new[] { Printable.Quote(text).ToString(), Printable.OneLine(text) })
                    {
                        Assert.All(
                            shown.EnumerateRunes(),
                            r =>
                                Assert.False(
                                    Rune.GetUnicodeCategory(r)
                                        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                                            or UnicodeCategory.ParagraphSeparator));
                        Assert.Equal(
                            shown,
                            new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(shown)));
                        Assert.Equal(shown, Printable.OneLine(shown));
                    }
                },
                iter: 5_000);

    [Theory]
    [InlineData("0", "0")]
    [InlineData("999", "999")]
    [InlineData("0.6666666666666666666666666667", "0.6667")]
    [InlineData("0.12345678901234567890", "0.1234567890123456789")]
    [InlineData("1000", "1 000")]
    [InlineData("1340000000", "1 340 000 000")]
    [InlineData("12345.678", "12 345.678")]
    [InlineData("0.50", "0.5")]
    [InlineData("-1234.5", "\u22121 234.5")]
    public void A_number_has_its_thousands_set_apart(string number, string shown) =>
        Assert.Equal(shown, Printable.Number(decimal.Parse(number, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("0.2368", "23.7 %")]
    [InlineData("0.0005", "0.1 %")]
    [InlineData("0.2365", "23.7 %")]
    [InlineData("2", "200.0 %")]
    public void A_share_has_one_decimal_and_halves_go_up(string share, string shown) =>
        Assert.Equal(shown, Printable.Percent(decimal.Parse(share, CultureInfo.InvariantCulture)).ToString());

    [Theory]
    [MemberData(nameof(HostileCulture.Signs), MemberType = typeof(HostileCulture))]
    public void Intervals_are_put_into_words_the_same_in_every_culture(string decimalMark, string grouping, string minus)
    {
        using var culture = HostileCulture.With(decimalMark, grouping, minus);

        Assert.Equal("1 650.5 to 1 800", Printable.Range(Interval.Closed(1650.5m, 1800)).ToString());
        Assert.Equal("7", Printable.Range(Interval.Exactly(7)).ToString());
        Assert.Equal("1 to 2 (ends excluded)", Printable.Range(Interval.Open(1, 2)).ToString());
        Assert.Equal("1 to 2 (upper end excluded)", Printable.Range(Interval.ClosedOpen(1, 2)).ToString());
        Assert.Equal("1 to 2 (lower end excluded)", Printable.Range(Interval.Open(1, 2).Hull(Interval.Exactly(2))).ToString());
        Assert.Equal("below 49 000", Printable.Range(Interval.Below(49_000)).ToString());
        Assert.Equal("at least 49 000", Printable.Range(Interval.AtLeast(49_000)).ToString());
        Assert.Equal("above 1", Printable.Range(Interval.Open(1, 2).Hull(Interval.AtLeast(2))).ToString());
        Assert.Equal("at most 2", Printable.Range(Interval.Below(1).Hull(Interval.Exactly(2))).ToString());
        Assert.Equal("unbounded", Printable.Range(Interval.Below(1).Hull(Interval.AtLeast(2))).ToString());
        Assert.Equal("20.7 % to 29.3 %", Printable.PercentRange(Interval.Closed(0.207m, 0.293m)).ToString());
        Assert.Equal("\u22121 234.5", Printable.Number(-1234.5m));
    }
}
