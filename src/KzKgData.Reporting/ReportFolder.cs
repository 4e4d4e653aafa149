using KzKgData.Reporting.Contracts;
using KzKgData.Reporting.Views;
using KzKgData.Reporting.Wording;
using KzKgData.Verification;
using KzKgData.Verification.Files;

namespace KzKgData.Reporting;

/// <summary>Writes the report as HTML, Markdown and JSON, and the discrepancies and claims as CSV.</summary>
public static class ReportFolder
{
    private const int BufferSize = 128 * 1024;

    /// <summary>The file name of the HTML page.</summary>
    internal const string Page = "index.html";

    /// <summary>The file name of the Markdown report.</summary>
    internal const string Markdown = "report.md";

    /// <summary>The file name of the JSON report.</summary>
    internal const string Json = "report.json";

    /// <summary>The file name of the CSV table of discrepancies.</summary>
    internal const string Csv = "discrepancies.csv";

    /// <summary>The file name of the CSV table of claims.</summary>
    internal const string Claims = "claims.csv";

    /// <summary>The names of the files in every report, in the order in which they are listed.</summary>
    public static IReadOnlyList<string> FileNames { get; } = [Page, Markdown, Json, Csv, Claims];

    /// <summary>The language tags in which HTML and Markdown can be written.</summary>
    public static IReadOnlyCollection<string> Languages => [.. TextsLanguage.Names.Keys];

    /// <summary>
    /// Writes <c>index.html</c>, <c>report.md</c>, <c>report.json</c>, <c>discrepancies.csv</c> and <c>claims.csv</c>. A report with more than 50
    /// disagreements or 2,000 claims has further pages, which the first one links to. Each file is replaced as a whole. The same data always
    /// give the same bytes.
    /// </summary>
    /// <param name="result">The result of the verification.</param>
    /// <param name="directory">The folder; created if it does not exist.</param>
    /// <param name="cellLinks">The links from HTML and Markdown to cells; null for no links.</param>
    /// <param name="inputs">The files that the report was made from; they are never overwritten.</param>
    /// <param name="languages">The languages of HTML and Markdown, at least one. Files of every language but the first have a suffix, e.g.
    /// <c>index.ru.html</c>. CSV and JSON are in English.</param>
    /// <param name="progress">Receives the number of pages written and their total, from any thread; may be null.</param>
    /// <param name="cancellationToken">Cancels the writing; existing files are then left unchanged.</param>
    /// <returns>The names of all files written, those in <see cref="FileNames"/> first.</returns>
    /// <exception cref="IOException">The folder or a file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the folder or a file is denied.</exception>
    public static IReadOnlyList<string> Write(
        VerificationResult result,
        string directory,
        CellLinks? cellLinks,
        IReadOnlyCollection<string> inputs,
        IReadOnlyList<string> languages,
        Action<int, int>? progress,
        CancellationToken cancellationToken)
    {
        using var replacement = new FileReplacement(inputs);
        var names = new List<string>(FileNames.Count);
        var english = languages.Contains(TextsLanguage.English, StringComparer.Ordinal) ? languages : [TextsLanguage.English];
        foreach (var tag in languages.Where(t => t is not TextsLanguage.English).Prepend(TextsLanguage.English))
        {
            using (TextsLanguage.Speak(tag, result.Dataset.Package.Descriptor))
            {
                var report = ReportView.Of(result, cellLinks, new LanguageChoice(tag, tag is TextsLanguage.English ? english : languages));
                var files = new List<OutputFile>();
                // The longest file is first, so that nothing waits for it at the end.
                if (tag is TextsLanguage.English)
                {
                    files.Add(FileOf(Json, output => ReportContract.Write(report, output)));
                    files.Add(FileOf(Csv, output => DiscrepanciesCsv.Write(report, output)));
                    files.Add(FileOf(Claims, output => ClaimsCsv.Write(report, output)));
                }

                if (languages.Contains(tag, StringComparer.Ordinal))
                {
                    files.AddRange(ReportHtml.Files(report, directory, progress ?? ((_, _) => { }), cancellationToken));
                    files.Add(FileOf(report.Language.FileOf(Markdown), output => ReportMarkdown.Write(report, output)));
                }

                // The script is the same in every language.
                replacement.Write([.. files.Where(f => !names.Contains(f.Path))], Environment.ProcessorCount, cancellationToken);
                names.AddRange(files.Select(f => f.Path).Except(names, StringComparer.Ordinal));
            }
        }

        replacement.Move(cancellationToken);
        string[] first =
        [
            new LanguageChoice(languages[0], languages).FileOf(Page),
            new LanguageChoice(languages[0], languages).FileOf(Markdown),
            Json,
            Csv,
            Claims,
        ];
        return [.. first, .. names.Select(n => Path.GetRelativePath(directory, n).Replace('\\', '/')).Except(first, StringComparer.Ordinal)];

        OutputFile FileOf(string name, Action<Stream> write) => new(Path.Combine(directory, name), path =>
        {
            using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferSize);
            write(stream);
        });
    }
}
