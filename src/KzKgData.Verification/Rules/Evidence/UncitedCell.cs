using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG2001: a cell that needs evidence has no citation.</summary>
public sealed class UncitedCell() : Rule("KZKG2001", "Uncited cell", "evidence")
{
    private protected override IReadOnlyList<TableRole> Needs => [TableRole.Citations];

    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context)
    {
        var dataset = context.Dataset;
        foreach (var fact in dataset.Facts)
        {
            foreach (var cell in fact.Row.Table.EvidenceColumns)
            {
                // A citation whose mention does not resolve has its own finding.
                if (fact.NeedsEvidence(cell) && !dataset.IsNamedByCitation(fact, cell.Position))
                {
                    var field = cell.Field;
                    var what = field.Length == 0 ? "the row" : $"{field} {Printable.Quote(fact.Row[field].Text)}";
                    yield return At(
                        field.Length == 0 ? fact.Row.Place : fact.Row.PlaceOf(field),
                        $"{what} of {fact.Id} has no citation; cite the mention that carries it (a row {fact.Id},{field},… in the citations) or empty the cell",
                        [fact.Id]);
                }
            }
        }
    }
}
