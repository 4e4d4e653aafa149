using KzKgData.Reporting.Pages;
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
    public void Sides_are_told_apart_by_shape_and_by_their_names()
    {
        Assert.Equal(
            [
                ("Kyrgyz side\u00a0· 24.kg", Mark.Circle),
                ("The Astana Times", Mark.HollowTriangle),
                ("Kazakh side\u00a0· 24.kg", Mark.Square),
                ("Kyrgyz side\u00a0· Trend News Agency", Mark.Circle),
            ],
            Chart.Rows.Select(r => (r.Origin, r.Mark)));
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
        Assert.Equal(("$360 million apart", "at least $309 million"), (Chart.Gap!.Label, Chart.Gap.Least));
        Assert.Equal("Rounding does not account for it: at least $309 million lie between the figures.", Chart.Finding.ToString());
    }

    [Fact]
    public void Speakers_that_are_carried_over_are_marked_and_the_mark_is_explained()
    {
        Assert.Equal(["Adylbek Kasymaliev*", "nobody named", "Olzhas Bektenov*", "Kyrgyz government"], Chart.Rows.Select(r => r.Label));
        Assert.Contains("* Speaker carried over", Chart.Caption.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_lies_between_the_ends_of_its_bar() => Assert.All(Chart.Rows, r => Assert.True(r.Low <= r.Value && r.Value <= r.High));

    [Theory]
    [InlineData(ChartDrawing.Narrow)]
    [InlineData(ChartDrawing.Wide)]
    public void Letters_stay_inside_the_drawing_and_names_in_their_column(int width)
    {
        var (drawing, height) = ChartDrawing.Draw(Chart, width);
        var texts = Svg(drawing).QuerySelectorAll("text");

        Assert.All(texts, t =>
        {
            var (x, letters) = (Number(t, "x"), Sheet.WidthOf(t.TextContent));
            var left = x - (t.GetAttribute("text-anchor") switch { "middle" => letters / 2, "end" => letters, _ => 0 });
            Assert.True(left >= 0 && left + letters <= width && Number(t, "y") < height, t.OuterHtml);
        });
        var column = texts.Where(t => t.ClassName is "label" or "origin").Max(t => Number(t, "x") + Sheet.WidthOf(t.TextContent));
        Assert.True(
            column
                < texts
                    .Where(t => t.ClassName is "value")
                    .Min(t => Number(t, "x") - (t.GetAttribute("text-anchor") is "middle" ? Sheet.WidthOf(t.TextContent) / 2 : 0)));
        Assert.Equal(["$360 million apart", "at least $309 million"], texts.Where(t => t.ClassList.Contains("gap-label")).Select(t => t.TextContent));
    }

    [Fact]
    public void Of_very_many_claims_the_lowest_and_the_highest_are_drawn()
    {
        var report = ArtificialClaims.Report([
            .. Enumerable.Range(1, 40).Select(i => new ArtificialClaims.Claim(FormattableString.Invariant($"${i} billion"), "2024")),
        ]);

        var chart = Assert.Single(report.Cards).Chart!;
        Assert.Equal((24, "$1 billion", "$40 billion"), (chart.Rows.Count, chart.Rows[0].Amount, chart.Rows[^1].Amount));
        Assert.Contains("16 more figures lie between those drawn.", chart.Caption.ToString(), StringComparison.Ordinal);
    }

    private static AngleSharp.Dom.IElement Svg(SvgDrawing drawing) => TestData.Read($"<svg>{drawing}</svg>").QuerySelector("svg")!;

    private static decimal Number(AngleSharp.Dom.IElement element, string name) => decimal.Parse(element.GetAttribute(name)!, CultureInfo.InvariantCulture);
}
