using System.CommandLine;
using KzKgData.Curation;

namespace KzKgData.Cli;

/// <summary><c>kzkg publish</c>: adds new ids and categories to the table of published names, which programs depend on.</summary>
internal static class PublishCommand
{
    public static Command Create(Terminal terminal, TextWriter output, string workingDirectory)
    {
        var common = new CurationOptions(snapshots: null);
        var command = new Command("publish", "Adds new ids and categories to the table of published names.");
        common.AddTo(command);
        command.SetAction((arguments, _) => common.CurateAsync(arguments, terminal, output, workingDirectory, Publication.Publish, async added =>
        {
            foreach (var name in added)
            {
                await output.SayAsync($"published {name.Of} {name.Name}").ConfigureAwait(false);
            }

            if (added.Count == 0)
            {
                await output.SayAsync($"all names are already listed; nothing was changed").ConfigureAwait(false);
            }
        }));
        return command;
    }
}
