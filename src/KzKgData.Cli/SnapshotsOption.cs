using System.CommandLine;

namespace KzKgData.Cli;

/// <summary>The option that names the folder of the archived texts.</summary>
/// <param name="description">What the command needs them for.</param>
/// <param name="otherwise">What else can be done where there is no such folder, as the end of a message.</param>
/// <param name="isMade">Whether the command makes the folder where there is none, since it puts a text into it.</param>
internal sealed class SnapshotsOption(string description, string otherwise = "", bool isMade = false)
{
    private readonly Option<string[]> _snapshots = new("--snapshots") { Description = description, HelpName = "DIR" };

    public void AddTo(Command command) => command.Options.Add(_snapshots);

    /// <summary>The folders that were named, in their order; none where the option was left out.</summary>
    /// <exception cref="UsageException">There is no such folder.</exception>
    public IReadOnlyList<string> LocateAll(ParseResult arguments, string workingDirectory) =>
        [.. (arguments.GetValue(_snapshots) ?? []).Select(given => Path.GetFullPath(given, workingDirectory) is var directory && Directory.Exists(directory)
            ? directory
            : throw new UsageException($"there is no folder '{given}'; name the folder of the archived texts with --snapshots{otherwise}"))];

    /// <summary>The one folder that was named, made where there is none and the command puts a text into it; or null.</summary>
    /// <exception cref="UsageException">There is no such folder, or several were named.</exception>
    public SnapshotsFolder? LocateOrMake(ParseResult arguments, string workingDirectory) =>
        isMade && arguments.GetValue(_snapshots) is [var given] && Path.GetFullPath(given, workingDirectory) is var path && !Path.Exists(path)
            ? SnapshotsFolder.Make(path, given)
            : Locate(arguments, workingDirectory) is { } found ? new SnapshotsFolder(found, found) : null;

    /// <summary>The one folder that was named, or null.</summary>
    /// <exception cref="UsageException">There is no such folder, or several were named.</exception>
    public string? Locate(ParseResult arguments, string workingDirectory) => LocateAll(arguments, workingDirectory) switch
    {
        [] => null,
        [var only] => only,
        _ => throw new UsageException("--snapshots was given several times; name the one folder that this command works in"),
    };
}

/// <summary>The folder of the archived texts. One that was made for a command goes again, unless the command was carried out.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Given">Its name, as it was given.</param>
internal sealed record SnapshotsFolder(string Path, string Given) : IDisposable
{
    private bool _isKept;

    /// <summary>Whether it was made now.</summary>
    public bool IsMade { get; private init; }

    /// <summary>Makes the folder.</summary>
    public static SnapshotsFolder Make(string path, string given)
    {
        Directory.CreateDirectory(path);
        return new SnapshotsFolder(path, given) { IsMade = true };
    }

    /// <summary>Lets it stay.</summary>
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
