using System.CommandLine;
using System.Text;
using KzKgData.Curation;
using KzKgData.Curation.Proposing;
using KzKgData.Curation.Tables;
using KzKgData.Curation.Texts;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Cli;

/// <summary><c>kzkg ingest</c>: makes a text a source and every figure in it a mention.</summary>
internal static class IngestCommand
{
    private const int LongestTitle = 60;

    public static Command Create(Terminal terminal, TextWriter output, string workingDirectory)
    {
        var file = new Argument<string?>("FILE")
        {
            Description = "The text, as UTF-8, or the HTML of a page, which is reduced to its article. Its name becomes the name of the archived text.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var id = Option("--id", "ID", "Id of the source: lower-case letters, digits and hyphens, as in trend-2025-02. Needed.");
        var publisher = Option("--publisher", "NAME", "Who published the text. Needed.");
        var published = Option("--published", "DATE", "Day, month or year of publication, as far as known: 2025-02-25, 2025-02 or 2025. Needed.");
        var basis = Option(
            "--published-basis",
            "BASIS",
            "printed, where the text prints that date in full; address, where it stands in --url; cited-elsewhere, with --published-mention; inferred "
            + "otherwise. Needed.");
        var mention = Option("--published-mention", "ID", "With the basis cited-elsewhere, the mention of another source that prints the date.");
        var language = Option("--language", "TAG", "Language of the text, as a BCP 47 tag. Default: what the page says, else en or ru, as its letters tell.");
        var title = Option("--title", "TITLE", "The headline as printed, up to 60 characters.");
        var url = Option("--url", "URL", "Address of the page.");
        var office = Option("--office", "ID", "For an official table (.xlsx, .xls, .csv): the id of the office that published it. Needed there.");
        var via = Option("--via", "NAME", "The agency that the publisher names as its own source.");
        var common = new CurationOptions(
            new SnapshotsOption(
                "Folder of the archived texts. With it the text is compared with them and copied there; it is made where there is none.",
                isMade: true));
        var command = new Command("ingest", "Adds a text as a source and every figure in it as a mention, and prints what is still to be accounted for.")
        {
            file, id, publisher, published, basis, mention, language, title, url, via, office,
        };
        common.AddTo(command);
        command.SetAction(async (arguments, _) =>
        {
            var path = CurationOptions.Need(
                arguments.GetValue(file),
                "no text was given; write kzkg ingest FILE --id ID --publisher NAME --published DATE --published-basis printed|inferred");
            var content = Read(path, workingDirectory);
            var page = WorkbookReader.IsTable(path) ? null : PageOf(content);
            var address = arguments.GetValue(url) ?? page?.Url ?? string.Empty;
            var title60 = page is { Title.Length: <= LongestTitle } ? page.Title : string.Empty;
            var source = new NewSource
            {
                Id = CurationOptions.Need(arguments.GetValue(id), "the source needs an id; give --id ID, as in --id trend-2025-02"),
                File = page is null ? Path.GetFileName(path) : Path.ChangeExtension(Path.GetFileName(path), ".txt"),
                Publisher = CurationOptions.Need(arguments.GetValue(publisher), "the publisher is missing; give --publisher NAME"),
                Published = CurationOptions.Need(
                    arguments.GetValue(published),
                    Ingestion.DatesIn(address) is [var inAddress] ? $"the date of publication is missing; the address says {inAddress}: give --published "
                        + $"{inAddress} --published-basis address, unless the text prints another" :
                    "the date of publication is missing; give --published DATE as far as it is known (2025-02-25, 2025-02 or 2025) and --published-basis: "
                    + "printed, inferred, or cited-elsewhere; where only the page's address says it, --url ADDRESS --published-basis address"),
                PublishedBasis = CurationOptions.Need(
                    arguments.GetValue(basis),
                    "the basis of the date is missing; give --published-basis printed where the text prints the date in full, address where it stands in "
                    + "--url, --published-basis inferred otherwise"),
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
                    "the office is missing; give --office ID, the fact that names who published the table");
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
                await terminal.Error.WriteLineAsync($"the page was reduced to its article, {source.File}; left out: "
                    + $"{(page.LeftOut.Count == 0 ? "nothing" : string.Join(", ", page.LeftOut))}").ConfigureAwait(false);
            }

            return await common.CurateAsync(arguments, terminal, output, workingDirectory, edit => Ingestion.Ingest(edit, source, content), async text =>
            {
                if (text.NotCompared.Count > 0)
                {
                    await terminal.Error.WriteLineAsync(
                        $"not compared with the texts of {string.Join(", ", text.NotCompared)}, which are not at hand; only a text that is the same byte "
                        + "for byte was ruled out").ConfigureAwait(false);
                }

                if (text.IsDateUncited)
                {
                    await terminal.Error.WriteLineAsync(
                        $"no words of the text were found that carry the date of publication {source.Published}, so check will ask for them: cite words "
                        + $"with kzkg cite {source.Id} published WORDS, or take the text out again (kzkg undo) and give --url ADDRESS --published-basis "
                        + "address, where the address says it").ConfigureAwait(false);
                }

                await PrintAsync(text, output, terminal.Width).ConfigureAwait(false);
            }).ConfigureAwait(false);
        });
        return command;
    }

    /// <summary>The article of a page; null for a plain text, and where the bytes are no text.</summary>
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
            : throw new UsageException(Directory.Exists(path) ? $"'{given}' is a folder; name the file of the text" : $"there is no file '{given}'");
    }

    /// <summary>The language by the letters; what is none of the default is told.</summary>
    private static string LanguageOf(string text, Terminal terminal)
    {
        var language =
            TextLanguage.Of(text) ?? throw new UsageException("the letters of the text are neither English nor Russian; give --language TAG, as in kk or ky");
        if (language != "en")
        {
            terminal.Error.WriteLine($"the language is taken for {language}, as the letters of the text tell; --language names another");
        }

        return language;
    }

    private static async Task PrintAsync(IngestedTable table, TextWriter output)
    {
        await output
            .WriteLineAsync(FormattableString.Invariant($"added {table.Source}: {table.Length} bytes, SHA-256 {table.Sha256}, {table.Sheets.Count} sheet(s)"))
            .ConfigureAwait(false);
        if (table.IsCopied)
        {
            await output.WriteLineAsync("copied the file into the snapshots folder").ConfigureAwait(false);
        }

        await output
            .WriteLineAsync($"add its numbers with kzkg table FILE --add {table.Source} --row LABEL --indicator WORD --scope WORD")
            .ConfigureAwait(false);
    }

    /// <summary>How many rows are suggested, and how to go on.</summary>
    internal static string Suggested(IReadOnlyList<Proposal> proposals) => proposals.Count == 0
        ? "no row is suggested"
        : FormattableString.Invariant($"{proposals.Count} row(s) suggested, {proposals.Count(p => p.IsCertain)} certain; go through them with kzkg review");

    private static async Task PrintAsync(IngestedText text, TextWriter output, int? width)
    {
        await output
            .WriteLineAsync(FormattableString.Invariant($"added {text.Source}: {text.Characters} characters, SHA-256 {text.Sha256}"))
            .ConfigureAwait(false);
        if (text.IsCopied)
        {
            await output.WriteLineAsync("copied the text into the snapshots folder").ConfigureAwait(false);
        }

        await output.WriteLineAsync(text.Figures.Count == 0
            ? "no figure was recognised; add mentions with kzkg locate"
            : FormattableString.Invariant($"{text.Figures.Count} figure(s) still to be accounted for, cite or exclude each:")).ConfigureAwait(false);
        foreach (var figure in text.Figures)
        {
            var line = new StringInfo(
                FormattableString.Invariant($"  {figure.Mention}  {figure.Kind}  {figure.Place.Start}-{figure.Place.End}  {figure.Place.Excerpt}"));
            await output
                .WriteLineAsync(
                    width is { } room && line.LengthInTextElements > room ? line.SubstringByTextElements(0, Math.Max(0, room - 1)) + "\u2026" : line.String)
                .ConfigureAwait(false);
        }

        await output.WriteLineAsync(Suggested(text.Proposals)).ConfigureAwait(false);
        foreach (var figure in text.LeftOut)
        {
            await output
                .WriteLineAsync(FormattableString.Invariant($"  not added, {figure.Why}: {figure.Place.Start}-{figure.Place.End}  {figure.Place.Excerpt}"))
                .ConfigureAwait(false);
        }
    }
}
