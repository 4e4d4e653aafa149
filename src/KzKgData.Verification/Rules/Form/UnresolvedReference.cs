using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG1008: a cell refers to a row that is not there.</summary>
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
                }
            }
        }
    }

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
