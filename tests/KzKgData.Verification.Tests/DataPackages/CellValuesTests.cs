using CsCheck;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Tests.DataPackages;

public sealed class CellValuesTests
{
    /// <summary>Texts that other number parsers accept and a cell must not contain.</summary>
    public static TheoryData<string> NoNumbers { get; } =
    [
        "", "-", ".", "-.", "+1", "1.", "-1.", ".5", "-.5", "1e3", "1E3", " 1", "1 ", "\u00A01", "1,5", "1,000", "1.5.0", "--1", "1-", "(1)",
        "\u22121", "0x1", "1_0", "$1", "1%", "NaN", "\u221E", "\uFF11", "\u0661", "1\0", "1\n", "\uFEFF1", "1000000000000000000.1",
        "-1000000000000000001", "99999999999999999999999999999999",
    ];

    [Theory]
    [MemberData(nameof(NoNumbers))]
    public void A_text_that_is_not_plain_digits_is_no_number(string text)
    {
        Assert.False(CellValues.TryNumber(text, out _));
        Assert.False(CellValues.TryInteger(text, out _));
        if (text.Length > 0)
        {
            Assert.Equal(
                $"'{text}' is not a number; write digits with a point as the decimal mark and no grouping, as in 1700000000 or 12.5, at most 10^18 in size",
                FieldType.Number.Problem(text)?.ToString());
            Assert.Equal($"'{text}' is not a whole number; write digits only, as in 1700, at most 10^18 in size", FieldType.WholeNumber.Problem(text)?.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(HostileCulture.Signs), MemberType = typeof(HostileCulture))]
    public void Numbers_are_read_and_written_the_same_in_every_culture(string decimalMark, string grouping, string minus)
    {
        using var culture = HostileCulture.With(decimalMark, grouping, minus);

        Assert.Equal((true, 0.2m), (CellValues.TryNumber("0.2", out var fifth), fifth));
        Assert.Equal((true, -1700000000.5m), (CellValues.TryNumber("-1700000000.5", out var negative), negative));
        Assert.Equal((true, -12L), (CellValues.TryInteger("-12", out var whole), whole));
        Assert.False(CellValues.TryNumber("0" + decimalMark + "2", out _));
        Assert.False(CellValues.TryNumber("1" + grouping + "700", out _) && grouping != ".");
        Assert.Equal("-1700000000.5", CellValues.Write(negative));
        Assert.True(CellValues.TryDate("2024-02-01", out var day));
        Assert.Equal(new DateTime(2024, 2, 1), day);
        Assert.False(CellValues.TryDate("01.02.2024", out _));
        Assert.Equal(
            "12.5 is greater than the maximum, 1.5; correct the value, or the constraint",
            (FieldConstraints.None with { Bounds = [FieldType.Number.BoundOf("1.5", BoundKind.Maximum)!] }).Problem("12.5")?.ToString());
        Assert.Equal(
            "-0.5 is less than the minimum, 0; correct the value, or the constraint",
            (FieldConstraints.None with { Bounds = [FieldType.Number.BoundOf("0", BoundKind.Minimum)!] }).Problem("-0.5")?.ToString());
    }

    [Theory]
    [InlineData("1000000000000000000")]
    [InlineData("-1000000000000000000")]
    [InlineData("0.000000000000000000000000001")]
    [InlineData("007")]
    public void A_number_may_be_as_large_as_a_million_million_million_and_as_fine_as_a_decimal_keeps(string text) =>
        Assert.True(CellValues.TryNumber(text, out _));

    [Fact]
    public void A_number_finer_than_a_decimal_keeps_is_refused_rather_than_rounded() =>
        Assert.False(CellValues.TryNumber("1.0000000000000000000000000000001", out _));

    [Fact]
    public void A_written_number_reads_back_as_the_same_number() =>
        Gen.Select(Gen.Long[-999_999_999_999, 999_999_999_999], Gen.Int[0, 12]).Sample(
            (digits, decimals) =>
            {
                var value = new decimal((int)(digits & int.MaxValue), (int)(Math.Abs(digits) >> 31), 0, digits < 0, (byte)decimals);
                var text = CellValues.Write(value);

                Assert.True(CellValues.TryNumber(text, out var read));
                Assert.Equal(value, read);
                Assert.False(text.Contains('.', StringComparison.Ordinal) && text[^1] is '0' or '.');
            },
            iter: 5_000);

    [Theory]
    [InlineData("1.50", "1.5")]
    [InlineData("100", "100")]
    [InlineData("100.00", "100")]
    [InlineData("0.0", "0")]
    [InlineData("-0.0", "0")]
    public void A_number_is_written_without_digits_that_count_for_nothing(string printed, string written)
    {
        Assert.True(CellValues.TryNumber(printed, out var value));
        Assert.Equal(written, CellValues.Write(value));
    }

    [Theory]
    [InlineData("2024-02-29", true)]
    [InlineData("2023-02-29", false)]
    [InlineData("2024-2-1", false)]
    [InlineData("2024-02", false)]
    [InlineData("2024-02-01 ", false)]
    [InlineData("2024-02-01T00:00:00", false)]
    [InlineData("2024-02-01\0", false)]
    [InlineData("\uFF12024-02-01", false)]
    [InlineData("", false)]
    public void A_day_is_a_year_a_month_and_a_day(string text, bool expected)
    {
        Assert.Equal(expected, CellValues.TryDate(text, out _));
        Assert.Equal(expected ? null : $"'{text}' is not a date; write year, month and day, as in 2024-02-01", FieldType.Date.Problem(text)?.ToString());
    }

    [Fact]
    public void No_text_makes_reading_throw() => Gen.String.Sample(
        text =>
        {
            CellValues.TryNumber(text, out _);
            CellValues.TryInteger(text, out _);
            CellValues.TryDate(text, out _);
        },
        iter: 5_000);
}
