using System.CommandLine;
using KzKgData.Curation;
using KzKgData.Verification.Findings;

namespace KzKgData.Cli;

/// <summary>The options shared by the commands that change a data package, and their handling of refused changes.</summary>
/// <param name="snapshots">The option for the archived texts; null if the command does not need them.</param>
internal sealed class CurationOptions(SnapshotsOption? snapshots)
{
    private readonly PackageOption _package = new();

    public void AddTo(Command command)
    {
        _package.AddTo(command);
        snapshots?.AddTo(command);
    }

    /// <summary>Returns the value of a required argument.</summary>
    /// <exception cref="UsageException">The argument is missing or blank.</exception>
    public static string Need(string? given, Message help) =>
        string.IsNullOrWhiteSpace(given) ? throw new UsageException(help) : given;

    /// <summary>Returns the folder of the package.</summary>
    public DataFolder Folder(ParseResult arguments, string workingDirectory) => _package.Locate(arguments, workingDirectory);

    /// <summary>Reads the package, changes it and prints what was done.</summary>
    /// <param name="arguments">The arguments of the command.</param>
    /// <param name="terminal">Its error stream receives a message when another command holds the lock, or when the output cannot be written.</param>
    /// <param name="output">Receives what was done, or the occurrences to choose from.</param>
    /// <param name="workingDirectory">The folder that relative paths start from.</param>
    /// <param name="curate">Makes the change.</param>
    /// <param name="print">Prints what was done, after the change.</param>
    /// <param name="isReading">Whether nothing is changed, so that a failure to print is a failure of the command.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="UsageException">The change was refused. The occurrences to choose from, if any, have been printed.</exception>
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
                terminal.Error.Say,
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

            throw new UsageException(e.Text, e);
        }

        if (texts is { IsMade: true })
        {
            texts.Keep();
            await terminal.Error.SayAsync($"created the folder '{texts.Given}' for the archived texts").ConfigureAwait(false);
        }

        try
        {
            await print(done).ConfigureAwait(false);
            await output.FlushAsync().ConfigureAwait(false);
        }
        catch (Exception e) when (!isReading && FailureText.IsOfFiles(e))
        {
            // A failing exit code would invite a second run, which would be refused because the change is already made.
            await terminal
                .Error.SayAsync($"kzkg: the change was made, do not run the command again; only its output could not be written: {FailureText.Of(e)}")
                .ConfigureAwait(false);
        }

        return ExitCode.Clean;
    }
}
