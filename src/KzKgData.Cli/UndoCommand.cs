using System.CommandLine;
using KzKgData.Curation;

namespace KzKgData.Cli;

/// <summary><c>kzkg undo</c>: undoes the last change to the data.</summary>
internal static class UndoCommand
{
    public static Command Create(Terminal terminal, TextWriter output, string workingDirectory)
    {
        var package = new PackageOption();
        var command = new Command("undo", "Undoes the last change that this tool made to the data. Repeat it to undo earlier ones, up to a hundred.");
        package.AddTo(command);
        command.SetAction(async (arguments, _) =>
        {
            string what;
            try
            {
                what = History.Undo(package.Locate(arguments, workingDirectory).Directory, terminal.Error.Say);
            }
            catch (CurationRefusedException e)
            {
                throw new UsageException(e.Text, e);
            }

            await output.SayAsync($"undone: {what}").ConfigureAwait(false);
            return ExitCode.Clean;
        });
        return command;
    }
}
