using System.CommandLine;
using KzKgData.Curation;

namespace KzKgData.Cli;

/// <summary><c>kzkg publish</c>: puts new ids and categories on the list of what programs are written against.</summary>
internal static class PublishCommand
{
    public static Command Create(Terminal terminal, TextWriter output, string workingDirectory)
    {
        var common = new CurationOptions(snapshots: null);
        var command = new Command("publish", "Adds new ids and categories to the table of what has been published.");
        common.AddTo(command);
        command.SetAction((arguments, _) => common.CurateAsync(arguments, terminal, output, workingDirectory, Publication.Publish, async added =>
        {
            foreach (var name in added)
            {
                await output.WriteLineAsync($"published {name.Of} {name.Name}").ConfigureAwait(false);
            }

            if (added.Count == 0)
            {
                await output.WriteLineAsync("everything is listed already, nothing was changed").ConfigureAwait(false);
            }
        }));
        return command;
    }
}
