namespace KzKgData.Verification.Facts;

/// <summary>
/// All that one side says of one measurand, over all periods. No series is ever built across
/// sides: what two sides say differs for reasons of its own.
/// </summary>
/// <param name="Side">The side.</param>
/// <param name="Claims">Its claims and those that it makes together with the other, at least one.</param>
public sealed record SideSeries(string Side, IReadOnlyList<Claim> Claims)
{
    /// <summary>The side of what two sides say together.</summary>
    public const string Both = "both";

    private IReadOnlyList<Level>? _levels;
    private ILookup<string, Level>? _levelsByPeriod;

    /// <summary>What the claims are figures of.</summary>
    public Measurand Measurand => Claims[0].Measurand;

    /// <summary>What the claims speak of, in words.</summary>
    public string Title => $"{Measurand.Indicator} {Measurand.Subject}, {Side}";

    /// <summary>What the quantity was.</summary>
    public IReadOnlyList<Level> Levels => _levels ??= Level.Of(OfKind("actual"));

    /// <summary>What the quantity was in a period, in every unit that it is given in.</summary>
    /// <param name="period">The period as claims write it.</param>
    public IEnumerable<Level> LevelsIn(string period)
    {
        _levelsByPeriod ??= Levels.ToLookup(l => l.Period.ToString(), StringComparer.Ordinal);
        return _levelsByPeriod[period];
    }

    /// <summary>What the quantity was in a period, in one unit, or null.</summary>
    /// <param name="period">The period as claims write it.</param>
    /// <param name="unit">The unit.</param>
    public Level? FindLevel(string period, string unit) => LevelsIn(period).FirstOrDefault(l => string.Equals(l.Unit, unit, StringComparison.Ordinal));

    /// <summary>The claims of one kind.</summary>
    public IEnumerable<Claim> OfKind(string kind) => Claims.Where(c => string.Equals(c.Kind, kind, StringComparison.Ordinal));

    /// <summary>The series of all sides; claims of no side are in none.</summary>
    internal static IReadOnlyList<SideSeries> Of(IEnumerable<Claim> claims)
    {
        var series = new List<SideSeries>();
        foreach (var quantity in claims.Where(c => c.Side.Length > 0).GroupBy(c => c.Measurand))
        {
            var sides = quantity.ToLookup(c => c.Side, StringComparer.Ordinal);
            var single = sides.Where(s => s.Key is not Both).Select(s => new SideSeries(s.Key, [.. s, .. sides[Both]])).ToArray();
            series.AddRange(single.Length > 0 ? single : [new SideSeries(Both, [.. sides[Both]])]);
        }

        return series;
    }

    /// <summary>What both sides say together, quantity by quantity, whether or not one of them says something more by itself.</summary>
    internal static IEnumerable<SideSeries> OfBoth(IEnumerable<Claim> claims) => claims
        .Where(c => c.Side is Both)
        .GroupBy(c => c.Measurand)
        .Select(g => new SideSeries(Both, [.. g]));
}
