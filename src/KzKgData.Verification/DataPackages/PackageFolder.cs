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
    /// <param name="redirect">Gives the file that is read in place of another; null where each is read itself.</param>
    /// <exception cref="IOException">A file is there but cannot be read, is no regular file, is too large, or lies outside the folder.</exception>
    /// <exception cref="UnauthorizedAccessException">A file is there but may not be read.</exception>
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

    /// <summary>The path of a file of the package; null where there is none. Every disk answers alike, whether or not it tells case apart.</summary>
    /// <param name="directory">The folder of the package.</param>
    /// <param name="relative">The path from there, as a descriptor spells it.</param>
    /// <exception cref="UnauthorizedAccessException">A folder may not be looked into.</exception>
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
            throw new IOException($"'{relative}' is a link that leads out of the folder of the data package; put the file itself there");
        }
#endif
        return RegularFile.Read(path, relative, PackageFiles.IsDescriptive(relative) ? RegularFile.LargestText : RegularFile.LargestTable);
    }
}
