namespace KzKgData.Verification.DataPackages;

/// <summary>The files that make up a data package. Builds use this to pass files to the compiler, and the generator uses it to select them.</summary>
public static class PackageFiles
{
    /// <summary>The possible file names of a descriptor, in order of precedence.</summary>
    public static IReadOnlyList<string> DescriptorNames { get; } = [DataPackage.DescriptorFileName, "datapackage.yaml", "datapackage.yml"];

    /// <summary>
    /// Returns the files that reading the package opens, relative to the descriptor, each once; empty if the descriptor cannot be read. No row is read.
    /// </summary>
    /// <param name="open">Returns the descriptor, or another JSON or YAML file by its path relative to the descriptor; null if it does not exist.</param>
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

    /// <summary>Whether a file can hold a descriptor or a part of one.</summary>
    public static bool IsDescriptive(string path) => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || YamlReader.IsYaml(path);
}
