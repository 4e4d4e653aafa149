using System.CommandLine;
using System.CommandLine.Help;
using System.Text;
using KzKgData.Reporting;
using KzKgData.Reporting.Wording;
using KzKgData.Verification.Findings;

namespace KzKgData.Cli;

/// <summary>The tool <c>kzkg</c>, independent of the process that it runs in.</summary>
public static class KzkgApplication
{
    // Reports in two languages have fewer files; folders with a page for each dispute have more.
    private const int MostFilesListed = 12;

    /// <summary>The message for a command that was interrupted.</summary>
    internal static readonly Message Stopped = $"kzkg: interrupted; the next command undoes a change to the data that was not finished";

    /// <summary>Words of the help that the parser has in English only.</summary>
    private static readonly Message[] _helpWords = [$"Description:", $"[options]", $"[command]", $"[default: "];

    /// <summary>Runs one command. Errors are printed in one line; no exception escapes.</summary>
    /// <param name="args">The arguments, without the name of the tool.</param>
    /// <param name="terminal">Where to write.</param>
    /// <param name="workingDirectory">The folder that relative paths start from.</param>
    /// <param name="cancellationToken">Stops the command.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args, Terminal terminal, string workingDirectory, CancellationToken cancellationToken)
    {
        using var language = LanguageOption.Speak(args);
        CultureInfo.CurrentUICulture = TextsLanguage.Culture; // for the words of the parser
        terminal = terminal with { Error = new MessageWriter(terminal.Error) };
        try
        {
            var output = new StreamWriter(terminal.Output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
            using (output)
            {
                // No response files: an argument that starts with @ is text.
                var arguments = Translated(Commands(terminal, output, workingDirectory))
                    .Parse(CommandLineErrors.Spell(args), new ParserConfiguration { ResponseFileTokenReplacer = null });
                if (arguments.Errors.Count > 0)
                {
                    foreach (var error in CommandLineErrors.Of(arguments))
                    {
                        await terminal.Error.SayAsync($"kzkg: {error}").ConfigureAwait(false);
                    }

                    return ExitCode.Failure;
                }

                using var help = new StringWriter { NewLine = "\n" };
                var isHelp = arguments.Action is HelpAction;
                var configuration = new InvocationConfiguration
                {
                    Output = isHelp ? help : output,
                    Error = terminal.Error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = null,
                };
                var exitCode = await arguments.InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);
                await output
                    .WriteAsync(_helpWords.Aggregate(help.ToString(), (text, w) => text.Replace(w.ToString(), MessageWords.Say(w), StringComparison.Ordinal)))
                    .ConfigureAwait(false);
                return exitCode;
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await terminal.Error.SayAsync(Stopped).ConfigureAwait(false);
            return ExitCode.Failure;
        }
        catch (Exception e) when (e is UsageException || FailureText.IsOfFiles(e))
        {
            await terminal.Error.SayAsync($"kzkg: {FailureText.Of(e)}").ConfigureAwait(false);
            return ExitCode.Failure;
        }
#pragma warning disable CA1031 // last resort: users get one line, never a stack trace
        catch (Exception e)
#pragma warning restore CA1031
        {
            await terminal
                .Error.SayAsync($"kzkg: internal error, please report it: {e.GetType().Name}: {e.Message.ReplaceLineEndings(" ")}")
                .ConfigureAwait(false);
            return ExitCode.Failure;
        }
    }

    /// <summary>Returns a command with its descriptions, and those of everything in it, in the language of the run.</summary>
    internal static T Translated<T>(T symbol)
        where T : Symbol
    {
        if (!TextsLanguage.IsEnglish)
        {
            symbol.Description = MessageWords.Of(symbol.Description ?? string.Empty);
            foreach (var part in (symbol as Command)?.Children ?? [])
            {
                Translated(part);
            }
        }

        return symbol;
    }

    /// <summary>Creates all commands, with descriptions in English.</summary>
    internal static RootCommand Commands(Terminal terminal, StreamWriter output, string workingDirectory) =>
        LanguageOption.AddTo(new("Checks a data package of cited facts and reports where its sources disagree.")
        {
            CheckCommand.Create(terminal, workingDirectory),
            ReportCommand(terminal, workingDirectory),
            ExportCommand.Create(terminal, workingDirectory),
            FiguresCommand.Create(terminal, workingDirectory),
            ExplainCommand.Create(terminal, output, workingDirectory),
            ListCommand.Create(terminal, workingDirectory),
            ShowCommand.Create(terminal, workingDirectory),
            InitCommand.Create(output, workingDirectory),
            TableCommand.Create(terminal, output, workingDirectory),
            IngestCommand.Create(terminal, output, workingDirectory),
            LocateCommand.Create(terminal, output, workingDirectory),
            ExcludeCommand.Create(terminal, output, workingDirectory),
            ProposeCommand.Create(terminal, output, workingDirectory),
            ReviewCommand.Create(terminal, output, workingDirectory),
            FactCommand.Claim(terminal, output, workingDirectory),
            FactCommand.Person(terminal, output, workingDirectory),
            FactCommand.Alias(terminal, output, workingDirectory),
            FactCommand.Cite(terminal, output, workingDirectory),
            FactCommand.Uncite(terminal, output, workingDirectory),
            FactCommand.Source(terminal, output, workingDirectory),
            UndoCommand.Create(terminal, output, workingDirectory),
            PublishCommand.Create(terminal, output, workingDirectory),
            ServeCommand.Create(output, workingDirectory),
        });

    private static Command ReportCommand(Terminal terminal, string workingDirectory)
    {
        var directory = new Option<string>("--output", "-o")
        {
            Description = $"Folder to write {string.Join(", ", ReportFolder.FileNames)} into.",
            HelpName = "DIR",
            Required = true,
        };
        var noExcerpts = new Option<bool>("--no-excerpts")
        {
            Description = "With --snapshots: leave the excerpts from the archived texts out of the page, so that it can be shared.",
        };
        var language = LanguageOption.Create(
            $"Language of the page, the Markdown and the printed findings: {string.Join(" or ", ReportFolder.Languages)}. If given several times, a "
            + $"page is written in each language, and the pages link to each other.");
        var common = new CommonOptions();
        var command = new Command("report", "Writes the discrepancy report, even if the check fails, and prints every finding.")
        {
            directory,
            noExcerpts,
            language,
        };
        common.AddTo(command);
        common.AddLinksTo(command);
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var cellLinks = common.CellLinks(arguments);
            string[] languages = [.. arguments.GetValue(language)!.Distinct(StringComparer.Ordinal)];
            var detail = common.Detail(arguments) with { Language = TextsLanguage.Tag };
            var verified = common.Verify(arguments, workingDirectory);
            if (!verified.Result.Dataset.Package.IsReadable)
            {
                PrintFindings();
                throw new UsageException($"no report was written, because the data cannot be read");
            }

            var target = arguments.GetValue(directory)!;
            // The report is meant to be shared, so its paths name no folder of this machine even if --data does.
            var portable = verified.Portable;
            var exitCode = common.ExitCodeOf(portable, arguments);
            if (arguments.GetValue(noExcerpts))
            {
                portable = portable with { Archive = null };
            }

            var progress = new Progress(terminal.Error, (done, all) => $"{done} of {all} pages of the report written");
            var place = Path.GetFullPath(target, workingDirectory);

            // Many findings take a while to print, during which pages can be written.
            var printing = Task.Run(PrintFindings, CancellationToken.None);
            IReadOnlyList<string> written;
            try
            {
                written = ReportFolder.Write(portable, place, cellLinks, verified.Inputs, languages, detail.Quiet ? null : progress.Tell, cancellationToken);
            }
            finally
            {
                await printing.ConfigureAwait(false);
            }

            if (detail.Quiet)
            {
                return exitCode;
            }

            var folder = target.Replace('\\', '/').TrimEnd('/');
            var listed = written.Count <= MostFilesListed ? written.Count : ReportFolder.FileNames.Count;
            foreach (var file in written.Take(listed))
            {
                await terminal.Error.SayAsync($"wrote {folder}/{file}").ConfigureAwait(false);
            }

            if (listed < written.Count)
            {
                await terminal.Error.SayAsync($"wrote {written.Count - listed} more files beside them").ConfigureAwait(false);
            }

            return exitCode;

            void PrintFindings() =>
                FindingsText.Write(verified.AsNamed, terminal.Output, detail with { Color = terminal.Color, Width = terminal.Width });
        });
        return command;
    }
}
