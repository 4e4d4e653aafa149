using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG4001: a discrepancy has no explanation.</summary>
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
                $"no explanation for {finding.RuleId} of {string.Join(";", finding.Facts)}; resolve it, or record it as unresolved, with hypotheses, what "
                + $"would settle it and a rationale (any other cause needs evidence or a passing computation): "
                + $"{(ledger is null
                    ? $"declare a table with the role 'explanations' and add the row {RowFor(finding)}"
                    : (Message)$"{CommandFor(finding)}")}",
                finding.Facts) with
            {
                // If the discrepancy is only a warning, the missing explanation must not fail the check either.
                Severity = finding.Severity,
            };
        }
    }

    /// <summary>Returns the command that records a finding, with placeholders for what a person has to decide.</summary>
    private static string CommandFor(Finding finding) =>
        $"kzkg explain {finding.RuleId} {string.Join(" ", finding.Facts)} --unresolved --hypothesis \"...\" --would-settle \"...\" --rationale \"...\"";

    /// <summary>Returns the row that would acknowledge a finding, with the cells that a person has to decide left empty.</summary>
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
