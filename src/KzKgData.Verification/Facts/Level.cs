namespace KzKgData.Verification.Facts;

/// <summary>The claims about the level of a quantity in one period and one unit. A series holds the levels of one side.</summary>
public sealed class Level
{
    private readonly Claim[] _claims;
    private readonly int _position;

    private Level(Claim[] claims, int position)
    {
        _claims = claims;
        _position = position;
    }

    /// <summary>Returns levels sorted by the first day of their period; for equal first days the longest first.</summary>
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

    /// <summary>The combined intervals of possible true values.</summary>
    internal Extent Hard => Extent.Of(_claims, c => c.HardBound);

    /// <summary>The combined intervals in which a reader would expect the true value.</summary>
    internal Extent Pragmatic => Extent.Of(_claims, c => c.Pragmatic);

    /// <summary>Returns the level as one text prints it: itself if no other text does, null if that text does not.</summary>
    internal Level? In(string text)
    {
        var own = Array.FindAll(_claims, c => c.Source.TextId == text);
        return own.Length == _claims.Length ? this : own.Length > 0 ? new Level(own, position: 0) : null;
    }

    /// <summary>Groups claims about one quantity into levels; claims without a period are left out.</summary>
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
