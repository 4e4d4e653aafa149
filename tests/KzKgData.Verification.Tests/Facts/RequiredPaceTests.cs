using CsCheck;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Tests.Rules;

namespace KzKgData.Verification.Tests.Facts;

public sealed class RequiredPaceTests
{
    [Theory]
    [InlineData("100", "121", 2, "0.1")]
    [InlineData("100", "110", 1, "0.1")]
    [InlineData("8", "1", 3, "-0.5")]
    [InlineData("5", "5", 7, "0")]
    [InlineData("0.5", "32", 6, "1")]
    [InlineData("1", "1000000000", 9, "9")]
    [InlineData("1000000000", "1", 9, "-0.9")]
    public void The_pace_is_the_root_of_the_ratio_less_one(string from, string to, int years, string expected) =>
        Assert.Equal(Number(expected), RequiredPace.RateOf(Number(from), Number(to), years)!.Value, 24);

    [Fact]
    public void The_real_pace_agrees_with_a_calculation_by_hand()
    {
        // ln(3 / 1.7) / 6 = 0.0946640…, and e to that is 1.0992894…
        Assert.Equal(0.0992894m, RequiredPace.RateOf(1_700_000_000, 3_000_000_000, 6)!.Value, 7);
        Assert.Equal(0.1437631m, RequiredPace.RateOf(1_340_000_000, 3_000_000_000, 6)!.Value, 7);
    }

    [Fact]
    public void Growing_at_the_pace_year_by_year_leads_from_the_level_to_the_target() =>
        Gen.Select(_value, _value, Gen.Int[1, 60]).Sample(
            (from, to, years) =>
            {
                var factor = 1 + RequiredPace.RateOf(from, to, years)!.Value;
                var reached = Enumerable.Repeat(factor, years).Aggregate(from, (value, f) => value * f);

                Assert.InRange(reached / to, 1 - 0.000000000000001m, 1 + 0.000000000000001m);
            },
            iter: 500);

    [Fact]
    public void A_higher_level_a_lower_target_or_more_time_never_need_a_higher_pace() =>
        Gen.Select(_value, _value, Gen.Int[1, 60], Gen.Int[1, 1000]).Sample(
            (from, to, years, more) =>
            {
                var pace = RequiredPace.RateOf(from, to, years);
                var longer = RequiredPace.RateOf(from, to, years + 1);
                var factor = 1 + (more / 1000m);

                Assert.True(RequiredPace.RateOf(from * factor, to, years) < pace);
                Assert.True(RequiredPace.RateOf(from, to * factor, years) > pace);
                Assert.True(from < to ? longer < pace : from > to ? longer > pace : longer == pace);
            },
            iter: 200);

    [Theory]
    [InlineData("0", "5", 1)]
    [InlineData("5", "0", 1)]
    [InlineData("-5", "5", 1)]
    [InlineData("5", "-5", 1)]
    [InlineData("5", "5", 0)]
    [InlineData("5", "5", -1)]
    [InlineData("1", "1000000001", 3)]
    [InlineData("1000000001", "1", 3)]
    [InlineData("0.0000000000000000000000000001", "1000000000000000000", 1)]
    [InlineData("1000000000000000000", "0.0000000000000000000000000001", 1)]
    public void Without_values_above_nothing_or_years_between_them_there_is_no_pace(string from, string to, int years) =>
        Assert.Null(RequiredPace.RateOf(Number(from), Number(to), years));

    [Fact]
    public void Values_and_years_at_the_end_of_their_range_are_no_trouble()
    {
        Assert.Equal(0, RequiredPace.RateOf(1_000_000_000_000_000_000m, 1_000_000_000_000_000_000m, 9998));
        Assert.InRange(RequiredPace.RateOf(1_000_000_000m, 1_000_000_000_000_000_000m, 9998)!.Value, 0.002m, 0.0021m);
    }

    [Fact]
    public void The_interval_of_the_pace_comes_from_what_the_print_of_the_level_leaves_open()
    {
        var pace = Pace(Level("$1.7 billion"))!;

        Assert.Equal((6, "level", "target"), (pace.Years, pace.Level.Id, pace.Target.Id));
        Assert.Equal(RequiredPace.RateOf(1_700_000_000, 3_000_000_000, 6), pace.Rate);
        Assert.Equal(Interval.Closed(Rate(1_800_000_000), Rate(1_650_000_000)), pace.RateInterval); // the higher level needs the lower pace
    }

    [Fact]
    public void Ends_that_the_level_leaves_out_are_left_out_of_the_pace_at_the_other_end()
    {
        Assert.Equal(Interval.OpenClosed(Rate(1_800_000_000), Rate(1_700_000_000)), Pace(Level("$1.7 billion") with { Qualifier = "over" })!.RateInterval);
        Assert.Equal(Interval.Open(Rate(1_700_000_000), Rate(1_600_000_000)), Pace(Level("$1.7 billion") with { Qualifier = "almost" })!.RateInterval);
    }

    [Fact]
    public void A_level_that_may_be_nothing_sets_the_pace_no_upper_end() =>
        Assert.Equal(Interval.AtLeast(Rate(2_000_000_000)), Pace(Level("$1 billion") with { Qualifier = "about" })!.RateInterval);

    [Fact]
    public void The_pace_lies_in_its_interval_and_a_rounder_print_has_the_wider_one() =>
        Gen.Select(Gen.Int[100, 9999], Gen.OneOf(string.Empty, "about"))
            .Sample(
                (hundredths, qualifier) =>
                {
                    var exact = (hundredths / 100m).ToString("0.00", CultureInfo.InvariantCulture);
                    var (fine, coarse) = (
                        Pace(Level($"${exact} billion") with { Qualifier = qualifier })!,
                        Pace(Level($"${exact[..^1]} billion") with { Qualifier = qualifier })!);

                    Assert.True(fine.RateInterval.Contains(fine.Rate) && coarse.RateInterval.Contains(coarse.Rate));
                    Assert.True(
                        coarse.RateInterval.Hull(fine.RateInterval) == coarse.RateInterval,
                        $"{fine.RateInterval} sticks out of {coarse.RateInterval}");
                },
            iter: 100);

    [Fact]
    public void A_level_of_anything_else_leads_nowhere()
    {
        Assert.Null(Pace(Level("$1.7 billion") with { Period = string.Empty }));
        Assert.Null(Pace(Level("$1.7 billion") with { Period = "2024-01/2024-11" })); // eleven months against a year
        Assert.Null(Pace(Level("$1.7 billion") with { Period = "2030" }));
        Assert.Null(Pace(Level("$1.7 billion") with { Scope = "services" }));
        Assert.Null(Pace(Level("$1.7 billion") with { Kind = "target" }));
        Assert.Null(Pace(Level("\u20AC1.7 billion")));
        Assert.Null(Pace(Level("$1.7 billion"), Target with { Period = string.Empty }));
        Assert.NotNull(Pace(Level("$1.7 billion") with { Period = "2024-01/2024-11" }, Target with { Period = "2030-01/2030-11" }));
    }

    [Fact]
    public void The_latest_level_of_the_side_alone_is_the_start()
    {
        PrintedClaim[] claims =
        [
            Target,
            Level("$1.1 billion") with { Id = "earlier", Period = "2023" },
            Level("$1.9 billion") with { Id = "latest-high" },
            Level("$1.7 billion") with { Id = "latest-low", Side = "both" },
            Level("$1.8 billion") with { Id = "part", Period = "2025-01/2025-06" },
            Level("$2.5 billion") with { Id = "other-side", Side = "SL", Period = "2027" },
            Level("$2.6 billion") with { Id = "nobody", Side = string.Empty, Period = "2028" },
        ];

        Assert.Equal(["latest-high", "latest-low"], LatestLevelsOf("NL", claims));
        Assert.Equal(["other-side"], LatestLevelsOf("SL", claims));
        // The latest level is unusable, and an older one must not replace it.
        Assert.Empty(LatestLevelsOf("NL", [.. claims, Level("-$1 billion") with { Id = "negative", Period = "2025" }]));
        Assert.Empty(LatestLevelsOf("NL", [Target with { Side = "NL" }, Level("$1.9 billion") with { Side = "SL" }]));
    }

    // From 0.1 to 10^7, so that even a doubled value is within the factor of 10^9 that a pace allows.
    private static readonly Gen<decimal> _value = Gen.Select(Gen.Int[10, 999_999], Gen.Int[0, 3]).Select((digits, scale) => scale switch
    {
        0 => digits,
        1 => digits / 100m,
        _ => digits * 10m,
    });

    private static PrintedClaim Target { get; } = new("target", "$3 billion", string.Empty) { Kind = "target", Period = "2030" };

    private static PrintedClaim Level(string printed) => new("level", printed) { Period = "2024" };

    private static RequiredPace? Pace(PrintedClaim level, PrintedClaim? target = null)
    {
        var claims = Dataset.From(PrintedClaim.Package(level, target ?? Target).Read()).Claims;
        return RequiredPace.Between(claims[0], claims[1]);
    }

    private static string[] LatestLevelsOf(string side, params PrintedClaim[] claims)
    {
        var dataset = Dataset.From(PrintedClaim.Package(claims).Read());
        var series = dataset.Series.Single(s => s.Side.Code == side);
        return [.. RequiredPace.FromLatestLevel(series, dataset.Claims.Single(c => c.Id == "target")).Select(p => p.Level.Id)];
    }

    private static decimal Rate(decimal level) => RequiredPace.RateOf(level, 3_000_000_000, 6)!.Value;

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
