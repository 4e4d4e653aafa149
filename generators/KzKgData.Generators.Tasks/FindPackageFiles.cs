using System.Text;
using KzKgData.Verification.DataPackages;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace KzKgData.Generators.Tasks;

/// <summary>
/// Finds the files that data packages are made of, as their descriptors name them, so that a build can give them to the compiler, and which of their
/// tables are
/// compiled into resources. Only a descriptor that is not there is an error here: all else the compiler tells at its place.
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

    /// <summary>How many bytes the files of a table that the compiler is given can have.</summary>
    [Required]
    public long LargestTable { get; set; }

    /// <summary>The folder for what is made of large tables.</summary>
    [Required]
    public string OutputFolder { get; set; } = string.Empty;

    /// <summary>
    /// The files that the compiler is given: those that descriptors name and that are there, each once, as the disk spells them, without those of
    /// large tables. Paths begin as that of their descriptor does.
    /// </summary>
    [Output]
    public string[] Files { get; private set; } = [];

    /// <summary>
    /// All files of the packages that have large tables, their descriptors first, each with the layout that is made of it, and what tells a file
    /// from one that had its name before.
    /// </summary>
    [Output]
    public ITaskItem[] LargeFiles { get; private set; } = [];

    /// <summary>The layouts of packages that have large tables, each with the full path of its descriptor.</summary>
    [Output]
    public ITaskItem[] Layouts { get; private set; } = [];

    /// <summary>The images of large tables, each as a resource, with the layout that it belongs to.</summary>
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
                $"there is no descriptor {descriptor.ItemSpec}; KzkgDataPackage has to include the datapackage.json of a package",
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

    /// <summary>A short name for the files of a package, its own among those of a project.</summary>
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
