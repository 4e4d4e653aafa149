using System.Text;
using KzKgData.Verification.DataPackages;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace KzKgData.Generators.Tasks;

/// <summary>
/// Finds the files of data packages by their descriptors, so that the build can pass them to the compiler, and the tables that are compiled into
/// resources. Only a missing descriptor is an error here; the compiler reports everything else at its place.
/// </summary>
public sealed class FindPackageFiles : ITask
{
    /// <summary>The build engine.</summary>
    public IBuildEngine BuildEngine { get; set; } = null!;

    /// <summary>Not used.</summary>
    public ITaskHost? HostObject { get; set; }

    /// <summary>The descriptors.</summary>
    [Required]
    public ITaskItem[] Descriptors { get; set; } = [];

    /// <summary>The maximum size in bytes of a table whose files are passed to the compiler.</summary>
    [Required]
    public long LargestTable { get; set; }

    /// <summary>The output folder for large tables.</summary>
    [Required]
    public string OutputFolder { get; set; } = string.Empty;

    /// <summary>
    /// The files to pass to the compiler: the existing files that descriptors name, without duplicates and without those of large tables, spelled as on
    /// disk. Paths start with the folder of their descriptor.
    /// </summary>
    [Output]
    public string[] Files { get; private set; } = [];

    /// <summary>
    /// All files of the packages with large tables, their descriptors first, each with the layout that depends on it and a stamp that changes with the
    /// file.
    /// </summary>
    [Output]
    public ITaskItem[] LargeFiles { get; private set; } = [];

    /// <summary>The layouts of packages with large tables, each with the full path of its descriptor.</summary>
    [Output]
    public ITaskItem[] Layouts { get; private set; } = [];

    /// <summary>The images of large tables, as resources, each with its layout.</summary>
    [Output]
    public ITaskItem[] Images { get; private set; } = [];

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
                $"there is no descriptor {descriptor.ItemSpec}; KzkgDataPackage must include the datapackage.json of a package",
                string.Empty,
                nameof(FindPackageFiles)));
        }

        var (files, largeFiles, layouts, images) = (new List<string>(), new List<ITaskItem>(), new List<ITaskItem>(), new List<ITaskItem>());
        foreach (var descriptor in Descriptors.Except(missing))
        {
            var package = new PackageOnDisk(descriptor.ItemSpec);
            var named = package.Files.ToArray();
            var tables = package.LargeTables(LargestTable).ToArray();
            files.AddRange(named.Except(tables.SelectMany(t => t.Files), StringComparer.Ordinal));
            if (tables.Length == 0)
            {
                continue;
            }

            var stem = Path.Combine(OutputFolder, NameOf(descriptor.ItemSpec));
            var layout = stem + ".layout";
            var made = new TaskItem(layout);
            made.SetMetadata("KzkgLayoutOf", Path.GetFullPath(descriptor.ItemSpec));
            layouts.Add(made);
            foreach (var file in named.Prepend(descriptor.ItemSpec))
            {
                var item = new TaskItem(file);
                var info = new FileInfo(file);
                item.SetMetadata("Layout", layout);
                item.SetMetadata("Stamp", FormattableString.Invariant($"{info.Length} {info.LastWriteTimeUtc.Ticks}"));
                largeFiles.Add(item);
            }

            foreach (var (table, index) in tables.Select((t, i) => (t.Name, i)))
            {
                var image = new TaskItem(FormattableString.Invariant($"{stem}.{index}.image"));
                image.SetMetadata("Layout", layout);
                image.SetMetadata("Descriptor", descriptor.ItemSpec);
                image.SetMetadata("Table", table);
                image.SetMetadata("LogicalName", $"kzkg:{PackagePath.Normalise(descriptor.ItemSpec)}:{table}");
                images.Add(image);
            }
        }

        Files = [.. files.Distinct(StringComparer.Ordinal)];
        (LargeFiles, Layouts, Images) = ([.. largeFiles], [.. layouts], [.. images]);
        return missing.Length == 0;
    }

    /// <summary>Returns a short name for the files of a package, unique in the project.</summary>
    private static string NameOf(string descriptor)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var b in Encoding.UTF8.GetBytes(PackagePath.Normalise(descriptor)))
        {
            hash = unchecked((hash ^ b) * 0x100000001B3);
        }

        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
