using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>A rule about the ledger. It runs after the discrepancies have been found.</summary>
public abstract class LedgerRule : Rule
{
    private protected LedgerRule(string id, string title)
        : base(id, title, "explanation", Severity.Error)
    {
    }

    /// <summary>Whether a finding of this rule invalidates the explanation, so that its discrepancy is open.</summary>
    public virtual bool VoidsExplanation => true;

    /// <inheritdoc/>
    public override Message? WhyNotApplicable(RuleContext context) => context.Dataset.Explanations.Count == 0 ? $"the ledger is empty" : (Message?)null;

    private protected Finding About(Explanation explanation, string field, Message message) =>
        At(explanation.Row.PlaceOf(field), $"{explanation.Id}: {message}", explanation.Facts) with { ExplanationId = explanation.Id };

    private protected static IEnumerable<(Finding Finding, Explanation Explanation)> Explained(RuleContext context)
    {
        foreach (var finding in context.Discrepancies)
        {
            if (finding.Discrepancy!.Explanation is { } explanation)
            {
                yield return (finding, explanation);
            }
        }
    }
}
