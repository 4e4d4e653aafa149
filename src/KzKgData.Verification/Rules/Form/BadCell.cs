using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG1006: a cell is no value of its declared type, category or constraints.</summary>
public sealed class BadCell() : Rule("KZKG1006", "Bad cell", "form")
{
    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context) =>
        context.CellProblems.Where(p => p.Fault is CellFault.Value).Select(p => At(p.Place, p.Message, context.FactsOf(p.Row)));
}
