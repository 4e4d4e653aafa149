using KzKgData.Reporting.Views;
using KzKgData.Reporting.Wording;
using KzKgData.Verification;

namespace KzKgData.Reporting;

/// <summary>Writes what a verification has shown as Markdown, as the summary of a build step takes it.</summary>
public static class FindingsMarkdown
{
    /// <summary>
    /// Writes the counts, every finding about the data, every disagreement and the rules not run, in the words of the report: UTF-8, lines ending
    /// with <c>\n</c>.
    /// </summary>
    /// <param name="result">What the verification has shown.</param>
    /// <param name="output">Where to write; stays open.</param>
    /// <param name="options">Where places are linked to, and in which language.</param>
    /// <exception cref="IOException">The stream cannot be written to.</exception>
    public static void Write(VerificationResult result, Stream output, FindingsOptions options)
    {
        using (TextsLanguage.Speak(options.Language, result.Dataset.Package.Descriptor))
        {
            ReportMarkdown.WriteFindings(ReportView.Of(result, options.CellLinks), output);
        }
    }
}
