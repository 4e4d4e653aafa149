using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG3002: two figures ascribed to one side contradict each other.</summary>
public sealed class ConflictInsideOneSide()
    : ConflictRule("KZKG3002", "Conflict inside one ascribed side", "conflict inside one ascribed side")
{
    /// <inheritdoc/>
    public override bool AllowsPreference => false;

    private protected override bool Covers(Side side, Side otherSide) => side.Joins(otherSide);

    private protected override IEnumerable<Outcome> Conclude(Finding finding, ValueConflict conflict, Dataset dataset) =>
        // Another rule reports a side without a speaker.
        [conflict.Claims.Any(c => c.StatedBy.Count == 0) ? finding : WithRemark(finding, Speakers(conflict.Claims))];

    private static Message Speakers(IReadOnlyList<Claim> members)
    {
        var withThemselves = members
            .SelectMany(m => m.StatedBy.Select(s => new { Speaker = s, Claim = m }))
            .GroupBy(s => s.Speaker, s => s.Claim.Pragmatic, StringComparer.Ordinal)
            .Where(s => Extent.Of(s).IsDivided)
            .Select(s => s.Key)
            .OrderBy(s => s, StringComparer.Ordinal)
            .ToArray();
        return withThemselves.Length == 0
            ? (Message)$"only figures of different speakers contradict each other"
            : $"figures of the same speaker contradict each other: {Message.Join($", ", withThemselves)}";
    }
}
