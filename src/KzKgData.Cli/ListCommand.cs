using System.CommandLine;
using KzKgData.Reporting;

namespace KzKgData.Cli;

/// <summary><c>kzkg list</c>: the tables of a package, or the rows of one.</summary>
internal static class ListCommand
{
    public static Command Create(Terminal terminal, StreamWriter output, string workingDirectory)
    {
        var name = new Argument<string?>("TABLE") { Description = "Name of a table. Without it all tables are listed.", Arity = ArgumentArity.ZeroOrOne };
        var format = new Option<string>("--format") { Description = "How to print: text or json.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var option = new PackageOption();
        var command = new Command("list", "Lists the tables with their row counts, or the rows of one table.") { name, format };
        option.AddTo(command);
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var package = option.Read(arguments, workingDirectory);
            var isJson = arguments.GetValue(format) is "json";
            if (arguments.GetValue(name) is not { } given)
            {
                if (isJson)
                {
                    TableListing.WriteTablesJson(package, output.BaseStream);
                }
                else
                {
                    TableListing.WriteTables(package, output, terminal.Width);
                }

                await output.FlushAsync(cancellationToken).ConfigureAwait(false);
                return ExitCode.Clean;
            }

            var table = package.FindTable(given)
                ?? throw new UsageException($"there is no table '{given}'{NearNames.Hint(given, package.Tables.Select(t => t.Schema.Name), "kzkg list names all")}");
            if (!table.IsReadable)
            {
                throw new UsageException($"the table {table.Path} cannot be read; kzkg check says why");
            }

            if (isJson)
            {
                TableListing.WriteRowsJson(table, output.BaseStream);
            }
            else
            {
                TableListing.WriteRows(table, output, terminal.Width);
            }

            await output.FlushAsync(cancellationToken).ConfigureAwait(false);
            if (table.Rows.Count(r => r.IsMalformed) is > 0 and var malformed)
            {
                await terminal.Error.WriteLineAsync(FormattableString.Invariant($"left out {malformed} row(s) that break the form of CSV; kzkg check names them")).ConfigureAwait(false);
            }

            return ExitCode.Clean;
        });
        return command;
    }
}
