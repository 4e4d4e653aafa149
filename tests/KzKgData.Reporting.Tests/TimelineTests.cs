using AngleSharp.Dom;
using KzKgData.Reporting.Views;
using Claim = KzKgData.Reporting.Tests.ArtificialClaims.Claim;

namespace KzKgData.Reporting.Tests;

public sealed class TimelineTests
{
    private static TimelineView Real => Assert.Single(TestData.RealReport.OverTime.Timelines);

    [Fact]
    public void Every_side_has_marks_of_its_own_and_several_that_agree_have_one_together()
    {
        Assert.Equal(["KG", "KZ", "both", ""], Real.Sides.Select(s => s.Code));
        Assert.Equal(
            [
                (Mark.Square, false),
                (Mark.Square, false),
                (Mark.Circle, false),
                (Mark.Hexagon, false),
                (Mark.HollowTriangle, true),
                (Mark.Square, true),
                (Mark.Diamond, true),
            ],
            Real.Marks.Select(m => (m.Mark, m.IsTarget)));
        Assert.Equal(Real.Marks.Count, Real.Marks.Select(m => (m.X, m.Y)).Distinct().Count());
    }

    [Fact]
    public void Later_periods_stand_to_the_right_and_those_without_one_in_a_lane_behind_them()
    {
        var view = Draw(
            new("$1 billion", "2021"),
            new("$1 billion", "2023-05"),
            new("$1 billion", "2022"),
            new("$2 billion", "2030", Kind: "target"),
            new("$3 billion", string.Empty, Kind: "target"));

        var places = view.Marks.Select(m => Share(m.X)).ToArray();
        Assert.Equal(places.Order(), places);
        Assert.Equal(places.Length, places.Distinct().Count());
        Assert.True(places[^2] < Share(view.Axis.To) && Share(view.Axis.To) < Share(view.NoPeriod!.From) && Share(view.NoPeriod.From) < places[^1]);
    }

    [Fact]
    public void Higher_values_stand_higher_and_the_bar_holds_the_value_in_its_proportion()
    {
        var mark = Draw(new("$1.7 billion", "2024"), new("$1.2 billion", "2023"), new("$2.2 billion", "2025")).Marks[1];

        Assert.True(mark.HighY < mark.Y && mark.Y < mark.LowY);
        Assert.InRange((mark.Y - mark.HighY) / (decimal)(mark.LowY - mark.Y), 1.7m, 2.3m); // 1.8 − 1.7 against 1.7 − 1.65
    }

    [Fact]
    public void Parts_of_a_year_have_a_band_as_long_as_their_days_and_whole_years_have_none()
    {
        var view = Draw(
            new("$1 billion", "2023-01/2023-11"),
            new("$1.1 billion", "2024-02"),
            new("$1.2 billion", "2024-04-01/2024-04-10"),
            new("$1.3 billion", "2025"),
            new("$1.4 billion", "2021/2022"));

        var bands = view.Marks.Where(m => m.Span is not null).Select(m => Share(m.Span!.To) - Share(m.Span.From)).ToArray();
        var days = (Share(view.Axis.To) - Share(view.Axis.From)) / ((365 * 4) + 366);
        Assert.Equal([334, 29, 10], bands.Select(b => (int)Math.Round(b / days)));
        Assert.All(view.Marks.Where(m => m.Span is not null), m => Assert.InRange(Share(m.X), Share(m.Span!.From), Share(m.Span.To)));
    }

    [Fact]
    public void Years_without_a_figure_stay_empty()
    {
        var view = Draw(new("$1 billion", "2020"), new("$2 billion", "2029"));

        Assert.Equal(10, view.Years.Count);
        Assert.All(view.Years.Skip(1).SkipLast(1), y => Assert.DoesNotContain(view.Marks, m => Math.Abs(Share(m.X) - Share(y.X)) < 3));
    }

    [Fact]
    public async Task No_line_joins_two_marks()
    {
        var drawing = (await TestData.DocumentOf(TestData.Real)).QuerySelector("svg[aria-labelledby=timeline-1-title]")!;
        var marks = drawing.QuerySelectorAll("svg > use.mark").Select(m => (X: m.GetAttribute("x")!, Y: m.GetAttribute("y")!)).ToArray();
        var lines = drawing
            .QuerySelectorAll("line")
            .Select(l => (X1: l.GetAttribute("x1")!, X2: l.GetAttribute("x2")!, Y1: l.GetAttribute("y1")!, Y2: l.GetAttribute("y2")!, Style: l.ClassName))
            .ToArray();

        Assert.Equal(Real.Marks.Count, marks.Length);
        Assert.NotEmpty(lines);
        Assert.All(lines, l => Assert.True(l.X1 == l.X2 || l.Y1 == l.Y2));
        Assert.All(
            lines.Where(l => l.Style is not ("grid" or "axis" or "lane")),
            l =>
                Assert.True(
                    marks.Count(m =>
                        l.Y1 == l.Y2
                            ? m.Y == l.Y1 && Share(m.X) >= Share(l.X1) && Share(m.X) <= Share(l.X2)
                            : m.X == l.X1 && Number(m.Y) >= Number(l.Y1) && Number(m.Y) <= Number(l.Y2)
                    ) <= 1));
        Assert.Empty(drawing.QuerySelectorAll("polyline"));
    }

    [Fact]
    public void What_changed_is_said_of_one_side_alone()
    {
        Assert.Contains(
            "Its figure for 2024 is above its figure for 2023",
            Says(new("$1 billion", "2023"), new("$5 billion", "2024")),
            StringComparison.Ordinal);
        Assert.Contains(
            "Its figure for 2024 is below its figure for 2023",
            Says(new("$5 billion", "2023"), new("$1 billion", "2024")),
            StringComparison.Ordinal);
        Assert.Contains(
            "Its printed figures do not show whether 2024 is above 2023",
            Says(new("$1.5 billion", "2023"), new("$1.6 billion", "2024")),
            StringComparison.Ordinal);
        Assert.DoesNotContain("is above", Says(new("$1 billion", "2023"), new("$5 billion", "2024", "KG")), StringComparison.Ordinal);
        Assert.DoesNotContain("is above", Says(new("$1 billion", "2023", string.Empty), new("$5 billion", "2024", string.Empty)), StringComparison.Ordinal);
        Assert.DoesNotContain("is above", Says(new("$1 billion", "2023-01/2023-11"), new("$5 billion", "2024")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_inferred_has_a_sign()
    {
        Assert.Contains("KZ†‡", Real.Labels.Single(l => l.Value is "$1.5 bn").Sides, StringComparison.Ordinal);
        Assert.Equal("KG KZ†‡ nobody", Real.Labels.Single(l => l.Value is "$1.7 bn").Sides);
        Assert.Equal("KZ†", Real.Notes.Single(n => n.Words.StartsWith("up 12 %", StringComparison.Ordinal)).Sides);
        Assert.Contains(Real.Text.Table.Rows, r => r[0].Tags.Contains("period inferred") && r[2].Tags.Contains("speaker inferred"));
    }

    [Fact]
    public void Growth_stands_over_its_own_months_with_its_base()
    {
        var growth = Real.Notes.Single(n => n.Words.StartsWith("up 12 %", StringComparison.Ordinal));

        Assert.Equal("up 12 % on January–November 2022", growth.Words);
        Assert.Equal(Real.Marks.Single(m => m.Span is not null).Span, growth.Span);
        Assert.False(growth.IsRequired);
    }

    [Fact]
    public void A_required_pace_runs_from_the_end_of_the_level_to_the_end_of_the_target()
    {
        var paces = Real.Notes.Where(n => n.IsRequired).ToArray();
        var (after2024, after2030) = (Real.Years.Single(y => y.Label is "2025").From, Real.Axis.To);

        Assert.Equal(
            [("KG", "would need 9.9 to 14.4 % a year for $3 bn"), ("KZ", "would need 9.9 % a year for $3 bn")],
            paces.Select(p => (p.Sides, p.Words)));
        Assert.All(paces, p => Assert.Equal(new TimelineSpan(after2024, after2030), p.Span));
    }

    [Fact]
    public void Equal_figures_of_one_side_are_one_mark_with_their_count()
    {
        var view = Draw(
            new("$1.5 billion", "2024"),
            new("$1.5 billion", "2024", Source: ArtificialClaims.Third),
            new("$1.5 billion", "2024", "KG"),
            new("$1 billion", "2023"));

        Assert.Equal([Mark.Square, Mark.Hexagon], view.Marks.Select(m => m.Mark));
        Assert.True(view.HoldsSeveral);
        Assert.Contains(view.Labels, l => l is { Sides: "KG KZ", Value: "$1.5 bn ×2" });
    }

    [Fact]
    public void Everything_of_a_year_stands_at_one_place()
    {
        var view = Draw(
            new("$1.5 billion", "2024"),
            new("$1.1 billion", "2024", "KG"),
            new("$1.3 billion", "2024", string.Empty),
            new("$2 billion", "2024", Kind: "target"),
            new("$1 billion", "2023"));

        Assert.Equal(2, view.Marks.Select(m => m.X).Distinct().Count());
    }

    [Fact]
    public void Letters_cover_neither_each_other_nor_a_mark_however_narrow_the_drawing()
    {
        var letters = Real.Labels.Select(l => BoxOf(Share(l.X) * Real.Width / 100, l)).ToArray();
        var marks = Real.Marks.Select(m => (X: Share(m.X) * Real.Width / 100, m.Y)).Select(m => new Box(m.X - 5, m.Y - 5, m.X + 5, m.Y + 5)).ToArray();

        Assert.All(letters, l => Assert.Equal(1, letters.Count(l.Meets)));
        Assert.All(letters, l => Assert.DoesNotContain(marks, l.Meets));
        Assert.All(letters, l => Assert.True(l.Left >= 0 && l.Right <= Real.Width && l.Top > 0));

        static Box BoxOf(decimal x, TimelineLabel label)
        {
            var width = Sheet.WidthOf(label.Sides + " " + label.Value);
            var left = x + label.Shift - (label.Anchor switch { "start" => 0, "end" => width, _ => width / 2 });
            return new Box(left, label.Y - 10, left + width, label.Y + 2);
        }
    }

    [Fact]
    public void Notes_on_one_line_do_not_meet()
    {
        var byLine = Real.Notes.GroupBy(n => n.Y).Where(g => g.Count() > 1).ToArray();

        Assert.NotEmpty(byLine);
        Assert.All(
            byLine,
            line =>
                Assert.All(
                    line.Zip(line.Skip(1)),
                    pair =>
                        Assert.True(
                            (Share(pair.First.X) * Real.Width / 100) + Sheet.WidthOf(pair.First.Sides + " " + pair.First.Words)
                                <= Share(pair.Second.X) * Real.Width / 100)));
    }

    [Fact]
    public void The_caption_explains_what_is_drawn_and_nothing_else()
    {
        string[] explained = ["a hollow one a target", "A bar spans", "for part of a year", "Above are growth"];

        Assert.All(explained, words => Assert.Contains(words, Real.Text.Caption.ToString(), StringComparison.Ordinal));
        Assert.Equal(
            "A bar spans every value that the printed figure allows; it is not a margin of error. The axis of values starts at $1.4 billion, not at zero.",
            Draw(new("$1.5 billion", "2021"), new("$1.7 billion", "2022")).Text.Caption.ToString());
    }

    [Fact]
    public void A_single_figure_is_not_drawn_but_named()
    {
        var undrawn = TestData.RealReport.OverTime.Undrawn.ToString();

        Assert.Contains("Investment from Kazakhstan to Kyrgyzstan (one claim)", undrawn, StringComparison.Ordinal);
        Assert.DoesNotContain("Trade turnover", undrawn, StringComparison.Ordinal);
        Assert.Empty(ArtificialClaims.OverTime(new Claim("$1 billion", "2024")).Timelines);
    }

    [Fact]
    public void Equal_values_nothing_and_long_times_can_be_drawn()
    {
        Assert.Equal(2, Draw(new("$1 billion", "2023"), new("$1 billion", "2024", "KG")).Marks.Select(m => m.X).Distinct().Count());
        Assert.Equal(2, Draw(new("$0 billion", "2023"), new("$0 billion", "2024")).Marks.Count);
        Assert.InRange(Draw(new("$1 billion", "0001"), new("$2 billion", "9999")).Years.Count, 2, 16);
        Assert.Empty(Draw(new("$1 billion", string.Empty, Kind: "target"), new("$2 billion", string.Empty, Kind: "target")).Years);
    }

    [Fact]
    public void The_table_holds_every_claim_of_the_drawing()
    {
        Assert.Equal(Real.Claims.Count, Real.Text.Table.Rows.Count);
        Assert.All(Real.Text.Table.Rows, r => Assert.Equal(Real.Text.Table.Columns.Count, r.Count));
        Assert.Equal(TestData.RealReport.Claims.Count(c => c.Claim is { Indicator: "trade-turnover", Subject: "kz-kg" }), Real.Claims.Count);
    }

    private static TimelineView Draw(params IReadOnlyList<Claim> claims) => Assert.Single(ArtificialClaims.OverTime(claims).Timelines);

    private static string Says(params IReadOnlyList<Claim> claims) => Draw(claims).Text.Conclusion.ToString();

    private static decimal Share(string share) => decimal.Parse(share.TrimEnd('%'), CultureInfo.InvariantCulture);

    private static decimal Number(string pixels) => decimal.Parse(pixels, CultureInfo.InvariantCulture);
}
