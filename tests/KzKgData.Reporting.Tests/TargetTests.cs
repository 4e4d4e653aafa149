using KzKgData.Reporting.Views;
using KzKgData.Verification.Facts;
using Claim = KzKgData.Reporting.Tests.ArtificialClaims.Claim;

namespace KzKgData.Reporting.Tests;

public sealed class TargetTests
{
    private static TargetsView Real => Assert.Single(TestData.RealReport.OverTime.Targets);

    [Fact]
    public void Targets_stand_in_the_order_in_which_they_were_stated_each_beside_the_one_before_it() => Assert.Equal(
        [
            "Kazakh side: first target printed",
            "Kazakh side: repeats $2 billion of 1 February 2024",
            "nobody named: first target printed",
            "Kyrgyz side: first target printed",
            "Kazakh side: higher than $2 billion of 19 April 2024",
        ],
        Real.Targets.SelectMany(t => t.Changes).Select(c => c.Words.ToString()));

    [Fact]
    public void A_target_may_be_lowered_or_moved()
    {
        var steps = Targets(
            new("$3 billion", "2030", Kind: "target", Source: ArtificialClaims.First),
            new("$2 billion", "2030", Kind: "target", Source: ArtificialClaims.Second),
            new("$2 billion", "2035", Kind: "target", Source: ArtificialClaims.Third)).SelectMany(t => t.Changes).Select(c => c.Step);

        Assert.Equal([TargetStep.First, TargetStep.Lowered, TargetStep.Moved], steps);
    }

    [Fact]
    public void The_other_side_stated_nothing_that_a_target_could_repeat()
    {
        var changes = Targets(
            new("$3 billion", "2030", "KG", "target", ArtificialClaims.First),
            new("$3 billion", "2030", "KZ", "target", ArtificialClaims.Second),
            new("$3 billion", "2030", string.Empty, "target", ArtificialClaims.Third)).SelectMany(t => t.Changes);

        Assert.All(changes, c => Assert.Equal(TargetStep.First, c.Step));
    }

    [Fact]
    public void A_pace_rests_on_the_level_of_one_side_and_on_each_side_where_nobody_is_named()
    {
        var asked = Assert.Single(Real.Targets, t => t.Paces.Any(p => p.Paces.Count > 0));

        Assert.Equal("trade-turnover-target-trend", asked.Claim.Claim.Id);
        Assert.Equal(["KG", "KZ"], asked.Paces.Select(p => p.Side.Code));
        Assert.All(asked.Paces, side => Assert.All(side.Paces, p => Assert.True(p.Level.Side == side.Side && p.Years == 6)));
        Assert.Equal(["trade-turnover-2024-trend", "trade-turnover-2024-kg24-1"], asked.Paces[0].Paces.Select(p => p.Level.Id));
        Assert.Contains(Real.Text.Table.Rows.SelectMany(r => r), c => c.Words.ToString() is "Nobody is named, so each side’s own figure is used");
        Assert.Contains(
            Real.Text.Table.Rows.SelectMany(r => r[^1].Notes),
            n => n.ToString() is "9.9 % a year over six years from $1.7 billion (8.9 % to 10.5 % allowing for rounding)");
        Assert.Contains(Real.Text.Table.Rows.SelectMany(r => r[^1].Notes), n => n.ToString() is "14.4 % a year over six years from $1.34 billion");
    }

    [Fact]
    public void What_both_sides_say_counts_for_each()
    {
        var target = Assert.Single(Targets(
            new("$3 billion", "2030", "both", "target"),
            new("$1 billion", "2024", "KZ"),
            new("$2 billion", "2025", "both"),
            new("$1.5 billion", "2026", "KG")));

        Assert.Equal([("KG", "c03"), ("KZ", "c02")], target.Paces.Select(p => (p.Side.Code, Assert.Single(p.Paces).Level.Id)));
    }

    [Fact]
    public void Where_no_pace_can_be_said_the_reason_is()
    {
        Assert.Equal("required growth unknown: the target names no year", Missing(new("$3 billion", string.Empty, Kind: "target"), new("$1 billion", "2024")));
        Assert.Equal("required growth unknown: no figure is printed", Missing(new("$3 billion", "2030", Kind: "target"), new("$1 billion", "2024", "KG")));
        Assert.Equal(
            "required growth unknown: no figure above zero for the same months of an earlier year",
            Missing(new("$3 billion", "2030", Kind: "target"), new("$1 billion", "2024-01/2024-11")));
    }

    [Theory]
    [InlineData("$3.5 billion", TargetVerdict.Reached, "By the figures of the Kazakh side, $3 billion by 2030 was reached.")]
    [InlineData("$2.5 billion", TargetVerdict.Missed, "By the figures of the Kazakh side, $3 billion by 2030 was missed.")]
    [InlineData("$3.0 billion", TargetVerdict.LeftOpen, "The figures of the Kazakh side do not show whether $3 billion by 2030 was reached.")]
    public void Once_there_is_an_outcome_no_growth_is_asked_for(string outcome, TargetVerdict verdict, string sentence)
    {
        var view = Assert.Single(
            ArtificialClaims.OverTime(new Claim("$3 billion", "2030", Kind: "target"), new Claim("$1 billion", "2024"), new Claim(outcome, "2030")).Targets);
        var side = Assert.Single(Assert.Single(view.Targets).Paces);

        Assert.Equal((verdict, "c02", true), (side.Verdict, Assert.Single(side.Level).Claim.Id, side.Missing.IsEmpty));
        Assert.Empty(side.Paces);
        Assert.EndsWith(sentence, view.Text.Conclusion.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_level_stands_to_the_left_of_a_higher_target_and_its_bar_holds_it()
    {
        foreach (var line in Real.Rows.SelectMany(r => r.Lines))
        {
            Assert.NotEmpty(line.Levels);
            Assert.All(line.Levels, l => Assert.True(Share(l.Low) <= Share(l.X) && Share(l.X) <= Share(l.High) && Share(l.High) < Share(line.Target)));
        }
    }

    [Fact]
    public void Letters_of_a_pace_stand_only_where_they_have_room()
    {
        Assert.Equal(["9.9 to 14.4 % a year", "9.9 % a year"], Real.Rows.SelectMany(r => r.Lines).Select(l => l.Pace?.Words).OfType<string>());

        var near = Assert.Single(
            ArtificialClaims
                .OverTime(
                    new Claim("$3 billion", "2030", Kind: "target"),
                    new Claim("$2.8 billion", "2024"),
                    new Claim("$1.0 billion", "2024", "KG"),
                    new Claim("$3 billion", "2030", "KG", "target"))
                .Targets);
        Assert.Equal([null, "20.1 % a year"], near.Rows.SelectMany(r => r.Lines).Select(l => l.Pace?.Words));
    }

    [Fact]
    public void The_conclusion_says_how_many_targets_rose_name_no_year_and_what_the_others_ask() =>
        Assert.Equal(
            "Four targets are printed. One is later and higher than an earlier one of the same side. Three name no year, so the growth they require "
            + "is unknown. $3 billion by 2030 would require 9.9 to 14.4 % a year from the figure of the Kyrgyz side for 2024 and 9.9 % a year from the "
            + "figure of the Kazakh side for 2024.",
            Real.Text.Conclusion.ToString());

    [Fact]
    public void A_quantity_without_a_target_has_no_such_drawing() =>
        Assert.Empty(ArtificialClaims.OverTime(new Claim("$1 billion", "2023"), new Claim("$2 billion", "2024")).Targets);

    private static IReadOnlyList<TargetView> Targets(params IReadOnlyList<Claim> claims) => Assert.Single(ArtificialClaims.OverTime(claims).Targets).Targets;

    private static string Missing(params IReadOnlyList<Claim> claims)
    {
        var pace = Assert.Single(Assert.Single(Targets(claims)).Paces);
        Assert.Empty(pace.Paces);
        return pace.Missing.ToString();
    }

    private static decimal Share(string share) => decimal.Parse(share.TrimEnd('%'), CultureInfo.InvariantCulture);
}
