using System.CommandLine;
using KzKgData.Engines;
using KzKgData.Verification.Files;

namespace KzKgData.Cli;

/// <summary><c>kzkg export</c>: writes the package in a format for databases.</summary>
internal static class ExportCommand
{
    public static Command Create(Terminal terminal, string workingDirectory)
    {
        var format = new Option<string>("--format")
        {
            Description = "Format to write: parquet (a folder), duckdb or sqlite (a file).",
            HelpName = "FORMAT",
            DefaultValueFactory = _ => "parquet",
        };
        format.AcceptOnlyFromAmong("parquet", "duckdb", "sqlite");
        var output = new Option<string?>("--output", "-o")
        {
            Description = "File to write; for parquet, the folder for the folders claims and tables. Default: export, export.duckdb or export.sqlite.",
            HelpName = "FILE",
        };
        var package = new PackageOption();
        var command = new Command("export", "Exports the claims as the rules see them, and all tables unchanged, for databases.") { format, output };
        package.AddTo(command);
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var kind = arguments.GetValue(format)!;
            var given = arguments.GetValue(output) ?? (kind is "parquet" ? "export" : "export." + kind);
            if (string.IsNullOrWhiteSpace(given))
            {
                throw new UsageException($"the name of --output is empty; name a file, or a folder for parquet");
            }

            var folder = package.Locate(arguments, workingDirectory);
            var inputs = new List<string>();
            var read = folder.Read(Environment.ProcessorCount, inputs.Add);
            if (!read.IsReadable)
            {
                throw new UsageException($"{folder.Prefix}{folder.DescriptorName} cannot be read; kzkg check reports why");
            }

            var (files, claims, tables) = PackageExport.Of(read, kind, Path.GetFullPath(given, workingDirectory));
            FileReplacement.ReplaceAll(files, inputs, cancellationToken);
            await terminal.Error.SayAsync($"wrote {claims} claims and {tables} tables to {given.Replace('\\', '/')}").ConfigureAwait(false);
            return ExitCode.Clean;
        });
        return command;
    }
}
