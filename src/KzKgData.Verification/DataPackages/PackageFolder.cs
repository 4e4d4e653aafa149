namespace KzKgData.Verification.DataPackages;

/// <summary>A data package in a folder on disk.</summary>
public static class PackageFolder
{
    /// <summary>Reads the package.</summary>
    /// <param name="directory">The folder.</param>
    /// <param name="displayName">The folder as findings name it, with <c>/</c> between folders.</param>
    /// <param name="threads">How many threads may take tables apart, 1 or more.</param>
    /// <exception cref="IOException">A file is there but cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file is there but may not be read.</exception>
    public static DataPackage Read(string directory, string displayName, int threads = 1) => DataPackage.Read(
        displayName,
        (relative, shown) =>
        {
            var path = Path.Combine(directory, relative.Replace('/', Path.DirectorySeparatorChar));
            return File.Exists(path) ? TextFile.Decode(shown, File.ReadAllBytes(path)) : null;
        },
        threads);
}
