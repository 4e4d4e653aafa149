using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Files;

namespace KzKgData.Cli;

/// <summary>The folder of the data package that a command works on.</summary>
/// <param name="Directory">Its full path.</param>
/// <param name="DisplayName">The path shown in findings: as the user wrote it, with <c>/</c> as separator.</param>
internal sealed record DataFolder(string Directory, string DisplayName)
{
    private const string DefaultName = "data";

    /// <summary>The file name of the descriptor.</summary>
    public string DescriptorName { get; init; } = DataPackage.DescriptorFileName;

    /// <summary>The prefix that findings put before a path in the package.</summary>
    public string Prefix => PackageFolder.PrefixOf(DisplayName);

    /// <summary>Returns the path shown in outputs that leave this machine: relative to the working folder.</summary>
    public string PortableName(string workingDirectory) =>
        PackagePath.Normalise(Path.GetRelativePath(workingDirectory, Directory));

    /// <summary>Returns the folder that the user named, or the data folder of the working folder or of a folder above it.</summary>
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
                : throw new UsageException($"there is no folder '{given}'; name the folder that holds datapackage.json with --data");
        }

        for (var tree = new DirectoryInfo(workingDirectory); tree is not null; tree = tree.Parent)
        {
            var candidate = Path.Combine(tree.FullName, DefaultName);
            if (DescriptorIn(candidate) is { } descriptor)
            {
                return new DataFolder(candidate, Path.GetRelativePath(workingDirectory, candidate).Replace('\\', '/')) { DescriptorName = descriptor };
            }
        }

        throw new UsageException($"there is no {DefaultName}/{DataPackage.DescriptorFileName} in this folder or one above it; name the folder with --data");
    }

    /// <summary>Reads the package.</summary>
    /// <param name="threads">The number of threads that parse tables, 1 or more.</param>
    /// <param name="read">Called with the path of each file that is read.</param>
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
