using KzKgData.Reporting.Contracts;
using KzKgData.Verification;

namespace KzKgData.Reporting;

/// <summary>Writes the result of a verification as JSON of the schema <c>kzkg-findings-1</c>.</summary>
public static class FindingsJson
{
    /// <summary>Writes one indented JSON object as UTF-8 without a byte order mark; lines end with <c>\n</c>.</summary>
    /// <param name="result">The result of the verification.</param>
    /// <param name="output">The output; it stays open.</param>
    /// <param name="options">What to write besides the findings: <c>notes</c>, in the form of findings, and <c>decisions</c>.</param>
    /// <exception cref="IOException">The stream cannot be written to.</exception>
    public static void Write(VerificationResult result, Stream output, FindingsOptions options) =>
        JsonOutput.Write(new FindingsContract(result, options), output);
}
