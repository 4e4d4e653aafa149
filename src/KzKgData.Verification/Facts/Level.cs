namespace KzKgData.Verification.Facts;

/// <summary>What is said of a quantity in one period, in one unit: one print of it or several. Series hold what one side says.</summary>
public sealed class Level
{
    private Extent? _hard;
    private Extent? _pragmatic;

    private Level(Period period, Unit unit, IReadOnlyList<Claim> claims)
    {
        Period = period;
        Unit = unit;
        Claims = claims;
    }

    /// <summary>The period.</summary>
    public Period Period { get; }

    /// <summary>The unit.</summary>
    public Unit Unit { get; }

    /// <summary>The claims, at least one.</summary>
    public IReadOnlyList<Claim> Claims { get; }

    /// <summary>Where the true value must lie.</summary>
    internal Extent Hard => _hard ??= Extent.Of(Claims.Select(c => c.HardBound));

    /// <summary>Where a reader would expect the true value to lie.</summary>
    internal Extent Pragmatic => _pragmatic ??= Extent.Of(Claims.Select(c => c.Pragmatic));

    /// <summary>The levels that some claims of one quantity give; claims without a period give none.</summary>
    internal static IReadOnlyList<Level> Of(IEnumerable<Claim> claims)
    {
        var levels = new List<Level>();
        foreach (var group in claims.Where(c => c.Period is not null).GroupBy(c => (Period: c.Period!.Value, c.Unit)))
        {
            levels.Add(new Level(group.Key.Period, group.Key.Unit, [.. group]));
        }

        return levels;
    }
}
