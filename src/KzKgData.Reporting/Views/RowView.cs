using KzKgData.Verification;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Reporting.Views;

/// <summary>A cell of a row, with its evidence.</summary>
/// <param name="Field">The declared column.</param>
/// <param name="Value">The text of the cell; may be empty.</param>
/// <param name="Place">The place of the cell.</param>
/// <param name="Mention">The mention that the cell cites, or null.</param>
public sealed record CellView(FieldSchema Field, string Value, Place Place, Mention? Mention);

/// <summary>A row with the evidence of every cell and all findings about it.</summary>
public sealed class RowView
{
    private RowView(Row row, string id, VerificationResult result)
    {
        var dataset = result.Dataset;
        var fact = dataset.FindFact(id) is { } found && found.Row == row ? found : (Fact?)null;
        Package = result.Dataset.Package.Descriptor;
        Id = id;
        Row = row;
        Place = row.Place.In(result.Folder);
        Label =
            fact is { } named ? named.Label
            : row.Table.Schema.Label is { } label && !row[label].IsEmpty ? row[label].Text
            : id;
        Cells =
        [
            .. row.Table.Schema.Fields.Select(f => new CellView(
                f,
                row[f.Name].Text,
                row.PlaceOf(f.Name),
                fact is null ? null : dataset.FindCitation(id, f.Name)?.Mention)),
        ];
        RowMention = fact is null ? null : dataset.FindCitation(id, string.Empty)?.Mention;
        CitedBy =
            row.Table.Schema.Role is TableRole.Mentions ? [.. dataset.Citations.Where(c => string.Equals(c.Mention.Id, id, StringComparison.Ordinal))] : [];
        Claim = fact is not null && dataset.Claims.Any(c => c.Fact.Row == row) ? ReportView.Of(result).Claims.First(c => c.Claim.Fact.Row == row) : null;
        Findings =
        [
            .. result.Findings.Where(f => f.Facts.Contains(id, StringComparer.Ordinal) || string.Equals(f.ExplanationId, id, StringComparison.Ordinal)),
        ];
        Discrepancies = [.. Findings.Where(f => f.Discrepancy is not null).Select(f => FindingView.Of(f, result))];
    }

    /// <summary>The package descriptor.</summary>
    public PackageDescriptor Package { get; }

    /// <summary>The value of the key.</summary>
    public string Id { get; }

    /// <summary>The label; the id if the table declares no label.</summary>
    public string Label { get; }

    /// <summary>The row.</summary>
    public Row Row { get; }

    /// <summary>The place of the row.</summary>
    public Place Place { get; }

    /// <summary>All cells, in the order of the schema.</summary>
    public IReadOnlyList<CellView> Cells { get; }

    /// <summary>The mention that the row as a whole cites, or null.</summary>
    public Mention? RowMention { get; }

    /// <summary>If the row is a mention, the citations of it.</summary>
    public IReadOnlyList<Citation> CitedBy { get; }

    /// <summary>If the row is a claim, its figure with readings and intervals.</summary>
    public ClaimView? Claim { get; }

    /// <summary>All findings about the row, including discrepancies.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The discrepancies that involve the row.</summary>
    public IReadOnlyList<FindingView> Discrepancies { get; }

    /// <summary>Returns the well-formed rows that have an id, facts first: those of tables with a single-column primary key.</summary>
    public static IEnumerable<(string Id, Row Row)> Named(Dataset dataset) =>
        dataset.Facts.Select(f => (f.Id, f.Row)).Concat(
            from table in dataset.Package.Tables
            where table is { HasAllColumns: true, Schema: { HoldsFacts: false, PrimaryKey.Count: 1 } }
            from row in table.Rows
            where !row.IsMalformed
            select (row[table.Schema.PrimaryKey[0]].Text, row));

    /// <summary>Returns the row with an id, or null.</summary>
    public static RowView? Find(VerificationResult result, string id)
    {
        var row = Named(result.Dataset).FirstOrDefault(n => string.Equals(n.Id, id, StringComparison.Ordinal)).Row;
        return row == default ? null : new RowView(row, id, result);
    }
}
