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

    /// <summary>The basis of its cells, in words; empty where each cites printed text or needs no evidence.</summary>
    public Phrase Note => Words.Basis(Field);
}

/// <summary>A fact as a row of its table.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Name">The cell that names it to readers, or null where it has none or nothing stands there.</param>
/// <param name="Cells">What stands in the other columns, by column.</param>
/// <param name="Evidence">What is printed for the row as a whole, or null.</param>
public sealed record FactRowView(Fact Fact, FactCellView? Name, IReadOnlyList<FactCellView> Cells, EvidenceView? Evidence)
{
    /// <summary>The id of its row in the page.</summary>
    public string Anchor => Anchors.Of(Fact);
}

/// <summary>A table of facts as the report shows it. Columns in which nothing stands are left out.</summary>
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
            // A source is named at the first cell that cites it, and not again until another source is cited.
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

    /// <summary>What is declared of the table.</summary>
    public TableSchema Schema { get; }

    /// <summary>The id of the table in the page.</summary>
    public string Anchor => Anchors.Of(Schema);

    /// <summary>The heading.</summary>
    public Phrase Title => Words.Table(Schema);

    /// <summary>What the table holds, in the language of the texts where the package says so; else its heading.</summary>
    public Phrase Caption => Words.Description(Schema) is { IsEmpty: false } description ? description : Title;

    /// <summary>The column that names a row to readers, or null where a row is known by its id.</summary>
    public FactColumnView? LabelColumn { get; }

    /// <summary>The other columns in which something stands, without the ids.</summary>
    public IReadOnlyList<FactColumnView> Columns { get; }

    /// <summary>Whether evidence is given for rows as a whole.</summary>
    public bool CitesRows => !Schema.HasEvidenceFields;

    /// <summary>The facts, in the order of their file.</summary>
    public IReadOnlyList<FactRowView> Rows { get; }

    /// <summary>All tables of facts that are neither claims nor sources and hold something, in the order of the descriptor.</summary>
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
    /// The name of the column that says whether a value is printed as it stands or inferred; by custom it is named after the column of the value.
    /// </summary>
    internal static string BasisOf(FieldSchema field) => field.Name + Basis.Suffix;

    private static bool IsShown(FieldSchema field, TableSchema schema) =>
        field.Name is not "id"
        && !string.Equals(field.Name, schema.Label, StringComparison.Ordinal)
        && !schema.Fields.Any(f => string.Equals(BasisOf(f), field.Name, StringComparison.Ordinal));
}
