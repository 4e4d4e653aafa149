using KzKgData.Generators.Emission;
using KzKgData.Generators.Emission.ColumnTypes;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Generators.Model;

/// <summary>
/// Turns a descriptor into the shape that code depends on. Every name that declarations decide is given here, once, so
/// that no two members or types can meet however the package names its tables and columns.
/// </summary>
internal sealed class ShapeReader
{
    private static readonly string[] _reservedTypes = ["KeySearch", "Discrepancy", "Selection", "Enumerator"];
    private static readonly string[] _reservedSets = ["DataVersion", "Discrepancies", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals", "Finalize"];

    private readonly Dictionary<string, TableSchema> _tables;
    private readonly Dictionary<string, string> _rowNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _setNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _enums = new(StringComparer.Ordinal);
    private readonly HashSet<string> _types;

    private ShapeReader(Dictionary<string, TableSchema> tables, string rootName)
    {
        _tables = tables;
        _types = new HashSet<string>(_reservedTypes.Concat(TableShape.ReservedMembers(rootName, TableRole.None)), StringComparer.Ordinal);
        var sets = new NameScope(_reservedSets.Append(rootName), StringComparer.OrdinalIgnoreCase); // files are named after sets, and not every disk tells case apart
        foreach (var table in tables.Values)
        {
            _rowNames.Add(table.Name, TakeRowName(table));
            _setNames.Add(table.Name, sets.Take(Identifiers.Pascal(table.Name)));
        }
    }

    /// <summary>Reads the shape; that of a descriptor that is no JSON object has no tables.</summary>
    public static PackageShape Read(ProjectPackage project)
    {
        var package = project.Declared;
        var tables = package.Descriptor.Tables
            .GroupBy(t => t.Name, StringComparer.Ordinal)
            .Select(g => g.First()) // a name used twice is an error of the data
            .ToDictionary(t => t.Name, StringComparer.Ordinal);
        var reader = new ShapeReader(tables, project.Choice.RootName);
        return new PackageShape(package.Descriptor.Title, package.Descriptor.Version, new EquatableArray<TableShape>(tables.Values.Select(reader.ReadTable)));
    }

    private TableShape ReadTable(TableSchema table)
    {
        var rowName = _rowNames[table.Name];
        var columns = new NameScope(table.Role is TableRole.Claims ? TableShape.EvidenceMembers : []);
        var properties = table.Fields.ToDictionary(f => f.Name, f => columns.Take(Identifiers.Pascal(f.Name)), StringComparer.Ordinal);
        var members = new NameScope(TableShape.ReservedMembers(rowName, table.Role));
        var lookups = new NameScope(properties.Values.SelectMany(p => new[] { p + "Column", p + "Keys" }));
        var references = table.Fields.ToDictionary(f => f.Name, ReferencesOf, StringComparer.Ordinal);

        // Plain columns have the first choice: their names are written by hand, those of references are made.
        var cells = table.Fields.Where(f => references[f.Name].Length == 0).ToDictionary(f => f.Name, f => members.Take(properties[f.Name]), StringComparer.Ordinal);
        foreach (var field in table.Fields.Where(f => references[f.Name].Length > 0))
        {
            cells.Add(field.Name, members.Take(IdPropertyOf(properties[field.Name], field)));
        }

        return new TableShape(
            table.Name,
            new EquatableArray<string>(table.InlineData is null ? table.Paths : []),
            rowName,
            _setNames[table.Name],
            table.Description,
            table.Role,
            table.Label,
            new EquatableArray<string>(table.PrimaryKey.Distinct(StringComparer.Ordinal)),
            new EquatableArray<ColumnShape>(table.Fields.Select(f => new ColumnShape(
                f.Name,
                properties[f.Name],
                cells[f.Name],
                references[f.Name].Length == 0 ? string.Empty : lookups.Take("By" + properties[f.Name]),
                Describe(f),
                HasEnum(f) ? new CategoryColumnType(EnumNameOf(f.EnumName ?? rowName + properties[f.Name]), new EquatableArray<string>(f.Categories)) : ColumnType.Of(f.Type),
                f.Constraints.Required || (table.PrimaryKey.Count == 1 && table.PrimaryKey[0] == f.Name),
                new EquatableArray<ReferenceShape>(references[f.Name].Select(target => new ReferenceShape(
                    target,
                    _rowNames[target],
                    NavigationOf(members, properties[f.Name], f, target, references[f.Name].Length))))))));
    }

    private string NavigationOf(NameScope members, string property, FieldSchema field, string target, int count)
    {
        var name = count == 1 ? property : IsList(field) ? property + _setNames[target] : property + "As" + _rowNames[target];
        return members.Take(name, name + "Row");
    }

    /// <summary>The tables that a column refers to by their key, in whose type rows are looked up.</summary>
    private string[] ReferencesOf(FieldSchema field) =>
        [.. field.References.Where(r => WhyNotNavigable(field, r) is null).Select(r => r.Table).Distinct(StringComparer.Ordinal)];

    /// <summary>Why a reference is checked and stays a plain cell; null where it leads to rows.</summary>
    private string? WhyNotNavigable(FieldSchema field, FieldReference reference)
    {
        if (!_tables.TryGetValue(reference.Table, out var target) || target.Field(reference.Field) is not { } key)
        {
            return "there is no such column";
        }

        if (target.PrimaryKey.Count != 1 || target.PrimaryKey[0] != reference.Field)
        {
            return $"{reference} alone is no key of its table";
        }

        // Two categories could be of two enumerations, and a number may be one in double precision, which has no one way of writing.
        return HasEnum(field) || HasEnum(key) ? "categories are values of their own in C#"
            : (field.Type.ItemType ?? field.Type).Kind is FieldKind.Number ? "numbers are looked up only where they are whole"
            : ColumnType.Of(field.Type.ItemType ?? field.Type) != ColumnType.Of(key.Type) ? $"{reference} is of another type"
            : null;
    }

    /// <summary>What a column means, and which tables its reference does not lead to.</summary>
    private string Describe(FieldSchema field)
    {
        var plain = field.References.Select(r => (Reference: r, Why: WhyNotNavigable(field, r))).Where(r => r.Why is not null).Select(r => $"Refers to {r.Reference}, which is checked and cannot be navigated: {r.Why}.").ToArray();
        return plain.Length == 0 ? field.Description : string.Join("\n", plain.Prepend(field.Description.Length == 0 ? "Not described." : field.Description));
    }

    private static bool IsText(FieldType type) => type == FieldType.Text;

    private static bool IsList(FieldSchema field) => field.Type.ItemType is not null;

    private static bool HasEnum(FieldSchema field) => field.Categories.Count > 0 && IsText(field.Type);

    private static string IdPropertyOf(string property, FieldSchema field) => IsList(field)
        ? (property.EndsWith("s", StringComparison.Ordinal) ? property.Substring(0, property.Length - 1) : property) + "Ids"
        : property + "Id";

    /// <summary>The name of an enumeration, the same for every column that asks for it.</summary>
    private string EnumNameOf(string wanted)
    {
        if (!_enums.TryGetValue(wanted, out var name))
        {
            name = new NameScope(_types).Take(wanted);
            _types.Add(name);
            _enums.Add(wanted, name);
        }

        return name;
    }

    private string TakeRowName(TableSchema table)
    {
        var name = RowNameOf(table);
        if (!IsFree(name))
        {
            name += "Row";
        }

        while (!IsFree(name))
        {
            name += "_";
        }

        _types.Add(name);
        _types.Add(name + TableShape.TableSuffix);
        return name;

        bool IsFree(string candidate) => !_types.Contains(candidate) && !_types.Contains(candidate + TableShape.TableSuffix);
    }

    private static string RowNameOf(TableSchema table)
    {
        if (table.RowName is { } given)
        {
            return given;
        }

        var name = Identifiers.Pascal(table.Name);
        return name.EndsWith("ies", StringComparison.Ordinal) ? name.Substring(0, name.Length - 3) + "y"
            : name.EndsWith("s", StringComparison.Ordinal) && name.Length > 1 ? name.Substring(0, name.Length - 1)
            : name + "Row";
    }
}
