using System.Text.Json;
using KzKgData.Generators.Emission;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Generators.Model;

/// <summary>
/// The C# names that a descriptor declares, with their places: <c>kzkg:name</c> of the package, its tables, fields and categories, and of single rows.
/// </summary>
internal sealed class DescriptorNames
{
    private const string Name = "kzkg:name";
    private const string MemberNames = "kzkg:memberNames";
    private const string Style = "kzkg:names";
    private const string Ascii = "ascii";

    private readonly Dictionary<string, LocatedJson?> _schemas = new(StringComparer.Ordinal);
    private readonly ProjectPackage _project;
    private readonly LocatedJson? _root;
    private readonly List<NameProblem> _problems = [];

    public DescriptorNames(ProjectPackage project)
    {
        _project = project;
        _root = LocatedJson.TryParse(project.DescriptorFile, out _, out _);
        var style = _root?[Style];
        IsAscii = style is { Kind: JsonValueKind.String, Text: Ascii };
        if (style is not null && !IsAscii)
        {
            Report(style, $"'{style.Text}' is not a style of names; leave it out, or write \"{Style}\": \"{Ascii}\" for ASCII names");
        }
    }

    /// <summary>Whether letters outside ASCII are transliterated.</summary>
    public bool IsAscii { get; }

    /// <summary>The problems, in the order in which they were found.</summary>
    public IReadOnlyList<NameProblem> Problems => _problems;

    /// <summary>Returns the name of the root class; null if none is declared.</summary>
    public string? OfPackage() => Given(_root);

    /// <summary>Returns the name of a table; null if none is declared.</summary>
    public string? OfTable(string table) => Given(Table(table));

    /// <summary>Returns the name of a field; null if none is declared.</summary>
    public string? OfField(string table, string field) => Given(Field(table, field));

    /// <summary>Returns the name of the navigation property from a field to a table; null if none is declared.</summary>
    public string? OfReference(string table, string field, string target) =>
        Field(table, field)?[MemberNames]?[target] is { } name && IsUsable(name) ? name.Text : null;

    /// <summary>Returns the name of a category; null if none is declared.</summary>
    public string? OfCategory(string table, string field, string category) => Given(Category(table, field, category));

    /// <summary>Returns the names of single rows.</summary>
    public IEnumerable<MemberName> OfRows(string table)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal); // a repeated id is reported like every repeated member
        foreach (var member in Table(table)?[MemberNames]?.Members ?? [])
        {
            if (ids.Add(member.Name) && IsUsable(member.Value))
            {
                yield return new MemberName(member.Name, member.Value.Text);
            }
        }
    }

    /// <summary>Reports a table with a clashing name.</summary>
    public void Report(NameClash clash, string table) => Report(clash, Table(table), "table", Name);

    /// <summary>Reports a field with a clashing name.</summary>
    public void Report(NameClash clash, string table, string field) => Report(clash, Field(table, field), "field", Name);

    /// <summary>Reports a category with a clashing name.</summary>
    public void Report(NameClash clash, string table, string field, string category) => Report(clash, Category(table, field, category), "category", Name);

    /// <summary>Reports a type with a clashing name.</summary>
    public void ReportType(NameClash clash, string table, string? field = null) =>
        Report(
            clash,
            field is null ? Table(table) : Field(table, field),
            field is null ? "type of a row of" : "enumeration",
            field is null ? "kzkg:rowName" : "kzkg:enum");

    private void Report(NameClash clash, LocatedJson? node, string what, string property)
    {
        var others = clash.Others.Count == 0 ? "which is taken" : $"as {string.Join(", ", clash.Others.Select(o => $"'{o}'"))} would";
        Report(
            node?["name"] ?? node?["value"] ?? node ?? _root,
            $"the {what} '{clash.Key}' would get the C# name {clash.Name}, {others}; add \"{property}\" with a name of its own to "
            + $"{(clash.Others.Count == 0 ? "it" : "one of them")}. Until then it is called {clash.SpelledOut}",
            isClash: true);
    }

    private void Report(LocatedJson? node, string message, bool isClash = false)
    {
        if (node is not null)
        {
            _problems.Add(new NameProblem(message, node.File.PlaceOfBytes(node.Start, node.Length), isClash));
        }
    }

    private string? Given(LocatedJson? node) => node?[Name] is { } name && IsUsable(name) ? name.Text : null;

    private bool IsUsable(LocatedJson name)
    {
        if (name.Kind == JsonValueKind.String && Identifiers.IsValid(name.Text))
        {
            return true;
        }

        var message = $"'{name.Text}' is not a C# identifier; use letters, digits and underscores, no digit first and no keyword, as in TradeFlow";
        if (!_problems.Exists(p => p.Message == message))
        {
            Report(name, message);
        }

        return false;
    }

    private LocatedJson? Table(string table) =>
        Named(_root?["resources"], table) ?? _root?["resources"]?.Items.Find(i => i["name"] is null && i[Name]?.Text == table);

    private LocatedJson? Field(string table, string field) => Named(Schema(table)?["fields"], field);

    /// <summary>Returns the schema of a table, which may be in a separate file.</summary>
    private LocatedJson? Schema(string table)
    {
        if (Table(table)?["schema"] is not { Kind: JsonValueKind.String } path)
        {
            return Table(table)?["schema"];
        }

        if (!_schemas.TryGetValue(path.Text, out var schema))
        {
            schema = _project.FileOf(PackagePath.Normalise(path.Text), _project.Parts) is { } file ? LocatedJson.TryParse(file, out _, out _) : null;
            _schemas.Add(path.Text, schema);
        }

        return schema;
    }

    private LocatedJson? Category(string table, string field, string category) =>
        Field(table, field)?["categories"]?.Items.Find(c => c.Text == category || c["value"]?.Text == category);

    private static LocatedJson? Named(LocatedJson? list, string name) =>
        list?.Items.Find(i => i["name"] is { Kind: JsonValueKind.String } n && n.Text == name);
}

/// <summary>A problem with a name.</summary>
/// <param name="Message">What was found and what to do.</param>
/// <param name="Place">Its place in the descriptor.</param>
/// <param name="IsClash">Whether the item has a spelled-out name instead of the one that it would share.</param>
internal sealed record NameProblem(string Message, Place Place, bool IsClash);

/// <summary>The name that a descriptor declares for the member of a row.</summary>
internal sealed record MemberName(string Id, string Name);
