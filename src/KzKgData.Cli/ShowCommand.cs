using System.CommandLine;
using KzKgData.Reporting;
using KzKgData.Reporting.Views;
using KzKgData.Verification;

namespace KzKgData.Cli;

/// <summary><c>kzkg show</c>: one row with the evidence of every cell.</summary>
internal static class ShowCommand
{
    public static Command Create(StreamWriter output, string workingDirectory)
    {
        var id = new Argument<string>("ID") { Description = "Id of a fact, a source, a mention or an explanation." };
        var format = new Option<string>("--format") { Description = "How to print: text or json.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var option = new PackageOption();
        var command = new Command("show", "Shows every cell of a fact with its evidence, and of a claim the readings and what contradicts it.") { id, format };
        option.AddTo(command);
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var result = Verifier.Verify(option.Read(arguments, workingDirectory));
            var given = arguments.GetValue(id)!;
            var row = RowView.Find(result, given)
                ?? throw new UsageException($"there is no row with the id '{given}'{NearNames.Hint(given, RowView.Named(result.Dataset).Select(n => n.Id), "kzkg list TABLE names the rows of a table")}");
            if (arguments.GetValue(format) is "json")
            {
                RowJson.Write(row, output.BaseStream);
            }
            else
            {
                RowText.Write(row, output);
            }

            await output.FlushAsync(cancellationToken).ConfigureAwait(false);
            return ExitCode.Clean;
        });
        return command;
    }
}
