using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG3003: two sides give figures for the same quantity and period that contradict each other.</summary>
public sealed class MirrorAsymmetry() : ConflictRule("KZKG3003", "Mirror asymmetry", "mirror asymmetry")
{
    private protected override bool Covers(Side side, Side otherSide) => !side.IsNone && !otherSide.IsNone && !side.Joins(otherSide);

    /// <inheritdoc/>
    public override string? ProblemOfComputation(string cause, Finding finding, Dataset dataset)
    {
        if (cause is not "valuation" || finding.Discrepancy is not { Gap: { } gap, Claims: { } members })
        {
            return base.ProblemOfComputation(cause, finding, dataset);
        }

        if (!IsValued(gap))
        {
            return "only values can be counted with or without freight";
        }

        if (ValuationTest.Of(gap, dataset, out var missing) is not { } test)
        {
            return missing;
        }

        return test.Verdict is not ValuationVerdict.With ? test.ToString()
            : IsOneWay(members, gap) ? null
            : $"not every figure of {gap.Lower.Side} lies below those of {gap.Higher.Side} that it contradicts, and valuation works one way only";
    }

    private protected override IEnumerable<Outcome> Conclude(Finding conflict, RuleContext context)
    {
        if (conflict.Discrepancy is not { Gap: { } gap, Claims: { } members } || !IsValued(gap))
        {
            yield return conflict;
            yield break;
        }

        var test = ValuationTest.Of(gap, context.Dataset, out var missing);
        var remark = test?.ToString() ?? Bound(gap);
        yield return (remark is null ? conflict : WithRemark(conflict, remark)) with { Discrepancy = conflict.Discrepancy with { Valuation = test } };
        if (test is null)
        {
            yield return CannotDecide($"whether the gap goes with valuation: {missing}", members);
        }
    }

    // Neither growth nor a share is a value that could be FOB or CIF.
    private static bool IsValued(Gap gap) => gap.Lower.Kind == ClaimKind.Actual && !gap.Lower.Unit.IsPercent;

    /// <summary>Whether wherever two members of the two sides contradict each other, it is as the gap has it.</summary>
    private static bool IsOneWay(IReadOnlyList<Claim> members, Gap gap)
    {
        var sides = members.ToLookup(m => m.Side, m => m.Pragmatic);
        return sides.Count == 2 && !Extent.Of(sides[gap.Higher.Side]).LowestHigh.IsBelow(Extent.Of(sides[gap.Lower.Side]).HighestLow);
    }

    /// <summary>What valuation can carry where the flows are not known; null where there is no index to hold it against.</summary>
    private static string? Bound(Gap gap)
    {
        if (gap.IndexInterval is not { } index)
        {
            return null;
        }

        var highBound = Gap.ValuationBound(Gap.HighCifFactor);
        return $"in trade totals, valuing exports FOB and imports CIF can carry an index of at most {Printable.Percent(Gap.ValuationBound(Gap.UsualCifFactor))} (CIF factor 1.06) to {Printable.Percent(highBound)} (1.20), so valuation "
            + (index.Low <= highBound ? "cannot be excluded, which explains nothing yet" : "alone is not enough");
    }
}
