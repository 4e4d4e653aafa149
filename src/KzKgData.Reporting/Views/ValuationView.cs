using KzKgData.Reporting.Wording;
using KzKgData.Verification.Findings;

namespace KzKgData.Reporting.Views;

/// <summary>How much of a gap between the totals of two sides FOB and CIF valuation could account for.</summary>
/// <param name="Valuation">The result; at least one of flows and index is known.</param>
public sealed record ValuationView(Valuation Valuation)
{
    /// <summary>The comparison with the flows in both directions; null if there are no figures for them.</summary>
    public ValuationTest? Test => Valuation.Test;

    /// <summary>The bounds, and how the gap compares with them.</summary>
    public Phrase Remark => Words.Sentences(
        Phrase.Format(Texts.FindingValuationBounds, Words.Share(Valuation.UsualBound), Words.Share(Valuation.HighBound)),
        Test is null ? ByIndex() : ByFlows(Test));

    /// <summary>Returns the view of a conflict of values between two sides; null for other discrepancies, or if there is nothing to compare.</summary>
    public static ValuationView? Of(Discrepancy discrepancy) =>
        discrepancy is ConflictBetweenSides { Valuation: { } valuation and ({ Test: not null } or { Reach: not null }) } ? new ValuationView(valuation) : null;

    private Phrase ByIndex() => Phrase.Own(Valuation.Reach switch
    {
        ValuationReach.None => Texts.FindingValuationAbove,
        ValuationReach.High => Texts.FindingValuationBetween,
        _ => Texts.FindingValuationWithin,
    });

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
