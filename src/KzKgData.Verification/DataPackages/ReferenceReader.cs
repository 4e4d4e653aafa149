using System.Text.Json;

namespace KzKgData.Verification.DataPackages;

/// <summary>Resolves the references of fields once all tables are known: <c>foreignKeys</c> of the standard and <c>kzkg:references</c>.</summary>
internal sealed class ReferenceReader(DescriptorText text, UnreadTables unread, KeyReader keys)
{
    /// <summary>Returns the table with its references. Those without a target are reported and ignored.</summary>
    /// <param name="table">The table without them.</param>
    /// <param name="schema">Its schema.</param>
    /// <param name="tables">All tables by name; the first one if several share a name.</param>
    public TableSchema Resolve(TableSchema table, LocatedJson schema, IReadOnlyDictionary<string, TableSchema> tables)
    {
        var references = new Dictionary<string, List<FieldReference>>(StringComparer.Ordinal);
        var foreignKeys = new List<ForeignKey>();
        var agreements = new Dictionary<string, LocatedJson?>(StringComparer.Ordinal);
        foreach (var node in schema["fields"]?.Items ?? [])
        {
            if (node["name"] is { } field && !agreements.ContainsKey(field.Text))
            {
                agreements.Add(field.Text, node["kzkg:agreesIn"]);
            }

            foreach (var target in DescriptorText.Listed(node["kzkg:references"]))
            {
                var dot = target.Text.IndexOf('.');
                if (dot > 0
                    && node["name"] is { } name
                    && Find(target, target.Text.Substring(0, dot), target.Text.Substring(dot + 1), tables) is { } reference)
                {
                    Add(name.Text, reference);
                }
                else if (dot <= 0)
                {
                    text.Report(target, $"'{target.Text}' is not the name of a column; write it as table.field");
                }
            }
        }

        foreach (var key in text.OptionalList(schema, "foreignKeys"))
        {
            var fields = DescriptorText.Listed(key["fields"]);
            var reference = key["reference"];
            var targets = DescriptorText.Listed(reference?["fields"]);
            if (reference?["package"] is { } package)
            {
                text.Note(package, $"a foreign key to another package is not checked");
                continue;
            }

            if (fields.Count == 0 || fields.Count != targets.Count || fields.Concat(targets).Any(f => f.Kind is not JsonValueKind.String))
            {
                text.Report(
                    key,
                    $"a foreign key of {fields.Count} field(s) refers to {targets.Count}; give 'fields' and 'fields' of its 'reference' the same number of "
                    + $"names, at least one");
                continue;
            }

            var targetNode = reference!["resource"];
            if (targetNode is not null && targetNode.Kind != JsonValueKind.String)
            {
                text.Report(targetNode, $"'resource' must be the name of a table");
                continue;
            }

            var targetName = string.IsNullOrEmpty(targetNode?.Text) ? table.Name : targetNode!.Text;
            if (fields.Find(f => table.Field(f.Text) is null) is { } missing)
            {
                if (!unread.Contains(table.Name))
                {
                    text.Report(missing, $"there is no field '{missing.Text}' in this table; declare it, or correct the name");
                }

                continue;
            }

            if (unread.Contains(targetName))
            {
                text.Note(key, $"a foreign key to '{targetName}' is not checked, since that resource is not read");
                continue;
            }

            var found = targets.ConvertAll(t => Find(t, targetName, t.Text, tables));
            if (found.Contains(null))
            {
                continue;
            }

            if (found.Count == 1)
            {
                Add(fields[0].Text, found[0]!);
            }
            else
            {
                foreignKeys.Add(new ForeignKey(fields.ConvertAll(f => f.Text), targetName, targets.ConvertAll(t => t.Text)));
            }
        }

        return table with
        {
            ForeignKeys = foreignKeys,
            Fields =
            [
                .. table.Fields.Select(f =>
                    references.TryGetValue(f.Name, out var found) ? f with { References = found, AgreesIn = AgreementOf(f.Name, found) } : f),
            ],
        };

        List<string> AgreementOf(string field, List<FieldReference> targets)
        {
            var node = agreements[field];
            return keys.Read(node, table.Name, name => table.Field(name) is not null)
                .FindAll(column => targets.TrueForAll(t => Find(node!, t.Table, column, tables) is not null));
        }

        void Add(string field, FieldReference reference)
        {
            if (!references.TryGetValue(field, out var list))
            {
                references.Add(field, list = []);
            }

            list.Add(reference);
        }
    }

    private FieldReference? Find(LocatedJson node, string tableName, string fieldName, IReadOnlyDictionary<string, TableSchema> tables)
    {
        if (!tables.TryGetValue(tableName, out var target) || target.Field(fieldName) is null)
        {
            if (unread.Contains(tableName) || (target is null && unread.HasUnnamed))
            {
                return null;
            }

            text.Report(node, $"there is no column {tableName}.{fieldName}; declare it, or correct the reference");
            return null;
        }

        return new FieldReference(tableName, fieldName);
    }
}
