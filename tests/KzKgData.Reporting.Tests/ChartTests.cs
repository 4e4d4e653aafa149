using KzKgData.Reporting.Views;

namespace KzKgData.Reporting.Tests;

public sealed class ChartTests
{
    private static ChartView Chart => Assert.Single(TestData.RealReport.Cards).Chart!;

    [Fact]
    public void The_axis_runs_over_round_numbers_that_hold_every_interval()
    {
        Assert.Equal(["$1.3 bn", "$1.4 bn", "$1.5 bn", "$1.6 bn", "$1.7 bn", "$1.8 bn"], Chart.Ticks.Select(t => t.Label));
    }

    [Fact]
    public void Sides_are_told_apart_by_shape_and_letters()
    {
        Assert.Equal([("KG", Mark.Circle), ("", Mark.HollowTriangle), ("KZ", Mark.Square), ("KG", Mark.Circle)], Chart.Rows.Select(r => (r.SideCode, r.Mark)));
    }

    [Fact]
    public void The_caption_says_that_bars_are_no_margins_of_error_and_where_the_axis_starts()
    {
        Assert.Contains("not margins of error", Chart.Caption.ToString(), StringComparison.Ordinal);
        Assert.Contains("The axis starts at $1.3 billion, not at zero.", Chart.Caption.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_alternative_states_the_conclusion()
    {
        Assert.Contains("do not meet: at least $309 million lie between them", Chart.Conclusion.ToString(), StringComparison.Ordinal);
        Assert.Equal("at least $309 million apart", Chart.Gap!.Label);
    }

    [Fact]
    public void Speakers_that_are_carried_over_are_marked_and_the_mark_is_explained()
    {
        Assert.Equal(["Adylbek Kasymaliev*", "nobody named", "Olzhas Bektenov*", "Kyrgyz government"], Chart.Rows.Select(r => r.Label));
        Assert.Contains("* The figure stands without a speaker", Chart.Caption.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_lies_between_the_ends_of_its_bar()
    {
        static decimal Share(string position) => decimal.Parse(position.TrimEnd('%'), CultureInfo.InvariantCulture);

        Assert.All(Chart.Rows, r => Assert.True(Share(r.Low) <= Share(r.Position) && Share(r.Position) <= Share(r.High) && Share(r.High) <= 100));
    }
}
