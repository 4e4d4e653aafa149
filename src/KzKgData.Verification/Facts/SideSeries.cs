namespace KzKgData.Verification.Facts;

/// <summary>
/// All that one side says of one measurand, over all periods. No series is ever built across
/// sides: what two sides say differs for reasons of its own.
/// </summary>
/// <param name="Side">The side.</param>
/// <param name="Claims">Its claims and those that it makes together with the other, at least one.</param>
public sealed record SideSeries(Side Side, IReadOnlyList<Claim> Claims)
{
    private IReadOnlyList<Level>? _levels;
    private IReadOnlyList<Level>? _levelsInOrder;
    private ILookup<Period, Level>? _levelsByPeriod;

    /// <summary>What the claims are figures of.</summary>
    public Measurand Measurand => Claims[0].Measurand;

    /// <summary>What the claims speak of, in words.</summary>
    public string Title => $"{Measurand.Indicator} {Measurand.Subject}, {Side}";

    /// <summary>What the quantity was.</summary>
    public IReadOnlyList<Level> Levels => _levels ??= Level.Of(OfKind(ClaimKind.Actual));

    /// <summary>What the quantity was, by the first day of the period; of several that begin on one day the longest first.</summary>
    internal IReadOnlyList<Level> LevelsInOrder => _levelsInOrder ??= [.. Levels.OrderBy(l => l.Period.FirstDay).ThenByDescending(l => l.Period.LastDay)];

    /// <summary>What the quantity was in a period, in every unit that it is given in.</summary>
    public IEnumerable<Level> LevelsIn(Period period)
    {
        _levelsByPeriod ??= Levels.ToLookup(l => l.Period);
        return _levelsByPeriod[period];
    }

    /// <summary>What the quantity was in a period, in one unit, or null.</summary>
    public Level? FindLevel(Period period, Unit unit) => LevelsIn(period).FirstOrDefault(l => l.Unit == unit);

    /// <summary>The claims of one kind.</summary>
    public IEnumerable<Claim> OfKind(ClaimKind kind) => Claims.Where(c => c.Kind == kind);

    /// <summary>Whether some claim is of a kind.</summary>
    internal bool Has(ClaimKind kind)
    {
        foreach (var claim in Claims)
        {
            if (claim.Kind == kind)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The series of all sides; claims of no side are in none.</summary>
    /// <param name="quantities">The claims by measurand.</param>
    internal static IEnumerable<SideSeries> Of(IEnumerable<IReadOnlyList<Claim>> quantities)
    {
        foreach (var quantity in quantities)
        {
            var sides = BySide(quantity);
            var both = sides.Find(s => s.Side.IsBoth)?.Claims ?? [];
            if (sides.Count == 1 && both.Count > 0)
            {
                yield return new SideSeries(Side.Both, both);
            }

            foreach (var single in sides)
            {
                if (!single.Side.IsBoth)
                {
                    yield return both.Count == 0 ? single : new SideSeries(single.Side, [.. single.Claims, .. both]);
                }
            }
        }
    }

    /// <summary>What both sides say together, quantity by quantity, whether or not one of them says something more by itself.</summary>
    internal static IEnumerable<SideSeries> OfBoth(IEnumerable<IReadOnlyList<Claim>> quantities) =>
        quantities.Select(q => BySide(q).Find(s => s.Side.IsBoth)).OfType<SideSeries>();

    private static List<SideSeries> BySide(IReadOnlyList<Claim> claims)
    {
        var sides = new List<SideSeries>();
        foreach (var claim in claims)
        {
            if (claim.Side.IsNone)
            {
                continue;
            }

            if (sides.Find(s => s.Side == claim.Side) is not { } series)
            {
                sides.Add(series = new SideSeries(claim.Side, new List<Claim>()));
            }

            ((List<Claim>)series.Claims).Add(claim);
        }

        return sides;
    }
}
