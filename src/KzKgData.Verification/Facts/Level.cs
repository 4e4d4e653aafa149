namespace KzKgData.Verification.Facts;

/// <summary>What is said of a quantity in one period, in one unit: one print of it or several. Series hold what one side says.</summary>
public sealed class Level
{
    private readonly Claim[] _claims;
    private readonly int _position;

    private Level(Claim[] claims, int position)
    {
        _claims = claims;
        _position = position;
    }

    /// <summary>Levels of one making by the first day of their period; of several that begin on one day the longest first.</summary>
    internal static List<Level> InTime(IEnumerable<Level> levels)
    {
        List<Level> ordered = [.. levels];
        ordered.Sort(Compare);
        return ordered;
    }

    private static int Compare(Level x, Level y) =>
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
        var dated = claims as IReadOnlyList<Claim>;
        if (dated is null || dated.Any(c => c.Period is null))
        {
            dated = [.. claims.Where(c => c.Period is not null)];
        }

        var groups = EqualClaims.InPeriod.Group(dated);
        var levels = new List<Level>(groups.Length);
        foreach (var group in groups)
        {
            levels.Add(new Level(group, levels.Count));
        }

        return levels;
    }
}
