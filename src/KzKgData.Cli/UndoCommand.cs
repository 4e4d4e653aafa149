using System.CommandLine;
using KzKgData.Curation;

namespace KzKgData.Cli;

/// <summary><c>kzkg undo</c>: takes back the last change of the data.</summary>
internal static class UndoCommand
{
    public static Command Create(Terminal terminal, TextWriter output, string workingDirectory)
    {
        var package = new PackageOption();
        var command = new Command("undo", "Takes back the last change that was made to the data with this tool; again for the one before, up to a hundred.");
        package.AddTo(command);
        command.SetAction(async (arguments, _) =>
        {
            string what;
            try
            {
                what = History.Undo(package.Locate(arguments, workingDirectory).Directory, terminal.Error.WriteLine);
            }
            catch (CurationRefusedException e)
            {
                throw new UsageException(e.Message, e);
            }

            await output.WriteLineAsync("took back: " + what).ConfigureAwait(false);
            return ExitCode.Clean;
        });
        return command;
    }
}
