namespace KzKgData.Verification.DataPackages;

/// <summary>Which files a data package is made of. What builds give to compilers, and what compilers take of it, is decided here.</summary>
public static class PackageFiles
{
    /// <summary>The names of a descriptor in its folder, the first one taken where there are several.</summary>
    public static IReadOnlyList<string> DescriptorNames { get; } = [DataPackage.DescriptorFileName, "datapackage.yaml", "datapackage.yml"];

    /// <summary>The files that a descriptor names and reading opens, relative to it, each once; none where it cannot be read. No row is read.</summary>
    /// <param name="open">Gives the descriptor, and any other file of JSON or YAML by its path relative to the descriptor; null where there is none.</param>
    public static IReadOnlyList<string> Named(Func<string, TextFile?> open)
    {
        var files = new List<string>();
        DataPackage.Read(relative =>
        {
            if (relative == DataPackage.DescriptorFileName)
            {
                return open(relative);
            }

            files.Add(relative);
            return IsDescriptive(relative) ? open(relative) : null;
        });
        return [.. files.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Whether a file can hold a descriptor, or a part of one that it names.</summary>
    public static bool IsDescriptive(string path) => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || YamlReader.IsYaml(path);
}
