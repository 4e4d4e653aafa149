using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Facts;

/// <summary>
/// Claims about the same quantity: same measurand, kind, unit and period; for growth also the same base, for shares the same whole, and for means the same
/// unit of time.
/// </summary>
/// <param name="claims">The claims, at least one, in ordinal order of their ids.</param>
public sealed class ComparisonGroup(IReadOnlyList<Claim> claims)
{
    private IReadOnlyList<Position>? _positions;

    /// <summary>The claims, at least one, in ordinal order of their ids.</summary>
    public IReadOnlyList<Claim> Claims { get; } = claims;

    /// <summary>What is measured.</summary>
    public string Indicator => Claims[0].Indicator;

    /// <summary>The countries concerned.</summary>
    public string Subject => Claims[0].Subject;

    /// <summary>The kind of the claims.</summary>
    public ClaimKind Kind => Claims[0].Kind;

    /// <summary>The unit of their values.</summary>
    public Unit Unit => Claims[0].Unit;

    /// <summary>The period of the claims.</summary>
    public Period Period => Claims[0].Period!.Value;

    /// <summary>A readable title: <c>trade-turnover kz-kg 2024</c>.</summary>
    public string Title => $"{Indicator} {Subject} {Period}";

    /// <summary>The key of a dispute about it in outputs: measurand, scope, kind, unit, period and, if there are any, base and whole.</summary>
    public string Key => KeyOf(Claims[0]);

    /// <summary>Whether all claims can be true at once: their pragmatic intervals have a number in common.</summary>
    internal bool IsUnanimous { get; } = !Extent.Of(claims, c => c.Pragmatic).IsDivided;

    /// <summary>The positions of the claims, from the lowest to the highest; one if all agree.</summary>
    public IReadOnlyList<Position> Positions => _positions ??= IsUnanimous ? [new Position(Claims)] : Position.Of(Claims);

    /// <summary>Returns the key of a claim's quantity, with or without a period.</summary>
    public static string KeyOf(Claim claim) =>
        string.Join(
                "|", claim.Indicator, claim.Subject, claim.Scope, claim.Kind.Name, claim.Unit.Code,
                claim.Period.ToString(),
                claim.BasePeriod.ToString(),
                claim.Whole,
                claim.Per)
            .TrimEnd('|');

    /// <summary>Returns all groups of measurements with a period, in the order of their first claim.</summary>
    /// <param name="claims">The claims, in their order.</param>
    internal static IReadOnlyList<ComparisonGroup> Of(IReadOnlyList<Claim> claims)
    {
        var comparable = new List<Claim>(claims.Count);
        comparable.AddRange(claims.Where(c => c is { IsMeasurement: true, Period: not null }));
        return Array.ConvertAll(EqualClaims.InAll.Group(comparable), g =>
        {
            Array.Sort(g, (x, y) => Utf8Text.CompareOrdinal(x.Fact.IdUtf8, y.Fact.IdUtf8));
            return new ComparisonGroup(g);
        });
    }
}
