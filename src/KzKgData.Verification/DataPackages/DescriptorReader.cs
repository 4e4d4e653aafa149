using System.Text.Json;

namespace KzKgData.Verification.DataPackages;

/// <summary>
/// Reads <c>datapackage.json</c> (Frictionless Data Package v2 with <c>kzkg:</c> properties). What it does not support it
/// says, at its place, and leaves out.
/// </summary>
internal sealed class DescriptorReader
{
    private static readonly string[] _claimColumns =
    [
        "id", "indicator", "subject", "scope", "kind", "period", "period_basis", "base_period", "value", "unit", "reading", "qualifier",
        "stated_by", "attribution", "side", "reporter", "stated_on", "source",
    ];

    private static readonly string[] _explanationColumns =
    [
        "id", "rule", "facts", "expect", "cause", "evidence", "hypotheses", "would_settle", "preferred", "rationale", "decided_by", "decided_on",
        "review_by",
    ];

    private static readonly Dictionary<TableRole, string[]> _columnsOfRole = new()
    {
        [TableRole.Sources] = ["id", "file", "publisher", "title", "language", "published", "published_basis", "sha256", "characters"],
        [TableRole.Mentions] = ["id", "source", "start", "end", "printed", "kind", "context"],
        [TableRole.Citations] = ["fact", "field", "mention"],
        [TableRole.Exclusions] = ["mention", "reason"],
        [TableRole.Explanations] = _explanationColumns,
        [TableRole.Claims] = _claimColumns,
        [TableRole.Facts] = ["id"],
    };

    private static readonly TableRole[] _rolesHeldOnce =
        [TableRole.Sources, TableRole.Mentions, TableRole.Citations, TableRole.Exclusions, TableRole.Explanations, TableRole.Claims];

    private static readonly TableRole[] _roles = [.. _rolesHeldOnce, TableRole.Facts];

    private readonly TextFile _file;
    private readonly List<DescriptorProblem> _problems = [];

    // What is declared wrongly is told once; what refers to it is not told again.
    private readonly HashSet<string> _incompleteTables = new(StringComparer.Ordinal);
    private bool _hasUnnamedTable;

    private DescriptorReader(TextFile file) => _file = file;

    /// <summary>Reads a descriptor; null where it is no JSON object at all.</summary>
    public static (PackageDescriptor? Descriptor, IReadOnlyList<DescriptorProblem> Problems) Read(TextFile file)
    {
        var reader = new DescriptorReader(file);
        return (reader.Read(), reader._problems);
    }

    private PackageDescriptor? Read()
    {
        if (LocatedJson.TryParse(_file.Text, out var message, out var offset) is not { } root)
        {
            var length = Math.Min(1, _file.Text.Length - offset);
            _problems.Add(new DescriptorProblem($"the descriptor is not valid JSON: {message} Mend it; nothing else can be checked before", _file.PlaceOf(offset, length)));
            return null;
        }

        var damaged = _file.Text.IndexOf('\uFFFD');
        if (damaged >= 0)
        {
            _problems.Add(new DescriptorProblem("bytes that are not UTF-8, or a replacement character U+FFFD; save the descriptor as UTF-8", _file.PlaceOf(damaged, 1)));
        }

        ReportRepeatedMembers(root);
        if (root.Kind != JsonValueKind.Object)
        {
            Report(root, "the descriptor has to be a JSON object with a list of resources");
            return null;
        }

        var tables = new List<TableSchema>();
        var nodes = new List<LocatedJson>();
        if (Expect(root, "resources", JsonValueKind.Array) is { } resources)
        {
            if (resources.Items.Count == 0)
            {
                Report(resources, "the list of resources is empty; declare every table");
            }

            foreach (var resource in resources.Items)
            {
                if (ReadTable(resource) is { } table)
                {
                    tables.Add(table);
                    nodes.Add(resource);
                }
            }
        }

        for (var i = 0; i < tables.Count; i++)
        {
            tables[i] = ResolveReferences(tables[i], nodes[i], tables);
        }

        CheckTablesTogether(tables, nodes);
        return new PackageDescriptor
        {
            Name = Optional(root, "name") ?? string.Empty,
            Title = Optional(root, "title") ?? string.Empty,
            Version = Optional(root, "version") ?? string.Empty,
            Tables = tables,
        };
    }

    private void ReportRepeatedMembers(LocatedJson node)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in node.Members)
        {
            if (!names.Add(member.Key))
            {
                Report(member.Value, $"'{member.Key}' stands twice in one object; keep one");
            }

            ReportRepeatedMembers(member.Value);
        }

        node.Items.ForEach(ReportRepeatedMembers);
    }

    private void CheckTablesTogether(List<TableSchema> tables, List<LocatedJson> nodes)
    {
        for (var i = 0; i < tables.Count; i++)
        {
            var table = tables[i];
            if (tables.FindIndex(t => string.Equals(t.Name, table.Name, StringComparison.Ordinal)) != i)
            {
                Report(nodes[i]["name"]!, $"the name '{table.Name}' is used twice; give every resource its own");
            }

            if (Array.IndexOf(_rolesHeldOnce, table.Role) >= 0 && tables.FindIndex(t => t.Role == table.Role) != i)
            {
                Report(nodes[i]["kzkg:role"]!, $"the role '{Spell(table.Role)}' is held by two tables; only facts may be spread over several");
            }

            if (!_incompleteTables.Contains(table.Name) && _columnsOfRole.TryGetValue(table.Role, out var columns))
            {
                var missing = columns.Where(c => table.Field(c) is null).ToArray();
                if (missing.Length > 0)
                {
                    Report(nodes[i]["kzkg:role"]!, $"a table of the role '{Spell(table.Role)}' needs the column(s) {string.Join(", ", missing)}; declare them");
                }
            }
        }
    }

    private TableSchema? ReadTable(LocatedJson resource)
    {
        if (resource.Kind != JsonValueKind.Object)
        {
            Report(resource, "a resource has to be a JSON object");
            _hasUnnamedTable = true;
            return null;
        }

        var name = Expect(resource, "name", JsonValueKind.String);
        var path = Expect(resource, "path", JsonValueKind.String);
        var schema = Expect(resource, "schema", JsonValueKind.Object);
        var fieldNodes = schema is null ? null : Expect(schema, "fields", JsonValueKind.Array);
        if (name is null)
        {
            _hasUnnamedTable = true;
            return null;
        }

        if (path is null || schema is null || fieldNodes is null)
        {
            _incompleteTables.Add(name.Text);
            return null;
        }

        if (path.Text.Length == 0 || path.Text[0] == '/' || path.Text.IndexOf('\\') >= 0 || path.Text.IndexOf(':') >= 0
            || path.Text.Split('/').Contains("..", StringComparer.Ordinal))
        {
            Report(path, $"the path '{path.Text}' does not stay inside the package; name a file beside the descriptor");
            _incompleteTables.Add(name.Text);
            return null;
        }

        if (resource["dialect"] is { } dialect)
        {
            Report(dialect, "a dialect is not supported; write the table with commas, double quotes and a header row and leave the dialect out");
        }

        if (Optional(resource, "encoding") is { } encoding && !string.Equals(encoding, "utf-8", StringComparison.OrdinalIgnoreCase))
        {
            Report(resource["encoding"]!, $"the encoding '{encoding}' is not supported; save the table as utf-8");
        }

        if (schema["missingValues"] is { } missingValues && !(missingValues.Items.Count == 1 && missingValues.Items[0] is { Kind: JsonValueKind.String, Text.Length: 0 }))
        {
            Report(missingValues, "only the empty cell can stand for a missing value; leave missingValues out");
        }

        var fields = ReadFields(name.Text, fieldNodes);
        return new TableSchema
        {
            Name = name.Text,
            Path = path.Text,
            Description = Optional(resource, "description") ?? string.Empty,
            Role = ReadRole(resource),
            Fields = fields,
            PrimaryKey = ReadKey(schema["primaryKey"], name.Text, fields),
            UniqueKeys = [.. OptionalList(schema, "uniqueKeys").Select(k => ReadKey(k, name.Text, fields))],
            Label = ReadLabel(resource, name.Text, fields),
            RowName = ReadTypeName(resource, "kzkg:rowName"),
            PathPlace = PlaceOf(path),
        };
    }

    private string? ReadLabel(LocatedJson resource, string table, IReadOnlyList<FieldSchema> fields)
    {
        var label = Optional(resource, "kzkg:label");
        return label is null ? null : ReadKey(resource["kzkg:label"], table, fields).FirstOrDefault();
    }

    private string? ReadTypeName(LocatedJson parent, string property)
    {
        var name = Optional(parent, property);
        if (name is not null && !(name.Length > 0 && name[0] is >= 'A' and <= 'Z' && name.All(c => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9'))))
        {
            Report(parent[property]!, $"'{name}' is no name for a type; write it as in TradeFlow");
            return null;
        }

        return name;
    }

    private TableRole ReadRole(LocatedJson resource)
    {
        if (resource["kzkg:role"] is not { } role)
        {
            return TableRole.None;
        }

        foreach (var candidate in _roles)
        {
            if (string.Equals(Spell(candidate), role.Text, StringComparison.Ordinal))
            {
                return candidate;
            }
        }

        Report(role, $"'{role.Text}' is no role; use sources, mentions, citations, exclusions, explanations, claims or facts");
        return TableRole.None;
    }

    private List<FieldSchema> ReadFields(string table, LocatedJson fieldNodes)
    {
        var fields = new List<FieldSchema>();
        foreach (var node in fieldNodes.Items)
        {
            if (node.Kind != JsonValueKind.Object || Expect(node, "name", JsonValueKind.String) is not { } name)
            {
                if (node.Kind != JsonValueKind.Object)
                {
                    Report(node, "a field has to be a JSON object with a name and a type");
                }

                _incompleteTables.Add(table);
                continue;
            }

            if (fields.Exists(f => string.Equals(f.Name, name.Text, StringComparison.Ordinal)))
            {
                Report(name, $"the field '{name.Text}' is declared twice; keep one");
                continue;
            }

            fields.Add(new FieldSchema
            {
                Name = name.Text,
                Type = ReadType(node),
                Description = Optional(node, "description") ?? string.Empty,
                Categories = ReadCategories(node),
                AlsoAllowed = ReadTexts(node["kzkg:alsoAllowed"]),
                Evidence = ReadEvidence(node),
                DerivedFrom = ReadDerivation(node),
                EnumName = ReadTypeName(node, "kzkg:enum"),
                Constraints = ReadConstraints(node),
            });
        }

        return fields;
    }

    private FieldType ReadType(LocatedJson field)
    {
        if (Optional(field, "format") is { } format && !string.Equals(format, "default", StringComparison.Ordinal))
        {
            Report(field["format"]!, $"the format '{format}' is not supported; leave it out");
        }

        switch (Optional(field, "type") ?? "string")
        {
            case "string":
                return ReadStringType(field);
            case "integer":
                return FieldType.WholeNumber;
            case "number":
                return FieldType.Number;
            case "date":
                return FieldType.Date;
            case "list":
                var delimiter = Optional(field, "delimiter") ?? ",";
                if (delimiter.Length != 1)
                {
                    Report(field["delimiter"]!, "a delimiter has to be a single character");
                    delimiter = ",";
                }

                return FieldType.ListOf(ReadItemType(field), delimiter[0]);
            case var other:
                Report(field["type"]!, $"the type '{other}' is not supported; use string, integer, number, date or list");
                return FieldType.Text;
        }
    }

    private FieldType ReadStringType(LocatedJson field)
    {
        switch (Optional(field, "kzkg:format"))
        {
            case null:
                return FieldType.Text;
            case "period":
                return FieldType.Period;
            case var other:
                Report(field["kzkg:format"]!, $"'{other}' is no format; the only one is 'period'");
                return FieldType.Text;
        }
    }

    private FieldType ReadItemType(LocatedJson field)
    {
        switch (Optional(field, "itemType") ?? "string")
        {
            case "string":
                return FieldType.Text;
            case "integer":
                return FieldType.WholeNumber;
            case "number":
                return FieldType.Number;
            case "date":
                return FieldType.Date;
            case var other:
                Report(field["itemType"]!, $"the item type '{other}' is not supported; use string, integer, number or date");
                return FieldType.Text;
        }
    }

    private List<string> ReadCategories(LocatedJson field)
    {
        var categories = new List<string>();
        foreach (var item in OptionalList(field, "categories"))
        {
            var value = item.Kind == JsonValueKind.Object ? item["value"] : item;
            if (value is null || value.Kind is not (JsonValueKind.String or JsonValueKind.Number))
            {
                Report(item, "a category has to be a text, a number, or an object with a value");
            }
            else
            {
                categories.Add(value.Text);
            }
        }

        return categories;
    }

    private Evidence ReadEvidence(LocatedJson field)
    {
        switch (Optional(field, "kzkg:evidence"))
        {
            case null:
                return Evidence.Unstated;
            case "required":
                return Evidence.Required;
            case "derived":
                if (field["kzkg:derivedFrom"] is null)
                {
                    Report(field["kzkg:evidence"]!, $"a derived field has to say what from; add kzkg:derivedFrom with one of {string.Join(", ", Derivation.All)}");
                }

                return Evidence.Derived;
            case "editorial":
                return Evidence.Editorial;
            case var other:
                Report(field["kzkg:evidence"]!, $"'{other}' is no kind of evidence; use required, derived or editorial");
                return Evidence.Unstated;
        }
    }

    private string? ReadDerivation(LocatedJson field)
    {
        var derivation = Optional(field, "kzkg:derivedFrom");
        if (derivation is not null && !Derivation.All.Contains(derivation, StringComparer.Ordinal))
        {
            Report(field["kzkg:derivedFrom"]!, $"'{derivation}' is no derivation; use one of {string.Join(", ", Derivation.All)}");
            return null;
        }

        return derivation;
    }

    private FieldConstraints ReadConstraints(LocatedJson field)
    {
        var constraints = FieldConstraints.None;
        var node = field["constraints"];
        if (node is not null && node.Kind != JsonValueKind.Object)
        {
            Report(node, "'constraints' has to be an object");
        }

        foreach (var member in node?.Members ?? [])
        {
            var value = member.Value;
            switch (member.Key)
            {
                case "required" when value.Kind is JsonValueKind.True or JsonValueKind.False:
                    constraints = constraints with { Required = value.Kind == JsonValueKind.True };
                    break;
                case "minimum" when CellValues.TryNumber(value.Text, out var minimum):
                    constraints = constraints with { Minimum = minimum };
                    break;
                case "maximum" when CellValues.TryNumber(value.Text, out var maximum):
                    constraints = constraints with { Maximum = maximum };
                    break;
                case "maxLength" when CellValues.TryInteger(value.Text, out var maxLength) && maxLength is > 0 and < int.MaxValue:
                    constraints = constraints with { MaxLength = (int)maxLength };
                    break;
                case "pattern" when value.Kind == JsonValueKind.String:
                    try
                    {
                        constraints = constraints.WithPattern(value.Text);
                    }
                    catch (ArgumentException)
                    {
                        Report(value, $"the pattern {value.Text} is no regular expression");
                    }

                    break;
                default:
                    Report(value, $"the constraint '{member.Key}' with this value is not supported; use required, minimum, maximum, maxLength or pattern, and uniqueKeys of the schema");
                    break;
            }
        }

        return constraints;
    }

    private List<string> ReadKey(LocatedJson? node, string table, IReadOnlyList<FieldSchema> fields)
    {
        var key = new List<string>();
        foreach (var item in Listed(node))
        {
            if (fields.Any(f => string.Equals(f.Name, item.Text, StringComparison.Ordinal)))
            {
                key.Add(item.Text);
            }
            else if (item.Kind != JsonValueKind.String)
            {
                Report(item, "a key has to be the name of a field, or a list of such names");
            }
            else if (!_incompleteTables.Contains(table))
            {
                Report(item, $"there is no field '{item.Text}' in this table");
            }
        }

        return key;
    }

    private TableSchema ResolveReferences(TableSchema table, LocatedJson resource, List<TableSchema> tables)
    {
        var references = new Dictionary<string, List<FieldReference>>(StringComparer.Ordinal);
        foreach (var node in resource["schema"]!["fields"]?.Items ?? [])
        {
            foreach (var target in Listed(node["kzkg:references"]))
            {
                var dot = target.Text.IndexOf('.');
                if (dot > 0 && node["name"] is { } name && Resolve(target, target.Text.Substring(0, dot), target.Text.Substring(dot + 1), tables) is { } reference)
                {
                    Add(name.Text, reference);
                }
                else if (dot <= 0)
                {
                    Report(target, $"'{target.Text}' names no column; write table.field");
                }
            }
        }

        foreach (var key in OptionalList(resource["schema"]!, "foreignKeys"))
        {
            var fields = Listed(key["fields"]);
            var targets = Listed(key["reference"]?["fields"]);
            if (fields is not [{ Kind: JsonValueKind.String } field] || targets is not [{ Kind: JsonValueKind.String } target])
            {
                Report(key, "a foreign key has to join one field to one field");
                continue;
            }

            var targetNode = key["reference"]!["resource"];
            if (targetNode is not null && targetNode.Kind != JsonValueKind.String)
            {
                Report(targetNode, "'resource' has to be the name of a table");
                continue;
            }

            var targetName = string.IsNullOrEmpty(targetNode?.Text) ? table.Name : targetNode!.Text;
            if (table.Field(field.Text) is null)
            {
                if (!_incompleteTables.Contains(table.Name))
                {
                    Report(field, $"there is no field '{field.Text}' in this table");
                }
            }
            else if (Resolve(target, targetName, target.Text, tables) is { } reference)
            {
                Add(field.Text, reference);
            }
        }

        return table with
        {
            Fields = [.. table.Fields.Select(f => references.TryGetValue(f.Name, out var found) ? f with { References = found } : f)],
        };

        void Add(string field, FieldReference reference)
        {
            if (!references.TryGetValue(field, out var list))
            {
                references.Add(field, list = []);
            }

            list.Add(reference);
        }
    }

    private FieldReference? Resolve(LocatedJson node, string tableName, string fieldName, List<TableSchema> tables)
    {
        var target = tables.Find(t => string.Equals(t.Name, tableName, StringComparison.Ordinal));
        if (target?.Field(fieldName) is null)
        {
            if (_incompleteTables.Contains(tableName) || (target is null && _hasUnnamedTable))
            {
                return null;
            }

            Report(node, $"there is no column {tableName}.{fieldName} to refer to");
            return null;
        }

        return new FieldReference(tableName, fieldName);
    }

    private static List<LocatedJson> Listed(LocatedJson? node) => node switch
    {
        null => [],
        { Kind: JsonValueKind.Array } => node.Items,
        _ => [node],
    };

    private List<string> ReadTexts(LocatedJson? node)
    {
        var texts = new List<string>();
        foreach (var item in Listed(node))
        {
            if (item.Kind == JsonValueKind.String)
            {
                texts.Add(item.Text);
            }
            else
            {
                Report(item, "a text, or a list of texts, has to stand here");
            }
        }

        return texts;
    }

    private LocatedJson? Expect(LocatedJson parent, string name, JsonValueKind kind)
    {
        var node = parent[name];
        if (node is null || node.Kind != kind)
        {
            Report(node ?? parent, $"'{name}' is missing or no {Spell(kind)}; add it");
            return null;
        }

        return node;
    }

    private List<LocatedJson> OptionalList(LocatedJson parent, string name)
    {
        var node = parent[name];
        if (node is not null && node.Kind != JsonValueKind.Array)
        {
            Report(node, $"'{name}' has to be a list");
        }

        return node?.Items ?? [];
    }

    private string? Optional(LocatedJson parent, string name)
    {
        var node = parent[name];
        if (node is null)
        {
            return null;
        }

        if (node.Kind != JsonValueKind.String)
        {
            Report(node, $"'{name}' has to be a text");
            return null;
        }

        return node.Text;
    }

    private void Report(LocatedJson node, string problem) => _problems.Add(new DescriptorProblem(problem, PlaceOf(node)));

    private Place PlaceOf(LocatedJson node) => _file.PlaceOf(node.Start, node.Length);

#pragma warning disable CA1308 // the descriptor spells its words in lower case
    private static string Spell(TableRole role) => role.ToString().ToLowerInvariant();

    private static string Spell(JsonValueKind kind) => kind == JsonValueKind.String ? "text" : kind.ToString().ToLowerInvariant();
#pragma warning restore CA1308
}
