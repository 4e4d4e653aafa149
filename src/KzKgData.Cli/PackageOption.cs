using System.CommandLine;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Cli;

/// <summary>The option that names the data package of a command which only reads.</summary>
internal sealed class PackageOption
{
    private readonly Option<string?> _data = new("--data")
    {
        Description = "Folder of the data package. Default: the data folder of the current tree.",
        HelpName = "DIR",
    };

    public void AddTo(Command command) => command.Options.Add(_data);

    /// <summary>Reads the package.</summary>
    /// <exception cref="UsageException">There is none, or its descriptor cannot be read.</exception>
    public DataPackage Read(ParseResult arguments, string workingDirectory)
    {
        var folder = DataFolder.Locate(arguments.GetValue(_data), workingDirectory);
        var package = PackageFolder.Read(folder.Directory, folder.DisplayName);
        return package.IsReadable
            ? package
            : throw new UsageException($"{folder.DisplayName}/{DataPackage.DescriptorFileName} cannot be read; kzkg check says why");
    }
}
