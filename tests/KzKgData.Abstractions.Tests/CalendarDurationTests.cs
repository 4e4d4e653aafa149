using CsCheck;

namespace KzKgData.Abstractions.Tests;

public sealed class CalendarDurationTests
{
    [Theory]
    [InlineData("P1Y2M3DT4H5M6.5S", 1, 2, 3, "04:05:06.5")]
    [InlineData("P1Y", 1, 0, 0, "0:0:0")]
    [InlineData("-P13M", 0, -13, 0, "0:0:0")]
    [InlineData("P2W", 0, 0, 14, "0:0:0")]
    [InlineData("PT36H", 0, 0, 0, "1.12:00:00")]
    [InlineData("PT0.0000001S", 0, 0, 0, "0:0:0.0000001")]
    [InlineData("PT1.50000000000S", 0, 0, 0, "0:0:1.5")]
    [InlineData("P0D", 0, 0, 0, "0:0:0")]
    [InlineData("PT1M", 0, 0, 0, "0:1:0")]
    public void A_duration_keeps_its_parts(string text, int years, int months, int days, string time)
    {
        Assert.True(CalendarDuration.TryParse(text, out var duration));
        Assert.Equal(
            (years, months, days, TimeSpan.Parse(time, CultureInfo.InvariantCulture)),
            (duration.Years, duration.Months, duration.Days, duration.Time));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("P")]
    [InlineData("-P")]
    [InlineData("PT")]
    [InlineData("P1YT")]
    [InlineData("1Y")]
    [InlineData("P1")]
    [InlineData("P1S")]
    [InlineData("P1H")]
    [InlineData("PT1D")]
    [InlineData("P1M1Y")]
    [InlineData("P1Y1Y")]
    [InlineData("P1.5Y")]
    [InlineData("PT1.S")]
    [InlineData("PT.5S")]
    [InlineData("PT1.2.3S")]
    [InlineData("P-1Y")]
    [InlineData("+P1Y")]
    [InlineData("P1Y2W")]
    [InlineData("P1W2D")]
    [InlineData("PT1HT1M")]
    [InlineData("p1y")]
    [InlineData("P1Y ")]
    [InlineData("P1D\0")]
    [InlineData("P\u0661D")]
    [InlineData("P9999999999Y")]
    [InlineData("PT99999999999999999999H")]
    [InlineData("P99999999999999999999999999999999999999D")]
    [InlineData("PT0.00000001S")]
    public void Anything_else_is_no_duration(string? text) => Assert.False(CalendarDuration.TryParse(text, out _));

    [Theory]
    [InlineData("P1Y", "P12M", 0)]
    [InlineData("P1D", "PT24H", 0)]
    [InlineData("P1M", "P27D", 1)]
    [InlineData("P1M", "P28D", null)]
    [InlineData("P1M", "P31D", null)]
    [InlineData("P1M", "P32D", -1)]
    [InlineData("P1Y", "P364D", 1)]
    [InlineData("P1Y", "P365D", null)]
    [InlineData("P1Y", "P367D", -1)]
    [InlineData("-P1D", "PT0S", -1)]
    [InlineData("P2147483647Y", "P2147483647M", 1)]
    public void Durations_are_in_order_where_that_holds_from_any_day(string one, string other, int? order)
    {
        var (left, right) = (CalendarDuration.Parse(one), CalendarDuration.Parse(other));

        Assert.Equal(order, left.TryCompare(right, out var found) ? Math.Sign(found) : (int?)null);
        Assert.Equal(-order, right.TryCompare(left, out var back) ? Math.Sign(back) : (int?)null);
        Assert.Equal(order is 0, left == right);
        Assert.Equal(order is not 0, left != right);
        Assert.True(order is not 0 || left.GetHashCode() == right.GetHashCode());
    }

    [Fact]
    public void A_written_duration_reads_back_with_the_same_parts() =>
        Gen.Select(Gen.Int[0, 3000], Gen.Int[0, 40], Gen.Int[0, 400], Gen.Long[0, long.MaxValue / 2], Gen.OneOf(-1, 1)).Sample(
            (years, months, days, ticks, sign) =>
            {
                var duration = new CalendarDuration(sign * years, sign * months, sign * days, new TimeSpan(sign * ticks));
                var read = CalendarDuration.Parse(duration.ToString());

                Assert.Equal((duration.Years, duration.Months, duration.Days, duration.Time), (read.Years, read.Months, read.Days, read.Time));
            },
            iter: 2_000);

    [Fact]
    public void The_parts_of_a_duration_point_in_one_direction() =>
        Assert.Throws<ArgumentException>(() => new CalendarDuration(1, 0, -1, TimeSpan.Zero));

    [Fact]
    public void No_text_makes_reading_throw() =>
        Gen.OneOf("P", "T", "1", "9", "99", "Y", "M", "W", "D", "H", "S", ".", "-")
            .Array[0, 9]
            .Select(string.Concat)
            .Sample(
                text => Assert.True(!CalendarDuration.TryParse(text, out var duration) || CalendarDuration.Parse(duration.ToString()) == duration),
                iter: 20_000);
}
