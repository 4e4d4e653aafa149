using KzKgData.Reporting.Wording;
using KzKgData.Verification.Facts;

namespace KzKgData.Reporting.Views;

/// <summary>All claims about one indicator, subject and scope.</summary>
/// <param name="Claims">The claims, in the order of their table, at least one.</param>
/// <param name="Series">The claims by side; claims without a side are in no series.</param>
internal sealed record Quantity(IReadOnlyList<ClaimView> Claims, IReadOnlyList<SideSeries> Series)
{
    /// <summary>The title: <c>Trade turnover between Kazakhstan and Kyrgyzstan</c>.</summary>
    public Phrase Title => Words.Scoped(Words.About(Words.Indicator(Claims[0].Claim.Indicator), Claims[0].Claim.Subject), Claims[0].Claim);

    /// <summary>The units of its levels and targets.</summary>
    public IEnumerable<Unit> Units => Claims.Where(c => IsValue(c.Claim)).Select(c => c.Claim.Unit).Distinct();

    /// <summary>The levels and targets in one unit.</summary>
    public IReadOnlyList<ClaimView> Values(Unit unit) => [.. Claims.Where(c => IsValue(c.Claim) && c.Claim.Unit == unit)];

    /// <summary>Returns the view of a claim.</summary>
    public ClaimView View(Claim claim) => Claims.First(c => c.Claim.Id == claim.Id);

    /// <summary>Returns the quantities of a dataset, in the order of their first claims.</summary>
    public static IReadOnlyList<Quantity> Of(IReadOnlyList<ClaimView> claims, IReadOnlyList<SideSeries> series)
    {
        var sides = series.ToLookup(s => s.Measurand);
        return
        [
            .. claims.GroupBy(c => c.Claim.Measurand).Select(g => new Quantity([.. g], [.. sides[g.Key].OrderBy(s => s.Side.Code, StringComparer.Ordinal)])),
        ];
    }

    /// <summary>Returns the sort key of a side: single sides first, then both, then no side.</summary>
    public static int OrderOf(Side side) => side switch { { IsNone: true } => 2, { IsBoth: true } => 1, _ => 0 };

    /// <summary>Returns the distinct sides in that order.</summary>
    public static IEnumerable<Side> InOrder(IEnumerable<Side> sides) => sides.Distinct().OrderBy(OrderOf).ThenBy(s => s.Code, StringComparer.Ordinal);

    /// <summary>Whether a claim is about a change of the quantity.</summary>
    public static bool IsChange(ClaimView claim) => claim.Claim.Kind == ClaimKind.Growth || claim.Claim.Kind == ClaimKind.Direction;

    private static bool IsValue(Claim claim) => claim.Kind == ClaimKind.Actual || claim.Kind == ClaimKind.Target;
}
