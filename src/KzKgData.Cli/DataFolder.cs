using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Files;

namespace KzKgData.Cli;

/// <summary>The folder of the data package that a command works on.</summary>
/// <param name="Directory">Where it is.</param>
/// <param name="DisplayName">How findings name it: as the user gave it, with <c>/</c> between folders.</param>
internal sealed record DataFolder(string Directory, string DisplayName)
{
    private const string DefaultName = "data";

    /// <summary>The name of the descriptor's file.</summary>
    public string DescriptorName { get; init; } = DataPackage.DescriptorFileName;

    /// <summary>What comes before a path of the package as findings name it.</summary>
    public string Prefix => PackageFolder.PrefixOf(DisplayName);

    /// <summary>How outputs that leave this machine name it: as seen from the working folder, in the shortest way.</summary>
    public string PortableName(string workingDirectory) =>
        PackagePath.Normalise(Path.GetRelativePath(workingDirectory, Directory));

    /// <summary>The folder that the user named, or the data folder of the current tree.</summary>
    /// <exception cref="UsageException">There is no such folder.</exception>
    public static DataFolder Locate(string? given, string workingDirectory)
    {
        if (given is not null)
        {
            var directory = Path.GetFullPath(given, workingDirectory);
            if (File.Exists(directory))
            {
                var named = PackagePath.Normalise(given);
                return new DataFolder(Path.GetDirectoryName(directory)!, named.Remove(Math.Max(0, named.LastIndexOf('/'))))
                {
                    DescriptorName = Path.GetFileName(directory),
                };
            }

            return System.IO.Directory.Exists(directory)
                ? new DataFolder(directory, PackagePath.Normalise(given)) { DescriptorName = DescriptorIn(directory) ?? DataPackage.DescriptorFileName }
                : throw new UsageException($"there is no folder '{given}'; name the folder of a datapackage.json with --data");
        }

        for (var tree = new DirectoryInfo(workingDirectory); tree is not null; tree = tree.Parent)
        {
            var candidate = Path.Combine(tree.FullName, DefaultName);
            if (DescriptorIn(candidate) is { } descriptor)
            {
                return new DataFolder(candidate, Path.GetRelativePath(workingDirectory, candidate).Replace('\\', '/')) { DescriptorName = descriptor };
            }
        }

        throw new UsageException($"there is no {DefaultName}/{DataPackage.DescriptorFileName} here or in a folder above; name its folder with --data");
    }

    /// <summary>Reads the package.</summary>
    /// <param name="threads">How many threads may take tables apart, 1 or more.</param>
    /// <param name="read">Is told each file that is read.</param>
    public DataPackage Read(int threads = 1, Action<string>? read = null) => PackageReading.Read(
        Directory,
        threads,
        DescriptorName,
        (path, bytes) =>
        {
            read?.Invoke(Path.Combine(Directory, path));
            return TextFile.Decode(path, bytes);
        });

    private static string? DescriptorIn(string directory) => PackageFiles.DescriptorNames.FirstOrDefault(n => File.Exists(Path.Combine(directory, n)));
}
