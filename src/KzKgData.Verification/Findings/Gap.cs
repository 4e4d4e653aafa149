using KzKgData.Verification.Facts;

namespace KzKgData.Verification.Findings;

/// <summary>The difference between two claims, with the intervals allowed by the printed precision.</summary>
/// <param name="Lower">The claim with the smaller value.</param>
/// <param name="Higher">The claim with the larger value.</param>
public sealed record Gap(Claim Lower, Claim Higher)
{
    /// <summary>The difference of the values, in their unit; 0 or more.</summary>
    public decimal Difference => Higher.Value - Lower.Value;

    /// <summary>The interval of the difference of the true values, in their unit.</summary>
    public Interval DifferenceInterval =>
        Interval.Closed(Ends(Higher).Low - Ends(Lower).High, Ends(Higher).High - Ends(Lower).Low);

    /// <summary>
    /// The asymmetry index 2|a−b|/(a+b), from 0 to 2; null unless both values are above 0, and for ranks, which have no ratio.
    /// </summary>
    public decimal? Index => Lower.Kind != ClaimKind.Rank && Ends(Lower).Low > 0 && Ends(Higher).Low > 0 ? IndexOf(Lower.Value, Higher.Value) : null;

    /// <summary>The interval of the asymmetry index of the true values; null if <see cref="Index"/> is null.</summary>
    public Interval? IndexInterval =>
        Index is null
            ? null
            : Interval.Closed(
                Math.Max(0, IndexOf(Ends(Lower).High, Ends(Higher).Low)), // if the intervals overlap, the true values may be equal
                Math.Max(IndexOf(Ends(Lower).Low, Ends(Higher).High), IndexOf(Ends(Higher).Low, Ends(Lower).High)));

    private static decimal IndexOf(decimal low, decimal high) => low + high == 0 ? 0 : 2 * (high - low) / (high + low);

    private static (decimal Low, decimal High) Ends(Claim claim) =>
        (claim.Pragmatic.Low ?? claim.Value, claim.Pragmatic.High ?? claim.Value);
}
