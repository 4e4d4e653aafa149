using KzKgData.Verification.DataPackages;

namespace KzKgData.Generators.Model;

/// <summary>What a descriptor declares, as far as code depends on it: equatable, free of places and texts of rows.</summary>
internal sealed record PackageShape(string Folder, string Title, string Version, EquatableArray<TableShape> Tables)
{
    /// <summary>The enumerations, each with its categories in declared order; those of one name are joined.</summary>
    public IEnumerable<EnumShape> Enums() =>
        Tables
            .SelectMany(t => t.Columns)
            .Where(c => c.Enum is not null)
            .GroupBy(c => c.Enum!, StringComparer.Ordinal)
            .Select(g => new EnumShape(g.Key, g.First().Description, new EquatableArray<string>(g.SelectMany(c => c.Categories).Distinct(StringComparer.Ordinal))));
}

/// <summary>A declared table.</summary>
internal sealed record TableShape(
    string Name,
    string Path,
    string RowName,
    string SetName,
    string Description,
    TableRole Role,
    string? Label,
    EquatableArray<string> Key,
    EquatableArray<ColumnShape> Columns)
{
    public string TableClass => RowName + "Table";

    /// <summary>The table's key where it is a single column.</summary>
    public ColumnShape? SingleKey => Key.Count == 1 ? Columns.First(c => c.Field == Key[0]) : null;

    /// <summary>Whether rows get members of their own: facts and sources, which people name in code.</summary>
    public bool HasNamedRows => SingleKey is not null && Role is TableRole.Claims or TableRole.Facts or TableRole.Sources;
}

/// <summary>A declared column.</summary>
internal sealed record ColumnShape(
    string Field,
    string Property,
    string Description,
    FieldKind Kind,
    FieldKind ItemKind,
    bool Required,
    char Delimiter,
    string? Enum,
    EquatableArray<string> Categories,
    EquatableArray<ReferenceShape> References)
{
    /// <summary>Whether the column is a list.</summary>
    public bool IsList => Kind == FieldKind.List;

    /// <summary>The kind of a single value.</summary>
    public FieldKind ValueKind => IsList ? ItemKind : Kind;
}

/// <summary>A table that a column refers to by its key.</summary>
internal sealed record ReferenceShape(string Table, string RowName, string SetName);

/// <summary>An enumeration made of declared categories.</summary>
internal sealed record EnumShape(string Name, string Description, EquatableArray<string> Categories);

/// <summary>The rows of a table, cell by cell in the order of the declared columns.</summary>
internal sealed record TableContent(TableShape Shape, EquatableArray<EquatableArray<string>> Rows)
{
    public IEnumerable<string> Column(ColumnShape column)
    {
        var index = Shape.Columns.ToList().IndexOf(column);
        return Rows.Select(r => r[index]);
    }
}

/// <summary>What the compilation offers and the project asks for.</summary>
internal sealed record Target(string Namespace, string RootName, bool HasDateOnly, bool HasJsonIgnore);
