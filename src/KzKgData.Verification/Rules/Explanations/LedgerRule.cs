using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>A rule about the ledger of discrepancies. It runs when the discrepancies are known.</summary>
public abstract class LedgerRule : Rule
{
    private protected LedgerRule(string id, string title)
        : base(id, title, "explanation", Severity.Error)
    {
    }

    /// <summary>Whether an explanation that the rule finds fault with leaves its discrepancy open.</summary>
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
