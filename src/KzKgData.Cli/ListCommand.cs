using System.CommandLine;
using KzKgData.Reporting;
using KzKgData.Reporting.Wording;

namespace KzKgData.Cli;

/// <summary><c>kzkg list</c>: lists the tables of a package, or the rows of one table.</summary>
internal static class ListCommand
{
    public static Command Create(Terminal terminal, string workingDirectory)
    {
        var name = new Argument<string?>("TABLE") { Description = "Name of a table. Without it, all tables are listed.", Arity = ArgumentArity.ZeroOrOne };
        var format = new TextOrJson();
        var option = new PackageOption();
        var command = new Command("list", "Lists the tables with their row counts, or the rows of one table.") { name };
        format.AddTo(command);
        option.AddTo(command);
        command.SetAction(async (arguments, _) =>
        {
            var (package, folder) = option.Read(arguments, workingDirectory);
            if (arguments.GetValue(name) is not { } given)
            {
                format.Print(
                    arguments, package, terminal.Output,
                    (p, output) => TableListing.WriteTables(p, output, terminal.Width, TextsLanguage.Tag),
                    (p, output) => TableListing.WriteTablesJson(p, folder.Prefix, output));
                if (package.Tables.Count == 0)
                {
                    await terminal.Error
                        .SayAsync($"{folder.Prefix}{folder.DescriptorName} has no table that can be read here; kzkg check says why")
                        .ConfigureAwait(false);
                }

                return ExitCode.Clean;
            }

            var table = package.FindTable(given)
                ?? throw new UsageException($"there is no table "
                    + $"'{given}'{NearNames.Hint(given, package.Tables.Select(t => t.Schema.Name), $"kzkg list lists the tables")}");
            if (!table.IsReadable)
            {
                throw new UsageException($"the table {folder.Prefix}{table.Path} cannot be read; kzkg check reports why");
            }

            format.Print(
                arguments, table, terminal.Output,
                (t, output) => TableListing.WriteRows(t, package.Descriptor, output, terminal.Width, TextsLanguage.Tag),
                (t, output) => TableListing.WriteRowsJson(t, folder.Prefix, output));
            if (table.Rows.Count(r => r.IsMalformed) is > 0 and var malformed)
            {
                // A program must not mistake some of the rows for all of them.
                await terminal.Error.SayAsync($"rows left out because they are malformed CSV: {malformed}; kzkg check reports them").ConfigureAwait(false);
                return format.IsJson(arguments) ? ExitCode.Failure : ExitCode.Clean;
            }

            return ExitCode.Clean;
        });
        return command;
    }
}
