using KzKgData.Reporting.Wording;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;

namespace KzKgData.Reporting.Views;

/// <summary>A column of a table of facts.</summary>
/// <param name="Field">The declared column.</param>
public sealed record FactColumnView(FieldSchema Field)
{
    /// <summary>The heading.</summary>
    public Phrase Title => Words.Column(Field);

    /// <summary>The basis of its cells, in words; empty if they cite printed text or need no evidence.</summary>
    public Phrase Note => Words.Basis(Field);
}

/// <summary>A fact as a row of its table.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Name">The cell with its label; null if the table has no label column.</param>
/// <param name="Cells">The cells of the other columns, in order.</param>
/// <param name="Evidence">The printed text that the row as a whole cites, or null.</param>
public sealed record FactRowView(Fact Fact, FactCellView? Name, IReadOnlyList<FactCellView> Cells, EvidenceView? Evidence)
{
    /// <summary>The id of its element in the page.</summary>
    public string Anchor => Anchors.Of(Fact);
}

/// <summary>A table of facts in the report. Empty columns are omitted.</summary>
public sealed class FactTableView
{
    private FactTableView(
        TableSchema schema,
        IReadOnlyCollection<Fact> facts,
        Dataset dataset,
        FactLinks links,
        IReadOnlyDictionary<string, SourceView> sources)
    {
        Schema = schema;
        LabelColumn = schema.Label is { } label && schema.Field(label) is { } field ? new FactColumnView(field) : null;
        Columns = [.. schema.Fields.Where(f => IsShown(f, schema) && facts.Any(r => !r.Row[f.Name].IsEmpty)).Select(f => new FactColumnView(f))];
        Rows = [.. facts.Select(RowOf)];

        FactRowView RowOf(Fact fact)
        {
            // A source is shown at the first cell that cites it, and again only after another source is cited.
            var named = string.Empty;
            return new FactRowView(
                fact,
                LabelColumn is null ? null : Named(CellOf(fact, LabelColumn)),
                [.. Columns.Select(c => Named(CellOf(fact, c)))],
                EvidenceOf(fact, string.Empty));

            FactCellView Named(FactCellView cell)
            {
                cell.NamesSource &= cell.Evidence?.Source.Source.Id != named;
                named = cell.Evidence?.Source.Source.Id ?? named;
                return cell;
            }
        }

        FactCellView CellOf(Fact fact, FactColumnView column) => new(fact.Row, column.Field, EvidenceOf(fact, column.Field.Name), links);

        EvidenceView? EvidenceOf(Fact fact, string field) =>
            dataset.FindCitation(fact.Id, field)?.Mention is { } mention ? new EvidenceView(mention, sources[mention.Source.Id]) : null;
    }

    /// <summary>The schema of the table.</summary>
    public TableSchema Schema { get; }

    /// <summary>The id of its element in the page.</summary>
    public string Anchor => Anchors.Of(Schema);

    /// <summary>The heading.</summary>
    public Phrase Title => Words.Table(Schema);

    /// <summary>The description of the table, if the package has one in the language of the report; else its heading.</summary>
    public Phrase Caption => Words.Description(Schema) is { IsEmpty: false } description ? description : Title;

    /// <summary>The column with the labels of the rows; null if there is none.</summary>
    public FactColumnView? LabelColumn { get; }

    /// <summary>The other columns that are shown and not empty.</summary>
    public IReadOnlyList<FactColumnView> Columns { get; }

    /// <summary>Whether rows as a whole cite evidence.</summary>
    public bool CitesRows => !Schema.HasEvidenceFields;

    /// <summary>The facts, in the order of their file.</summary>
    public IReadOnlyList<FactRowView> Rows { get; }

    /// <summary>Returns all non-empty tables of facts that are neither claims nor sources, in the order of the descriptor.</summary>
    internal static IReadOnlyList<FactTableView> AllOf(Dataset dataset, FactLinks links, IReadOnlyDictionary<string, SourceView> sources)
    {
        var facts = dataset.Facts.ToLookup(f => f.Row.Table);
        return
        [
            .. dataset.Package.Tables
                .Where(t => t.Schema.Role is TableRole.Facts or TableRole.Aliases && facts.Contains(t))
                .Select(t => new FactTableView(t.Schema, [.. facts[t]], dataset, links, sources)),
        ];
    }

    /// <summary>
    /// Returns the name of the column that says whether a value is printed or inferred; by convention it is derived from the name of the value's column.
    /// </summary>
    internal static string BasisOf(FieldSchema field) => field.Name + Basis.Suffix;

    private static bool IsShown(FieldSchema field, TableSchema schema) =>
        field.Name is not "id"
        && !string.Equals(field.Name, schema.Label, StringComparison.Ordinal)
        && !schema.Fields.Any(f => string.Equals(BasisOf(f), field.Name, StringComparison.Ordinal));
}
