using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG4006: an explanation is past its review date.</summary>
public sealed class ExpiredExplanation() : LedgerRule("KZKG4006", "Expired explanation")
{
    /// <inheritdoc/>
    /// <remarks>An overdue review does not invalidate the explanation.</remarks>
    public override bool VoidsExplanation => false;

    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context) =>
        context.Dataset.Explanations
            .Where(e => CellValues.TryDate(e.ReviewBy, out var day) && day < context.AsOf)
            .Select(e => About(e, "review_by", $"was due for review by {e.ReviewBy}; review the discrepancy and set a new date"));

    /// <inheritdoc/>
    public override Message? WhyNotRun(RuleContext context) =>
        context.AsOf is null && context.Dataset.Explanations.Count > 0 ? $"no date to compare review dates with; pass one with --as-of" : (Message?)null;
}
