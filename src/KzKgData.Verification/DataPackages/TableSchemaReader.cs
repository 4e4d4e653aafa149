using System.Text.Json;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.DataPackages;

/// <summary>Reads the declaration of one table, except its references.</summary>
internal sealed class TableSchemaReader(DescriptorText text, UnreadTables unread, KeyReader keys, Func<string, TextFile?> open)
{
    private const long MostEmptyCells = 1_000_000;

    private readonly FieldSchemaReader _fields = new(text);
    private readonly DialectReader _dialects = new(text);
    private readonly RepeatedNames _names = new('-');

    /// <summary>
    /// Returns the table that a resource declares, and its schema. Null if the resource is not a table, or is too damaged for its rows to be read, which
    /// is reported.
    /// </summary>
    public (TableSchema Table, LocatedJson Schema)? Read(LocatedJson resource)
    {
        if (resource.Kind != JsonValueKind.Object)
        {
            text.Report(resource, $"a resource must be an object");
            unread.AddUnnamed();
            return null;
        }

        var role = ReadRole(resource);
        var name = ReadName(resource, role);
        if (name is null)
        {
            return null;
        }

        var table = role is TableRole.None ? ReadTable(resource, name) : ReadTableWithRole(resource, name, role);
        if (table is null)
        {
            unread.Add(name);
        }

        return table;
    }

    private string? ReadName(LocatedJson resource, TableRole role)
    {
        // The first drafts of the standard did not require a name; the file name then replaces it.
        var path = role is TableRole.None ? DescriptorText.Listed(resource["path"] ?? resource["url"]).Find(p => p.Kind is JsonValueKind.String)?.Text : null;
        var isNamed = resource["name"] is not null || path is null;
        var name = isNamed ? text.Expect(resource, "name", JsonValueKind.String)?.Text : null;
        if (name is not null && string.IsNullOrWhiteSpace(name))
        {
            text.Report(resource["name"]!, $"the name of the resource is empty; give it one");
            name = null;
        }

        if (name is null
            && role is TableRole.None
            && resource["kzkg:name"] is { Kind: JsonValueKind.String, Text.Length: > 0 } own
            && !_names.Contains(own.Text))
        {
            name = own.Text; // the name that C# uses
        }

        if (name is null && path is null)
        {
            unread.AddUnnamed();
            return null;
        }

        if (name is not null)
        {
            _names.Add(name);
        }
        else
        {
            name = _names.Add(NameOfFile(path!));
        }

        if (!isNamed)
        {
            text.Note(resource, $"the resource has no name, so it is called '{name}'; give it one");
        }

        return name;
    }

    /// <summary>Returns the name of a file without folders and extension.</summary>
    private static string NameOfFile(string path)
    {
        var file = path.Substring(path.LastIndexOf('/') + 1);
        file = file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? file.Substring(0, file.Length - ".gz".Length) : file;
        return file.LastIndexOf('.') is > 0 and var dot ? file.Substring(0, dot) : file;
    }

    private (TableSchema Table, LocatedJson Schema)? ReadTableWithRole(LocatedJson resource, string name, TableRole role)
    {
        var path = text.Expect(resource, "path", JsonValueKind.String);
        var schema = text.Expect(resource, "schema", JsonValueKind.Object);
        var fieldNodes = schema is null ? null : text.Expect(schema, "fields", JsonValueKind.Array);
        if (path is null || schema is null || fieldNodes is null || NormalisePath(path) is not { } file)
        {
            return null;
        }

        if (resource["dialect"] is { Members.Count: > 0 } or { Kind: not JsonValueKind.Object })
        {
            text.Report(
                resource["dialect"]!,
                $"a dialect is not supported in a table with a role; write the table with commas, double quotes and a header row, and remove 'dialect'");
        }

        if (text.Optional(resource, "encoding") is { } encoding && !string.Equals(encoding, "utf-8", StringComparison.OrdinalIgnoreCase))
        {
            text.Report(
                resource["encoding"]!,
                $"the encoding '{encoding}' is not supported in a table with a role; save the table as UTF-8, and remove 'encoding'");
        }

        var missingValues = _fields.ReadMissingValues(schema["missingValues"], isPlain: true) ?? MissingValue.Default;
        return (Read(resource, name, schema, fieldNodes, role, missingValues, DescriptorText.PlaceOf(path)) with { Path = file }, schema);
    }

    private (TableSchema Table, LocatedJson Schema)? ReadTable(LocatedJson resource, string name)
    {
        var paths = DescriptorText.Listed(resource["path"] ?? resource["url"]);
        var data = resource["data"];
        if (paths.Count == 0 && data is null)
        {
            text.Report(resource, $"'path' is missing, or is not a string; add it");
            return null;
        }

        if (paths.Find(p => p.Kind is not JsonValueKind.String) is { } noPath)
        {
            text.Report(noPath, $"'path' must be a string or a list of strings");
            return null;
        }

        if (!ResourceKind.IsTable(resource))
        {
            text.Note(resource, $"the resource '{name}' is not declared as a table with a schema, so it is not checked");
            return null;
        }

        if (resource["schema"] is null or { Kind: JsonValueKind.Object, Members.Count: 0 })
        {
            text.Note(resource, $"the table '{name}' has no schema, so it is not read; declare its columns to have it read");
            return null;
        }

        if (paths.Find(p => ResourceKind.IsAddress(p.Text)) is { } address)
        {
            text.Note(address, $"the table '{name}' is at a URL, which is not opened; to have it read, give the path of a file in the package");
            return null;
        }

        if (paths.Find(p => !ResourceKind.IsDelimited(resource, p.Text)) is { } other)
        {
            text.Note(other, $"the table '{name}' is not a file of delimited text, so it is not read");
            return null;
        }

        if (data is not null && (data.Kind is not JsonValueKind.Array || data.Items.Exists(i => i.Kind is not (JsonValueKind.Array or JsonValueKind.Object))))
        {
            text.Note(data, $"the rows of '{name}' are not arrays or objects, so they are not read");
            return null;
        }

        if (data is not null && IsMostlyEmpty(data))
        {
            text.Report(
                data,
                $"the rows of '{name}' have hardly a member in common, so nearly all cells of the table would be empty; give all rows the same members");
            return null;
        }

        var files = new List<string>();
        foreach (var path in paths)
        {
            if (NormalisePath(path) is not { } file)
            {
                return null;
            }

            files.Add(file);
        }

        if (Follow(resource["schema"]!, "schema") is not { } schema || text.Expect(schema, "fields", JsonValueKind.Array) is not { } fieldNodes)
        {
            return null;
        }

        LocatedJson? declared = null;
        if (resource["dialect"] is { } node)
        {
            if (Follow(node, "dialect") is not { } followed)
            {
                return null; // in another dialect, the table would be read as something else
            }

            declared = DialectReader.PropertiesOf(followed);
        }

        var dialect = declared is null ? CsvDialect.Default : _dialects.Read(declared);
        if (declared?["delimiter"] is null && files.Exists(f => ResourceKind.IsTabbed(resource, f)))
        {
            dialect = dialect with { Delimiter = "\t" };
        }

        var missingValues = _fields.ReadMissingValues(schema["missingValues"], isPlain: false) ?? MissingValue.Default;
        if (dialect.NullSequence is { } nothing)
        {
            missingValues = [.. missingValues, new MissingValue(nothing, string.Empty)];
        }

        var place = DescriptorText.PlaceOf(data ?? paths[0]);
        var table = Read(resource, name, schema, fieldNodes, TableRole.None, missingValues, place);
        return (table with
        {
            Path = data is null ? files[0] : text.File.Path,
            Paths = data is null ? files : [],
            InlineData = data,
            Dialect = dialect,
            Encoding = text.Optional(resource, "encoding"),
            PackedPaths = [.. files.Where(f => ResourceKind.IsPacked(resource, f))],
            FieldsMatch = ReadFieldsMatch(schema),
            HasRepeatedNames = table.Fields.Select(f => f.Name).Except(fieldNodes.Items.Select(f => f["name"]?.Text), StringComparer.Ordinal).Any(),
        }, schema);
    }

    private TableSchema Read(
        LocatedJson resource,
        string name,
        LocatedJson schema,
        LocatedJson fieldNodes,
        TableRole role,
        IReadOnlyList<MissingValue> missingValues,
        Place place)
    {
        var fields = ReadFields(name, fieldNodes, role is not TableRole.None, missingValues);
        var isField = new HashSet<string>(fields.Select(f => f.Name), StringComparer.Ordinal).Contains;
        if (role is not TableRole.Claims)
        {
            _fields.RefuseWhatOnlyClaimsHave(fieldNodes.Items);
        }

        return new TableSchema
        {
            Name = name,
            Path = string.Empty,
            Title = DescriptorText.Metadata(resource, "title"),
            Description = DescriptorText.Metadata(resource, "description"),
            Role = role,
            Fields = fields,
            PrimaryKey = keys.Read(schema["primaryKey"], name, isField),
            UniqueKeys =
            [
                .. text.OptionalList(schema, "uniqueKeys").Select(k => keys.Read(k, name, isField)),
                .. fieldNodes
                    .Items.Where(f => f["constraints"]?["unique"] is { Kind: JsonValueKind.True } && f["name"] is not null)
                    .Select(f => keys.Read(f["name"], name, isField)),
            ],
            Label = ReadLabel(resource, name, isField),
            RowName = _fields.ReadTypeName(resource, "kzkg:rowName"),
            Material = ReadMaterial(resource),
            PathPlace = place,
        };
    }

    // A few thousand rows without a common member would turn a few thousand values into millions of cells.
    private static bool IsMostlyEmpty(LocatedJson rows)
    {
        var members = rows.Items.Sum(r => (long)r.Members.Count);
        var names = new HashSet<string>(rows.Items.SelectMany(r => r.Members).Select(m => m.Name), StringComparer.Ordinal);
        return (long)names.Count * rows.Items.Count > Math.Max(MostEmptyCells, members * 10);
    }

    private decimal ReadMaterial(LocatedJson resource)
    {
        if (resource["kzkg:material"] is not { } node)
        {
            return TableSchema.DefaultMaterial;
        }

        if (node.Kind == JsonValueKind.Number && CellValues.TryNumber(node.Text, out var share) && share is >= 0 and < 1)
        {
            return share;
        }

        text.Report(node, $"'kzkg:material' must be a share of at least 0 and less than 1, as in 0.01");
        return TableSchema.DefaultMaterial;
    }

    /// <summary>Returns the path without redundant segments; null if it leaves the package, which is reported.</summary>
    private string? NormalisePath(LocatedJson path)
    {
        var steps = path.Text.Split('/');
        if (path.Text.Length == 0
            || path.Text[0] == '/'
            || path.Text.IndexOf('\\') >= 0
            || path.Text.IndexOf(':') >= 0
            || steps.Contains("..", StringComparer.Ordinal))
        {
            text.Report(
                path,
                $"the path '{path.Text}' is not a relative path inside the package; name a file beside or below the descriptor, with / between folders");
            return null;
        }

        return string.Join("/", steps.Where(s => s.Length > 0 && s != "."));
    }

    /// <summary>Returns an object given inline or as the path of a file in the package; null if it cannot be read, which is reported.</summary>
    private LocatedJson? Follow(LocatedJson node, string what)
    {
        if (node.Kind is JsonValueKind.Object)
        {
            return node;
        }

        if (node.Kind is not JsonValueKind.String)
        {
            text.Report(node, $"'{what}' must be an object, or the path of a file that contains one");
            return null;
        }

        if (ResourceKind.IsAddress(node.Text))
        {
            text.Note(node, $"the {what} is at a URL, which is not opened; to have the table read, give the path of a file in the package");
            return null;
        }

        if (NormalisePath(node) is not { } path)
        {
            return null;
        }

        if (open(path) is not { } file)
        {
            text.Report(
                node,
                $"the file {path} with the {what} is missing; add it to the package, and to the additional files of a project that compiles it");
            return null;
        }

        var root = LocatedJson.TryParse(file, out var problem, out var offset);
        if (root is not { Kind: JsonValueKind.Object })
        {
            text.Report(
                file.PlaceOfBytes(offset, Math.Min(1, file.Bytes.Length - offset)),
                root is null
                    ? (Message)$"the {what} is not valid {LocatedJson.FormatOf(file).Name}: {problem} Correct it"
                    : $"the {what} must be {LocatedJson.FormatOf(file).Object}");
            return null;
        }

        return root;
    }

    private FieldsMatch ReadFieldsMatch(LocatedJson schema)
    {
        var node = DescriptorText.Listed(schema["fieldsMatch"]).FirstOrDefault();
        switch (node?.Text)
        {
            case null or "exact":
                return FieldsMatch.Exact;
            case "equal":
                return FieldsMatch.Equal;
            case "subset":
                return FieldsMatch.Subset;
            case "superset":
                return FieldsMatch.Superset;
            case "partial":
                return FieldsMatch.Partial;
            case var other:
                text.Report(node, $"'{other}' is not a known value of 'fieldsMatch'; use exact, equal, subset, superset or partial");
                return FieldsMatch.Exact;
        }
    }

    private string? ReadLabel(LocatedJson resource, string table, Func<string, bool> isField)
    {
        var label = text.Optional(resource, "kzkg:label");
        return label is null ? null : keys.Read(resource["kzkg:label"], table, isField).FirstOrDefault();
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

        text.Report(word, $"'{word.Text}' is not a known role; use one of {Message.Join($", ", TableRoles.Names)}");
        return TableRole.None;
    }

    private List<FieldSchema> ReadFields(string table, LocatedJson fieldNodes, bool isPlain, IReadOnlyList<MissingValue> missingValues)
    {
        var fields = new List<FieldSchema>();
        var names = new RepeatedNames('_');
        foreach (var node in fieldNodes.Items)
        {
            if (node.Kind != JsonValueKind.Object || text.Expect(node, "name", JsonValueKind.String) is not { } name)
            {
                if (node.Kind != JsonValueKind.Object)
                {
                    text.Report(node, $"a field must be an object with 'name' and 'type'");
                }

                unread.Add(table);
                continue;
            }

            if (names.Contains(name.Text) && isPlain)
            {
                text.Report(name, $"the field '{name.Text}' is declared twice; remove one");
                continue;
            }

            // Version 1 of the standard allows fields with the same name, which are then told apart by their order.
            var unique = names.Add(name.Text);
            if (unique != name.Text)
            {
                text.Note(name, $"the field '{name.Text}' is declared twice, so this one is called '{unique}'; give it a name of its own");
            }

            var field = _fields.Read(unique, node, isPlain, missingValues);
            if (field.Meaning is not Meaning.Unstated && fields.Find(f => f.Meaning == field.Meaning) is { } other)
            {
                text.Report(field.MeaningPlace!, $"the field '{other.Name}' already means '{FieldMeaningReader.Spell(field.Meaning)}'; remove one");
                field = field with { Meaning = Meaning.Unstated, MeaningPlace = null };
            }

            fields.Add(field);
        }

        return fields;
    }
}
