using KzKgData.Verification.Facts;

namespace KzKgData.Verification.Findings;

/// <summary>Finds the explanation of a discrepancy.</summary>
internal sealed class Ledger
{
    private readonly ILookup<(string Rule, string Fact), Explanation> _byFirst;

    public Ledger(IEnumerable<Explanation> explanations) =>
        _byFirst = explanations.Where(e => e.Facts.Count > 0).ToLookup(e => (e.Rule, e.Facts[0]));

    /// <summary>
    /// Returns the explanation of exactly the facts of a finding. An explanation of a value conflict covers two positions; it stays valid if claims
    /// have joined one of them since.
    /// </summary>
    /// <returns>If several match, the one with the most facts, the first in the table on a tie; null if there is none.</returns>
    public Explanation? Find(Finding finding)
    {
        var candidates = (finding.Discrepancy is ValueConflict ? finding.Facts : finding.Facts.Take(1)).SelectMany(f => _byFirst[(finding.RuleId, f)]);
        Explanation? found = null;
        foreach (var candidate in candidates)
        {
            if ((found is null || candidate.Facts.Count > found.Facts.Count) && IsAbout(candidate, finding))
            {
                found = candidate;
            }
        }

        return found;
    }

    private static bool IsAbout(Explanation explanation, Finding finding)
    {
        if (finding.Discrepancy is not ValueConflict { Dispute: var dispute } || explanation.Facts.Count == finding.Facts.Count)
        {
            return explanation.Facts.SequenceEqual(finding.Facts, StringComparer.Ordinal);
        }

        return IsInOrder(explanation.Facts)
            && explanation.Facts.All(f => finding.Facts.Contains(f, StringComparer.Ordinal))
            && Names(dispute.Lower)
            && Names(dispute.Higher);

        bool Names(Position position) => position.Claims.Any(c => explanation.Facts.Contains(c.Id, StringComparer.Ordinal));
    }

    private static bool IsInOrder(IReadOnlyList<string> facts)
    {
        for (var i = 1; i < facts.Count; i++)
        {
            if (string.CompareOrdinal(facts[i - 1], facts[i]) >= 0)
            {
                return false;
            }
        }

        return true;
    }
}
