using CsCheck;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Tests.Rules;

namespace KzKgData.Verification.Tests.Findings;

public sealed class GapTests
{
    [Fact]
    public void A_gap_has_a_difference_and_an_index_with_the_intervals_that_printing_leaves()
    {
        var gap = Between("$1.3 billion", "$1.7 billion");

        Assert.Equal(400_000_000m, gap.Difference);
        Assert.Equal(Interval.Closed(250_000_000, 550_000_000), gap.DifferenceInterval); // 1.65 − 1.4, 1.8 − 1.25
        Assert.Equal(2m * 4 / 30, gap.Index!.Value, 20);
        Assert.Equal(2m * 0.25m / 3.05m, gap.IndexInterval!.Value.Low!.Value, 20);
        Assert.Equal(2m * 0.55m / 3.05m, gap.IndexInterval!.Value.High!.Value, 20);
    }

    [Fact]
    public void Where_the_intervals_meet_the_index_starts_at_nothing()
    {
        var gap = Between("$1.5 billion", "$1.6 billion");

        Assert.Equal(Interval.Closed(-50_000_000, 250_000_000), gap.DifferenceInterval);
        Assert.Equal(0, gap.IndexInterval!.Value.Low);
    }

    [Fact]
    public void There_is_no_index_where_a_value_may_be_nothing()
    {
        var about = new PrintedClaim("about", "$10 billion") { Qualifier = "about" }; // 10 ± 10

        Assert.Null(Between("$0", "$5 billion").Index);
        Assert.Null(Between("$0", "$5 billion").IndexInterval);
        Assert.Null(Between(new PrintedClaim("five", "$5 billion"), about).Index);
        Assert.Null(Between("$0", "$0").Index);
    }

    [Fact]
    public void The_index_lies_between_0_and_2_and_in_its_interval() => Gen.Select(Gen.Int[1, 9999], Gen.Int[1, 9999]).Sample(
        (a, b) =>
        {
            var gap = Between(FormattableString.Invariant($"${Math.Min(a, b)}"), FormattableString.Invariant($"${Math.Max(a, b)}"));
            if (gap.IndexInterval is { } interval)
            {
                Assert.True(gap.Index is >= 0 and < 2 && interval.Contains(gap.Index.Value) && interval.Low >= 0 && interval.High <= 2);
            }

            Assert.True(gap.DifferenceInterval.Contains(gap.Difference) && gap.Difference >= 0);
        },
        iter: 300);

    [Theory]
    [InlineData("1.06", "5.8 %")]
    [InlineData("1.20", "18.2 %")]
    [InlineData("1", "0.0 %")]
    public void Valuing_imports_with_freight_can_carry_an_index_of_no_more_than_a_bound(string factor, string bound) =>
        Assert.Equal(bound, Printable.Percent(Valuation.BoundAt(decimal.Parse(factor, CultureInfo.InvariantCulture))).ToString());

    [Fact]
    public void The_factors_are_those_of_the_statistics_that_name_them() => Assert.Equal((1.06m, 1.20m), (Valuation.UsualCifFactor, Valuation.HighCifFactor));

    [Fact]
    public void No_two_flows_valued_once_with_and_once_without_freight_differ_by_more_than_the_bound() =>
        Gen.Select(Gen.Int[0, 10_000], Gen.Int[0, 10_000], Gen.Int[100, 150]).Sample(
            (a, b, percent) =>
            {
                if (a + b > 0)
                {
                    var c = percent / 100m;
                    var (one, other) = (a + (c * b), b + (c * a));
                    var index = 2 * Math.Abs(one - other) / (one + other);

                    Assert.True(index <= Valuation.BoundAt(c) + 0.0000000001m);
                    Assert.True(a == 0 || b == 0 || c == 1 || index < Valuation.BoundAt(c));
                    Assert.True(a <= b || one <= other); // the total of the net exporter is the smaller one
                }
            },
            iter: 5_000);

    private static Gap Between(string one, string other) => Between(new PrintedClaim("one", one), new PrintedClaim("other", other));

    private static Gap Between(params PrintedClaim[] claims) =>
        PrintedClaim.Read(claims) is [var one, var other] ? new Gap(one, other) : throw new ArgumentException("A gap is between two claims.", nameof(claims));
}
