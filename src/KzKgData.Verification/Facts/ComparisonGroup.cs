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

    /// <summary>All groups of measurements with a period, in the order of their first claim.</summary>
    public static IReadOnlyList<ComparisonGroup> Of(IEnumerable<Claim> claims) =>
    [
        .. claims
            .Where(c => c.IsMeasurement && c.Period is not null)
            .GroupBy(c => (c.Measurand, c.Kind, c.Unit, c.Period))
            .Select(g => new ComparisonGroup([.. g.OrderBy(c => c.Id, StringComparer.Ordinal)])),
    ];
}
