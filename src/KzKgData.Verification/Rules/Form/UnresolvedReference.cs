using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG1008: a cell refers to a row that is not there, or to one that it has to agree with and does not.</summary>
public sealed class UnresolvedReference() : Rule("KZKG1008", "Unresolved reference", "form")
{
    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context)
    {
        var known = new Dictionary<FieldReference, HashSet<string>>();
        foreach (var table in context.Package.Tables)
        {
            foreach (var field in table.Schema.Fields.Where(f => f.References.Count > 0))
            {
                // A target that could not be read has its own finding; its rows are not known to be missing.
                if (field.References.Any(r => !IsReadable(context.Package, r)))
                {
                    continue;
                }

                foreach (var row in table.Rows.Where(r => !r.IsMalformed))
                {
                    foreach (var value in row.Values(field.Name))
                    {
                        if (!field.AlsoAllowed.Contains(value, StringComparer.Ordinal) && !field.References.Any(r => ValuesOf(context.Package, r, known).Contains(value)))
                        {
                            yield return At(
                                row.PlaceOf(field.Name),
                                $"{field.Name}: there is no {Printable.Quote(value)} in {string.Join(", ", field.References)}; add that row or correct the reference",
                                context.FactsOf(row));
                        }
                    }

                    foreach (var finding in CheckAgreement(context, field, row, known))
                    {
                        yield return finding;
                    }
                }
            }
        }
    }

    private IEnumerable<Finding> CheckAgreement(RuleContext context, FieldSchema field, Row row, Dictionary<FieldReference, HashSet<string>> known) =>
        from column in field.AgreesIn
        from reference in field.References
        let table = context.Package.FindTable(reference.Table)!
        where Resolves(context.Package, row, column, known) // what refers to nothing has its finding already
        where row.Table.ColumnOf(column) >= 0 && table.ColumnOf(column) >= 0 // a missing column is a finding of its own
        from target in table.Rows
        where !target.IsMalformed && row.Values(field.Name).Contains(target[reference.Field].Text, StringComparer.Ordinal)
            && !string.Equals(target[column].Text, row[column].Text, StringComparison.Ordinal)
            && Resolves(context.Package, target, column, known)
        let id = target[reference.Field].Text
        select At(
            row.PlaceOf(field.Name),
            $"{field.Name}: {id} has the {column} {Printable.Quote(target[column].Text)}, this row {Printable.Quote(row[column].Text)}; correct the reference, or one of the two",
            context.FactsOf(row)) with
        {
            Related = [new RelatedPlace(id, target.PlaceOf(column))],
        };

    private static bool Resolves(DataPackage package, Row row, string column, Dictionary<FieldReference, HashSet<string>> known) =>
        row.Table.Schema.Field(column) is not { References: { Count: > 0 } references }
        || references.Any(r => !IsReadable(package, r) || ValuesOf(package, r, known).Contains(row[column].Text));

    private static bool IsReadable(DataPackage package, FieldReference reference) =>
        package.FindTable(reference.Table) is { Exists: true } table && table.ColumnOf(reference.Field) >= 0;

    private static HashSet<string> ValuesOf(DataPackage package, FieldReference reference, Dictionary<FieldReference, HashSet<string>> known)
    {
        if (!known.TryGetValue(reference, out var values))
        {
            values = [.. package.FindTable(reference.Table)!.Rows.Select(r => r[reference.Field].Text)];
            known.Add(reference, values);
        }

        return values;
    }
}
