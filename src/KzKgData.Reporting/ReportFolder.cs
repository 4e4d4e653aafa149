using KzKgData.Reporting.Views;
using KzKgData.Verification;
using KzKgData.Verification.Files;

namespace KzKgData.Reporting;

/// <summary>Writes the report: a page to read, the same as Markdown and JSON, and the discrepancies as a table.</summary>
public static class ReportFolder
{
    /// <summary>The name of the page.</summary>
    internal const string Page = "index.html";

    /// <summary>The name of the same as Markdown.</summary>
    internal const string Markdown = "report.md";

    /// <summary>The name of the same as JSON.</summary>
    internal const string Json = "report.json";

    /// <summary>The name of the discrepancies as a table.</summary>
    internal const string Csv = "discrepancies.csv";

    /// <summary>The names of all files, in the order they are told in.</summary>
    public static IReadOnlyList<string> FileNames { get; } = [Page, Markdown, Json, Csv];

    /// <summary>
    /// Writes <c>index.html</c>, <c>report.md</c>, <c>report.json</c> and <c>discrepancies.csv</c>. Each file is replaced as a
    /// whole; equal data give equal bytes.
    /// </summary>
    /// <param name="result">What the verification has shown.</param>
    /// <param name="directory">The folder; created if it is missing.</param>
    /// <param name="cellLinks">Where page and Markdown link cells to; null for no links.</param>
    /// <param name="inputs">Files that were read to make the report; none of them is replaced.</param>
    /// <param name="cancellationToken">Stops the writing; files that were there before then stay as they were.</param>
    /// <exception cref="IOException">The folder or a file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or a file may not be written.</exception>
    public static async Task WriteAsync(VerificationResult result, string directory, CellLinks? cellLinks, IReadOnlyCollection<string> inputs, CancellationToken cancellationToken)
    {
        var report = ReportView.Of(result, cellLinks);
        OutputFile[] files =
        [
            File(Page, await ReportHtml.WriteAsync(report).ConfigureAwait(false)),
            File(Markdown, ReportMarkdown.Write(report)),
            File(Json, ReportJson.Write(report)),
            File(Csv, DiscrepanciesCsv.Write(report)),
        ];
        FileReplacement.ReplaceAll(files, inputs, cancellationToken);

        OutputFile File(string name, byte[] content) => new(Path.Combine(directory, name), content);
    }
}
