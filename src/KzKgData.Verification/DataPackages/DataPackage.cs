namespace KzKgData.Verification.DataPackages;

/// <summary>A data package as read: the descriptor and its tables, with all problems of their form.</summary>
public sealed class DataPackage
{
    /// <summary>The file name of the descriptor.</summary>
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

    /// <summary>What the descriptor declares, without what could not be used.</summary>
    public PackageDescriptor Descriptor { get; }

    /// <summary>Whether the descriptor exists and is a JSON object; otherwise there is nothing to check.</summary>
    public bool IsReadable { get; }

    /// <summary>The parts of the descriptor that could not be used.</summary>
    public IReadOnlyList<DescriptorProblem> Problems { get; }

    /// <summary>The parts of the descriptor that are accepted but not checked.</summary>
    public IReadOnlyList<DescriptorProblem> Notes { get; }

    /// <summary>The tables in the order of the descriptor.</summary>
    public IReadOnlyList<Table> Tables { get; }

    /// <summary>Whether any table has a role, so that the package is one of cited facts.</summary>
    public bool HasRoles => Tables.Any(t => t.Schema.Role is not TableRole.None);

    /// <summary>The fields of all tables for the side.</summary>
    internal IEnumerable<FieldSchema> SideFields => Tables.Select(t => t.Schema.Field(KnownColumn.Side)).OfType<FieldSchema>();

    /// <summary>Reads a package. Never throws because of its content.</summary>
    /// <param name="open">Returns the file at a path relative to the folder of the package, or null if it does not exist.</param>
    /// <param name="threads">The number of threads that may parse tables, at least 1; only the calling thread calls <paramref name="open"/>.</param>
    /// <param name="descriptorName">The file name of the descriptor.</param>
    public static DataPackage Read(Func<string, TextFile?> open, int threads = 1, string descriptorName = DescriptorFileName)
    {
        if (open(descriptorName) is not { } file)
        {
            var nowhere = new Place(descriptorName, 1, 1, 1, 1);
            return new DataPackage(
                new PackageDescriptor(),
                isReadable: false,
                [new DescriptorProblem($"the descriptor is missing; add a {DescriptorFileName} to the folder of the package", nowhere)],
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

    /// <summary>Returns the same package with a table's file replaced, as after an edit. No other file is read again.</summary>
    /// <param name="table">The table, one of <see cref="Tables"/>.</param>
    /// <param name="text">The decoded text, or null if the file no longer exists.</param>
    public DataPackage With(Table table, string? text)
    {
        var file = text is null ? null : new TextFile(table.Path, text);
        return new DataPackage(Descriptor, IsReadable, Problems, Notes, [.. Tables.Select(t => t == table ? Table.Read(t.Schema, [file]) : t)]);
    }

    /// <summary>Returns the table with a name, or null.</summary>
    public Table? FindTable(string name) => Tables.FirstOrDefault(t => string.Equals(t.Schema.Name, name, StringComparison.Ordinal));

    /// <summary>Returns the first table with a role, or null.</summary>
    public Table? FindTable(TableRole role) => Tables.FirstOrDefault(t => t.Schema.Role == role);
}
