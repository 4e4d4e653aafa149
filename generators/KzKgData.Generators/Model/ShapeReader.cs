using KzKgData.Generators.Emission;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Generators.Model;

/// <summary>Turns a descriptor into the shape that code depends on.</summary>
internal static class ShapeReader
{
    public static PackageShape? Read(PackageText? descriptor)
    {
        if (descriptor is null)
        {
            return null;
        }

        var package = DataPackage.Read(string.Empty, (relative, shown) => relative == DataPackage.DescriptorFileName ? new TextFile(shown, descriptor.Content) : null);
        var tables = package.Descriptor.Tables
            .GroupBy(t => t.Name, StringComparer.Ordinal)
            .Select(g => g.First()) // a name used twice is an error of the data
            .ToDictionary(t => t.Name, StringComparer.Ordinal);
        return package.IsReadable
            ? new PackageShape(descriptor.Folder, package.Descriptor.Title, package.Descriptor.Version, new EquatableArray<TableShape>(tables.Values.Select(t => ReadTable(t, tables))))
            : null;
    }

    private static TableShape ReadTable(TableSchema table, Dictionary<string, TableSchema> tables) => new(
        table.Name,
        table.Path,
        RowNameOf(table),
        Identifiers.Pascal(table.Name),
        table.Description,
        table.Role,
        table.Label,
        new EquatableArray<string>(table.PrimaryKey),
        new EquatableArray<ColumnShape>(table.Fields.Select(f => ReadColumn(table, f, tables))));

    private static ColumnShape ReadColumn(TableSchema table, FieldSchema field, Dictionary<string, TableSchema> tables) => new(
        field.Name,
        Identifiers.Pascal(field.Name),
        field.Description,
        field.Type.Kind,
        field.Type.ItemType?.Kind ?? field.Type.Kind,
        field.Constraints.Required || (table.PrimaryKey.Count == 1 && table.PrimaryKey[0] == field.Name),
        field.Type.Delimiter,
        field.Categories.Count > 0 && field.Type.Kind is FieldKind.Text ? field.EnumName ?? RowNameOf(table) + Identifiers.Pascal(field.Name) : null,
        new EquatableArray<string>(field.Categories),
        new EquatableArray<ReferenceShape>(field.References
            .Where(r => tables.TryGetValue(r.Table, out var target) && target.PrimaryKey.Count == 1 && target.PrimaryKey[0] == r.Field)
            .Select(r => new ReferenceShape(r.Table, RowNameOf(tables[r.Table]), Identifiers.Pascal(r.Table)))));

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
