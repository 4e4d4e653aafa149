using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG4001: nobody has written anything about a discrepancy.</summary>
public sealed class MissingExplanation() : LedgerRule("KZKG4001", "Missing explanation")
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var finding in context.Discrepancies.Where(d => d.Discrepancy!.Explanation is null))
        {
            var ledger = context.Package.FindTable(TableRole.Explanations);
            var place = ledger is { Exists: true } ? ledger.PlaceOf(ledger.Text.Length, 0) : finding.Place;
            var facts = string.Join(";", finding.Facts);
            yield return At(
                place,
                $"no explanation for {finding.RuleId} of {facts}; add a row with rule {finding.RuleId}, facts {facts}, expect {string.Join(";", finding.Discrepancy!.Guarded)} and a cause, or 'unresolved' with hypotheses and what would settle it",
                finding.Facts) with
            {
                // A gap that only hurts the softer sense of a qualifier does not fail a check for want of a row either.
                Severity = finding.Severity,
            };
        }
    }
}
