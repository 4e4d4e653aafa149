using System.CommandLine;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Cli;

/// <summary>The option that names the data package of a command.</summary>
internal sealed class PackageOption
{
    private readonly Option<string?> _data = new("--data")
    {
        Description = "Folder of the data package, or its descriptor (JSON or YAML). Default: the folder data here or in a folder above.",
        HelpName = "DIR",
    };

    public void AddTo(Command command) => command.Options.Add(_data);

    /// <summary>Returns whether the option is given.</summary>
    public bool IsGiven(ParseResult arguments) => arguments.GetValue(_data) is not null;

    /// <summary>Returns the folder of the package.</summary>
    /// <exception cref="UsageException">There is no such folder.</exception>
    public DataFolder Locate(ParseResult arguments, string workingDirectory) => DataFolder.Locate(arguments.GetValue(_data), workingDirectory);

    /// <summary>Reads the package and returns it with its folder.</summary>
    /// <exception cref="UsageException">There is no such folder, or its descriptor cannot be read.</exception>
    public (DataPackage Package, DataFolder Folder) Read(ParseResult arguments, string workingDirectory)
    {
        var folder = Locate(arguments, workingDirectory);
        var package = folder.Read();
        return package.IsReadable
            ? (package, folder)
            : throw new UsageException($"{folder.Prefix}{folder.DescriptorName} cannot be read; kzkg check reports why");
    }
}
