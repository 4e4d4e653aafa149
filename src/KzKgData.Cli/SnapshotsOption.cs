using System.CommandLine;
using KzKgData.Verification.Findings;

namespace KzKgData.Cli;

/// <summary>The option for the folder of the archived texts.</summary>
/// <param name="description">The description of the option, with what the command needs the texts for.</param>
/// <param name="otherwise">The end of the error message for a missing folder: what else can be done.</param>
/// <param name="isMade">Whether the command creates a missing folder, because it copies a text into it.</param>
internal sealed class SnapshotsOption(string description, Message? otherwise = null, bool isMade = false)
{
    private readonly Option<string[]> _snapshots = new("--snapshots") { Description = description, HelpName = "DIR" };

    public void AddTo(Command command) => command.Options.Add(_snapshots);

    /// <summary>Returns the folders that were named, in order; none if the option was left out.</summary>
    /// <exception cref="UsageException">There is no such folder.</exception>
    public IReadOnlyList<string> LocateAll(ParseResult arguments, string workingDirectory) =>
        [.. (arguments.GetValue(_snapshots) ?? []).Select(given => Path.GetFullPath(given, workingDirectory) is var directory && Directory.Exists(directory)
            ? directory
            : throw new UsageException($"there is no folder '{given}'; name the folder of the archived texts with --snapshots{otherwise ?? Message.Empty}"))];

    /// <summary>Returns the folder that was named, or null; creates it if it is missing and the command copies a text into it.</summary>
    /// <exception cref="UsageException">There is no such folder, or several were named.</exception>
    public SnapshotsFolder? LocateOrMake(ParseResult arguments, string workingDirectory) =>
        isMade && arguments.GetValue(_snapshots) is [var given] && Path.GetFullPath(given, workingDirectory) is var path && !Path.Exists(path)
            ? SnapshotsFolder.Make(path, given)
            : Locate(arguments, workingDirectory) is { } found ? new SnapshotsFolder(found, found) : null;

    /// <summary>Returns the folder that was named, or null.</summary>
    /// <exception cref="UsageException">There is no such folder, or several were named.</exception>
    public string? Locate(ParseResult arguments, string workingDirectory) => LocateAll(arguments, workingDirectory) switch
    {
        [] => null,
        [var only] => only,
        _ => throw new UsageException($"--snapshots was given several times; this command takes only one folder"),
    };
}

/// <summary>The folder of the archived texts. A folder created for a command is removed again, unless the command succeeds.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Given">Its path as the user wrote it.</param>
internal sealed record SnapshotsFolder(string Path, string Given) : IDisposable
{
    private bool _isKept;

    /// <summary>Whether this command created it.</summary>
    public bool IsMade { get; private init; }

    /// <summary>Creates the folder.</summary>
    public static SnapshotsFolder Make(string path, string given)
    {
        Directory.CreateDirectory(path);
        return new SnapshotsFolder(path, given) { IsMade = true };
    }

    /// <summary>Keeps the folder.</summary>
    public void Keep() => _isKept = true;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (IsMade && !_isKept && Directory.Exists(Path) && !Directory.EnumerateFileSystemEntries(Path).Any())
        {
            Directory.Delete(Path);
        }
    }
}
