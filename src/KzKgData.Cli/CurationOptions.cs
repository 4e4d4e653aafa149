using System.CommandLine;
using KzKgData.Curation;

namespace KzKgData.Cli;

/// <summary>The options that every command which adds to a data package has in common, and how it tells what was refused.</summary>
internal sealed class CurationOptions
{
    private readonly Option<string?> _data = new("--data")
    {
        Description = "Folder of the data package. Default: the data folder of the current tree.",
        HelpName = "DIR",
    };

    private readonly Option<string?>? _snapshots;

    /// <summary>Takes what the command needs the archived texts for; null where it does not.</summary>
    public CurationOptions(string? snapshotsDescription)
    {
        _snapshots = snapshotsDescription is null ? null : new Option<string?>("--snapshots") { Description = snapshotsDescription, HelpName = "DIR" };
    }

    public void AddTo(Command command)
    {
        command.Options.Add(_data);
        if (_snapshots is not null)
        {
            command.Options.Add(_snapshots);
        }
    }

    /// <summary>What was given for an argument that the command cannot do without.</summary>
    /// <exception cref="UsageException">Nothing was given.</exception>
    public static string Need(string? given, string help) =>
        string.IsNullOrWhiteSpace(given) ? throw new UsageException(help) : given;

    /// <summary>Reads the package and adds to it.</summary>
    /// <exception cref="UsageException">It was refused. The places to choose from, if there are any, were printed.</exception>
    public async Task<T> CurateAsync<T>(ParseResult arguments, TextWriter output, string workingDirectory, Func<PackageEdit, T> curate)
    {
        var folder = DataFolder.Locate(arguments.GetValue(_data), workingDirectory);
        var snapshots = Snapshots(arguments, workingDirectory);
        try
        {
            return curate(PackageEdit.Open(folder.Directory, folder.DisplayName, snapshots));
        }
        catch (CurationRefusedException e)
        {
            for (var i = 0; i < e.Occurrences.Count; i++)
            {
                await output.WriteLineAsync(FormattableString.Invariant($"{i + 1,3}  {e.Occurrences[i].Start}-{e.Occurrences[i].End}  {e.Occurrences[i].Excerpt}")).ConfigureAwait(false);
            }

            throw new UsageException(e.Message, e);
        }
    }

    private string? Snapshots(ParseResult arguments, string workingDirectory)
    {
        if (_snapshots is null || arguments.GetValue(_snapshots) is not { } given)
        {
            return null;
        }

        var directory = Path.GetFullPath(given, workingDirectory);
        return Directory.Exists(directory) ? directory : throw new UsageException($"there is no folder '{given}'; name the folder of the archived texts with --snapshots");
    }
}
