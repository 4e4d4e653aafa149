using KzKgData.Verification.DataPackages;

namespace KzKgData.Cli;

/// <summary>The folder of the data package that a command works on.</summary>
/// <param name="Directory">Where it is.</param>
/// <param name="DisplayName">How findings name it: as the user gave it, with <c>/</c> between folders.</param>
internal sealed record DataFolder(string Directory, string DisplayName)
{
    private const string DefaultName = "data";

    /// <summary>What comes before a path of the package as findings name it.</summary>
    public string Prefix => PackageFolder.PrefixOf(DisplayName);

    /// <summary>How outputs that leave this machine name it: as the user gave it, or as seen from the working folder where the user named it from the root.</summary>
    public string PortableName(string workingDirectory) =>
        Path.IsPathRooted(DisplayName) ? Path.GetRelativePath(workingDirectory, Directory).Replace('\\', '/') : DisplayName;

    /// <summary>The folder that the user named, or the data folder of the current tree.</summary>
    /// <exception cref="UsageException">There is no such folder.</exception>
    public static DataFolder Locate(string? given, string workingDirectory)
    {
        if (given is not null)
        {
            var directory = Path.GetFullPath(given, workingDirectory);
            return System.IO.Directory.Exists(directory)
                ? new DataFolder(directory, given.Replace('\\', '/').TrimEnd('/'))
                : throw new UsageException($"there is no folder '{given}'; name the folder of a datapackage.json with --data");
        }

        for (var tree = new DirectoryInfo(workingDirectory); tree is not null; tree = tree.Parent)
        {
            var candidate = Path.Combine(tree.FullName, DefaultName);
            if (File.Exists(Path.Combine(candidate, DataPackage.DescriptorFileName)))
            {
                return new DataFolder(candidate, Path.GetRelativePath(workingDirectory, candidate).Replace('\\', '/'));
            }
        }

        throw new UsageException($"there is no {DefaultName}/{DataPackage.DescriptorFileName} here or in a folder above; name its folder with --data");
    }
}
