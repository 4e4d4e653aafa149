using KzKgData.Verification.Facts;

namespace KzKgData.Verification.Findings;

/// <summary>A comparison group in disagreement, with two of its positions.</summary>
/// <param name="Group">The comparable claims.</param>
/// <param name="Lower">The position with the smaller values.</param>
/// <param name="Higher">The position with the larger values.</param>
public sealed record Dispute(ComparisonGroup Group, Position Lower, Position Higher)
{
    // Up to this many positions, all pairs are reported. Beyond it, each position is compared only with the one that has the most claims, so that
    // the number of findings stays linear in the number of positions.
    private const int MostInPairs = 12;

    /// <summary>Returns the pairs of positions to compare.</summary>
    internal static IEnumerable<Dispute> Of(ComparisonGroup group)
    {
        var positions = group.Positions;
        if (positions.Count > MostInPairs)
        {
            var largest = Enumerable.Range(0, positions.Count).OrderByDescending(i => positions[i].Claims.Count).First();
            return Enumerable
                .Range(0, positions.Count)
                .Where(i => i != largest)
                .Select(i => new Dispute(group, positions[Math.Min(i, largest)], positions[Math.Max(i, largest)]));
        }

        return Enumerable.Range(0, positions.Count).SelectMany(i => positions.Skip(i + 1).Select(higher => new Dispute(group, positions[i], higher)));
    }
}
