namespace KzKgData.Verification.DataPackages;

/// <summary>A data package as it was read: the descriptor and its tables, with everything that is wrong with their form.</summary>
public sealed class DataPackage
{
    /// <summary>The name of the descriptor's file.</summary>
    public const string DescriptorFileName = "datapackage.json";

    private DataPackage(PackageDescriptor descriptor, bool isReadable, IReadOnlyList<DescriptorProblem> problems, IReadOnlyList<Table> tables)
    {
        Descriptor = descriptor;
        IsReadable = isReadable;
        Problems = problems;
        Tables = tables;
    }

    /// <summary>What the descriptor declares, as far as it could be used.</summary>
    public PackageDescriptor Descriptor { get; }

    /// <summary>Whether the descriptor is there and is a JSON object; otherwise there is nothing to check.</summary>
    public bool IsReadable { get; }

    /// <summary>What in the descriptor could not be used.</summary>
    public IReadOnlyList<DescriptorProblem> Problems { get; }

    /// <summary>The tables in the order of the descriptor.</summary>
    public IReadOnlyList<Table> Tables { get; }

    /// <summary>Reads a package whose files are at hand as texts. Never throws on their content.</summary>
    /// <param name="folder">The folder as findings name it, with <c>/</c> between folders; may be empty.</param>
    /// <param name="open">Gives the file of a path relative to the folder under the name that findings use, or null where there is none.</param>
    /// <param name="threads">How many threads may take tables apart, 1 or more; <paramref name="open"/> is called by this one alone.</param>
    public static DataPackage Read(string folder, Func<string, string, TextFile?> open, int threads = 1)
    {
        var descriptorPath = Join(folder, DescriptorFileName);
        if (open(DescriptorFileName, descriptorPath) is not { } file)
        {
            var nowhere = new Place(descriptorPath, 1, 1, 1, 1);
            return new DataPackage(new PackageDescriptor(), isReadable: false, [new DescriptorProblem("the descriptor is missing; a data package is a folder with a datapackage.json", nowhere)], []);
        }

        var (descriptor, problems) = DescriptorReader.Read(file);
        if (descriptor is null)
        {
            return new DataPackage(new PackageDescriptor(), isReadable: false, problems, []);
        }

        var files = descriptor.Tables.Select(t => (Schema: t, Path: Join(folder, t.Path), File: open(t.Path, Join(folder, t.Path)))).ToArray();
        var tables = new Table[files.Length];
        Parallelism.For(files.Length, threads, i => tables[i] = Table.Read(files[i].Schema, files[i].Path, files[i].File));
        return new DataPackage(descriptor, isReadable: true, problems, tables);
    }

    /// <summary>The same package with another text in the file of a table, as after an edit; no other file is read again.</summary>
    /// <param name="table">The table, one of <see cref="Tables"/>.</param>
    /// <param name="text">The decoded text, or null where the file is not there any more.</param>
    public DataPackage With(Table table, string? text)
    {
        var file = text is null ? null : new TextFile(table.Path, text);
        return new DataPackage(Descriptor, IsReadable, Problems, [.. Tables.Select(t => t == table ? Table.Read(t.Schema, t.Path, file) : t)]);
    }

    /// <summary>The table of a name, or null.</summary>
    public Table? FindTable(string name) => Tables.FirstOrDefault(t => string.Equals(t.Schema.Name, name, StringComparison.Ordinal));

    /// <summary>The first table of a role, or null.</summary>
    public Table? FindTable(TableRole role) => Tables.FirstOrDefault(t => t.Schema.Role == role);

    private static string Join(string folder, string path) => folder.Length == 0 ? path : folder.TrimEnd('/') + "/" + path;
}
