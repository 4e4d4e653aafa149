using System.CommandLine;
using System.Text;
using KzKgData.Curation;
using KzKgData.Curation.Proposing;
using KzKgData.Curation.Tables;
using KzKgData.Curation.Texts;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;

namespace KzKgData.Cli;

/// <summary><c>kzkg ingest</c>: adds a text as a source and every figure in it as a mention.</summary>
internal static class IngestCommand
{
    private const int LongestTitle = 60;

    public static Command Create(Terminal terminal, TextWriter output, string workingDirectory)
    {
        var file = new Argument<string?>("FILE")
        {
            Description = "Text file in UTF-8, an HTML page, which is reduced to its article, or an official table. The archived copy keeps the file name.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var id = Option("--id", "ID", "Id of the source: lower-case letters, digits and hyphens, as in trend-2025-02. Required.");
        var publisher = Option("--publisher", "NAME", "Publisher of the text. Required.");
        var published = Option("--published", "DATE", "Date of publication as far as known: 2025-02-25, 2025-02 or 2025. Required.");
        var basis = Option(
            "--published-basis",
            "BASIS",
            "How the date is known. printed: the text prints it in full; address: --url contains it; cited-elsewhere: another source prints it (with "
            + "--published-mention); inferred: otherwise. Required.");
        var mention = Option("--published-mention", "ID", "With --published-basis cited-elsewhere: the mention of another source that prints the date.");
        var language = Option("--language", "TAG", "Language of the text, as a BCP 47 tag. Default: as the HTML declares it, else en or ru, by the letters.");
        var title = Option("--title", "TITLE", "The headline as printed, up to 60 characters.");
        var url = Option("--url", "URL", "Web address of the text.");
        var office = Option("--office", "ID", "For an official table (.xlsx, .xls, .csv): id of the office that published it. Required for tables.");
        var via = Option("--via", "NAME", "News agency that the publisher names as its source.");
        var common = new CurationOptions(
            new SnapshotsOption(
                "Folder of the archived texts. The text is compared with them and copied there; the folder is created if needed.",
                isMade: true));
        var command = new Command("ingest", "Adds a text as a source and every figure in it as a mention, and prints the figures to cite or exclude.")
        {
            file, id, publisher, published, basis, mention, language, title, url, via, office,
        };
        common.AddTo(command);
        command.SetAction(async (arguments, _) =>
        {
            var path = CurationOptions.Need(
                arguments.GetValue(file),
                $"no text was given; write kzkg ingest FILE --id ID --publisher NAME --published DATE --published-basis printed|inferred");
            var content = Read(path, workingDirectory);
            var page = WorkbookReader.IsTable(path) ? null : PageOf(content);
            var address = arguments.GetValue(url) ?? page?.Url ?? string.Empty;
            var title60 = page is { Title.Length: <= LongestTitle } ? page.Title : string.Empty;
            var source = new NewSource
            {
                Id = CurationOptions.Need(arguments.GetValue(id), $"the id of the source is missing; give --id ID, as in --id trend-2025-02"),
                File = page is null ? Path.GetFileName(path) : Path.ChangeExtension(Path.GetFileName(path), ".txt"),
                Publisher = CurationOptions.Need(arguments.GetValue(publisher), $"the publisher is missing; give --publisher NAME"),
                Published = CurationOptions.Need(
                    arguments.GetValue(published),
                    Ingestion.DatesIn(address) is [var inAddress] ? MissingDate(inAddress)
                        : $"the date of publication is missing; give --published DATE as far as known (2025-02-25, 2025-02 or 2025) and --published-basis: "
                        + $"printed, inferred or cited-elsewhere; if only the address of the page contains it, --url ADDRESS --published-basis address"),
                PublishedBasis = CurationOptions.Need(
                    arguments.GetValue(basis),
                    $"the basis of the date is missing; give --published-basis printed if the text prints the date in full, address if --url contains it, "
                    + $"inferred otherwise"),
                PublishedMention = arguments.GetValue(mention) ?? string.Empty,
                Language = arguments.GetValue(language) ?? (
                    page is { Language.Length: > 0 } ? page.Language
                    : WorkbookReader.IsTable(path) ? "en"
                    : LanguageOf(page?.Text ?? Encoding.UTF8.GetString(content), terminal)),
                Title = arguments.GetValue(title) ?? title60,
                Url = address,
                Via = arguments.GetValue(via) ?? string.Empty,
            };
            if (WorkbookReader.IsTable(path))
            {
                var publishedBy = CurationOptions.Need(
                    arguments.GetValue(office),
                    $"the office is missing; give --office ID, the id of the organisation that published the table");
                return await common
                    .CurateAsync(
                        arguments, terminal, output, workingDirectory,
                        edit => TableIngestion.Ingest(edit, source, publishedBy, content),
                        table => PrintAsync(table, output))
                    .ConfigureAwait(false);
            }

            if (page is not null)
            {
                content = Encoding.UTF8.GetBytes(page.Text);
                await terminal.Error.SayAsync($"the page was reduced to its article, {source.File}; left out: "
                    + $"{(page.LeftOut.Count == 0 ? $"nothing" : Message.Join($", ", page.LeftOut))}").ConfigureAwait(false);
            }

            return await common.CurateAsync(arguments, terminal, output, workingDirectory, edit => Ingestion.Ingest(edit, source, content), async text =>
            {
                if (text.NotCompared.Count > 0)
                {
                    await terminal.Error.SayAsync(
                        $"not compared with the texts of {string.Join(", ", text.NotCompared)}, which are not available; for these, only an identical text "
                        + $"was ruled out, by its hash").ConfigureAwait(false);
                }

                if (text.IsDateUncited)
                {
                    await terminal.Error.SayAsync(
                        $"the text does not seem to print the date of publication {source.Published}, so kzkg check will report it as uncited: cite words "
                        + $"with kzkg cite {source.Id} published WORDS, or run kzkg undo and ingest with --url ADDRESS --published-basis address, if the "
                        + $"address contains the date").ConfigureAwait(false);
                }

                await PrintAsync(text, output, terminal.Width).ConfigureAwait(false);
            }).ConfigureAwait(false);
        });
        return command;
    }

    private static Message MissingDate(string inAddress) =>
        $"the date of publication is missing; the address contains {inAddress}: give --published {inAddress} --published-basis address, unless the text "
        + $"prints a different date";

    /// <summary>Returns the article of an HTML page; null if the content is not HTML.</summary>
    private static HtmlArticle? PageOf(byte[] content)
    {
        var text = Encoding.UTF8.GetString(content);
        return HtmlArticle.IsHtml(text) ? HtmlArticle.Reduce(text) : null;
    }

    private static Option<string?> Option(string name, string help, string description) => new(name) { Description = description, HelpName = help };

    private static byte[] Read(string given, string workingDirectory)
    {
        var path = Path.GetFullPath(given, workingDirectory);
        return File.Exists(path)
            ? RegularFile.Read(path, given, RegularFile.LargestText)
            : throw new UsageException(Directory.Exists(path) ? (Message)$"'{given}' is a folder; name a text file" : $"there is no file '{given}'");
    }

    /// <summary>Returns the language by the letters, and reports it if it is not English.</summary>
    private static string LanguageOf(string text, Terminal terminal)
    {
        var language =
            TextLanguage.Of(text) ?? throw new UsageException($"the letters of the text are neither English nor Russian; give --language TAG, as in kk or ky");
        if (language != "en")
        {
            terminal.Error.Say($"by its letters the text is taken to be in the language {language}; --language sets another");
        }

        return language;
    }

    private static async Task PrintAsync(IngestedTable table, TextWriter output)
    {
        await output
            .SayAsync($"added {table.Source}: {table.Length} bytes, SHA-256 {table.Sha256}, sheets: {table.Sheets.Count}")
            .ConfigureAwait(false);
        if (table.IsCopied)
        {
            await output.SayAsync($"copied the file into the snapshots folder").ConfigureAwait(false);
        }

        await output
            .SayAsync($"add its numbers with kzkg table FILE --add {table.Source} --row LABEL --indicator WORD --scope WORD")
            .ConfigureAwait(false);
    }

    /// <summary>Returns how many rows are proposed, and the command to continue with.</summary>
    internal static Message Suggested(IReadOnlyList<Proposal> proposals) => proposals.Count == 0
        ? (Message)$"no rows proposed"
        : $"rows proposed: {proposals.Count}, certain: {proposals.Count(p => p.IsCertain)}; review them with kzkg review";

    private static async Task PrintAsync(IngestedText text, TextWriter output, int? width)
    {
        await output
            .SayAsync($"added {text.Source}: {text.Characters} characters, SHA-256 {text.Sha256}")
            .ConfigureAwait(false);
        if (text.IsCopied)
        {
            await output.SayAsync($"copied the text into the snapshots folder").ConfigureAwait(false);
        }

        await output.SayAsync(text.Figures.Count == 0
            ? (Message)$"no figures recognised; add mentions with kzkg locate"
            : $"figures to account for: {text.Figures.Count}; cite or exclude each:").ConfigureAwait(false);
        foreach (var figure in text.Figures)
        {
            var line = new StringInfo(
                FormattableString.Invariant($"  {figure.Mention}  {figure.Kind}  {figure.Place.Start}-{figure.Place.End}  {figure.Place.Excerpt}"));
            await output
                .WriteLineAsync(
                    width is { } room && line.LengthInTextElements > room ? line.SubstringByTextElements(0, Math.Max(0, room - 1)) + "\u2026" : line.String)
                .ConfigureAwait(false);
        }

        await output.SayAsync(Suggested(text.Proposals)).ConfigureAwait(false);
        foreach (var figure in text.LeftOut)
        {
            await output
                .SayAsync($"  not added, {figure.Why}: {figure.Place.Start}-{figure.Place.End}  {figure.Place.Excerpt}")
                .ConfigureAwait(false);
        }
    }
}
