using KzKgData.Verification.DataPackages;

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
    /// <param name="claims">The claims, in their order.</param>
    internal static IReadOnlyList<ComparisonGroup> Of(IReadOnlyList<Claim> claims)
    {
        var groups = new List<List<Claim>>();
        var known = new Dictionary<Claim, List<Claim>>(EqualClaims.InAll);
        foreach (var claim in claims)
        {
            if (claim is { IsMeasurement: true, Period: not null })
            {
                if (!known.TryGetValue(claim, out var group))
                {
                    known.Add(claim, group = new List<Claim>(1));
                    groups.Add(group);
                }

                group.Add(claim);
            }
        }

        return groups.ConvertAll(g => new ComparisonGroup(InOrder(g)));
    }

    private static Claim[] InOrder(List<Claim> claims)
    {
        var ordered = claims.ToArray();
        Array.Sort(ordered, (x, y) => Utf8Text.CompareOrdinal(x.Fact.IdUtf8, y.Fact.IdUtf8));
        return ordered;
    }
}
