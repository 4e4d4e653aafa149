using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Facts;

/// <summary>
/// Claims that speak of the same quantity: same measurand, kind, unit and period, of growth also the same base, of shares the same whole, of means
/// the same time.
/// </summary>
/// <param name="claims">The claims, at least one, in ordinal order of their ids.</param>
public sealed class ComparisonGroup(IReadOnlyList<Claim> claims)
{
    private IReadOnlyList<Position>? _positions;

    /// <summary>The claims, at least one, in ordinal order of their ids.</summary>
    public IReadOnlyList<Claim> Claims { get; } = claims;

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

    /// <summary>What names a dispute about it in outputs: measurand, scope, kind, unit, period and, as far as there are any, base and whole.</summary>
    public string Key => KeyOf(Claims[0]);

    /// <summary>Whether all values may be one: the intervals in which a reader would expect them have a number in common.</summary>
    internal bool IsUnanimous { get; } = !Extent.Of(claims, c => c.Pragmatic).IsDivided;

    /// <summary>Where its claims stand, from the lowest position to the highest; one where all agree.</summary>
    public IReadOnlyList<Position> Positions => _positions ??= IsUnanimous ? [new Position(Claims)] : Position.Of(Claims);

    /// <summary>What names the quantity that a claim speaks of, with or without a period.</summary>
    public static string KeyOf(Claim claim) =>
        string.Join(
                "|", claim.Indicator, claim.Subject, claim.Scope, claim.Kind.Name, claim.Unit.Code,
                claim.Period.ToString(),
                claim.BasePeriod.ToString(),
                claim.Whole,
                claim.Per)
            .TrimEnd('|');

    /// <summary>All groups of measurements with a period, in the order of their first claim.</summary>
    /// <param name="claims">The claims, in their order.</param>
    internal static IReadOnlyList<ComparisonGroup> Of(IReadOnlyList<Claim> claims)
    {
        List<Claim> comparable = [.. claims.Where(c => c is { IsMeasurement: true, Period: not null })];
        return Array.ConvertAll(EqualClaims.InAll.Group(comparable), g =>
        {
            Array.Sort(g, (x, y) => Utf8Text.CompareOrdinal(x.Fact.IdUtf8, y.Fact.IdUtf8));
            return new ComparisonGroup(g);
        });
    }
}
