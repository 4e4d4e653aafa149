namespace KzKgData.Verification.Facts;

/// <summary>What is said of a quantity in one period, in one unit: one print of it or several. Series hold what one side says.</summary>
public sealed class Level
{
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
    internal Extent Hard => Extent.Of(Claims, c => c.HardBound);

    /// <summary>Where a reader would expect the true value to lie.</summary>
    internal Extent Pragmatic => Extent.Of(Claims, c => c.Pragmatic);

    /// <summary>The levels that some claims of one quantity give; claims without a period give none.</summary>
    internal static IReadOnlyList<Level> Of(IEnumerable<Claim> claims)
    {
        var levels = new List<Level>();
        var groups = new Dictionary<Key, List<Claim>>();
        foreach (var claim in claims)
        {
            if (claim.Period is { } period)
            {
                var key = new Key(period, claim.Unit);
                if (!groups.TryGetValue(key, out var group))
                {
                    groups.Add(key, group = new List<Claim>(1));
                    levels.Add(new Level(period, claim.Unit, group));
                }

                group.Add(claim);
            }
        }

        return levels;
    }

    private readonly record struct Key(Period Period, Unit Unit)
    {
        public override int GetHashCode() => Period.GetHashCode(); // units are few
    }
}
