using KzKgData.Reporting.Views;

namespace KzKgData.Reporting.Tests;

public sealed class TimeAxisTests
{
    [Theory]
    [InlineData("2023", 365)]
    [InlineData("2024", 366)]
    [InlineData("2024-02", 29)]
    [InlineData("2023-01/2023-11", 334)]
    [InlineData("2024-12-31", 1)]
    public void A_period_is_as_long_as_its_days(string text, int days)
    {
        var (axis, period) = (Over("2023", "2024"), Period.Parse(text));

        Assert.Equal(days, axis.End(period, 731) - axis.Begin(period, 731), 20);
        Assert.Equal(axis.Begin(period, 731) + (days / 2m), axis.Middle(period, 731), 20);
    }

    [Fact]
    public void The_axis_begins_and_ends_with_whole_years()
    {
        var axis = Over("2023-05", "2025-02-03");

        Assert.Equal((2023, 2025, 3), (axis.FirstYear, axis.LastYear, axis.Years));
        Assert.Equal((0, 1000), (axis.Begin(Period.Year(2023), 1000), axis.End(Period.Year(2025), 1000)));
    }

    [Theory]
    [InlineData("2020", "2035", 16, 1)]
    [InlineData("2020", "2036", 9, 2)]
    [InlineData("0001", "9999", 10, 1000)]
    [InlineData("2024", "2024", 1, 1)]
    public void Long_times_have_fewer_labels(string first, string last, int labels, int step)
    {
        var ticks = Over(first, last).Ticks.ToArray();

        Assert.Equal(labels, ticks.Length);
        Assert.All(ticks.Zip(ticks.Skip(1)), t => Assert.Equal(step, t.Second - t.First));
    }

    [Fact]
    public void Without_a_period_there_is_no_axis() => Assert.Null(TimeAxis.Over([]));

    private static TimeAxis Over(params IEnumerable<string> periods) => TimeAxis.Over([.. periods.Select(Period.Parse)])!;
}
