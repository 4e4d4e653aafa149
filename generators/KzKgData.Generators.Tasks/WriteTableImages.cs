using KzKgData.Generators.Emission;
using KzKgData.Generators.Emission.Images;
using KzKgData.Generators.Model;
using KzKgData.Verification;
using KzKgData.Verification.DataPackages;
using Microsoft.Build.Framework;

namespace KzKgData.Generators.Tasks;

/// <summary>
/// Writes the images of the large tables of a package, which become assembly resources, and the layout that is passed to the compiler instead of the
/// tables. Since the compiler does not see the whole package, it is verified here; the layout contains the messages.
/// </summary>
public sealed class WriteTableImages : ITask
{
    /// <summary>The build engine.</summary>
    public IBuildEngine BuildEngine { get; set; } = null!;

    /// <summary>Not used.</summary>
    public ITaskHost? HostObject { get; set; }

    /// <summary>The images of one package, as returned by <see cref="FindPackageFiles"/>.</summary>
    [Required]
    public ITaskItem[] Images { get; set; } = [];

    /// <summary>The descriptor with the metadata <c>Namespace</c>, <c>RootName</c>, <c>Names</c> and <c>Access</c> of the project.</summary>
    [Required]
    public ITaskItem[] Descriptors { get; set; } = [];

    /// <summary>The namespace for packages without their own.</summary>
    public string? Namespace { get; set; }

    /// <summary>The name of the root class for packages without their own.</summary>
    public string? RootName { get; set; }

    /// <summary>The style of names for packages without their own: <c>ascii</c> or empty.</summary>
    public string? Names { get; set; }

    /// <summary>The accessibility of types for packages without their own: <c>internal</c> or empty.</summary>
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
                $"a table of the package needs an image of more than {ImageTooLargeException.MostBytes} bytes, which is the limit; split the table");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refuse(descriptor, $"{e.Message.TrimEnd('.')}; the limit is 2 GB of text per file");
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
