using KzKgData.Verification.Facts;

namespace KzKgData.Verification.Findings;

/// <summary>A comparison group in disagreement, and two of its positions.</summary>
/// <param name="Group">The claims that could contradict each other.</param>
/// <param name="Lower">The position of the smaller values.</param>
/// <param name="Higher">The position of the larger values.</param>
public sealed record Dispute(ComparisonGroup Group, Position Lower, Position Higher)
{
    // All pairs of so many positions are told; of more, each is held against the position of most claims, so that findings stay as many as positions.
    private const int MostInPairs = 12;

    /// <summary>The pairs of positions that are held against each other.</summary>
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
