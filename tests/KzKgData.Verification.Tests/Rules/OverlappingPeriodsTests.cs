using CsCheck;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Tests.Rules;

public sealed class OverlappingPeriodsTests
{
    [Theory]
    [InlineData("2001", "NL", "2001-01/2001-11", "SL")]
    [InlineData("2001", "NL", "2001-01/2001-11", "")]
    [InlineData("2001", "", "2001-01/2001-11", "")]
    [InlineData("2001-01/2001-06", "NL", "2001-06/2001-12", "NL")] // one month in common, neither a part of the other
    [InlineData("2001", "NL", "2000-12-31/2001-01-01", "NL")] // one day
    public void Periods_that_overlap_where_nothing_compares_them_are_a_note(string one, string side, string other, string otherSide)
    {
        var note = Assert.Single(Notes(Of("a", one, side), Of("b", other, otherSide)));

        Assert.Equal((Severity.Note, FindingStatus.Open), (note.Severity, note.Status));
        Assert.Null(note.Discrepancy);
        Assert.Equal(["a", "b"], note.Facts);
        Assert.Equal("b", Assert.Single(note.Related).Fact);
    }

    [Theory]
    [InlineData("2001", "NL", "2001", "SL")] // equal: KZKG3003 compares them
    [InlineData("2001", "NL", "2001-01/2001-11", "NL")] // part and whole: KZKG3006
    [InlineData("2001", "NL", "2001-01/2001-11", "both")]
    [InlineData("2001", "both", "2001-01/2001-11", "both")]
    [InlineData("2001", "NL", "2002", "SL")]
    [InlineData("2001-01/2001-06", "", "2001-07", "")] // end to end
    [InlineData("2001", "NL", "", "SL")]
    public void Equal_periods_parts_of_one_side_and_periods_apart_stay_silent(string one, string side, string other, string otherSide) =>
        Assert.Empty(Notes(Of("a", one, side), Of("b", other, otherSide)));

    [Fact]
    public void Rates_of_growth_are_no_parts_of_each_other() => Assert.Single(Notes(
        new PrintedClaim("a", "12 percent") { Kind = "growth" },
        new PrintedClaim("b", "13 percent") { Kind = "growth", Period = "2001-01/2001-11" }));

    [Fact]
    public void Balances_are_no_parts_of_each_other() =>
        Assert.Single(Notes(new PrintedClaim("a", "-$1 billion"), new PrintedClaim("b", "$2 billion") { Period = "2001-01/2001-11" }));

    [Fact]
    public void Neither_kinds_scopes_units_nor_targets_are_mixed() => Assert.Empty(Notes(
        Of("a", "2001", "NL"),
        Of("b", "2001-01/2001-11", "SL") with { Scope = "services" },
        Of("c", "2001-01/2001-10", "SL") with { Kind = "target" },
        Of("d", "2000/2005", "NL") with { Kind = "target" },
        new PrintedClaim("e", "12 percent", "SL") { Kind = "growth", Period = "2001-01/2001-09" }));

    [Fact]
    public void There_is_one_note_a_group_of_periods_that_hang_together()
    {
        var notes = Notes(
            Of("a", "2001-01/2001-04", "NL"),
            Of("b", "2001-04/2001-08", "SL"),
            Of("c", "2001-08/2001-12", "NL"),
            Of("d", "2002", "NL"),
            Of("e", "2003", "NL"),
            Of("f", "2003-05", "SL"));

        Assert.Equal(["a;b;c", "e;f"], notes.Select(n => string.Join(';', n.Facts)).Order(StringComparer.Ordinal));
        Assert.Contains("2001-01/2001-04, 2001-04/2001-08, 2001-08/2001-12 overlap but are not equal", notes[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_sides_whose_common_part_counts_for_each_are_compared() => Assert.Empty(Notes(
        Of("a", "2001", "NL"),
        Of("b", "2001", "SL"),
        Of("c", "2001-01/2001-11", "both")));

    [Fact]
    public void The_first_and_the_last_day_of_all_are_no_trouble() =>
        Assert.Single(Notes(Of("a", "0001/9999", "NL"), Of("b", "0001-01-01", "SL"), Of("c", "9999-12-31", "SL")));

    [Fact]
    public void A_group_has_a_note_exactly_if_some_pair_of_it_is_compared_by_no_rule() => Claims.Sample(
        claims =>
        {
            var notes = Notes(claims);

            Assert.All(notes, n => Assert.Contains(Pairs(claims.Where(c => n.Facts.Contains(c.Id))), p => IsUncompared(p.One, p.Other)));
            Assert.All(
                Pairs(claims).Where(p => IsUncompared(p.One, p.Other)),
                p => Assert.Single(notes, n => n.Facts.Contains(p.One.Id) && n.Facts.Contains(p.Other.Id)));
        },
        iter: 300);

    private static Gen<PrintedClaim[]> Claims { get; } =
        Gen.Select(Gen.Int[1, 9], Gen.Int[0, 4], Gen.OneOf(string.Empty, "NL", "SL", "both"))
            .Select(
                (first, more, side) =>
                    Of(string.Empty, more == 0 ? $"2001-0{first}" : FormattableString.Invariant($"2001-0{first}/2001-{Math.Min(first + more, 11):00}"), side))
            .Array[0, 6]
            .Select(claims => claims.Select((c, i) => c with { Id = "c-" + i.ToString(CultureInfo.InvariantCulture) }).ToArray());

    private static IEnumerable<(PrintedClaim One, PrintedClaim Other)> Pairs(IEnumerable<PrintedClaim> claims)
    {
        var all = claims.ToArray();
        return all.SelectMany((one, i) => all.Skip(i + 1).Select(other => (one, other)));
    }

    private static bool IsUncompared(PrintedClaim one, PrintedClaim other)
    {
        var (left, right) = (Period.Parse(one.Period), Period.Parse(other.Period));
        var isNested = left.Contains(right) || right.Contains(left);
        var shareSide = one.Side.Length > 0 && other.Side.Length > 0 && (one.Side == other.Side || one.Side == "both" || other.Side == "both");
        return left != right && left.FirstDay <= right.LastDay && right.FirstDay <= left.LastDay && !(isNested && shareSide);
    }

    private static PrintedClaim Of(string id, string period, string side) => new(id, "$1.3 billion", side) { Period = period };

    private static Finding[] Notes(params IReadOnlyList<PrintedClaim> claims) =>
        [.. PrintedClaim.Package(claims).Verify("KZKG3018").Notes.Where(f => f.RuleId is "KZKG3018")];
}
