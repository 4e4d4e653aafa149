using KzKgData.Reporting.Views;

namespace KzKgData.Reporting.Tests;

public sealed class EventTests
{
    private static EventsView Events => TestData.RealReport.OverTime.Events!;

    private static OfficesView Offices => TestData.RealReport.OverTime.Offices!;

    [Fact]
    public void Events_with_a_day_stand_in_their_order_and_the_others_in_a_lane_of_their_own()
    {
        var lanes = Events.Events.Zip(Events.Lanes).ToArray();
        var dated = lanes.TakeWhile(l => !l.Second.IsList).ToArray();

        Assert.Equal(Events.Events.Count, Events.Lanes.Count);
        Assert.Equal(dated.Select(l => l.First.Day).Order(), dated.Select(l => l.First.Day));
        Assert.All(
            lanes.Skip(dated.Length),
            l => Assert.True(l is { First.Day: null, Second.IsList: true } && l.Second.Y > Events.ListTop && l.Second.Marks[0].Span is null));
        Assert.All(dated, l => Assert.True(l.Second.Y < l.Second.Marks[0].Y && l.Second.Marks[0].Y < Events.AxisTop));
        Assert.InRange(dated.Length, 1, lanes.Length - 1);
    }

    [Fact]
    public void A_day_stands_where_it_lies_in_its_year_and_a_year_is_a_band()
    {
        var year = MarkOf(Period.Year(2024));
        var day = MarkOf(Period.Day(2024, 4, 19));

        var passed = (Share(day.X) - Share(year.Span!.From)) / (Share(year.Span.To) - Share(year.Span.From));
        Assert.InRange(passed, 109m / 366, 110m / 366);
        Assert.Null(day.Span);

        static LaneMark MarkOf(Period day) => Events.Events.Zip(Events.Lanes).First(l => l.First.Day == day).Second.Marks[0];
    }

    [Fact]
    public void What_was_held_is_told_from_what_is_planned_and_what_is_neither()
    {
        Assert.Equal(
            ["expected 4", "reached 12", "unstated 1"],
            Events.Events.CountBy(e => e.Latest.Standing).Select(c => FormattableString.Invariant($"{c.Key} {c.Value}")).Order(StringComparer.Ordinal));
        Assert.Equal("17 events: 12 held, four planned and one unstated. Four have an exact day, nine no date at all.", Events.Text.Conclusion.ToString());
    }

    [Fact]
    public void An_event_that_two_sources_tell_of_is_one_and_has_the_more_exact_day()
    {
        var visit = Assert.Single(Events.Events, e => e.Tellings.Count > 1);

        Assert.Equal((Period.Day(2024, 4, 19), "Visit, Astana: Sadyr Japarov"), (visit.Day, visit.Line.ToString()));
        Assert.Equal(Events.Events.Count + 1, Events.Text.Table.Rows.Count);
    }

    [Fact]
    public void An_event_that_is_counted_keeps_its_number() =>
        Assert.Contains(Events.Events, e => e.Line.ToString() is "Supreme Interstate Council, no. 7");

    [Fact]
    public void Those_who_take_part_are_named()
    {
        Assert.Contains(Events.Lanes, r => r.Label.Head + r.Label.Tail is "Meeting, Astana: Adylbek Kasymaliev and Olzhas Bektenov");
        Assert.Contains(Events.Text.Table.Rows, r => r[0].Words.ToString() is "Days of Kyrgyz Culture" && r[3].Words.ToString() is "nobody named");
        Assert.Contains(Events.Text.Table.Rows, r => r[1].Words.ToString() is "19 April 2024" && r[1].Tags.Contains("day inferred"));
    }

    [Fact]
    public void An_office_has_one_row_with_its_holders_in_time()
    {
        var chairmen = Offices.Offices.Single(o => o[0].Said.Office is "Chairman of the Cabinet of Ministers of Kyrgyzstan");
        var marks = Offices.Lanes.Single(r => r.Marks.Count > 1 && r.Head is "KG").Marks;

        Assert.Equal(["Akylbek Zhaparov", "Adylbek Kasymaliev"], chairmen.Select(h => h.Holder.ToString()));
        Assert.Equal(["Akylbek Zhaparov", "Adylbek Kasymaliev"], marks.Select(m => m.Label));
        Assert.True(Share(marks[0].X) < Share(marks[1].X));
        Assert.Equal(["KG", "KG", "KG", "KG", "KG", "KG", "KG", "KZ", "KZ", "KZ", "KZ"], Offices.Lanes.Select(r => r.Head));
        Assert.Contains(
            "Akylbek Zhaparov on 1 February 2024, then Adylbek Kasymaliev on 25 February 2025.",
            Offices.Text.Conclusion.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Names_on_one_line_do_not_meet_however_narrow_the_drawing()
    {
        foreach (var line in Offices.Lanes.SelectMany(r => r.Marks).GroupBy(m => m.Y))
        {
            var boxes = line.Select(m => (Mark: m, X: Share(m.X) * Offices.Width / 100, Width: Sheet.WidthOf(m.Label) + 11))
                .Select(m => m.Mark.IsLabelLeft ? new Box(m.X - m.Width, 0, m.X + 6, 1) : new Box(m.X - 6, 0, m.X + m.Width, 1))
                .ToArray();

            Assert.All(boxes, b => Assert.True(b.Left >= 0 && b.Right <= Offices.Width && boxes.Count(b.Meets) == 1));
        }
    }

    [Fact]
    public void That_a_text_names_nobody_is_told_from_what_nobody_recorded()
    {
        var events = ReportView.Of(TestData.Edited(p => p.ReplaceAll("events.csv", "unstated,nobody-named,", "unstated,,"))).OverTime.Events!;

        Assert.Equal(
            "not recorded",
            Assert.Single(events.Text.Table.Rows, r => r[0].Words.ToString() is "Supreme Interstate Council, no. 7")[3].Words.ToString());
    }

    [Fact]
    public void A_stage_that_is_inferred_says_so()
    {
        var stages = TestData.RealReport.OverTime.Ladders.SelectMany(l => l.Text.Table.Rows).Where(r => r[1].Tags.Contains("stage inferred"));

        Assert.Contains("duty-free oil supplies to Kyrgyzstan", stages.Select(r => r[0].Words.ToString()));
        Assert.DoesNotContain("modernization", stages.Select(r => r[0].Words.ToString()));
    }

    [Fact]
    public void Without_participants_or_holders_there_is_nothing_to_show()
    {
        var view = ReportView.Of(TestData.Edited(p => p.With("datapackage.json", "{ \"resources\": [] }"))).OverTime;

        Assert.True(view.IsEmpty);
        Assert.True(view.Undrawn.IsEmpty);
    }

    private static decimal Share(string share) => decimal.Parse(share.TrimEnd('%'), CultureInfo.InvariantCulture);
}
