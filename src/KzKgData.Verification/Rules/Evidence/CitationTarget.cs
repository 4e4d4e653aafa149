using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG2031: a citation does not name exactly one mention or cell of an official table.</summary>
public sealed class CitationTarget() : Rule("KZKG2031", "No single citation target", "evidence")
{
    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context)
    {
        var table = context.Package.FindTable(TableRole.Citations);
        var (ofMention, ofCell) = (table?.ColumnOf("mention") ?? -1, table?.ColumnOf("cell") ?? -1);
        foreach (var row in context.Dataset.RowsOf(TableRole.Citations))
        {
            if (row.Utf8(ofMention).IsEmpty == row.Utf8(ofCell).IsEmpty)
            {
                var (mention, cell) = (row["mention"], row["cell"]);
                yield return At(
                    row.PlaceOf("mention"),
                    mention.IsEmpty
                        ? (Message)$"the citation for {row["field"].Text} of {row["fact"].Text} is empty; name a mention or a cell of an official table"
                        : $"the citation for {row["field"].Text} of {row["fact"].Text} names both the mention {Printable.Quote(mention.Text)} and the cell "
                        + $"{Printable.Quote(cell.Text)}; keep the one that is the evidence",
                    context.FactsOf(row));
            }
        }
    }
}
