using KzKgData.Reporting.Contracts;
using KzKgData.Verification;

namespace KzKgData.Reporting;

/// <summary>Writes what a verification has shown as JSON of the schema <c>kzkg-findings-1</c>.</summary>
public static class FindingsJson
{
    /// <summary>Writes one indented JSON object: UTF-8 without byte order mark, lines ending with <c>\n</c>.</summary>
    /// <param name="result">What the verification has shown.</param>
    /// <param name="output">Where to write; stays open.</param>
    /// <param name="options">What to tell besides the findings: <c>notes</c> in the form of findings, and <c>decisions</c>.</param>
    /// <exception cref="IOException">The stream cannot be written to.</exception>
    public static void Write(VerificationResult result, Stream output, FindingsOptions options) =>
        JsonOutput.Write(new FindingsContract(result, options), output);
}
