using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG4005: the computation behind an explanation fails.</summary>
public sealed class FailingComputation() : LedgerRule("KZKG4005", "Failing computation")
{
    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context)
    {
        foreach (var (finding, explanation) in Explained(context))
        {
            // Any other cause needs mentions, which another rule checks.
            if (RuleCatalog.Find(finding.RuleId) is not ConsistencyRule rule || !IncompleteExplanation.MayBeComputed(explanation.Cause))
            {
                continue;
            }

            if (explanation.Evidence.Contains(Explanation.Computed, StringComparer.Ordinal))
            {
                if (rule.ProblemOfComputation(explanation.Cause, finding, context.Dataset) is { } problem)
                {
                    yield return About(
                        explanation,
                        "cause",
                        $"the computation for the cause '{explanation.Cause}' fails: {problem}; name another cause, or write 'unresolved'");
                }
            }
            else if (explanation.Cause is KnownCause.Revision
                && RevisionEvidence.ProblemOf(explanation, finding, rule.RevisionsOf(finding, context.Dataset), context.Dataset) is { } problem)
            {
                yield return About(explanation, "evidence", $"{problem}, or write '{KnownCause.Unresolved}' as the cause");
            }
        }
    }
}
