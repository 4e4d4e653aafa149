using KzKgData.Reporting.Views;
using Claim = KzKgData.Reporting.Tests.ArtificialClaims.Claim;

namespace KzKgData.Reporting.Tests;

public sealed class LadderTests
{
    [Fact]
    public void Tables_of_things_with_stages_are_ladders_and_events_are_none() =>
        Assert.Equal(["agreements", "projects", "checkpoints"], TestData.RealReport.OverTime.Ladders.Select(l => l.Table));

    [Fact]
    public void The_columns_are_the_stages_in_their_declared_order()
    {
        var agreements = Ladder("agreements");

        Assert.Equal(["planned", "agreed", "initialled", "signed"], agreements.Columns.Select(s => s.Label));
        Assert.Equal(["0%", "25%", "50%", "75%"], agreements.Columns.Select(s => s.X));
        Assert.All(
            agreements.Things.Zip(agreements.Lanes),
            t => Assert.Equal(t.First.Statements.Select(s => agreements.Columns.Single(x => x.Name == s.Undertaking.Stage).X), t.Second.Marks.Select(m => m.X)));
    }

    [Fact]
    public void Names_of_stages_that_are_wider_than_their_columns_stand_on_two_lines()
    {
        Assert.Single(Ladder("agreements").Columns.Select(s => s.Y).Distinct());
        Assert.Equal([17, 34, 17, 34], Ladder("projects").Columns.Select(s => s.Y));
        Assert.All(TestData.RealReport.OverTime.Ladders, l => Assert.True(l.Columns.Max(s => s.Y) < l.AxisTop && l.AxisTop < l.Lanes[0].Y));
    }

    [Fact]
    public void A_stage_is_reached_expected_or_neither_as_the_schema_declares_it()
    {
        var ladders = TestData.RealReport.OverTime.Ladders;
        var standings = ladders
            .SelectMany(l => l.Things)
            .SelectMany(t => t.Statements)
            .Select(s => (s.Undertaking.Stage, s.Standing))
            .Distinct()
            .ToDictionary(s => s.Stage, s => s.Standing, StringComparer.Ordinal);

        Assert.Equal(
            ("expected", "reached", "expected", "unstated"),
            (standings["planned"], standings["signed"], standings["to-be-built"], standings["started"]));
        Assert.All(
            ladders,
            l => Assert.Equal(l.Things.SelectMany(t => t.Statements).Select(s => s.Standing), l.Lanes.SelectMany(r => r.Marks).Select(m => m.Standing)));
    }

    [Fact]
    public void What_several_sources_say_of_one_thing_stands_in_one_row_each_on_a_line_of_its_own()
    {
        var (complex, row) = Ladder("projects").Things.Zip(Ladder("projects").Lanes).Single(t => t.First.Statements.Count == 3);

        Assert.Equal(
            ["logistics-complex-kg24", "logistics-complex-trend", "logistics-complex-astana-times"],
            complex.Statements.Select(s => s.Undertaking.Id));
        Assert.Equal(["0%", "25%", "25%"], row.Marks.Select(m => m.X));
        Assert.Equal(3, row.Marks.Select(m => m.Y).Distinct().Count());
        Assert.EndsWith("For one of them, sources name different stages.", Ladder("projects").Text.Conclusion.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("so no change can be seen.", Ladder("checkpoints").Text.Conclusion.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_statement_is_dated_by_its_source_and_keeps_the_dates_that_are_printed()
    {
        var signed = Ladder("agreements").Lanes.Single(r => r.Label.Head.StartsWith("Agreement on Deepening", StringComparison.Ordinal)).Marks.Single();
        var launch = Ladder("projects").Lanes.SelectMany(r => r.Marks).Single(m => m.Label is "due 2026");

        Assert.Equal(("Apr 2024†", "on 19 Apr 2024†"), (signed.Said, signed.Label));
        Assert.True(signed.IsLabelLeft);
        Assert.Equal(("Aug 2025", false), (launch.Said, launch.IsLabelLeft));
    }

    [Fact]
    public void The_conclusion_counts_the_stages_that_the_latest_sources_name() =>
        Assert.StartsWith(
            "According to the latest source on each: one planned, four agreed, two initialled and three signed.",
            Ladder("agreements").Text.Conclusion.ToString(),
            StringComparison.Ordinal);

    [Fact]
    public void Names_are_cut_on_a_narrow_screen_only()
    {
        var label = Ladder("agreements").Lanes.Single(r => r.Label.Head.StartsWith("Agreement on Deepening", StringComparison.Ordinal)).Label;

        Assert.Equal("Agreement on Deepening and Expanding Allied Relations", label.Head + label.Tail);
        Assert.InRange(Sheet.WidthOf(label.Head + "…"), 1, 320);
        Assert.Equal(new FittedText("short", string.Empty), FittedText.Of(Wording.Phrase.Data("short"), 5));
        Assert.Equal(new FittedText("two", " words"), FittedText.Of(Wording.Phrase.Data("two words"), 6));
        Assert.Equal(new FittedText("unbroken", "word"), FittedText.Of(Wording.Phrase.Data("unbrokenword"), 9));
    }

    [Fact]
    public void A_deadline_that_slips_moves_to_the_right_from_source_to_source()
    {
        var view = ArtificialClaims.OverTime(
            new Claim("2028", "2028", Kind: "deadline", Source: ArtificialClaims.Third),
            new Claim("2026", "2026", Kind: "deadline", Source: ArtificialClaims.First),
            new Claim("2026", "2026", "KG", "deadline", ArtificialClaims.Second)).Deadlines!;

        Assert.Equal([("c01", 0), ("c02", 0), ("c00", 2)], Assert.Single(view.Deadlines).Select(d => (d.Claim.Claim.Id, d.Slip)));
        Assert.Equal(view.Lanes[0].Marks[0].X, view.Lanes[1].Marks[0].X);
        Assert.True(Share(view.Lanes[1].Marks[0].X) < Share(view.Lanes[2].Marks[0].X));
        Assert.Equal(["Yield", "", ""], view.Lanes.Select(r => r.Head));
        Assert.Equal("KZ, said 4 Aug 2025: two years later than before", view.Lanes[2].Label.Head + view.Lanes[2].Label.Tail);
        Assert.Equal("Three deadlines are printed. One is later than in an earlier source.", view.Text.Conclusion.ToString());
        Assert.Equal([Mark.Square, Mark.Circle, Mark.Square], view.Lanes.Select(r => r.Marks[0].Side));
    }

    [Fact]
    public void A_deadline_that_comes_earlier_has_not_slipped()
    {
        var view = ArtificialClaims.OverTime(
            new Claim("2028", "2028", Kind: "deadline", Source: ArtificialClaims.First),
            new Claim("2027", "2027", Kind: "deadline", Source: ArtificialClaims.Second)).Deadlines!;

        Assert.Equal([0, -1], Assert.Single(view.Deadlines).Select(d => d.Slip));
        Assert.EndsWith("No later source gives a later deadline for the same item.", view.Text.Conclusion.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Deadlines_of_several_things_are_not_compared()
    {
        var deadlines = TestData.RealReport.OverTime.Deadlines!.Deadlines;

        Assert.Equal(["complex-launch", "checkpoint-works"], deadlines.Select(d => Assert.Single(d).Claim.Claim.Indicator));
        Assert.Null(ArtificialClaims.OverTime(new Claim("$1 billion", "2024")).Deadlines);
    }

    private static LadderView Ladder(string table) => TestData.RealReport.OverTime.Ladders.Single(l => l.Table == table);

    private static decimal Share(string share) => decimal.Parse(share.TrimEnd('%'), CultureInfo.InvariantCulture);
}
