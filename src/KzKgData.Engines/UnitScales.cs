using KzKgData.Verification.Facts;

namespace KzKgData.Engines;

/// <summary>
/// How decimals become whole numbers: those of one unit have one scale, the digits behind the point that all of them need, as far as
/// the largest of them still has no more than 14 digits. What does not fit is rounded so that intervals get narrower: then more may
/// seem not to go together than does, and never less; the rules themselves decide.
/// </summary>
internal sealed class UnitScales
{
    /// <summary>Stands for an end that there is not.</summary>
    public const long Unbounded = 5_000_000_000_000_000;

    private const int Digits = 14;

    private readonly Dictionary<Unit, (int Decimals, decimal Largest)> _units = [];

    /// <summary>Takes all claims of a package.</summary>
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

    /// <summary>How many digits behind the point the whole numbers of a unit count; negative where they leave out digits before it.</summary>
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

    /// <summary>A power of ten from 1 to 10 to the 28th; beyond that the largest decimal.</summary>
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

    /// <summary>A number by a scale, and whether it is less than exact.</summary>
    /// <param name="number">The number.</param>
    /// <param name="scale">The scale.</param>
    /// <param name="upwards">Whether it is rounded up where it does not fit.</param>
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
