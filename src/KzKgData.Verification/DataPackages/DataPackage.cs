namespace KzKgData.Verification.DataPackages;

/// <summary>A data package as it was read: the descriptor and its tables, with everything that is wrong with their form.</summary>
public sealed class DataPackage
{
    /// <summary>The name of the descriptor's file.</summary>
    public const string DescriptorFileName = "datapackage.json";

    private DataPackage(
        PackageDescriptor descriptor,
        bool isReadable,
        IReadOnlyList<DescriptorProblem> problems,
        IReadOnlyList<DescriptorProblem> notes,
        IReadOnlyList<Table> tables)
    {
        Notes = notes;
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

    /// <summary>What the descriptor declares that is carried and not checked.</summary>
    public IReadOnlyList<DescriptorProblem> Notes { get; }

    /// <summary>The tables in the order of the descriptor.</summary>
    public IReadOnlyList<Table> Tables { get; }

    /// <summary>Whether some table has a role: the package is one of cited facts.</summary>
    public bool HasRoles => Tables.Any(t => t.Schema.Role is not TableRole.None);

    /// <summary>The fields of all tables that hold sides.</summary>
    internal IEnumerable<FieldSchema> SideFields => Tables.Select(t => t.Schema.Field(KnownColumn.Side)).OfType<FieldSchema>();

    /// <summary>Reads a package whose files are at hand as texts. Never throws on their content.</summary>
    /// <param name="open">Gives the file of a path relative to the folder of the package, or null where there is none.</param>
    /// <param name="threads">How many threads may take tables apart, 1 or more; <paramref name="open"/> is called by this one alone.</param>
    /// <param name="descriptorName">The name of the descriptor's file.</param>
    public static DataPackage Read(Func<string, TextFile?> open, int threads = 1, string descriptorName = DescriptorFileName)
    {
        if (open(descriptorName) is not { } file)
        {
            var nowhere = new Place(descriptorName, 1, 1, 1, 1);
            return new DataPackage(
                new PackageDescriptor(),
                isReadable: false,
                [new DescriptorProblem("the descriptor is missing; a data package is a folder with a datapackage.json", nowhere)],
                [],
                []);
        }

        var (descriptor, problems, notes) = DescriptorReader.Read(file, open);
        if (descriptor is null)
        {
            return new DataPackage(new PackageDescriptor(), isReadable: false, problems, notes, []);
        }

        var files = descriptor.Tables.Select(t => (Schema: t, Files: t.InlineData is null ? t.Paths.Select(open).ToArray() : [])).ToArray();
        var tables = new Table[files.Length];
        Parallelism.For(files.Length, threads, i => tables[i] = Table.Read(files[i].Schema, files[i].Files));
        return new DataPackage(descriptor, isReadable: true, problems, notes, tables);
    }

    /// <summary>The same package with another text in the file of a table, as after an edit; no other file is read again.</summary>
    /// <param name="table">The table, one of <see cref="Tables"/>.</param>
    /// <param name="text">The decoded text, or null where the file is not there any more.</param>
    public DataPackage With(Table table, string? text)
    {
        var file = text is null ? null : new TextFile(table.Path, text);
        return new DataPackage(Descriptor, IsReadable, Problems, Notes, [.. Tables.Select(t => t == table ? Table.Read(t.Schema, [file]) : t)]);
    }

    /// <summary>The table of a name, or null.</summary>
    public Table? FindTable(string name) => Tables.FirstOrDefault(t => string.Equals(t.Schema.Name, name, StringComparison.Ordinal));

    /// <summary>The first table of a role, or null.</summary>
    public Table? FindTable(TableRole role) => Tables.FirstOrDefault(t => t.Schema.Role == role);
}
