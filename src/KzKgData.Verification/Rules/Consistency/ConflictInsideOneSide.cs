namespace KzKgData.Verification.Rules;

/// <summary>KZKG3002: two figures that are ascribed to one side contradict each other.</summary>
public sealed class ConflictInsideOneSide()
    : ConflictRule("KZKG3002", "Conflict inside one ascribed side", "conflict inside one ascribed side")
{
    private const string Both = "both";

    private protected override bool Covers(string side, string otherSide) => Joins(side, otherSide);

    /// <summary>Whether two claims share a side: the same one, or one of them is made by both sides together.</summary>
    internal static bool Joins(string side, string otherSide) =>
        side.Length > 0 && otherSide.Length > 0 && (string.Equals(side, otherSide, StringComparison.Ordinal) || side is Both || otherSide is Both);
}
