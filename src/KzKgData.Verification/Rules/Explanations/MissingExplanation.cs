using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG4001: nobody has written anything about a discrepancy.</summary>
public sealed class MissingExplanation() : LedgerRule("KZKG4001", "Missing explanation")
{
    /// <inheritdoc/>
    public override string? WhyNotApplicable(RuleContext context) => context.Discrepancies.Count == 0 ? "there are no discrepancies" : null;

    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context)
    {
        foreach (var finding in context.Discrepancies.Where(d => d.Discrepancy!.Explanation is null))
        {
            var ledger = context.Package.FindTable(TableRole.Explanations);
            var place = ledger is { Exists: true } ? ledger.PlaceOfEnd() : finding.Place;
            yield return At(
                place,
                $"no explanation for {finding.RuleId} of {string.Join(";", finding.Facts)}; resolve it, or acknowledge it by a row that also says what may be the reason, what would settle it, the reasoning, who decided and when, and when to look again (another cause than '{Explanation.Unresolved}' needs evidence or a computation that carries it): {(ledger is null ? "declare a table of the role 'explanations' for it, with " : string.Empty)}{RowFor(finding, ledger)}",
                finding.Facts) with
            {
                // A gap that only hurts the softer sense of a qualifier does not fail a check for want of a row either.
                Severity = finding.Severity,
            };
        }
    }

    /// <summary>The row that would acknowledge a finding, with everything left empty that somebody has to decide: as it stands it is incomplete.</summary>
    private static string RowFor(Finding finding, Table? ledger)
    {
        var columns = ledger switch
        {
            { IsReadable: true, Header.Count: > 0 } => ledger.Header.Select(c => c.Text),
            null => TableRoles.ColumnsOf(TableRole.Explanations),
            _ => ledger.Schema.Fields.Select(f => f.Name),
        };
        return CsvLine.Of(columns.Select(c => c switch
        {
            "id" => $"{finding.RuleId.ToLowerInvariant()}-{finding.Facts[0]}",
            "rule" => finding.RuleId,
            "facts" => string.Join(";", finding.Facts),
            "expect" => string.Join(";", finding.Discrepancy!.Guarded),
            "cause" => Explanation.Unresolved,
            _ => string.Empty,
        }));
    }
}
