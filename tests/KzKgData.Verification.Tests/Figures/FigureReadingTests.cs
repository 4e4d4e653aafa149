using CsCheck;
using KzKgData.Verification.Figures;

namespace KzKgData.Verification.Tests.Figures;

public sealed class FigureReadingTests
{
    [Theory]
    [InlineData("two thirds of exports", "0.6667")]
    [InlineData("a quarter of exports", "0.25")]
    [InlineData("12.345678901234 percent", "12.345678901234")]
    public void A_cell_holds_four_decimals_of_what_no_decimals_end(string text, string stored) =>
        Assert.Equal(decimal.Parse(stored, CultureInfo.InvariantCulture), Assert.Single(FigureRecogniser.Find(text, "en")).Readings[0].Stored);

    private static readonly Gen<FigureReading> _reading = Gen.Select(Gen.Long[-1_000_000_000, 1_000_000_000], Gen.Int[0, 6], Gen.Int[-6, 9])
        .Select(
            (digits, decimals, power) =>
                new FigureReading(Separators.DecimalPoint, digits / Power(decimals), "USD", power < 0 ? 1 / Power(-power) : Power(power)));

    [Theory]
    [InlineData("1.7", "0.1", "[1.65, 1.75]", "[1.7, 1.8]", "[1.65, 1.8]")]
    [InlineData("1.5", "0.1", "[1.45, 1.55]", "[1.5, 1.6]", "[1.45, 1.6]")]
    [InlineData("900", "100", "[850, 950]", "[900, 1000]", "[850, 1000]")]
    [InlineData("-1.7", "0.1", "[-1.75, -1.65]", "[-1.8, -1.7]", "[-1.8, -1.65]")]
    [InlineData("0", "1", "[-0.5, 0.5]", "[0, 1]", "[-0.5, 1]")]
    public void A_printed_figure_stands_for_what_rounds_to_it_and_for_what_is_cut_off_to_it(
        string value,
        string step,
        string rounded,
        string truncated,
        string hull)
    {
        var reading = Reading(value, step);

        Assert.Equal((rounded, truncated, hull), (reading.Rounded.ToString(), reading.Truncated.ToString(), reading.Hull.ToString()));
    }

    [Fact]
    public void A_million_printed_with_one_decimal_may_have_been_rounded_by_one_printer_and_cut_off_by_another()
    {
        // One speaker rounds 1 572 million to 1.6 billion, another truncates it to 1.5; that is not a conflict.
        Assert.True(Reading("1.5", "0.1").Hull.Overlaps(Reading("1.6", "0.1").Hull));
        Assert.True(Reading("1.5", "0.1").Hull.Contains(1.572m) && Reading("1.6", "0.1").Hull.Contains(1.572m));
    }

    [Fact]
    public void The_value_lies_in_every_interval_and_the_hull_holds_them_all() => _reading.Sample(
        reading =>
        {
            Assert.True(reading.Rounded.Contains(reading.Value) && reading.Truncated.Contains(reading.Value));
            Assert.Equal(reading.Hull, reading.Hull.Hull(reading.Rounded).Hull(reading.Truncated));
            Assert.Equal(reading.Step, reading.Rounded.High - reading.Rounded.Low);
            Assert.Equal(reading.Step, reading.Truncated.High - reading.Truncated.Low);
        },
        iter: 2_000);

    [Theory]
    [InlineData("almost", "(-\u221E, 1.7)", "(1.6, 1.7)")]
    [InlineData("nearly", "(-\u221E, 1.7)", "(1.6, 1.7)")]
    [InlineData("over", "[1.7, \u221E)", "[1.7, 1.8)")]
    [InlineData("more-than", "[1.7, \u221E)", "[1.7, 1.8)")]
    [InlineData("about", "[1.6, 1.8]", "[1.6, 1.8]")]
    [InlineData("at-least", "[1.7, \u221E)", "[1.7, 1.8)")]
    [InlineData("less-than", "(-\u221E, 1.7)", "(1.6, 1.7)")]
    [InlineData("at-most", "(-\u221E, 1.7]", "[1.6, 1.7]")]
    [InlineData("", "[1.65, 1.8]", "[1.65, 1.8]")]
    [InlineData("up-to", "[1.65, 1.8]", "[1.65, 1.8]")]
    [InlineData("Almost", "[1.65, 1.8]", "[1.65, 1.8]")]
    public void A_qualifier_gives_a_bound_that_must_hold_and_an_interval_to_expect(string qualifier, string hard, string pragmatic)
    {
        var reading = Reading("1.7", "0.1");

        Assert.Equal(hard, Qualifier.HardBound(qualifier, reading).ToString());
        Assert.Equal(pragmatic, Qualifier.Pragmatic(qualifier, reading).ToString());
    }

    [Theory]
    [InlineData("more-than", "(-\u221E, -5]", "(-5.1, -5]")]
    [InlineData("almost", "(-5, \u221E)", "(-5, -4.9)")]
    [InlineData("about", "[-5.1, -4.9]", "[-5.1, -4.9]")]
    [InlineData("", "[-5.1, -4.95]", "[-5.1, -4.95]")]
    public void A_qualifier_of_a_fall_bounds_its_size(string qualifier, string hard, string pragmatic)
    {
        var reading = FigureRecogniser.Read("fell by more than 5.0 percent", "en")!.Readings[0];

        Assert.Equal((hard, pragmatic), (Qualifier.HardBound(qualifier, reading).ToString(), Qualifier.Pragmatic(qualifier, reading).ToString()));
    }

    [Fact]
    public void What_is_expected_never_breaks_the_bound_that_must_hold() =>
        Gen.Select(_reading, Gen.OneOf("almost", "nearly", "over", "more-than", "about", "at-least", "less-than", "at-most", "up-to", string.Empty))
            .Sample(
                (reading, qualifier) =>
                    Qualifier.HardBound(qualifier, reading).Hull(Qualifier.Pragmatic(qualifier, reading)) == Qualifier.HardBound(qualifier, reading),
                iter: 2_000);

    [Fact]
    public void A_range_lies_between_its_ends_and_a_count_is_exact()
    {
        var range = Reading("1.7", "0.1") with { To = Reading("2", "1") };
        var count = Reading("200", "100") with { IsExact = true };

        Assert.Equal(("[1.5, 2.5]", "[1.7, 3]"), (range.Rounded.ToString(), range.Truncated.ToString()));
        Assert.Equal(
            ("[1.7, 3)", "(1.6, 2)"),
            (Qualifier.Pragmatic(Qualifier.Over, range).ToString(), Qualifier.Pragmatic(Qualifier.Almost, range).ToString()));
        Assert.Equal(
            ("[200, 200]", "[200, 200]", "[100, 300]"),
            (count.Rounded.ToString(), count.Hull.ToString(), Qualifier.Pragmatic(Qualifier.About, count).ToString()));
    }

    private static FigureReading Reading(string value, string step) =>
        new(Separators.DecimalPoint, decimal.Parse(value, CultureInfo.InvariantCulture), "USD", decimal.Parse(step, CultureInfo.InvariantCulture));

    private static decimal Power(int exponent) => Enumerable.Repeat(10m, exponent).Aggregate(1m, (a, b) => a * b);

    [Theory]
    [InlineData("3.5, 1.2 and 0.9 billion dollars", "en", "first-amount 3500000000, second-amount 1200000000, third-amount 900000000")]
    [InlineData("4.1, 3.8, and 3.5 percent", "en", "first-amount 4.1, second-amount 3.8, third-amount 3.5")]
    [InlineData("120, 80, 60 и 45 млн сомов", "ru", "first-amount 120000000, second-amount 80000000, third-amount 60000000, fourth-amount 45000000")]
    public void Each_number_of_a_list_is_a_reading(string printed, string language, string expected)
    {
        var figure = FigureRecogniser.Read(printed, language);

        Assert.Equal(expected, string.Join(", ", figure!.Readings.Select(r => FormattableString.Invariant($"{r.Convention} {r.Value:0.##}"))));
        Assert.All(figure.Readings, r => Assert.Null(r.To));
        Assert.False(figure.IsAmbiguous);
    }
}
