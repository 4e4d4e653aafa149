namespace KzKgData.Verification.DataPackages;

/// <summary>
/// The names that programs depend on, ids of facts and categories of enumerations, compared with the list of those already published.
/// </summary>
public sealed class PublishedNames
{
    private readonly Dictionary<string, Table> _tables;
    private readonly Dictionary<string, string[]> _enumerations;
    private readonly Dictionary<Table, HashSet<string>> _ids = [];
    private readonly HashSet<(string Of, string Name)> _listed;

    private PublishedNames(DataPackage package)
    {
        _tables = package
            .Tables.Where(t => t.Schema.Role is TableRole.Claims or TableRole.Facts or TableRole.Sources && t.Schema.PrimaryKey is ["id"])
            .GroupBy(t => t.Schema.Name, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        _enumerations = package
            .Tables.SelectMany(
                t => t.Schema.Fields.Where(f => f.Categories.Count > 0 && f.Type == FieldType.Text),
                (table, field) => (Name: field.EnumName ?? table.Schema.Name + "." + field.Name, field.Categories))
            .GroupBy(e => e.Name, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.SelectMany(e => e.Categories).Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
        var list = package.FindTable(TableRole.Published);
        _listed = [.. list?.Rows.Select(r => (r["of"].Text, r["name"].Text)) ?? []];
    }

    /// <summary>Reads the names of a package.</summary>
    public static PublishedNames Of(DataPackage package) => new(package);

    /// <summary>The names that are not listed yet: the ids in the order of their rows, then the categories.</summary>
    public IEnumerable<PublishedName> New => All.Where(n => !_listed.Contains((n.Of, n.Name)));

    private IEnumerable<PublishedName> All =>
        _tables
            .Values.Where(t => t.IsReadable)
            .SelectMany(
                t => t.Rows.Where(r => !r.IsMalformed && r["id"].Text.Length > 0),
                (table, row) => new PublishedName(table.Schema.Name, row["id"].Text, null))
            .Concat(_enumerations.SelectMany(e => e.Value.Select((category, i) => new PublishedName(e.Key, category, i + 1))));

    /// <summary>Returns the categories of an enumeration in order; null if there is no such enumeration.</summary>
    internal IReadOnlyList<string>? CategoriesOf(string enumeration) => _enumerations.TryGetValue(enumeration, out var categories) ? categories : null;

    /// <summary>Returns the table of facts with a name; null if there is none.</summary>
    internal Table? TableOf(string name) => _tables.TryGetValue(name, out var table) ? table : null;

    /// <summary>Whether a table has a row with an id. Malformed rows count if their id can be read.</summary>
    internal bool Has(Table table, string id)
    {
        if (!_ids.TryGetValue(table, out var ids))
        {
            _ids.Add(table, ids = new HashSet<string>(table.Rows.Select(r => r["id"].Text), StringComparer.Ordinal));
        }

        return ids.Contains(id);
    }
}

/// <summary>An id or a category.</summary>
/// <param name="Of">The table, or the enumeration.</param>
/// <param name="Name">The id, or the category.</param>
/// <param name="Number">The number of a category; null for an id.</param>
public sealed record PublishedName(string Of, string Name, int? Number);
