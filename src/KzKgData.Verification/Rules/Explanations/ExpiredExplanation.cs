using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG4006: an explanation is past the day by which somebody had to look again.</summary>
public sealed class ExpiredExplanation() : LedgerRule("KZKG4006", "Expired explanation")
{
    /// <inheritdoc/>
    /// <remarks>What was found out stays on record; the review that is due is a finding of its own.</remarks>
    public override bool VoidsExplanation => false;

    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context) =>
        context.Dataset.Explanations
            .Where(e => CellValues.TryDate(e.ReviewBy, out var day) && day < context.AsOf)
            .Select(e => About(e, "review_by", $"was to be reviewed by {e.ReviewBy}; look at the discrepancy again and set a new day"));

    /// <inheritdoc/>
    public override Message? WhyNotRun(RuleContext context) =>
        context.AsOf is null && context.Dataset.Explanations.Count > 0 ? $"no day to hold review dates against; give one with --as-of" : (Message?)null;
}
