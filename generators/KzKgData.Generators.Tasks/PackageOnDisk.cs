using KzKgData.Generators.Model;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Generators.Tasks;

/// <summary>A data package in the folder of its descriptor.</summary>
/// <param name="descriptor">The path of the descriptor, which is there.</param>
internal sealed class PackageOnDisk(string descriptor)
{
    private readonly string _folder = Path.GetDirectoryName(descriptor) ?? string.Empty;

    /// <summary>
    /// The files that the descriptor names and that are there, each once, as the disk spells them. Paths begin as that of the descriptor does.
    /// </summary>
    public IEnumerable<string> Files => PackageFiles.Named(Open).Select(Find).OfType<string>();

    /// <summary>
    /// The tables that are compiled into resources, since the compiler would take too much time and memory for them, or cannot unpack them; each by
    /// its name, with its files.
    /// A package with claims has none: what verification adds to them is code.
    /// </summary>
    /// <param name="mostBytes">How many bytes the files of a table that the compiler is given can have.</param>
    public IEnumerable<(string Name, string[] Files)> LargeTables(long mostBytes)
    {
        var declared = DataPackage
            .Read(relative => PackageFiles.IsDescriptive(relative) || relative == DataPackage.DescriptorFileName ? Open(relative) : null)
            .Descriptor.Tables;
        return declared.Any(t => t.Role is TableRole.Claims)
            ? []
            : from table in declared
              let files = table.Paths.Select(Find).ToArray()
              where files.Length > 0 && Array.TrueForAll(files, f => f is not null) && (table.IsPacked || files.Sum(f => new FileInfo(f!).Length) > mostBytes)
              group files by table.Name into named
              select (named.Key, named.First().OfType<string>().ToArray());
    }

    /// <summary>The package as a compiler that has all of its files takes it.</summary>
    /// <param name="choice">What the project asks for it.</param>
    public ProjectPackage ToProjectPackage(ProjectChoice choice)
    {
        var files = Files.Select(NormalPath).ToArray();
        var parts = files.Where(PackageFiles.IsDescriptive).Select(f => new DescriptorPart(Read(f), null));
        return ProjectPackage.Among(parts.Prepend(new DescriptorPart(Read(NormalPath(descriptor)), choice)), [NormalPath(descriptor), .. files]).Single();
    }

    /// <summary>Opens a file by its path in the package; null where there is none. Places are said by the file's own name.</summary>
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
