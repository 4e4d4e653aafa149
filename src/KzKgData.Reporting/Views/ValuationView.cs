using KzKgData.Reporting.Wording;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Reporting.Views;

/// <summary>What valuing exports without and imports with freight could carry of a gap between the totals of two sides.</summary>
/// <param name="Gap">The gap.</param>
/// <param name="Test">What the flows in both directions say; null where no figures are given for them.</param>
public sealed record ValuationView(Gap Gap, ValuationTest? Test)
{
    /// <summary>The index that it can carry at the usual factor, as a share.</summary>
    public static decimal UsualBound => Gap.ValuationBound(Gap.UsualCifFactor);

    /// <summary>The index that it can carry at a high factor, as a share.</summary>
    public static decimal HighBound => Gap.ValuationBound(Gap.HighCifFactor);

    /// <summary>The bounds, and how the gap stands to valuation.</summary>
    public Phrase Remark => Words.Sentences(
        Phrase.Format(Texts.FindingValuationBounds, Words.Share(UsualBound), Words.Share(HighBound)),
        Test is null ? ByIndex() : ByFlows(Test));

    /// <summary>The view of a mirror asymmetry between values; null for anything else.</summary>
    public static ValuationView? Of(Finding finding) => finding switch
    {
        // Growth is no value that could include freight or leave it out.
        { RuleId: "KZKG3003", Discrepancy: { Gap: { Lower: { Unit.IsPercent: false } lower } gap } discrepancy }
            when lower.Kind == ClaimKind.Actual && (gap.IndexInterval is { Low: not null } || discrepancy.Valuation is not null) => new ValuationView(gap, discrepancy.Valuation),
        _ => null,
    };

    private Phrase ByIndex()
    {
        var smallest = Gap.IndexInterval!.Value.Low!.Value;
        return Phrase.Own(smallest > HighBound ? Texts.FindingValuationAbove : smallest > UsualBound ? Texts.FindingValuationBetween : Texts.FindingValuationWithin);
    }

    private static Phrase ByFlows(ValuationTest test)
    {
        var (side, unit) = (Words.Side(test.Gap.Lower.Side), test.Gap.Lower.Unit);
        var flows = test.LowerExports.Concat(test.HigherExports).Select(Words.Name);
        var most = Words.Amount(test.Carried.High!.Value, unit);
        return Words.Sentences(
            Phrase.Format(Texts.FindingValuationFlows, Words.List([.. flows]), side, Words.Range(test.NetExports, unit)),
            test.Verdict switch
            {
                ValuationVerdict.With => Phrase.Format(Texts.FindingValuationWith, side, most),
                ValuationVerdict.Beyond => Phrase.Format(Texts.FindingValuationBeyond, side, most),
                ValuationVerdict.Against => Phrase.Own(Texts.FindingValuationAgainst),
                _ => Phrase.Own(Texts.FindingValuationUndecided),
            });
    }
}
