using KzKgData.Verification.Facts;

namespace KzKgData.Verification.Findings;

/// <summary>What a KZKG3xxx finding knows beyond its message. Only discrepancies can be explained.</summary>
/// <param name="Members">The facts that take part, in ordinal order of their ids.</param>
public sealed record Discrepancy(IReadOnlyList<Member> Members)
{
    /// <summary>The members that are claims, in ordinal order of their ids.</summary>
    public IReadOnlyList<Claim> Claims { get; } = [.. Members.Select(m => m.Claim).OfType<Claim>()];

    /// <summary>The widest gap between two members that contradict each other; null where no two values do.</summary>
    public Gap? Gap { get; init; }

    /// <summary>How the gap between two sides' totals stands to valuation; null where there is no such gap, or no figure for the flows in both directions.</summary>
    public ValuationTest? Valuation { get; init; }

    /// <summary>The ledger entry about it, valid or not; null where there is none.</summary>
    public Explanation? Explanation { get; init; }

    /// <summary>What an explanation has to expect in the guarded cells, in the order of the members.</summary>
    public IEnumerable<string> Guarded => Members.Select(m => m.Guarded);
}
