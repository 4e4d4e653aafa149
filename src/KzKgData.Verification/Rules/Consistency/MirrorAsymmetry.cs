using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG3003: two sides give figures for the same quantity and period that contradict each other.</summary>
public sealed class MirrorAsymmetry() : ConflictRule("KZKG3003", "Mirror asymmetry", "mirror asymmetry")
{
    private protected override bool Covers(string side, string otherSide) =>
        side.Length > 0 && otherSide.Length > 0 && !ConflictInsideOneSide.Joins(side, otherSide);

    private protected override string Remark(Gap gap) => gap.Index is null
        ? string.Empty
        : $"; valuing exports FOB and imports CIF can carry an index of at most {Printable.Percent(Gap.ValuationBound(Gap.UsualCifFactor))} (CIF factor 1.06) to {Printable.Percent(Gap.ValuationBound(Gap.HighCifFactor))} (1.20)";
}
