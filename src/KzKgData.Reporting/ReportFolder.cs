using KzKgData.Reporting.Contracts;
using KzKgData.Reporting.Views;
using KzKgData.Reporting.Wording;
using KzKgData.Verification;
using KzKgData.Verification.Files;

namespace KzKgData.Reporting;

/// <summary>Writes the report: a page to read, the same as Markdown and JSON, and the discrepancies as a table.</summary>
public static class ReportFolder
{
    private const int BufferSize = 128 * 1024;

    /// <summary>The name of the page.</summary>
    internal const string Page = "index.html";

    /// <summary>The name of the same as Markdown.</summary>
    internal const string Markdown = "report.md";

    /// <summary>The name of the same as JSON.</summary>
    internal const string Json = "report.json";

    /// <summary>The name of the discrepancies as a table.</summary>
    internal const string Csv = "discrepancies.csv";

    /// <summary>The name of the claims as a table.</summary>
    internal const string Claims = "claims.csv";

    /// <summary>The names of the files that every report has, in the order they are told in.</summary>
    public static IReadOnlyList<string> FileNames { get; } = [Page, Markdown, Json, Csv, Claims];

    /// <summary>The languages that page and Markdown can be written in, by their tags.</summary>
    public static IReadOnlyCollection<string> Languages => [.. TextsLanguage.Names.Keys];

    /// <summary>
    /// Writes <c>index.html</c>, <c>report.md</c>, <c>report.json</c>, <c>discrepancies.csv</c> and <c>claims.csv</c>; beyond 50
    /// disagreements or 2 000 claims also the pages that the first one leads to. Each file is replaced as a whole; equal data give
    /// equal bytes.
    /// </summary>
    /// <param name="result">What the verification has shown.</param>
    /// <param name="directory">The folder; created if it is missing.</param>
    /// <param name="cellLinks">Where page and Markdown link cells to; null for no links.</param>
    /// <param name="inputs">Files that were read to make the report; none of them is replaced.</param>
    /// <param name="languages">The languages of page and Markdown, at least one; a language has a suffix (<c>index.ru.html</c>) where it is not the
    /// first. Tables and JSON are in English.</param>
    /// <param name="progress">Is told how many pages of how many are written, from any thread; null where nobody asks.</param>
    /// <param name="cancellationToken">Stops the writing; files that were there before then stay as they were.</param>
    /// <returns>The names of all files that were written, those of <see cref="FileNames"/> first.</returns>
    /// <exception cref="IOException">The folder or a file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or a file may not be written.</exception>
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
                // The longest file comes first, so that none is waited for at the end.
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
