using System.CommandLine;

namespace KzKgData.Cli;

/// <summary>The option that names the folder of the archived texts.</summary>
/// <param name="description">What the command needs them for.</param>
/// <param name="otherwise">What else can be done where there is no such folder, as the end of a message.</param>
internal sealed class SnapshotsOption(string description, string otherwise = "")
{
    private readonly Option<string?> _snapshots = new("--snapshots") { Description = description, HelpName = "DIR" };

    public void AddTo(Command command) => command.Options.Add(_snapshots);

    /// <summary>The folder that was named, or null.</summary>
    /// <exception cref="UsageException">There is no such folder.</exception>
    public string? Locate(ParseResult arguments, string workingDirectory)
    {
        if (arguments.GetValue(_snapshots) is not { } given)
        {
            return null;
        }

        var directory = Path.GetFullPath(given, workingDirectory);
        return Directory.Exists(directory) ? directory : throw new UsageException($"there is no folder '{given}'; name the folder of the archived texts with --snapshots{otherwise}");
    }
}
