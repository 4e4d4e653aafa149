using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG3003: two sides give figures for the same quantity and period that contradict each other.</summary>
public sealed class MirrorAsymmetry() : ConflictRule("KZKG3003", "Mirror asymmetry", "mirror asymmetry")
{
    private protected override bool Covers(string side, string otherSide) =>
        side.Length > 0 && otherSide.Length > 0 && !ConflictInsideOneSide.Joins(side, otherSide);

    private protected override string Remark(IReadOnlyList<Claim> members, Gap gap)
    {
        // Growth is no value that could be FOB or CIF.
        if (gap.Lower.Kind is not "actual" || gap.IndexInterval is not { } index)
        {
            return string.Empty;
        }

        var highBound = Gap.ValuationBound(Gap.HighCifFactor);
        return $"; in trade totals, valuing exports FOB and imports CIF can carry an index of at most {Printable.Percent(Gap.ValuationBound(Gap.UsualCifFactor))} (CIF factor 1.06) to {Printable.Percent(highBound)} (1.20), so valuation "
            + (index.Low <= highBound ? "cannot be excluded, which explains nothing yet" : "alone is not enough");
    }
}
