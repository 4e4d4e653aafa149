using System.CommandLine;
using KzKgData.Curation;

namespace KzKgData.Cli;

/// <summary>The options that every command which adds to a data package has in common, and how it tells what was refused.</summary>
/// <param name="snapshots">The archived texts; null where the command does not need them.</param>
internal sealed class CurationOptions(SnapshotsOption? snapshots)
{
    private readonly PackageOption _package = new();

    public void AddTo(Command command)
    {
        _package.AddTo(command);
        snapshots?.AddTo(command);
    }

    /// <summary>What was given for an argument that the command cannot do without.</summary>
    /// <exception cref="UsageException">Nothing was given.</exception>
    public static string Need(string? given, string help) =>
        string.IsNullOrWhiteSpace(given) ? throw new UsageException(help) : given;

    /// <summary>Reads the package and adds to it.</summary>
    /// <exception cref="UsageException">It was refused. The places to choose from, if there are any, were printed.</exception>
    public async Task<T> CurateAsync<T>(ParseResult arguments, TextWriter output, string workingDirectory, Func<PackageEdit, T> curate)
    {
        var folder = _package.Locate(arguments, workingDirectory);
        var texts = snapshots?.Locate(arguments, workingDirectory);
        try
        {
            return curate(PackageEdit.Open(folder.Directory, folder.DisplayName, texts));
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
}
