using System.Reflection;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Generators.Tests;

/// <summary>The data package of this repository, for the compiler.</summary>
internal static class RealPackage
{
    private const string DataFolder = "data";

    private static readonly string _root = typeof(RealPackage)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "RepositoryRoot")
        .Value!;

    private static readonly Lazy<TestPackage> _package = new(() =>
        TestPackage.Of([
            .. Directory
                .EnumerateFiles(Path.Combine(_root, DataFolder))
                .Where(f => Path.GetExtension(f) is ".csv" or ".json")
                .Select(f => (Path.GetFileName(f), File.ReadAllText(f))),
        ]));

    private static readonly Lazy<DataPackage> _read = new(() => Package.Read());

    /// <summary>The folder of the repository.</summary>
    public static string Root => _root;

    public static TestPackage Package => _package.Value;

    public static Table Table(string name) => _read.Value.FindTable(name)!;

    public static IEnumerable<Table> Tables => _read.Value.Tables;

    /// <summary>Returns the package without a row.</summary>
    public static TestPackage Without(Row row)
    {
        var file = row.Table.Schema.Path;
        var lines = Package[file].Split('\n').Where((_, i) => i + 1 < row.Place.Line || i + 1 > row.Place.EndLine);
        return Package.With(file, string.Join('\n', lines));
    }

    /// <summary>Returns the package with a changed cell.</summary>
    public static TestPackage With(Row row, string field, string value)
    {
        var file = row.Table.Schema.Path;
        var cell = row[field];
        return Package.With(file, string.Concat(Package[file].AsSpan(0, cell.Start), value, Package[file].AsSpan(cell.Start + cell.Length)));
    }
}
