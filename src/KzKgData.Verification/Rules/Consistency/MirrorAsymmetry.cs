using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG3003: two sides give contradicting figures for the same quantity and period.</summary>
public sealed class MirrorAsymmetry() : ConflictRule("KZKG3003", "Mirror asymmetry", "mirror asymmetry")
{
    /// <inheritdoc/>
    public override bool AllowsPreference => false;

    private protected override bool Covers(Side side, Side otherSide) => !side.IsNone && !otherSide.IsNone && !side.Joins(otherSide);

    /// <inheritdoc/>
    public override Message? ProblemOfComputation(string cause, Finding finding, Dataset dataset) =>
        cause is KnownCause.Valuation && finding.Discrepancy is ConflictBetweenSides conflict
            ? ProblemOfValuation(conflict)
            : base.ProblemOfComputation(cause, finding, dataset);

    private protected override IEnumerable<Outcome> Conclude(Finding finding, ValueConflict conflict, Dataset dataset)
    {
        var discrepancy = new ConflictBetweenSides(conflict, dataset);
        Message remark = discrepancy.Valuation?.Text ?? Message.Empty;
        yield return (remark.IsEmpty ? finding : WithRemark(finding, remark)) with { Discrepancy = discrepancy };
        if (discrepancy.Valuation is { Test: null, Missing: { } missing })
        {
            yield return CannotDecide($"whether valuation accounts for the gap: {missing}", conflict.Claims);
        }
    }

    private static Message? ProblemOfValuation(ConflictBetweenSides conflict) =>
        conflict.Valuation switch
        {
            null => $"only amounts can be valued with or without freight",
            { Test: null, Missing: { } missing } => missing,
            { Test: { Verdict: not ValuationVerdict.With } test } => test.Text,
            _ when IsOneWay(conflict) => null,
            _ =>
                $"not every figure of {conflict.Gap.Lower.Side} is below the contradicting figures of {conflict.Gap.Higher.Side}, but valuation works in one "
                + $"direction only",
        };

    /// <summary>Whether all contradictions between the two sides have the same direction as the gap.</summary>
    private static bool IsOneWay(ConflictBetweenSides conflict)
    {
        var sides = conflict.Claims.ToLookup(m => m.Side, m => m.Pragmatic);
        return sides.Count == 2 && !Extent.Of(sides[conflict.Gap.Higher.Side]).LowestHigh.IsBelow(Extent.Of(sides[conflict.Gap.Lower.Side]).HighestLow);
    }
}
