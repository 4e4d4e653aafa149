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

    /// <summary>The folder of the package.</summary>
    public DataFolder Folder(ParseResult arguments, string workingDirectory) => _package.Locate(arguments, workingDirectory);

    /// <summary>Reads the package, adds to it and says what was done.</summary>
    /// <param name="arguments">The arguments of the command.</param>
    /// <param name="terminal">Where it is told when something else is to be waited for, or nothing can be printed.</param>
    /// <param name="output">Where the places to choose from go, and what was done.</param>
    /// <param name="workingDirectory">The folder that relative paths start from.</param>
    /// <param name="curate">Makes the change.</param>
    /// <param name="print">Says what was done, once it is.</param>
    /// <param name="isReading">Whether nothing is changed, so that it failed where nothing could be printed.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="UsageException">It was refused. The places to choose from, if there are any, were printed.</exception>
    public async Task<int> CurateAsync<T>(
        ParseResult arguments,
        Terminal terminal,
        TextWriter output,
        string workingDirectory,
        Func<PackageEdit, T> curate,
        Func<T, Task> print,
        bool isReading = false)
    {
        var folder = _package.Locate(arguments, workingDirectory);
        using var texts = snapshots?.LocateOrMake(arguments, workingDirectory);
        T done;
        try
        {
            done = PackageEdit.Make(
                folder.Directory,
                folder.DisplayName,
                texts?.Path,
                curate,
                terminal.Error.WriteLine,
                string.Join(' ', arguments.Tokens.Select(t => t.Value)));
        }
        catch (CurationRefusedException e)
        {
            for (var i = 0; i < e.Occurrences.Count; i++)
            {
                await output
                    .WriteLineAsync(FormattableString.Invariant($"{i + 1,3}  {e.Occurrences[i].Start}-{e.Occurrences[i].End}  {e.Occurrences[i].Excerpt}"))
                    .ConfigureAwait(false);
            }

            throw new UsageException(e.Message, e);
        }

        if (texts is { IsMade: true })
        {
            texts.Keep();
            await terminal.Error.WriteLineAsync($"made the folder '{texts.Given}' for the archived texts").ConfigureAwait(false);
        }

        try
        {
            await print(done).ConfigureAwait(false);
            await output.FlushAsync().ConfigureAwait(false);
        }
        catch (Exception e) when (!isReading && e is (IOException or UnauthorizedAccessException))
        {
            // Another exit code would ask for a second run, which could only be refused.
            await terminal
                .Error.WriteLineAsync($"kzkg: done, do not run it again; only the account of it could not be printed: {FailureText.Of(e)}")
                .ConfigureAwait(false);
        }

        return ExitCode.Clean;
    }
}
