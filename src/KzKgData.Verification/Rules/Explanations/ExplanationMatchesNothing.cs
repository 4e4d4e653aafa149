using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG4003: an explanation is about no discrepancy that exists.</summary>
public sealed class ExplanationMatchesNothing() : LedgerRule("KZKG4003", "Explanation matches nothing")
{
    private protected override IReadOnlyList<TableRole> Needs => [TableRole.Sources, TableRole.Mentions, TableRole.Citations, TableRole.Claims];

    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context)
    {
        var matched = new HashSet<string>(
            context.Discrepancies.Select(d => d.Discrepancy!.Explanation).OfType<Explanation>().Select(e => e.Id),
            StringComparer.Ordinal);
        var table = context.Package.FindTable(TableRole.Claims);
        if (table is { HasAllColumns: false })
        {
            yield break; // no claim could be read
        }

        var byFact = new Lazy<ILookup<string, int>>(() => IndexByFact(context.Discrepancies));
        foreach (var explanation in context.Dataset.Explanations.Where(e =>
                !matched.Contains(e.Id) && !context.NotRun.Contains(e.Rule) && !e.Facts.Any(f => IsUnreadable(f, table, context.Dataset))))
        {
            yield return About(explanation, "facts", Problem(explanation, Near(explanation, context.Discrepancies, byFact.Value)));
        }
    }

    /// <summary>The discrepancies by the facts that take part, as positions in their list.</summary>
    private static ILookup<string, int> IndexByFact(IReadOnlyList<Finding> discrepancies) =>
        Enumerable
            .Range(0, discrepancies.Count)
            .SelectMany(i => discrepancies[i].Facts, (Index, Fact) => new { Index, Fact })
            .ToLookup(p => p.Fact, p => p.Index, StringComparer.Ordinal);

    /// <summary>The discrepancies of the explanation's rule that some of its facts take part in.</summary>
    private static Finding[] Near(Explanation explanation, IReadOnlyList<Finding> discrepancies, ILookup<string, int> byFact) =>
    [
        .. explanation.Facts
            .SelectMany(f => byFact[f])
            .Distinct()
            .OrderBy(i => i)
            .Select(i => discrepancies[i])
            .Where(d => string.Equals(d.RuleId, explanation.Rule, StringComparison.Ordinal)),
    ];

    private static Message Problem(Explanation explanation, Finding[] near)
    {
        if (Array.Find(near, d => explanation.Facts.All(f => d.Facts.Contains(f, StringComparer.Ordinal))) is { } around)
        {
            if (around.Discrepancy!.Explanation is { } other)
            {
                return $"{other.Id} is about this discrepancy already; keep one of the two";
            }

            if (around.Discrepancy is ValueConflict
                && explanation.Facts.Count < around.Facts.Count
                && explanation.Facts.SequenceEqual(explanation.Facts.OrderBy(f => f, StringComparer.Ordinal), StringComparer.Ordinal))
            {
                return $"its facts are all of one position; the discrepancy is between {string.Join(";", around.Facts)}, name a claim of each position";
            }
        }

        Message none = $"{Printable.Quote(explanation.Rule)} finds no discrepancy between exactly these facts";
        return near.Length == 0
            ? (Message)$"{none}; remove the explanation, the discrepancy is gone"
            : $"{none}; the discrepancy there is between {Message.Join($" or ", near.Select(d => string.Join(";", d.Facts)))} (ids in ordinal order)";
    }

    /// <summary>
    /// Whether a fact is a claim that stands in the table but could not be read, or whose figure could not. It has findings of its
    /// own, and its discrepancies are not gone.
    /// </summary>
    private static bool IsUnreadable(string fact, Table? table, Dataset dataset) =>
        table is not null
        && table.IndexOf(table.ColumnOf("id")).Find(fact) >= 0
        && !(
            dataset.FindFact(fact) is { } found
            && dataset.ClaimOf(found) is { } claim
            && (claim.Figure is not null || claim.ValueCell is not null || !NeedsFigure(claim)));

    private static bool NeedsFigure(Claim claim) =>
        claim.ValueMention is not null || Array.Exists(claim.Row.Table.EvidenceColumns, c => c.Field is "value" && claim.Fact.NeedsEvidence(c));
}
