using KzKgData.Generators.Model;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Generators.Tasks;

/// <summary>A data package in the folder of its descriptor.</summary>
/// <param name="descriptor">The path of the descriptor, which exists.</param>
internal sealed class PackageOnDisk(string descriptor)
{
    private readonly string _folder = Path.GetDirectoryName(descriptor) ?? string.Empty;

    /// <summary>
    /// The existing files that the descriptor names, without duplicates, spelled as on disk. Paths start with the folder of the descriptor.
    /// </summary>
    public IEnumerable<string> Files => PackageFiles.Named(Open).Select(Find).OfType<string>();

    /// <summary>
    /// Returns the tables that are compiled into resources, because the compiler would take too much time and memory for them or cannot decompress them,
    /// with their files. A package with claims has none: verification adds code to claims.
    /// </summary>
    /// <param name="mostBytes">The maximum size in bytes of a table whose files are passed to the compiler.</param>
    public IEnumerable<(string Name, string[] Files)> LargeTables(long mostBytes)
    {
        var declared = DataPackage
            .Read(relative => PackageFiles.IsDescriptive(relative) || relative == DataPackage.DescriptorFileName ? Open(relative) : null)
            .Descriptor.Tables;
        return declared.Any(t => t.Role is TableRole.Claims)
            ? []
            : from table in declared
              let files = table.Paths.Select(Find).ToArray()
              where files.Length > 0
                  && Array.TrueForAll(files, f => f is not null)
                  && (table.PackedPaths.Count > 0 || files.Sum(f => new FileInfo(f!).Length) > mostBytes)
              group files by table.Name into named
              select (named.Key, named.First().OfType<string>().ToArray());
    }

    /// <summary>Returns the package as the compiler would see it with all its files.</summary>
    /// <param name="choice">The settings of the project for it.</param>
    public ProjectPackage ToProjectPackage(ProjectChoice choice)
    {
        var files = Files.Select(NormalPath).ToArray();
        var parts = files.Where(PackageFiles.IsDescriptive).Select(f => new DescriptorPart(Read(f), null));
        return ProjectPackage.Among(parts.Prepend(new DescriptorPart(Read(NormalPath(descriptor)), choice)), [NormalPath(descriptor), .. files]).Single();
    }

    /// <summary>Opens a file by its path in the package; null if it does not exist. Places use the actual name of the file.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public TextFile? Open(string relative)
    {
        if (Find(relative) is not { } path)
        {
            return null;
        }

        var spelled = PackagePath.Normalise(relative);
        return TextFile.Decode(spelled.Substring(0, spelled.LastIndexOf('/') + 1) + Path.GetFileName(path), File.ReadAllBytes(path));
    }

    private static string NormalPath(string path) => PackagePath.Normalise(Path.GetFullPath(path));

    private static PackageText Read(string path) => new(path, TextFile.Decode(path, File.ReadAllBytes(path)).Text);

    private string? Find(string relative) => relative == DataPackage.DescriptorFileName ? descriptor : PackageFolder.Find(_folder, relative);
}
