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
        [TableRole.Aliases] = ["id", "fact", "alias"],
    };

    private static readonly TableRole[] _rolesHeldOnce =
        [TableRole.Sources, TableRole.Mentions, TableRole.Citations, TableRole.Exclusions, TableRole.Explanations, TableRole.Claims, TableRole.Aliases];

    private static readonly TableRole[] _roles = [.. _rolesHeldOnce, TableRole.Facts];

    private readonly DescriptorText _text;
    private readonly FieldSchemaReader _fields;
    private readonly EditionReader _edition;

    // What is declared wrongly is told once; what refers to it is not told again.
    private readonly HashSet<string> _incompleteTables = new(StringComparer.Ordinal);
    private bool _hasUnnamedTable;

    private DescriptorReader(TextFile file)
    {
        _text = new DescriptorText(file);
        _fields = new FieldSchemaReader(_text);
        _edition = new EditionReader(_text);
    }

    /// <summary>The columns that a ledger has to have.</summary>
    public static IReadOnlyList<string> ExplanationColumns => _explanationColumns;

    /// <summary>Reads a descriptor; null where it is no JSON object at all.</summary>
    public static (PackageDescriptor? Descriptor, IReadOnlyList<DescriptorProblem> Problems) Read(TextFile file)
    {
        var reader = new DescriptorReader(file);
        return (reader.Read(), reader._text.Problems);
    }

    private PackageDescriptor? Read()
    {
        if (LocatedJson.TryParse(_text.File.Text, out var message, out var offset) is not { } root)
        {
            var length = Math.Min(1, _text.File.Text.Length - offset);
            _text.Report(_text.File.PlaceOf(offset, length), $"the descriptor is not valid JSON: {message} Mend it; nothing else can be checked before");
            return null;
        }

        var damaged = _text.File.Text.IndexOf('\uFFFD');
        if (damaged >= 0)
        {
            _text.Report(_text.File.PlaceOf(damaged, 1), "bytes that are not UTF-8, or a replacement character U+FFFD; save the descriptor as UTF-8");
        }

        ReportRepeatedMembers(root);
        if (root.Kind != JsonValueKind.Object)
        {
            _text.Report(root, "the descriptor has to be a JSON object with a list of resources");
            return null;
        }

        var tables = new List<TableSchema>();
        var nodes = new List<LocatedJson>();
        if (_text.Expect(root, "resources", JsonValueKind.Array) is { } resources)
        {
            if (resources.Items.Count == 0)
            {
                _text.Report(resources, "the list of resources is empty; declare every table");
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
            Name = _text.Optional(root, "name") ?? string.Empty,
            Title = _text.Optional(root, "title") ?? string.Empty,
            Version = _text.Optional(root, "version") ?? string.Empty,
            Licences = _edition.ReadLicences(root),
            Changelog = _edition.ReadChangelog(root),
            Tables = tables,
            StatisticalOffices = new StatisticalOfficeReader(_text, tables.Find(t => t.Role == TableRole.Claims)).Read(root),
        };
    }

    private void ReportRepeatedMembers(LocatedJson node)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in node.Members)
        {
            if (!names.Add(member.Name))
            {
                _text.Report(member.Value, $"'{member.Name}' stands twice in one object; keep one");
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
                _text.Report(nodes[i]["name"]!, $"the name '{table.Name}' is used twice; give every resource its own");
            }

            if (Array.IndexOf(_rolesHeldOnce, table.Role) >= 0 && tables.FindIndex(t => t.Role == table.Role) != i)
            {
                _text.Report(nodes[i]["kzkg:role"]!, $"the role '{Spell(table.Role)}' is held by two tables; only facts may be spread over several");
            }

            if (!_incompleteTables.Contains(table.Name) && _columnsOfRole.TryGetValue(table.Role, out var columns))
            {
                var missing = columns.Where(c => table.Field(c) is null).ToArray();
                if (missing.Length > 0)
                {
                    _text.Report(nodes[i]["kzkg:role"]!, $"a table of the role '{Spell(table.Role)}' needs the column(s) {string.Join(", ", missing)}; declare them");
                }
            }
        }
    }

    private TableSchema? ReadTable(LocatedJson resource)
    {
        if (resource.Kind != JsonValueKind.Object)
        {
            _text.Report(resource, "a resource has to be a JSON object");
            _hasUnnamedTable = true;
            return null;
        }

        var name = _text.Expect(resource, "name", JsonValueKind.String);
        var path = _text.Expect(resource, "path", JsonValueKind.String);
        var schema = _text.Expect(resource, "schema", JsonValueKind.Object);
        var fieldNodes = schema is null ? null : _text.Expect(schema, "fields", JsonValueKind.Array);
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
            _text.Report(path, $"the path '{path.Text}' does not stay inside the package; name a file beside the descriptor");
            _incompleteTables.Add(name.Text);
            return null;
        }

        if (resource["dialect"] is { } dialect)
        {
            _text.Report(dialect, "a dialect is not supported; write the table with commas, double quotes and a header row and leave the dialect out");
        }

        if (_text.Optional(resource, "encoding") is { } encoding && !string.Equals(encoding, "utf-8", StringComparison.OrdinalIgnoreCase))
        {
            _text.Report(resource["encoding"]!, $"the encoding '{encoding}' is not supported; save the table as utf-8");
        }

        if (schema["missingValues"] is { } missingValues && !(missingValues.Items.Count == 1 && missingValues.Items[0] is { Kind: JsonValueKind.String, Text.Length: 0 }))
        {
            _text.Report(missingValues, "only the empty cell can stand for a missing value; leave missingValues out");
        }

        var fields = ReadFields(name.Text, fieldNodes);
        var role = ReadRole(resource);
        if (role is not TableRole.Claims)
        {
            _fields.RefuseWhatOnlyClaimsHave(fieldNodes.Items);
        }

        return new TableSchema
        {
            Name = name.Text,
            Path = path.Text,
            Title = _text.Optional(resource, "title") ?? string.Empty,
            Description = _text.Optional(resource, "description") ?? string.Empty,
            Role = role,
            Fields = fields,
            PrimaryKey = ReadKey(schema["primaryKey"], name.Text, fields),
            UniqueKeys = [.. _text.OptionalList(schema, "uniqueKeys").Select(k => ReadKey(k, name.Text, fields))],
            Label = ReadLabel(resource, name.Text, fields),
            RowName = _fields.ReadTypeName(resource, "kzkg:rowName"),
            PathPlace = _text.PlaceOf(path),
        };
    }

    private string? ReadLabel(LocatedJson resource, string table, IReadOnlyList<FieldSchema> fields)
    {
        var label = _text.Optional(resource, "kzkg:label");
        return label is null ? null : ReadKey(resource["kzkg:label"], table, fields).FirstOrDefault();
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

        _text.Report(role, $"'{role.Text}' is no role; use sources, mentions, citations, exclusions, explanations, claims, aliases or facts");
        return TableRole.None;
    }

    private List<FieldSchema> ReadFields(string table, LocatedJson fieldNodes)
    {
        var fields = new List<FieldSchema>();
        foreach (var node in fieldNodes.Items)
        {
            if (node.Kind != JsonValueKind.Object || _text.Expect(node, "name", JsonValueKind.String) is not { } name)
            {
                if (node.Kind != JsonValueKind.Object)
                {
                    _text.Report(node, "a field has to be a JSON object with a name and a type");
                }

                _incompleteTables.Add(table);
                continue;
            }

            if (fields.Exists(f => string.Equals(f.Name, name.Text, StringComparison.Ordinal)))
            {
                _text.Report(name, $"the field '{name.Text}' is declared twice; keep one");
                continue;
            }

            var field = _fields.Read(name.Text, node);
            if (field.Meaning is not Meaning.Unstated && fields.Find(f => f.Meaning == field.Meaning) is { } other)
            {
                _text.Report(field.MeaningPlace!, $"'{other.Name}' means '{FieldMeaningReader.Spell(field.Meaning)}' already; keep one");
                field = field with { Meaning = Meaning.Unstated, MeaningPlace = null };
            }

            fields.Add(field);
        }

        return fields;
    }

    private List<string> ReadKey(LocatedJson? node, string table, IReadOnlyList<FieldSchema> fields)
    {
        var key = new List<string>();
        foreach (var item in DescriptorText.Listed(node))
        {
            if (fields.Any(f => string.Equals(f.Name, item.Text, StringComparison.Ordinal)))
            {
                key.Add(item.Text);
            }
            else if (item.Kind != JsonValueKind.String)
            {
                _text.Report(item, "a key has to be the name of a field, or a list of such names");
            }
            else if (!_incompleteTables.Contains(table))
            {
                _text.Report(item, $"there is no field '{item.Text}' in this table");
            }
        }

        return key;
    }

    private TableSchema ResolveReferences(TableSchema table, LocatedJson resource, List<TableSchema> tables)
    {
        var references = new Dictionary<string, List<FieldReference>>(StringComparer.Ordinal);
        foreach (var node in resource["schema"]!["fields"]?.Items ?? [])
        {
            foreach (var target in DescriptorText.Listed(node["kzkg:references"]))
            {
                var dot = target.Text.IndexOf('.');
                if (dot > 0 && node["name"] is { } name && Resolve(target, target.Text.Substring(0, dot), target.Text.Substring(dot + 1), tables) is { } reference)
                {
                    Add(name.Text, reference);
                }
                else if (dot <= 0)
                {
                    _text.Report(target, $"'{target.Text}' names no column; write table.field");
                }
            }
        }

        foreach (var key in _text.OptionalList(resource["schema"]!, "foreignKeys"))
        {
            var fields = DescriptorText.Listed(key["fields"]);
            var targets = DescriptorText.Listed(key["reference"]?["fields"]);
            if (fields is not [{ Kind: JsonValueKind.String } field] || targets is not [{ Kind: JsonValueKind.String } target])
            {
                _text.Report(key, "a foreign key has to join one field to one field");
                continue;
            }

            var targetNode = key["reference"]!["resource"];
            if (targetNode is not null && targetNode.Kind != JsonValueKind.String)
            {
                _text.Report(targetNode, "'resource' has to be the name of a table");
                continue;
            }

            var targetName = string.IsNullOrEmpty(targetNode?.Text) ? table.Name : targetNode!.Text;
            if (table.Field(field.Text) is null)
            {
                if (!_incompleteTables.Contains(table.Name))
                {
                    _text.Report(field, $"there is no field '{field.Text}' in this table");
                }
            }
            else if (Resolve(target, targetName, target.Text, tables) is { } reference)
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
            return ReadKey(node, table.Name, table.Fields).FindAll(column => targets.TrueForAll(t => Resolve(node!, t.Table, column, tables) is not null));
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

    private FieldReference? Resolve(LocatedJson node, string tableName, string fieldName, List<TableSchema> tables)
    {
        var target = tables.Find(t => string.Equals(t.Name, tableName, StringComparison.Ordinal));
        if (target?.Field(fieldName) is null)
        {
            if (_incompleteTables.Contains(tableName) || (target is null && _hasUnnamedTable))
            {
                return null;
            }

            _text.Report(node, $"there is no column {tableName}.{fieldName} to refer to");
            return null;
        }

        return new FieldReference(tableName, fieldName);
    }

#pragma warning disable CA1308 // the descriptor spells its words in lower case
    private static string Spell(TableRole role) => role.ToString().ToLowerInvariant();
#pragma warning restore CA1308
}
