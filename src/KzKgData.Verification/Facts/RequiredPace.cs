namespace KzKgData.Verification.Facts;

/// <summary>
/// The average yearly growth that a quantity needs to get from a level to a target: the compound annual growth rate
/// (target / level)^(1 / years) − 1.
/// </summary>
/// <remarks>
/// The definition is that of the U.S. Bureau of Economic Analysis ("Compound annual growth rate") and of the World Bank
/// ("Compounding or geometric average growth rate"). A pace is not a forecast and does not compare a target with an outcome. The level must have the same
/// quantity and unit and cover the same months as the target: a level for eleven months gives no pace to a target for a year.
/// </remarks>
public sealed record RequiredPace
{
    // Beyond this, powers could overflow a decimal; no real target is as far away.
    private const decimal LargestRatio = 1_000_000_000m;

    private RequiredPace(Claim level, Claim target, int years, decimal rate, Interval rateInterval)
    {
        Level = level;
        Target = target;
        Years = years;
        Rate = rate;
        RateInterval = rateInterval;
    }

    /// <summary>The level at the start.</summary>
    public Claim Level { get; }

    /// <summary>The target.</summary>
    public Claim Target { get; }

    /// <summary>The years from the end of the level's period to the end of the target's; at least 1.</summary>
    public int Years { get; }

    /// <summary>The average yearly growth as a share: 0.1 is ten percent; above −1.</summary>
    public decimal Rate { get; }

    /// <summary>The interval of the rate for all values of the level that its printed digits allow; the target is exact.</summary>
    /// <remarks>A lower level needs a higher pace, so the ends are swapped. There is no upper end if the level may be zero.</remarks>
    public Interval RateInterval { get; }

    /// <summary>Returns the pace from a level to a target.</summary>
    /// <returns>
    /// The pace; null if there is none: the claims differ in quantity, scope or unit, one of them has no period, the target is not for the same months of
    /// a later year, a value is not above 0, or the values differ by more than a factor of 10^9.
    /// </returns>
    public static RequiredPace? Between(Claim level, Claim target)
    {
        if (YearsBetween(level, target) is not { } years || RateOf(level.Value, target.Value, years) is not { } rate)
        {
            return null;
        }

        return new RequiredPace(level, target, years, rate, IntervalOf(level.Pragmatic, target.Value, years));
    }

    /// <summary>Returns the paces to a target from the latest comparable level of a side.</summary>
    /// <param name="series">The series of the side about the quantity, joint claims included.</param>
    /// <param name="target">The target, whoever states it.</param>
    /// <returns>One pace per claim of that level, slowest first; empty if there is no such level, or its values are not above 0.</returns>
    public static IReadOnlyList<RequiredPace> FromLatestLevel(SideSeries series, Claim target)
    {
        var levels = series.OfKind(ClaimKind.Actual).Where(level => YearsBetween(level, target) >= 1).ToArray();
        if (levels.Length == 0)
        {
            return [];
        }

        var fewest = levels.Min(level => YearsBetween(level, target)!.Value);
        return
        [
            .. levels
                .Where(level => YearsBetween(level, target) == fewest)
                .Select(level => Between(level, target))
                .OfType<RequiredPace>()
                .OrderBy(pace => pace.Rate)
                .ThenBy(pace => pace.Level.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>Returns the average yearly growth from one value to another.</summary>
    /// <param name="from">The value at the start, above 0.</param>
    /// <param name="to">The value at the end, above 0, in the same unit.</param>
    /// <param name="years">The number of years, at least 1.</param>
    /// <returns>
    /// The rate as a share, above −1; null if a value or the years are out of range, or the values differ by more than a factor of 10^9.
    /// </returns>
    public static decimal? RateOf(decimal from, decimal to, int years)
    {
        if (from <= 0 || to <= 0 || years < 1)
        {
            return null;
        }

        // The root of a number above 1 uses all digits of a decimal.
        var (smaller, larger) = from < to ? (from, to) : (to, from);
        if (larger / LargestRatio > smaller)
        {
            return null;
        }

        var root = Root(larger / smaller, years);
        return (from <= to ? root : 1 / root) - 1;
    }

    private static int? YearsBetween(Claim level, Claim target) =>
        level.Kind == ClaimKind.Actual
        && (level.Measurand, level.Unit) == (target.Measurand, target.Unit)
        && level.Period is { } start
        && target.Period is { } end
            ? start.YearsUntil(end)
            : null;

    private static Interval IntervalOf(Interval level, decimal target, int years)
    {
        // The ends of the level may be so close that the rates are equal as decimals.
        var fastest = level.Low is { } low ? RateOf(low, target, years) : null;
        return level.High is { } high && RateOf(high, target, years) is { } slowest
            ? Interval.Between(slowest, level.HighOpen, fastest, level.LowOpen)
            : Interval.Between(-1, lowOpen: true, fastest, level.LowOpen);
    }

    /// <summary>
    /// Returns the root of a number of at least 1 by bisection, until no decimal lies between the ends of the interval. All but the last few digits are
    /// correct.
    /// </summary>
    private static decimal Root(decimal number, int degree)
    {
        var (low, high) = RangeOfRoot(number, degree);
        while (true)
        {
            var middle = low + ((high - low) / 2);
            if (middle <= low || middle >= high)
            {
                return low;
            }

            if (IsPowerAbove(middle, degree, number))
            {
                high = middle;
            }
            else
            {
                low = middle;
            }
        }
    }

    /// <summary>
    /// Returns an interval that contains the root. A double gives about fifteen digits, and one step of Newton's method nearly all; if that fails, the
    /// interval starts at 1.
    /// </summary>
    private static (decimal Low, decimal High) RangeOfRoot(decimal number, int degree)
    {
        var guess = (decimal)Math.Pow((double)number, 1.0 / degree);
        var power = 1m;
        for (var i = 1; i < degree; i++)
        {
            power *= guess;
        }

        var near = guess - (((power * guess) - number) / degree / power);
        var slack = near * 1e-24m;
        var (low, high) = (Math.Max(1m, near - slack), Math.Min(number, near + slack));
        return !IsPowerAbove(low, degree, number) && IsPowerAbove(high, degree, number) ? (low, high) : (1m, number);
    }

    private static bool IsPowerAbove(decimal factor, int degree, decimal number)
    {
        var power = 1m;
        for (var i = 0; i < degree; i++)
        {
            power *= factor;
            if (power > number)
            {
                return true;
            }
        }

        return false;
    }
}
