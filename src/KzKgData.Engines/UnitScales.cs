using KzKgData.Verification.Facts;

namespace KzKgData.Engines;

/// <summary>
/// Converts decimals to whole numbers with one scale per unit: the number of decimals that all values of the unit need, as long as the largest value has
/// at most 14 digits. What does not fit is rounded so that intervals become narrower. So SQL may select too many conflicts, but never too few; the rules
/// decide.
/// </summary>
internal sealed class UnitScales
{
    /// <summary>The number that stands for a missing end of an interval.</summary>
    public const long Unbounded = 5_000_000_000_000_000;

    private const int Digits = 14;

    private readonly Dictionary<Unit, (int Decimals, decimal Largest)> _units = [];

    /// <summary>Computes the scales for the claims of a package.</summary>
    public UnitScales(IEnumerable<Claim> claims)
    {
        foreach (var claim in claims)
        {
            var (decimals, largest) = _units.GetValueOrDefault(claim.Unit);
            foreach (var number in new[] { claim.Value, claim.Pragmatic.Low, claim.Pragmatic.High, claim.HardBound.Low, claim.HardBound.High })
            {
                if (number is { } value)
                {
                    decimals = Math.Max(decimals, DecimalsOf(value));
                    largest = Math.Max(largest, Math.Abs(value));
                }
            }

            _units[claim.Unit] = (decimals, largest);
        }
    }

    /// <summary>Returns the scale of a unit: its number of decimals, negative if digits before the point are dropped.</summary>
    public int Of(Unit unit)
    {
        var (decimals, largest) = _units[unit];
        var scale = Math.Min(decimals, Digits);
        while (largest >= PowerOfTen(Digits - scale))
        {
            scale--;
        }

        return scale;
    }

    /// <summary>Returns a power of ten for exponents from 0 to 28; beyond that the largest decimal.</summary>
    public static decimal PowerOfTen(int exponent)
    {
        var power = 1m;
        for (var i = 0; i < exponent; i++)
        {
            if (i == 28)
            {
                return decimal.MaxValue;
            }

            power *= 10;
        }

        return power;
    }

    /// <summary>Scales a number, and returns whether it had to be rounded.</summary>
    /// <param name="number">The number.</param>
    /// <param name="scale">The scale.</param>
    /// <param name="upwards">Whether to round up if it does not fit.</param>
    public static (long Scaled, bool IsRounded) Scale(decimal number, int scale, bool upwards)
    {
        var exact = scale >= 0 ? number * PowerOfTen(scale) : number / PowerOfTen(-scale);
        var whole = upwards ? Math.Ceiling(exact) : Math.Floor(exact);
        return ((long)whole, whole != exact || (scale < 0 && whole * PowerOfTen(-scale) != number));
    }

    private static int DecimalsOf(decimal value)
    {
        var decimals = value.Scale;
        while (decimals > 0 && Math.Round(value, decimals - 1) == value)
        {
            decimals--;
        }

        return decimals;
    }
}
