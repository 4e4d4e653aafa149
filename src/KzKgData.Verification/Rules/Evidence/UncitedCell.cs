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
            foreach (var (field, position) in fact.CellsNeedingEvidence())
            {
                // A citation whose mention does not resolve has its own finding.
                if (!dataset.IsNamedByCitation(fact, position))
                {
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
