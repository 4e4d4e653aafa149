using KzKgData.Reporting.Views;
using KzKgData.Reporting.Wording;
using KzKgData.Verification;

namespace KzKgData.Reporting;

/// <summary>Writes the result of a verification as Markdown for the summary of a build step.</summary>
public static class FindingsMarkdown
{
    /// <summary>
    /// Writes the counts, all findings about the data, all disagreements and the rules not run, in the words of the report, as UTF-8; lines end
    /// with <c>\n</c>.
    /// </summary>
    /// <param name="result">The result of the verification.</param>
    /// <param name="output">The output; it stays open.</param>
    /// <param name="options">The links to cells and the language.</param>
    /// <exception cref="IOException">The stream cannot be written to.</exception>
    public static void Write(VerificationResult result, Stream output, FindingsOptions options)
    {
        using (TextsLanguage.Speak(options.Language, result.Dataset.Package.Descriptor))
        {
            ReportMarkdown.WriteFindings(ReportView.Of(result, options.CellLinks), output);
        }
    }
}
