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
    private ILookup<Period, Level>? _levelsByPeriod;

    /// <summary>What the claims are figures of.</summary>
    public Measurand Measurand => Claims[0].Measurand;

    /// <summary>What the claims speak of, in words.</summary>
    public string Title => $"{Measurand.Indicator} {Measurand.Subject}, {Side}";

    /// <summary>What the quantity was.</summary>
    public IReadOnlyList<Level> Levels => _levels ??= Level.Of(OfKind(ClaimKind.Actual));

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

    /// <summary>The series of all sides; claims of no side are in none.</summary>
    internal static IReadOnlyList<SideSeries> Of(IEnumerable<Claim> claims)
    {
        var series = new List<SideSeries>();
        foreach (var quantity in claims.Where(c => !c.Side.IsNone).GroupBy(c => c.Measurand))
        {
            var sides = quantity.ToLookup(c => c.Side);
            var single = sides.Where(s => !s.Key.IsBoth).Select(s => new SideSeries(s.Key, [.. s, .. sides[Side.Both]])).ToArray();
            series.AddRange(single.Length > 0 ? single : [new SideSeries(Side.Both, [.. sides[Side.Both]])]);
        }

        return series;
    }

    /// <summary>What both sides say together, quantity by quantity, whether or not one of them says something more by itself.</summary>
    internal static IEnumerable<SideSeries> OfBoth(IEnumerable<Claim> claims) => claims
        .Where(c => c.Side.IsBoth)
        .GroupBy(c => c.Measurand)
        .Select(g => new SideSeries(Side.Both, [.. g]));
}
