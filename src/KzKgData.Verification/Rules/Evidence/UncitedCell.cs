using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG2001: a cell that needs evidence has no citation.</summary>
public sealed class UncitedCell() : Rule("KZKG2001", "Uncited cell", "evidence"), IRowRule
{
    private protected override IReadOnlyList<TableRole> Needs => [TableRole.Citations];

    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context) =>
        context.EvidenceCells.Open.Select(c => CheckCell(context.Dataset, c.Fact, c.Column)).OfType<Finding>();

    /// <inheritdoc/>
    IEnumerable<Finding> IRowRule.Tell(RuleContext context, IReadOnlyList<FoundRow> rows) =>
        from row in rows
        let fact = context.Dataset.FactAt(row.Row)
        let finding = CheckCell(context.Dataset, fact, fact.Row.Table.EvidenceColumns.First(c => c.Position == row.Scope))
        where finding is not null
        select finding;

    /// <summary>How to record a date that only the address of a page contains.</summary>
    internal static readonly Message DateInAddress =
        $"a date from the page's address needs no citation: put the address in url and write address in published_basis (kzkg ingest --url ADDRESS "
        + $"--published-basis address)";

    private Finding? CheckCell(Dataset dataset, Fact fact, Table.EvidenceColumn cell)
    {
        // Another rule reports a citation whose mention does not exist.
        if (fact.NeedsEvidence(cell) && !dataset.IsNamedByCitation(fact, cell.Position))
        {
            var field = cell.Field;
            Message what = field.Length == 0 ? (Message)$"the row" : $"{field} {Printable.Quote(fact.Row[field].Text)}";
            var isDate = field is "published" && fact.Row.Table.Schema.Role is TableRole.Sources;
            return At(
                field.Length == 0 ? fact.Row.Place : fact.Row.PlaceOf(field),
                $"{what} of {fact.Id} has no citation; cite the mention that prints it (a row {fact.Id},{field},… in the citations) or clear the "
                + $"cell{(isDate ? $"; {DateInAddress}" : Message.Empty)}",
                [fact.Id]);
        }

        if (cell.IsList && FirstUncitedItem(dataset, fact, cell) is { } item)
        {
            Message field = $"{cell.Field}[{item}]";
            return At(
                fact.Row.PlaceOf(cell.Field),
                $"{field} {Printable.Quote(fact.Row.Values(cell.Field)[item - 1])} of {fact.Id} has no citation; cite the mention that prints it (a row "
                + $"{fact.Id},{field},… in the citations) or one mention for the whole {cell.Field}",
                [fact.Id]);
        }

        return null;
    }

    /// <summary>If items of a list are cited separately, returns the number of the first uncited one, from 1; otherwise null.</summary>
    private static int? FirstUncitedItem(Dataset dataset, Fact fact, Table.EvidenceColumn cell)
    {
        if (dataset.FindCitation(fact, cell.Position) is null or { Item: null })
        {
            return null;
        }

        int?[] cited = [.. dataset.FindCitations(fact, cell.Position).Select(c => c.Item)];
        if (cited.Contains(null))
        {
            return null;
        }

        var item = 1;
        while (cited.Contains(item))
        {
            item++;
        }

        return item <= fact.Row.Values(cell.Field).Count ? item : null;
    }
}
