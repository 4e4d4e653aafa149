using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG4003: an explanation matches no discrepancy.</summary>
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

    /// <summary>Returns the indices of the discrepancies by the facts involved.</summary>
    private static ILookup<string, int> IndexByFact(IReadOnlyList<Finding> discrepancies) =>
        Enumerable
            .Range(0, discrepancies.Count)
            .SelectMany(i => discrepancies[i].Facts, (Index, Fact) => new { Index, Fact })
            .ToLookup(p => p.Fact, p => p.Index, StringComparer.Ordinal);

    /// <summary>Returns the discrepancies of the explanation's rule that involve some of its facts.</summary>
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
                return $"{other.Id} already explains this discrepancy; keep one of the two";
            }

            if (around.Discrepancy is ValueConflict
                && explanation.Facts.Count < around.Facts.Count
                && explanation.Facts.SequenceEqual(explanation.Facts.OrderBy(f => f, StringComparer.Ordinal), StringComparer.Ordinal))
            {
                return $"its facts all belong to one position; name a claim of each position of the discrepancy between {string.Join(";", around.Facts)}";
            }
        }

        Message none = $"{Printable.Quote(explanation.Rule)} finds no discrepancy between exactly these facts";
        return near.Length == 0
            ? (Message)$"{none}; the discrepancy is gone, so remove the explanation"
            : $"{none}; write the facts of the discrepancy that exists, {Message.Join($" or ", near.Select(d => string.Join(";", d.Facts)))}, in "
                + $"ordinal order of the ids";
    }

    /// <summary>
    /// Whether a fact is a claim in the table that is unreadable, or whose figure is. Other rules report it, and its discrepancies may still exist.
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
