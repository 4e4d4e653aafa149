namespace KzKgData.Verification.DataPackages;

/// <summary>A data package in a folder on disk.</summary>
public static class PackageFolder
{
    /// <summary>What comes before the paths of a package where its folder has a name: the name with <c>/</c> at its end; nothing for no name.</summary>
    public static string PrefixOf(string folder) => folder.Length == 0 ? folder : folder.TrimEnd('/') + "/";

    /// <summary>Reads the package.</summary>
    /// <param name="directory">The folder.</param>
    /// <param name="threads">How many threads may take tables apart, 1 or more.</param>
    /// <param name="descriptorName">The name of the descriptor's file.</param>
    /// <param name="decode">Makes a text of the path and bytes of a file; null for texts alone.</param>
    /// <exception cref="IOException">A file is there but cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file is there but may not be read.</exception>
    public static DataPackage Read(string directory, int threads = 1, string descriptorName = DataPackage.DescriptorFileName, Func<string, byte[], TextFile>? decode = null) => DataPackage.Read(
        relative =>
        {
            var path = Path.Combine(directory, relative.Replace('/', Path.DirectorySeparatorChar));
            return File.Exists(path) ? (decode ?? TextFile.Decode)(relative, File.ReadAllBytes(path)) : null;
        },
        threads,
        descriptorName);
}
