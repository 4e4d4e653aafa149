using System.CommandLine;
using KzKgData.Curation;

namespace KzKgData.Cli;

/// <summary><c>kzkg publish</c>: puts new ids and categories on the list of what programs are written against.</summary>
internal static class PublishCommand
{
    public static Command Create(TextWriter output, string workingDirectory)
    {
        var common = new CurationOptions(snapshots: null);
        var command = new Command("publish", "Adds new ids and categories to the table of what has been published.");
        common.AddTo(command);
        command.SetAction(async (arguments, _) =>
        {
            var added = await common.CurateAsync(arguments, output, workingDirectory, Publication.Publish).ConfigureAwait(false);
            foreach (var name in added)
            {
                await output.WriteLineAsync($"published {name.Of} {name.Name}").ConfigureAwait(false);
            }

            if (added.Count == 0)
            {
                await output.WriteLineAsync("everything is listed already, nothing was changed").ConfigureAwait(false);
            }

            return ExitCode.Clean;
        });
        return command;
    }
}
