using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>
/// KZKG2032: a cell of an official table lacks the labels of its row or column, its context hash does not match them, or nothing uses it.
/// </summary>
public sealed class CellDescription() : Rule("KZKG2032", "Wrong description of a cell", "evidence")
{
    private protected override IReadOnlyList<TableRole> Needs => [TableRole.Cells, TableRole.Sources, TableRole.Citations, TableRole.Claims];

    /// <inheritdoc/>
    public override Message? WhyNotApplicable(RuleContext context) =>
        context.Package.FindTable(TableRole.Cells) is null ? $"there are no cells of official tables" : (Message?)null;

    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context)
    {
        var dataset = context.Dataset;
        var citing = dataset.CellCitations.ToLookup(c => c.Cell, c => c.Fact.Id); // a lookup, since a damaged package reports every cell
        var describing = new HashSet<string>(dataset.Cells.Where(citing.Contains).SelectMany(c => c.DescribedBy), StringComparer.Ordinal);
        var evidence = new HashSet<string>(dataset.Explanations.SelectMany(e => e.Evidence), StringComparer.Ordinal);
        foreach (var row in dataset.RowsOf(TableRole.Cells))
        {
            if (dataset.FindSource(row["source"].Text) is { IsTable: false })
            {
                yield return At(
                    row.PlaceOf("source"),
                    $"{row["source"].Text} is a text, which has no cells; name an edition of an official table, or set its form to table in the sources",
                    []);
            }
        }

        foreach (var cell in dataset.Cells)
        {
            var described = cell.DescribedBy.Select(dataset.FindCell).OfType<SourceCell>().ToArray(); // missing ones are reported by another rule
            var facts = citing[cell];
            if (described.Length < cell.DescribedBy.Count)
            {
                continue;
            }

            if (Array.Find(described, d => d.Source != cell.Source || d.Sheet != cell.Sheet || d == cell) is { } elsewhere)
            {
                yield return At(
                    cell.Row.PlaceOf("described_by"),
                    $"{cell.Id} is described by {elsewhere.Id}, which "
                    + $"{(elsewhere == cell ? (Message)$"is the cell itself" : $"is in another file or sheet")}; "
                    + $"name cells of its own sheet",
                    facts);
            }
            else if (described.Length > 0
                && !(Array.Exists(described, d => d.RowNumber == cell.RowNumber) && Array.Exists(described, d => d.ColumnNumber == cell.ColumnNumber)))
            {
                Message missing = Array.Exists(described, d => d.RowNumber == cell.RowNumber) ? (Message)$"column" : $"row";
                yield return At(
                    cell.Row.PlaceOf("described_by"),
                    $"{cell.Id} ({cell.Address}) has no describing cell in its {missing}; name the one that labels it",
                    facts);
            }
            else if (SourceCell.ContextOf(described.Select(d => d.Value)) is var context16 && context16 != cell.Context)
            {
                yield return At(
                    cell.Row.PlaceOf("context"),
                    $"the context of {cell.Id} is {Printable.Quote(cell.Context)}, but its describing cells "
                    + $"({Message.Join($", ", described.Select(d => Printable.Quote(d.Value)))}) hash to {context16}; compare with the file, then correct "
                    + $"the cells or the context",
                    facts);
            }
            else if (!citing.Contains(cell) && !describing.Contains(cell.Id) && !evidence.Contains(cell.Id))
            {
                yield return At(
                    cell.Row.PlaceOf("id"),
                    $"nothing uses {cell.Id}, {Printable.Quote(cell.Value)} at {cell.Address} of {cell.Source.Id}; cite it or remove it",
                    []);
            }
        }
    }
}
