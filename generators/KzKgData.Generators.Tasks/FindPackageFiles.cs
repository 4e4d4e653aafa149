using KzKgData.Verification.DataPackages;
using Microsoft.Build.Framework;

namespace KzKgData.Generators.Tasks;

/// <summary>
/// Finds the files that data packages are made of, as their descriptors name them, so that a build can give them to the compiler.
/// Only a descriptor that is not there is an error here: all else the compiler tells at its place.
/// </summary>
public sealed class FindPackageFiles : ITask
{
    /// <summary>The engine that runs the task.</summary>
    public IBuildEngine BuildEngine { get; set; } = null!;

    /// <summary>Not used.</summary>
    public ITaskHost? HostObject { get; set; }

    /// <summary>The descriptors.</summary>
    [Required]
    public ITaskItem[] Descriptors { get; set; } = [];

    /// <summary>The files that they name and that are there, each once, as the disk spells them. Paths begin as that of their descriptor does.</summary>
    [Output]
    public string[] Files { get; private set; } = [];

    /// <inheritdoc/>
    public bool Execute()
    {
        var missing = Descriptors.Where(d => !File.Exists(d.ItemSpec)).ToArray();
        foreach (var descriptor in missing)
        {
            BuildEngine.LogErrorEvent(new BuildErrorEventArgs(
                "form",
                "KZKG1001",
                descriptor.GetMetadata("DefiningProjectFullPath"),
                0,
                0,
                0,
                0,
                $"there is no descriptor {descriptor.ItemSpec}; KzkgDataPackage has to include the datapackage.json of a package",
                string.Empty,
                nameof(FindPackageFiles)));
        }

        Files = [.. Descriptors.Except(missing).SelectMany(d => FilesOf(d.ItemSpec)).Distinct(StringComparer.Ordinal)];
        return missing.Length == 0;
    }

    private static IEnumerable<string> FilesOf(string descriptor)
    {
        var folder = Path.GetDirectoryName(descriptor) ?? string.Empty;
        var named = PackageFiles.Named(relative =>
        {
            var path = relative == DataPackage.DescriptorFileName ? descriptor : PackageFolder.Find(folder, relative);
            return path is null ? null : TextFile.Decode(relative, File.ReadAllBytes(path));
        });
        return named.Select(relative => PackageFolder.Find(folder, relative)).OfType<string>();
    }
}
