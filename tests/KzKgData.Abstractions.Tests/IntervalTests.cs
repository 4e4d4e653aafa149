using CsCheck;

namespace KzKgData.Tests;

public sealed class IntervalTests
{
    // Ends are halves from -2 to 2 and witnesses are quarters from -3 to 3, so that there is a witness at every end, between
    // any two ends and beyond all of them: what holds for all witnesses holds for all numbers.
    private static readonly decimal[] _witnesses = [.. Enumerable.Range(-12, 25).Select(quarters => quarters / 4m)];

    private static readonly Gen<decimal> _end = Gen.Int[-4, 4].Select(halves => halves / 2m);

    private static readonly Gen<Interval> _simple = Gen.Select(Gen.Int[0, 7], _end, _end).Select((kind, one, other) =>
    {
        var (low, high) = one <= other ? (one, other) : (other, one);
        return (kind, low == high) switch
        {
            (0, _) => Interval.Exactly(low),
            (1, _) => Interval.Closed(low, high),
            (2, false) => Interval.Open(low, high),
            (3, false) => Interval.ClosedOpen(low, high),
            (4, false) => Interval.OpenClosed(low, high),
            (5, _) => Interval.Below(high),
            (6, _) => Interval.Above(low),
            _ => Interval.AtLeast(low),
        };
    });

    // Hulls give the form that has no factory: unbounded on both sides.
    private static readonly Gen<Interval> _interval = Gen.Select(_simple, _simple, Gen.Bool).Select((a, b, joined) => joined ? a.Hull(b) : a);

    [Fact]
    public void Two_intervals_overlap_exactly_if_some_number_lies_in_both() =>
        Gen.Select(_interval, _interval).Sample(
            (a, b) => a.Overlaps(b) == _witnesses.Any(n => a.Contains(n) && b.Contains(n)), iter: 5_000);

    [Fact]
    public void Overlap_is_symmetric_and_every_interval_overlaps_itself() =>
        Gen.Select(_interval, _interval).Sample((a, b) => a.Overlaps(b) == b.Overlaps(a) && a.Overlaps(a), iter: 5_000);

    [Fact]
    public void An_interval_is_below_another_exactly_if_each_of_its_numbers_is_smaller_than_each_of_the_other() =>
        Gen.Select(_interval, _interval).Sample(
            (a, b) => a.IsBelow(b) == _witnesses.Where(a.Contains).All(n => _witnesses.Where(b.Contains).All(m => n < m)), iter: 5_000);

    [Fact]
    public void The_hull_holds_both_intervals_and_what_lies_between_them_and_nothing_else() =>
        Gen.Select(_interval, _interval).Sample(
            (a, b) =>
            {
                var held = _witnesses.Where(n => a.Contains(n) || b.Contains(n)).ToArray();
                return Array.TrueForAll(_witnesses, n => a.Hull(b).Contains(n) == (held.Min() <= n && n <= held.Max()));
            },
            iter: 5_000);

    [Fact]
    public void The_hull_does_not_depend_on_the_order() =>
        Gen.Select(_interval, _interval).Sample((a, b) => a.Hull(b) == b.Hull(a) && a.Hull(a) == a, iter: 5_000);

    [Fact]
    public void Ends_that_are_missing_are_null_and_open()
    {
        Assert.Equal((null, 49m, true, true), Parts(Interval.Below(49)));
        Assert.Equal((49m, null, false, true), Parts(Interval.AtLeast(49)));
        Assert.Equal((49m, null, true, true), Parts(Interval.Above(49)));
        Assert.Equal((null, null, true, true), Parts(Interval.Below(0).Hull(Interval.AtLeast(0))));
    }

    [Fact]
    public void Ends_that_are_there_keep_their_value_and_openness()
    {
        Assert.Equal((7m, 7m, false, false), Parts(Interval.Exactly(7)));
        Assert.Equal((1m, 2m, false, false), Parts(Interval.Closed(1, 2)));
        Assert.Equal((1m, 2m, true, true), Parts(Interval.Open(1, 2)));
        Assert.Equal((1m, 2m, false, true), Parts(Interval.ClosedOpen(1, 2)));
        Assert.Equal((1m, 2m, true, false), Parts(Interval.OpenClosed(1, 2)));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    public void An_interval_without_any_number_cannot_be_made(int low, int high)
    {
        Assert.Throws<ArgumentException>(() => Interval.Open(low, high));
        Assert.Throws<ArgumentException>(() => Interval.ClosedOpen(low, high));
        Assert.Throws<ArgumentException>(() => Interval.OpenClosed(low, high));
    }

    [Fact]
    public void A_closed_interval_may_shrink_to_one_number_but_not_turn_round()
    {
        Assert.Equal(Interval.Exactly(1), Interval.Closed(1, 1));
        Assert.Throws<ArgumentException>(() => Interval.Closed(2, 1));
    }

    [Fact]
    public void Equal_numbers_make_equal_intervals_whatever_digits_they_were_written_with() =>
        Assert.Equal(Interval.Closed(1.0m, 2.50m), Interval.Closed(1m, 2.5m));

    [Fact]
    public void The_default_interval_holds_zero_and_nothing_else() => Assert.Equal(Interval.Exactly(0), default);

    [Theory]
    [MemberData(nameof(HostileCulture.Signs), MemberType = typeof(HostileCulture))]
    public void Intervals_are_written_the_same_in_every_culture(string decimalMark, string grouping, string minus)
    {
        using var culture = HostileCulture.With(decimalMark, grouping, minus);

        Assert.Equal("[-1.65, 1.8]", Interval.Closed(-1.65m, 1.8m).ToString());
        Assert.Equal("(-\u221E, 49)", Interval.Below(49).ToString());
        Assert.Equal("[1700000000, \u221E)", Interval.AtLeast(1_700_000_000).ToString());
        Assert.Equal("(0.5, 1)", Interval.Open(0.5m, 1).ToString());
        Assert.StartsWith(
            "The interval from 1.5 to -0.5 is empty.",
            Assert.Throws<ArgumentException>(() => Interval.Closed(1.5m, -0.5m)).Message,
            StringComparison.Ordinal);
    }

    private static (decimal? Low, decimal? High, bool LowOpen, bool HighOpen) Parts(Interval interval) =>
        (interval.Low, interval.High, interval.LowOpen, interval.HighOpen);
}
