using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG1006: a cell violates its declared type, categories or constraints.</summary>
public sealed class BadCell() : Rule("KZKG1006", "Invalid cell", "form")
{
    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context) =>
        context.CellProblems.Where(p => p.Fault is CellFault.Value).Select(p => At(p.Place, p.Message, context.FactsOf(p.Row)));
}
