using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG4003: an explanation is about no discrepancy that exists.</summary>
public sealed class ExplanationMatchesNothing() : LedgerRule("KZKG4003", "Explanation matches nothing")
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var matched = new HashSet<string>(Explained(context).Select(e => e.Explanation.Id), StringComparer.Ordinal);
        foreach (var explanation in context.Dataset.Explanations.Where(e => !matched.Contains(e.Id)))
        {
            var members = context.Discrepancies
                .Where(d => string.Equals(d.RuleId, explanation.Rule, StringComparison.Ordinal) && d.Facts.Intersect(explanation.Facts, StringComparer.Ordinal).Any())
                .Select(d => string.Join(";", d.Facts))
                .ToArray();
            yield return About(
                explanation,
                "facts",
                $"{Printable.Quote(explanation.Rule)} finds no discrepancy between exactly these facts; "
                + (members.Length == 0 ? "remove the explanation, the discrepancy is gone" : $"the discrepancy there is between {string.Join(" or ", members)} (ids in ordinal order)"));
        }
    }
}
