using KzKgData.Verification;
using KzKgData.Verification.Facts;

namespace KzKgData.Reporting.Views;

/// <summary>Groups findings about the same claims into cards, and orders the cards.</summary>
internal static class Disagreements
{
    /// <summary>
    /// Returns all cards: open ones first, then acknowledged, then explained. Within a status, the worst come first, then those with the largest index,
    /// then those with the largest difference.
    /// </summary>
    public static List<CardView> Of(VerificationResult result, IReadOnlyList<ClaimView> claims)
    {
        var views = claims.ToDictionary(c => c.Claim.Id, StringComparer.Ordinal);
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        var cards = new List<CardView>();
        var ordered = DraftsOf(result, views)
            .OrderBy(d => CardView.StatusOf(d.Findings))
            .ThenBy(d => d.Findings.Min(f => f.Finding.Severity))
            .ThenByDescending(d => CardView.LargestOf(d.Findings, g => g.Index))
            .ThenByDescending(d => CardView.LargestOf(d.Findings, g => g.Difference));
        foreach (var draft in ordered)
        {
            cards.Add(
                new CardView(
                    cards.Count + 1,
                    Unique(draft.Anchor, anchors),
                    [.. draft.Claims.Select(c => views[c.Id])],
                    OrderByStatus(draft.Findings),
                    draft.Group is not null,
                    result.Folder)
                {
                    Positions = draft.Group is { } compared ? PositionView.Of(compared, [.. compared.Claims.Select(c => views[c.Id])]) : [],
                    Offices = draft.Claims.Count == 0 ? [] : StatisticalOfficeView.Of(draft.Claims[0], result.Dataset),
                });
        }

        return cards;
    }

    private static IEnumerable<Draft> DraftsOf(VerificationResult result, Dictionary<string, ClaimView> views)
    {
        var groupOf = new Dictionary<string, ComparisonGroup>(StringComparer.Ordinal);
        foreach (var group in result.Dataset.ComparisonGroups)
        {
            foreach (var claim in group.Claims)
            {
                groupOf[claim.Id] = group;
            }
        }

        var inGroups = new Dictionary<ComparisonGroup, List<FindingView>>();
        var alone = new List<FindingView>();
        foreach (var finding in result
                .Findings.Where(f => f.Discrepancy is { } found && found.Claims.All(c => views.ContainsKey(c.Id)))
                .Select(f => FindingView.Of(f, result)))
        {
            // A finding about several groups gets its own card.
            var groups = finding.Members.Select(m => groupOf.GetValueOrDefault(m.Id)).Distinct().ToArray();
            if (groups is [{ } group])
            {
                if (!inGroups.TryGetValue(group, out var findings))
                {
                    inGroups[group] = findings = [];
                }

                findings.Add(finding);
            }
            else
            {
                alone.Add(finding);
            }
        }

        return result.Dataset.ComparisonGroups
            .Where(inGroups.ContainsKey)
            .Select(g => new Draft(Anchors.Of(g), g.Claims, inGroups[g], g))
            .Concat(alone.Select(f => new Draft(Anchors.Of(f.Finding), f.Claims, [f], Group: null)));
    }

    // Within one status, findings of one rule are kept together.
    private static List<FindingView> OrderByStatus(IEnumerable<FindingView> findings) =>
        [
            .. findings
                .OrderBy(f => f.Finding.Status)
                .ThenByDescending(f => f.Finding.Discrepancy!.ComesFirst)
                .ThenBy(f => f.Finding.RuleId, StringComparer.Ordinal),
        ];

    /// <summary>Makes an anchor unique by appending a number, since a rule can have several findings about the same facts.</summary>
    private static string Unique(string anchor, HashSet<string> taken)
    {
        var own = anchor;
        for (var i = 2; !taken.Add(own); i++)
        {
            own = FormattableString.Invariant($"{anchor}-{i}");
        }

        return own;
    }

    private sealed record Draft(string Anchor, IReadOnlyList<Claim> Claims, IReadOnlyList<FindingView> Findings, ComparisonGroup? Group);
}
