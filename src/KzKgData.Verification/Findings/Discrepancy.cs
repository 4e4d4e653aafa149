using KzKgData.Verification.Facts;

namespace KzKgData.Verification.Findings;

/// <summary>What a KZKG3xxx finding knows beyond its message. Only discrepancies can be explained.</summary>
/// <param name="Members">The claims that take part, in ordinal order of their ids.</param>
public sealed record Discrepancy(IReadOnlyList<Claim> Members)
{
    /// <summary>The widest gap between two members that contradict each other; null for a discrepancy of a single claim.</summary>
    public Gap? Gap { get; init; }

    /// <summary>The ledger entry about it, valid or not; null where there is none.</summary>
    public Explanation? Explanation { get; init; }

    /// <summary>The values that an explanation has to expect, in the order of the members.</summary>
    public IEnumerable<string> Guarded => Members.Select(m => m.Row["value"].Text);
}
