using System.CommandLine;

namespace KzKgData.Cli;

/// <summary>The option that names the folder of the archived texts.</summary>
/// <param name="description">What the command needs them for.</param>
/// <param name="otherwise">What else can be done where there is no such folder, as the end of a message.</param>
internal sealed class SnapshotsOption(string description, string otherwise = "")
{
    private readonly Option<string[]> _snapshots = new("--snapshots") { Description = description, HelpName = "DIR" };

    public void AddTo(Command command) => command.Options.Add(_snapshots);

    /// <summary>The folders that were named, in their order; none where the option was left out.</summary>
    /// <exception cref="UsageException">There is no such folder.</exception>
    public IReadOnlyList<string> LocateAll(ParseResult arguments, string workingDirectory) =>
        [.. (arguments.GetValue(_snapshots) ?? []).Select(given => Path.GetFullPath(given, workingDirectory) is var directory && Directory.Exists(directory)
            ? directory
            : throw new UsageException($"there is no folder '{given}'; name the folder of the archived texts with --snapshots{otherwise}"))];

    /// <summary>The one folder that was named, or null.</summary>
    /// <exception cref="UsageException">There is no such folder, or several were named.</exception>
    public string? Locate(ParseResult arguments, string workingDirectory) => LocateAll(arguments, workingDirectory) switch
    {
        [] => null,
        [var only] => only,
        _ => throw new UsageException("--snapshots was given several times; name the one folder that this command works in"),
    };
}
