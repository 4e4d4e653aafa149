using KzKgData.Generators.Emission;
using KzKgData.Generators.Emission.Images;
using KzKgData.Generators.Model;
using KzKgData.Verification;
using KzKgData.Verification.DataPackages;
using Microsoft.Build.Framework;

namespace KzKgData.Generators.Tasks;

/// <summary>
/// Lays the large tables of a package into images, which become resources of the assembly, and writes the layout that the compiler is given in place
/// of the tables.
/// Since the compiler does not see all of the package, it is verified here; the layout carries what there is to say.
/// </summary>
public sealed class WriteTableImages : ITask
{
    /// <summary>The engine that runs the task.</summary>
    public IBuildEngine BuildEngine { get; set; } = null!;

    /// <summary>Not used.</summary>
    public ITaskHost? HostObject { get; set; }

    /// <summary>The images of one package, as <see cref="FindPackageFiles"/> gives them.</summary>
    [Required]
    public ITaskItem[] Images { get; set; } = [];

    /// <summary>The descriptor with the metadata <c>Namespace</c>, <c>RootName</c>, <c>Names</c> and <c>Access</c> that the project asks for.</summary>
    [Required]
    public ITaskItem[] Descriptors { get; set; } = [];

    /// <summary>The namespace that the project asks for where the package has none of its own.</summary>
    public string? Namespace { get; set; }

    /// <summary>The name of the root class where the package has none of its own.</summary>
    public string? RootName { get; set; }

    /// <summary>How names are made where the package does not say: <c>ascii</c>, or nothing.</summary>
    public string? Names { get; set; }

    /// <summary>For whom the types are where the package does not say: <c>internal</c>, or nothing.</summary>
    public string? Access { get; set; }

    /// <summary>The folder of the project.</summary>
    [Required]
    public string ProjectFolder { get; set; } = string.Empty;

    /// <inheritdoc/>
    public bool Execute()
    {
        var (layout, descriptor) = (Images[0].GetMetadata("Layout"), Images[0].GetMetadata("Descriptor"));
        var item = Descriptors.First(d => d.ItemSpec == descriptor);
        var choice = ProjectChoice.Of(
            FirstOf(item.GetMetadata("Namespace"), Namespace),
            FirstOf(item.GetMetadata("RootName"), RootName),
            item.ItemSpec,
            PackagePath.Normalise(ProjectFolder) + "/",
            FirstOf(item.GetMetadata("Names"), Names),
            FirstOf(item.GetMetadata("Access"), Access));
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(layout)!);
            File.WriteAllText(layout, Write(new PackageOnDisk(descriptor), choice));
            return true;
        }
        catch (ImageTooLargeException)
        {
            return Refuse(
                descriptor,
                $"a table of the package takes more than the {ImageTooLargeException.MostBytes} bytes that an image can have; divide it");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refuse(descriptor, $"{e.Message.TrimEnd('.')}; a table can have up to 2 GB of text in a file");
        }
    }

    private string Write(PackageOnDisk disk, ProjectChoice choice)
    {
        var project = disk.ToProjectPackage(choice);
        var threads = Math.Min(Environment.ProcessorCount, 4);
        var read = DataPackage.Read(disk.Open, threads);
        var messages = PackageMessages.Of(Verifier.Verify(read, new VerificationOptions { Threads = threads }).In(project.Descriptor.Folder), project, read);
        var shape = ShapeReader.Read(project);
        var context = new CodeContext(shape);
        var tables = new List<TableLayout>();
        foreach (var image in Images)
        {
            var name = image.GetMetadata("Table");
            using var output = File.Create(image.ItemSpec);
            tables.Add(
                TableLayout.Of(
                    TableReader.Write(read.FindTable(name)!, shape.Tables.First(t => t.Name == name), context, output, image.GetMetadata("LogicalName"))));
        }

        return PackageLayout.Write(project, tables, messages);
    }

    private bool Refuse(string descriptor, string message)
    {
        BuildEngine.LogErrorEvent(
            new BuildErrorEventArgs("compiling", "KZKG5002", Path.GetFullPath(descriptor), 1, 1, 1, 1, message, string.Empty, nameof(WriteTableImages)));
        return false;
    }

    private static string? FirstOf(string? given, string? otherwise) => string.IsNullOrWhiteSpace(given) ? otherwise : given;
}
