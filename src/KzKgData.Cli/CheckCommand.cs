using System.CommandLine;
using KzKgData.Reporting;
using KzKgData.Reporting.Wording;
using KzKgData.Verification.Files;
using KzKgData.Verification.Findings;

namespace KzKgData.Cli;

/// <summary><c>kzkg check</c>: verifies the package and writes the findings in one or more formats.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal, string workingDirectory)
    {
        var format = new Option<string[]>("--format")
        {
            Description = "Format of the findings: text (default), json, sarif, github, junit or md. May be given several times.",
            HelpName = "FORMAT",
        };
        format.AcceptOnlyFromAmong([.. FindingsFormat.All.Select(f => f.Name)]);
        var file = new Option<string[]>("--output", "-o")
        {
            Description =
                "File to write instead of printing; - prints. The first file goes with the first --format, the second with the second, and so on; at "
                + "most one format may be printed.",
            HelpName = "FILE",
        };
        var includeSettled = new Option<bool>("--include-settled")
        {
            Description = "Include acknowledged and explained findings in SARIF, as suppressed results.",
        };
        var notes = new Option<bool>("--notes") { Description = "Print notes as well: findings that need no action (text and json)." };
        var decisions = new Option<bool>("--explain-decisions") { Description = "Print what the rules could not decide, and why (text and json)." };
        var common = new CommonOptions();
        var engine = new EngineOption();
        var command = new Command("check", "Verifies the data and prints every finding. Exit code 0: none is open; 1: one is; 2: the check could not run.")
        {
            format, file, includeSettled, notes, decisions,
        };
        common.AddTo(command);
        common.AddLinksTo(command);
        engine.AddTo(command);
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var targets = Pair(arguments.GetValue(format) ?? [], arguments.GetValue(file) ?? [], workingDirectory);
            var cellLinks = common.CellLinks(arguments);
            var detail = common.Detail(arguments) with { Language = TextsLanguage.Tag };
            var verified = common.Verify(arguments, workingDirectory, engine, terminal.Error);
            var result = verified.AsNamed;
            var options = detail with
            {
                Notes = detail.Notes || arguments.GetValue(notes),
                Decisions = detail.Decisions || arguments.GetValue(decisions),
                IncludeSettled = arguments.GetValue(includeSettled),
                FailOn = common.FailOn(arguments),
                CellLinks = cellLinks,
            };

            var files = new List<OutputFile>();
            foreach (var target in targets)
            {
                // Code scanning and annotations refer to files of a checkout, so their paths are relative to it even if --data is not.
                using var content = new MemoryStream();
                var shown = options with { Color = terminal.Color && target.Path is null, Width = target.Path is null ? terminal.Width : null };
                target.Format.Write(target.Format.BelongsToCheckout(options) ? verified.Portable : result, content, shown);
                if (target.Path is { } path)
                {
                    files.Add(new OutputFile(path, content.ToArray()));
                }
                else
                {
                    content.WriteTo(terminal.Output);
                }
            }

            FileReplacement.ReplaceAll(files, verified.Inputs, cancellationToken);
            foreach (var target in targets.Where(t => t.Path is not null && !options.Quiet))
            {
                await terminal.Error.SayAsync($"wrote {target.Given.Replace('\\', '/')}").ConfigureAwait(false);
            }

            return common.ExitCodeOf(result, arguments);
        });
        return command;
    }

    private static Target[] Pair(string[] formats, string[] files, string workingDirectory)
    {
        if (formats.Length == 0)
        {
            formats = ["text"];
        }

        if (files.Length > formats.Length)
        {
            throw new UsageException($"there is no --format for --output '{files[formats.Length]}'; give a --format for each --output, in the same order");
        }

        if (Array.Exists(files, string.IsNullOrWhiteSpace))
        {
            throw new UsageException($"the name of an --output is empty; name a file, or - to print");
        }

        Target[] targets =
        [
            .. formats.Select((f, i) => i < files.Length && files[i] is not "-"
                ? new Target(FindingsFormat.Of(f), files[i], Path.GetFullPath(files[i], workingDirectory))
                : new Target(FindingsFormat.Of(f), "-", Path: null)),
        ];
        if (targets.GroupBy(t => t.Path, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } shared)
        {
            var formatsOfIt = Message.Join($" and ", shared.Select(t => t.Format.Name));
            throw new UsageException(shared.Key is null
                ? (Message)$"{formatsOfIt} would be printed together; give --output FILE for all of them but one"
                : $"{formatsOfIt} would be written to the same file '{shared.First().Given}'; name a file for each");
        }

        return targets;
    }

    private sealed record Target(FindingsFormat Format, string Given, string? Path);
}
