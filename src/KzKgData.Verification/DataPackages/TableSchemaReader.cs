using System.Text.Json;

namespace KzKgData.Verification.DataPackages;

/// <summary>Reads the declaration of one table, apart from what it refers to.</summary>
internal sealed class TableSchemaReader(DescriptorText text, UnreadTables unread, KeyReader keys)
{
    private readonly FieldSchemaReader _fields = new(text);

    /// <summary>The table that a resource declares; null where so much is wrong that its rows cannot be read, which is told.</summary>
    public TableSchema? Read(LocatedJson resource)
    {
        if (resource.Kind != JsonValueKind.Object)
        {
            text.Report(resource, "a resource has to be a JSON object");
            unread.AddUnnamed();
            return null;
        }

        var name = text.Expect(resource, "name", JsonValueKind.String);
        var path = text.Expect(resource, "path", JsonValueKind.String);
        var schema = text.Expect(resource, "schema", JsonValueKind.Object);
        var fieldNodes = schema is null ? null : text.Expect(schema, "fields", JsonValueKind.Array);
        if (name is null)
        {
            unread.AddUnnamed();
            return null;
        }

        if (path is null || schema is null || fieldNodes is null)
        {
            unread.Add(name.Text);
            return null;
        }

        if (path.Text.Length == 0 || path.Text[0] == '/' || path.Text.IndexOf('\\') >= 0 || path.Text.IndexOf(':') >= 0
            || path.Text.Split('/').Contains("..", StringComparer.Ordinal))
        {
            text.Report(path, $"the path '{path.Text}' does not stay inside the package; name a file beside the descriptor");
            unread.Add(name.Text);
            return null;
        }

        if (resource["dialect"] is { } dialect)
        {
            text.Report(dialect, "a dialect is not supported; write the table with commas, double quotes and a header row and leave the dialect out");
        }

        if (text.Optional(resource, "encoding") is { } encoding && !string.Equals(encoding, "utf-8", StringComparison.OrdinalIgnoreCase))
        {
            text.Report(resource["encoding"]!, $"the encoding '{encoding}' is not supported; save the table as utf-8");
        }

        var role = ReadRole(resource);
        var isPlain = role is not TableRole.None;
        var missingValues = _fields.ReadMissingValues(schema["missingValues"], isPlain) ?? MissingValue.Default;
        var fields = ReadFields(name.Text, fieldNodes, isPlain, missingValues);
        if (role is not TableRole.Claims)
        {
            _fields.RefuseWhatOnlyClaimsHave(fieldNodes.Items);
        }

        return new TableSchema
        {
            Name = name.Text,
            Path = path.Text,
            Title = DescriptorText.Metadata(resource, "title"),
            Description = DescriptorText.Metadata(resource, "description"),
            Role = role,
            Fields = fields,
            PrimaryKey = keys.Read(schema["primaryKey"], name.Text, fields),
            UniqueKeys =
            [
                .. text.OptionalList(schema, "uniqueKeys").Select(k => keys.Read(k, name.Text, fields)),
                .. fieldNodes.Items.Where(f => f["constraints"]?["unique"] is { Kind: JsonValueKind.True } && f["name"] is not null).Select(f => keys.Read(f["name"], name.Text, fields)),
            ],
            Label = ReadLabel(resource, name.Text, fields),
            RowName = _fields.ReadTypeName(resource, "kzkg:rowName"),
            PathPlace = DescriptorText.PlaceOf(path),
        };
    }

    private string? ReadLabel(LocatedJson resource, string table, IReadOnlyList<FieldSchema> fields)
    {
        var label = text.Optional(resource, "kzkg:label");
        return label is null ? null : keys.Read(resource["kzkg:label"], table, fields).FirstOrDefault();
    }

    private TableRole ReadRole(LocatedJson resource)
    {
        if (resource["kzkg:role"] is not { } word)
        {
            return TableRole.None;
        }

        if (TableRoles.Find(word.Text) is { } role)
        {
            return role;
        }

        text.Report(word, $"'{word.Text}' is no role; use sources, mentions, citations, exclusions, explanations, claims, aliases or facts");
        return TableRole.None;
    }

    private List<FieldSchema> ReadFields(string table, LocatedJson fieldNodes, bool isPlain, IReadOnlyList<MissingValue> missingValues)
    {
        var fields = new List<FieldSchema>();
        foreach (var node in fieldNodes.Items)
        {
            if (node.Kind != JsonValueKind.Object || text.Expect(node, "name", JsonValueKind.String) is not { } name)
            {
                if (node.Kind != JsonValueKind.Object)
                {
                    text.Report(node, "a field has to be a JSON object with a name and a type");
                }

                unread.Add(table);
                continue;
            }

            if (fields.Exists(f => string.Equals(f.Name, name.Text, StringComparison.Ordinal)))
            {
                text.Report(name, $"the field '{name.Text}' is declared twice; keep one");
                continue;
            }

            var field = _fields.Read(name.Text, node, isPlain, missingValues);
            if (field.Meaning is not Meaning.Unstated && fields.Find(f => f.Meaning == field.Meaning) is { } other)
            {
                text.Report(field.MeaningPlace!, $"'{other.Name}' means '{FieldMeaningReader.Spell(field.Meaning)}' already; keep one");
                field = field with { Meaning = Meaning.Unstated, MeaningPlace = null };
            }

            fields.Add(field);
        }

        return fields;
    }
}
