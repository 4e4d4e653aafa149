namespace KzKgData.Verification.DataPackages;

/// <summary>A data package in a folder on disk.</summary>
public static class PackageFolder
{
    /// <summary>Returns the prefix of the package's paths: the name of its folder followed by <c>/</c>; empty for no name.</summary>
    public static string PrefixOf(string folder) => folder.Length == 0 ? folder : folder.TrimEnd('/') + "/";

    /// <summary>Reads the package.</summary>
    /// <param name="directory">The folder.</param>
    /// <param name="threads">The number of threads that may parse tables, at least 1.</param>
    /// <param name="descriptorName">The file name of the descriptor.</param>
    /// <param name="decode">Converts a binary file, given its path and bytes, to a text file; null if all files are text.</param>
    /// <param name="redirect">Returns the file to read in place of another; null to read each file itself.</param>
    /// <exception cref="IOException">A file exists but cannot be read, is not a regular file, is too large, or lies outside the folder.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to a file is denied.</exception>
    public static DataPackage Read(
        string directory,
        int threads = 1,
        string descriptorName = DataPackage.DescriptorFileName,
        Func<string, byte[], TextFile>? decode = null,
        Func<string, string>? redirect = null
    ) =>
        DataPackage.Read(
            relative =>
                Find(directory, relative) is { } path
                    ? (decode ?? TextFile.Decode)(relative, ReadFile(directory, relative, redirect?.Invoke(path) ?? path))
                    : null,
            threads,
            descriptorName);

    /// <summary>
    /// Returns the path of a file of the package, or null if it does not exist. The result is the same on case-sensitive and case-insensitive disks.
    /// </summary>
    /// <param name="directory">The folder of the package.</param>
    /// <param name="relative">The path relative to it, as spelled in the descriptor.</param>
    /// <exception cref="UnauthorizedAccessException">Access to a folder is denied.</exception>
    public static string? Find(string directory, string relative)
    {
        var steps = PackagePath.Normalise(relative).Split('/');
        var path = Path.Combine([directory, .. steps]);
        if (File.Exists(path))
        {
            return path;
        }

        path = directory;
        for (var i = 0; i < steps.Length; i++)
        {
            var folder = new DirectoryInfo(path.Length == 0 ? "." : path);
            var entries = !folder.Exists ? [] : i < steps.Length - 1 ? folder.EnumerateDirectories() : folder.EnumerateFiles().AsEnumerable<FileSystemInfo>();
            if (PackagePath.Find(steps[i], entries.Select(e => e.Name)) is not { } found)
            {
                return null;
            }

            path = Path.Combine(path, found);
        }

        return path;
    }

    private static byte[] ReadFile(string directory, string relative, string path)
    {
#if NET
        if (!Files.RealPath.IsWithin(directory, path))
        {
            throw new FileException($"'{relative}' is a link to a file outside the folder of the data package; replace it with the file itself");
        }
#endif
        return RegularFile.Read(path, relative, PackageFiles.IsDescriptive(relative) ? RegularFile.LargestText : RegularFile.LargestTable);
    }
}
