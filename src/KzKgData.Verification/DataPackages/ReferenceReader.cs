using System.Text.Json;

namespace KzKgData.Verification.DataPackages;

/// <summary>Reads what fields refer to, which can be done when all tables are known: <c>foreignKeys</c> of the standard and <c>kzkg:references</c>.</summary>
internal sealed class ReferenceReader(DescriptorText text, UnreadTables unread, KeyReader keys)
{
    /// <summary>The table with the references of its fields. What refers to nothing is told and left out.</summary>
    /// <param name="table">The table without them.</param>
    /// <param name="resource">Its declaration.</param>
    /// <param name="tables">All tables.</param>
    public TableSchema Resolve(TableSchema table, LocatedJson resource, List<TableSchema> tables)
    {
        var references = new Dictionary<string, List<FieldReference>>(StringComparer.Ordinal);
        foreach (var node in resource["schema"]!["fields"]?.Items ?? [])
        {
            foreach (var target in DescriptorText.Listed(node["kzkg:references"]))
            {
                var dot = target.Text.IndexOf('.');
                if (dot > 0 && node["name"] is { } name && Find(target, target.Text.Substring(0, dot), target.Text.Substring(dot + 1), tables) is { } reference)
                {
                    Add(name.Text, reference);
                }
                else if (dot <= 0)
                {
                    text.Report(target, $"'{target.Text}' names no column; write table.field");
                }
            }
        }

        foreach (var key in text.OptionalList(resource["schema"]!, "foreignKeys"))
        {
            var fields = DescriptorText.Listed(key["fields"]);
            var targets = DescriptorText.Listed(key["reference"]?["fields"]);
            if (fields is not [{ Kind: JsonValueKind.String } field] || targets is not [{ Kind: JsonValueKind.String } target])
            {
                text.Report(key, "a foreign key has to join one field to one field");
                continue;
            }

            var targetNode = key["reference"]!["resource"];
            if (targetNode is not null && targetNode.Kind != JsonValueKind.String)
            {
                text.Report(targetNode, "'resource' has to be the name of a table");
                continue;
            }

            var targetName = string.IsNullOrEmpty(targetNode?.Text) ? table.Name : targetNode!.Text;
            if (table.Field(field.Text) is null)
            {
                if (!unread.Contains(table.Name))
                {
                    text.Report(field, $"there is no field '{field.Text}' in this table");
                }
            }
            else if (Find(target, targetName, target.Text, tables) is { } reference)
            {
                Add(field.Text, reference);
            }
        }

        return table with
        {
            Fields = [.. table.Fields.Select(f => references.TryGetValue(f.Name, out var found) ? f with { References = found, AgreesIn = AgreementOf(f.Name, found) } : f)],
        };

        List<string> AgreementOf(string field, List<FieldReference> targets)
        {
            var node = resource["schema"]!["fields"]!.Items.Find(n => string.Equals(n["name"]?.Text, field, StringComparison.Ordinal))?["kzkg:agreesIn"];
            return keys.Read(node, table.Name, table.Fields).FindAll(column => targets.TrueForAll(t => Find(node!, t.Table, column, tables) is not null));
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

    private FieldReference? Find(LocatedJson node, string tableName, string fieldName, List<TableSchema> tables)
    {
        var target = tables.Find(t => string.Equals(t.Name, tableName, StringComparison.Ordinal));
        if (target?.Field(fieldName) is null)
        {
            if (unread.Contains(tableName) || (target is null && unread.HasUnnamed))
            {
                return null;
            }

            text.Report(node, $"there is no column {tableName}.{fieldName} to refer to");
            return null;
        }

        return new FieldReference(tableName, fieldName);
    }
}
