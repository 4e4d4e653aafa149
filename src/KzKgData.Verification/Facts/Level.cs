namespace KzKgData.Verification.Facts;

/// <summary>What is said of a quantity in one period, in one unit: one print of it or several. Series hold what one side says.</summary>
public sealed class Level
{
    private readonly List<Claim> _claims;
    private readonly int _position;

    private Level(Claim first, int position)
    {
        _claims = new List<Claim>(1) { first };
        _position = position;
    }

    /// <summary>The order of levels by the first day of their period; of several that begin on one day the longest comes first.</summary>
    internal static Comparison<Level> InTime { get; } = (x, y) =>
        x.Period.FirstDay.CompareTo(y.Period.FirstDay) is not 0 and var byFirstDay ? byFirstDay
        : y.Period.LastDay.CompareTo(x.Period.LastDay) is not 0 and var byLastDay ? byLastDay
        : x._position.CompareTo(y._position);

    /// <summary>The period.</summary>
    public Period Period => _claims[0].Period!.Value;

    /// <summary>The unit.</summary>
    public Unit Unit => _claims[0].Unit;

    /// <summary>The claims, at least one.</summary>
    public IReadOnlyList<Claim> Claims => _claims;

    /// <summary>Where the true value must lie.</summary>
    internal Extent Hard => Extent.Of(_claims, c => c.HardBound);

    /// <summary>Where a reader would expect the true value to lie.</summary>
    internal Extent Pragmatic => Extent.Of(_claims, c => c.Pragmatic);

    /// <summary>The levels that some claims of one quantity give; claims without a period give none.</summary>
    internal static List<Level> Of(IEnumerable<Claim> claims)
    {
        var levels = new List<Level>();
        var known = new Dictionary<Claim, Level>(EqualClaims.InPeriod);
        foreach (var claim in claims)
        {
            if (claim.Period is null)
            {
                continue;
            }

            if (known.TryGetValue(claim, out var level))
            {
                level._claims.Add(claim);
            }
            else
            {
                known.Add(claim, level = new Level(claim, levels.Count));
                levels.Add(level);
            }
        }

        return levels;
    }
}
