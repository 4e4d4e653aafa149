using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG4004: values have changed since the explanation was written.</summary>
public sealed class DriftedExplanation() : LedgerRule("KZKG4004", "Outdated explanation")
{
    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context)
    {
        foreach (var (finding, explanation) in Explained(context))
        {
            var guarded = finding.Discrepancy!.Members.Where(m => explanation.Facts.Contains(m.Id, StringComparer.Ordinal)).Select(m => m.Guarded).ToArray();
            if (!guarded.SequenceEqual(explanation.Expect, StringComparer.Ordinal))
            {
                yield return About(
                    explanation,
                    "expect",
                    $"expects {Printable.Quote(string.Join(";", explanation.Expect))} but the values are {Printable.Quote(string.Join(";", guarded))}; "
                    + $"review the discrepancy, then write the new values or remove the row");
            }
        }
    }
}
