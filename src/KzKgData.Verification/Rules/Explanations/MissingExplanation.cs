using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG4001: nobody has written anything about a discrepancy.</summary>
public sealed class MissingExplanation() : LedgerRule("KZKG4001", "Missing explanation")
{
    /// <inheritdoc/>
    public override Message? WhyNotApplicable(RuleContext context) => context.Discrepancies.Count == 0 ? $"there are no discrepancies" : (Message?)null;

    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context)
    {
        foreach (var finding in context.Discrepancies.Where(d => d.Discrepancy!.Explanation is null))
        {
            var ledger = context.Package.FindTable(TableRole.Explanations);
            var place = ledger is { Exists: true } ? ledger.PlaceOfEnd() : finding.Place;
            yield return At(
                place,
                $"no explanation for {finding.RuleId} of {string.Join(";", finding.Facts)}; resolve it, or put it on record as unresolved, with what may "
                + $"be the reason, what would settle it and the reasoning (another cause needs evidence or a computation that carries it): "
                + $"{(ledger is null ? $"declare a table of the role 'explanations' for it, with {RowFor(finding)}" : (Message)$"{CommandFor(finding)}")}",
                finding.Facts) with
            {
                // A gap that only hurts the softer sense of a qualifier does not fail a check for want of a row either.
                Severity = finding.Severity,
            };
        }
    }

    /// <summary>The command that puts a finding on record; what somebody has to decide is left to them.</summary>
    private static string CommandFor(Finding finding) =>
        $"kzkg explain {finding.RuleId} {string.Join(" ", finding.Facts)} --unresolved --hypothesis \"...\" --would-settle \"...\" --rationale \"...\"";

    /// <summary>The row that would acknowledge a finding, with everything left empty that somebody has to decide: as it stands it is incomplete.</summary>
    private static string RowFor(Finding finding) => CsvLine.Of(TableRoles.ColumnsOf(TableRole.Explanations).Select(c => c switch
    {
        "id" => $"{finding.RuleId.ToLowerInvariant()}-{finding.Facts[0]}",
        "rule" => finding.RuleId,
        "facts" => string.Join(";", finding.Facts),
        "expect" => string.Join(";", finding.Discrepancy!.Guarded),
        "cause" => KnownCause.Unresolved,
        _ => string.Empty,
    }));
}
