using System.CommandLine;
using KzKgData.Reporting;
using KzKgData.Reporting.Views;
using KzKgData.Reporting.Wording;
using KzKgData.Verification;

namespace KzKgData.Cli;

/// <summary><c>kzkg show</c>: shows one row with the evidence of every cell.</summary>
internal static class ShowCommand
{
    public static Command Create(Terminal terminal, string workingDirectory)
    {
        var id = new Argument<string>("ID") { Description = "Id of a fact, a source, a mention or an explanation." };
        var format = new TextOrJson();
        var option = new PackageOption();
        var command = new Command("show", "Shows every cell of a fact with its evidence; for a claim, also its readings and contradictions.") { id };
        format.AddTo(command);
        option.AddTo(command);
        command.SetAction(arguments =>
        {
            var (package, folder) = option.Read(arguments, workingDirectory);
            var result = Verifier.Verify(package).In(folder.DisplayName);
            var given = arguments.GetValue(id)!;
            var row =
                RowView.Find(result, given)
                ?? throw new UsageException(
                    $"there is no row with the id "
                    + $"'{given}'{NearNames.Hint(given, RowView.Named(result.Dataset).Select(n => n.Id), $"kzkg list TABLE lists the rows of a table")}");
            format.Print(
                arguments, row, terminal.Output,
                (r, output) => TerminalText.Write(output, terminal.Width, text => RowText.Write(r, text, TextsLanguage.Tag)),
                RowJson.Write);
            return ExitCode.Clean;
        });
        return command;
    }
}
