using KzKgData.Verification.Facts;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG3001: an unattributed figure contradicts another one for the same quantity and period.</summary>
public sealed class ConflictWithUnattributedFigure()
    : ConflictRule("KZKG3001", "Conflict with an unattributed figure", "conflict with an unattributed figure")
{
    private protected override bool Covers(Side side, Side otherSide) => side.IsNone || otherSide.IsNone;
}
