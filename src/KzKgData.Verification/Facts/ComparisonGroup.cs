namespace KzKgData.Verification.Facts;

/// <summary>Claims that speak of the same quantity: same measurand, kind, unit and period.</summary>
/// <param name="Claims">The claims, at least one, in ordinal order of their ids.</param>
public sealed record ComparisonGroup(IReadOnlyList<Claim> Claims)
{
    /// <summary>What is measured.</summary>
    public string Indicator => Claims[0].Indicator;

    /// <summary>Between whom.</summary>
    public string Subject => Claims[0].Subject;

    /// <summary>What kind of claims they are.</summary>
    public ClaimKind Kind => Claims[0].Kind;

    /// <summary>The unit of their values.</summary>
    public Unit Unit => Claims[0].Unit;

    /// <summary>The period that they speak of.</summary>
    public Period Period => Claims[0].Period!.Value;

    /// <summary>What is compared, in words: <c>trade-turnover kz-kg 2024</c>.</summary>
    public string Title => $"{Indicator} {Subject} {Period}";

    /// <summary>Whether all values may be one: the intervals in which a reader would expect them have a number in common.</summary>
    internal bool IsUnanimous { get; } = !Extent.Of(Claims, c => c.Pragmatic).IsDivided;

    /// <summary>All groups of measurements with a period, in the order of their first claim.</summary>
    /// <param name="quantities">The claims by measurand.</param>
    internal static IReadOnlyList<ComparisonGroup> Of(IEnumerable<IReadOnlyList<Claim>> quantities)
    {
        var groups = new List<(int First, ComparisonGroup Group)>();
        var claims = new Dictionary<Key, List<Claim>>();
        foreach (var quantity in quantities)
        {
            claims.Clear();
            foreach (var claim in quantity)
            {
                if (claim is { IsMeasurement: true, Period: { } period })
                {
                    var key = new Key(claim.Kind, claim.Unit, period);
                    if (!claims.TryGetValue(key, out var group))
                    {
                        claims.Add(key, group = []);
                    }

                    group.Add(claim);
                }
            }

            groups.AddRange(claims.Values.Select(g => (g[0].Row.Index, new ComparisonGroup(InOrder(g)))));
        }

        groups.Sort((left, right) => left.First.CompareTo(right.First));
        return groups.ConvertAll(g => g.Group);
    }

    private static Claim[] InOrder(List<Claim> claims)
    {
        var ordered = claims.ToArray();
        for (var i = 1; i < ordered.Length; i++)
        {
            if (string.CompareOrdinal(ordered[i - 1].Id, ordered[i].Id) > 0)
            {
                return [.. ordered.OrderBy(c => c.Id, StringComparer.Ordinal)];
            }
        }

        return ordered;
    }

    private readonly record struct Key(ClaimKind Kind, Unit Unit, Period Period)
    {
        public override int GetHashCode() => Period.GetHashCode(); // kinds and units are few
    }
}
