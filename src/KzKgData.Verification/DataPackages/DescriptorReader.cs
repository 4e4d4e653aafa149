using System.Text.Json;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.DataPackages;

/// <summary>
/// Reads <c>datapackage.json</c> (Frictionless Data Package v2 with <c>kzkg:</c> properties). What it does not support is reported at its place and
/// ignored.
/// </summary>
internal sealed class DescriptorReader
{
    private readonly DescriptorText _text;
    private readonly UnreadTables _unread = new();
    private readonly TableSchemaReader _tables;
    private readonly ReferenceReader _references;
    private readonly EditionReader _edition;

    private DescriptorReader(TextFile file, Func<string, TextFile?> open)
    {
        _text = new DescriptorText(file);
        var keys = new KeyReader(_text, _unread);
        _tables = new TableSchemaReader(_text, _unread, keys, open);
        _references = new ReferenceReader(_text, _unread, keys);
        _edition = new EditionReader(_text);
    }

    /// <summary>Reads a descriptor; null if it is not a JSON object.</summary>
    /// <param name="file">The descriptor.</param>
    /// <param name="open">Returns the file at a path relative to the folder of the package, or null if it does not exist.</param>
    public static (PackageDescriptor? Descriptor, IReadOnlyList<DescriptorProblem> Problems, IReadOnlyList<DescriptorProblem> Notes) Read(
        TextFile file,
        Func<string, TextFile?> open)
    {
        var reader = new DescriptorReader(file, open);
        return (reader.Read(), reader._text.Problems, reader._text.Notes);
    }

    private PackageDescriptor? Read()
    {
        if (LocatedJson.TryParse(_text.File, out var message, out var offset) is not { } root)
        {
            var length = Math.Min(1, _text.File.Bytes.Length - offset);
            _text.Report(
                _text.File.PlaceOfBytes(offset, length),
                $"the descriptor is not valid {LocatedJson.FormatOf(_text.File).Name}: {message} Correct it first; nothing else can be checked until then");
            return null;
        }

        var damaged = _text.File.Text.IndexOf('\uFFFD');
        if (damaged >= 0)
        {
            _text.Report(_text.File.PlaceOf(damaged, 1), $"the descriptor has bytes that are not UTF-8, or a replacement character U+FFFD; save it as UTF-8");
        }

        ReportRepeatedMembers(root);
        if (root.Kind != JsonValueKind.Object)
        {
            _text.Report(root, $"the descriptor must be {LocatedJson.FormatOf(_text.File).Object} with a list named 'resources'");
            return null;
        }

        var tables = new List<TableSchema>();
        var nodes = new List<LocatedJson>();
        var schemas = new List<LocatedJson>();
        if (_text.Expect(root, "resources", JsonValueKind.Array) is { } resources)
        {
            if (resources.Items.Count == 0)
            {
                _text.Report(resources, $"the list 'resources' is empty; declare every table in it");
            }

            foreach (var resource in resources.Items)
            {
                if (_tables.Read(resource) is var (table, schema))
                {
                    tables.Add(table);
                    nodes.Add(resource);
                    schemas.Add(schema);
                }
            }
        }

        var named = tables.GroupBy(t => t.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        for (var i = 0; i < tables.Count; i++)
        {
            tables[i] = _references.Resolve(tables[i], schemas[i], named);
        }

        CheckTablesTogether(tables, nodes);
        return new PackageDescriptor
        {
            Name = DescriptorText.Metadata(root, "name"),
            Title = DescriptorText.Metadata(root, "title"),
            Version = DescriptorText.Metadata(root, "version"),
            Homepage = DescriptorText.Metadata(root, "homepage"),
            Words = _edition.ReadWords(root),
            Licences = tables.Exists(t => t.Role is not TableRole.None) ? _edition.ReadLicences(root) : EditionReader.ReadMetadata(root),
            Changelog = _edition.ReadChangelog(root),
            Tables = tables.FindAll(t => t.Role is not TableRole.Proposals),
            Proposals = tables.Find(t => t.Role is TableRole.Proposals),
            Vocabularies = new VocabularyReader(_text).Read(root),
            StatisticalOffices = new StatisticalOfficeReader(_text, tables.Find(t => t.Role == TableRole.Claims)).Read(root),
        };
    }

    private void ReportRepeatedMembers(LocatedJson node)
    {
        var names = node.Members.Count > 1 ? new HashSet<string>(StringComparer.Ordinal) : null;
        foreach (var member in node.Members)
        {
            if (names?.Add(member.Name) == false)
            {
                _text.Report(member.Value, $"'{member.Name}' appears twice in one object; remove one");
            }

            ReportRepeatedMembers(member.Value);
        }

        foreach (var item in node.Items)
        {
            ReportRepeatedMembers(item);
        }
    }

    private void CheckTablesTogether(List<TableSchema> tables, List<LocatedJson> nodes)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var roles = new HashSet<TableRole>();
        var files = new Dictionary<string, TableSchema>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < tables.Count; i++)
        {
            var table = tables[i];
            if (!names.Add(table.Name))
            {
                _text.Report(nodes[i]["name"] ?? nodes[i], $"the name '{table.Name}' is used by two resources; give each its own name");
            }

            foreach (var path in table.InlineData is null ? table.Paths : [])
            {
                if (!files.TryGetValue(path, out var other))
                {
                    files.Add(path, table);
                }
                else if (table.Role is not TableRole.None || other.Role is not TableRole.None)
                {
                    _text.Report(
                        nodes[i]["path"] ?? nodes[i],
                        $"the file '{path}' is already used by the table '{other.Name}'; give each table a file of its own, since a change to one would "
                        + $"change the other");
                }
            }

            if (!roles.Add(table.Role) && TableRoles.IsHeldOnce(table.Role))
            {
                _text.Report(
                    nodes[i]["kzkg:role"]!,
                    $"two tables have the role '{TableRoles.Spell(table.Role)}'; keep one, since only the role 'facts' can be given to several");
            }

            var missing = TableRoles.ColumnsOf(table.Role).Where(c => table.Field(c) is null).ToArray();
            if (missing.Length > 0 && !_unread.Contains(table.Name))
            {
                _text.Report(
                    nodes[i]["kzkg:role"]!,
                    $"a table with the role '{TableRoles.Spell(table.Role)}' needs the column(s) {Message.Join($", ", missing)}; declare them");
            }
        }
    }
}
