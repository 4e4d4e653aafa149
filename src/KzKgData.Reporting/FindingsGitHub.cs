using KzKgData.Reporting.Writing;
using KzKgData.Verification;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;

namespace KzKgData.Reporting;

/// <summary>Writes the open findings as workflow commands, which GitHub Actions shows as annotations of the changed files.</summary>
public static class FindingsGitHub
{
    /// <summary>The maximum number of annotations: GitHub shows no more than ten per step.</summary>
    public const int Most = 10;

    /// <summary>Writes the most serious open findings, one line each, and the number of the others. Lines end with <c>\n</c>.</summary>
    /// <param name="result">The result of the verification.</param>
    /// <param name="output">The output; it stays open.</param>
    /// <param name="options">Not used by this format.</param>
    /// <exception cref="IOException">The stream cannot be written to.</exception>
    public static void Write(VerificationResult result, Stream output, FindingsOptions options) => TextOutput.Write(output, writer => Write(result, writer));

    private static void Write(VerificationResult result, TextWriter writer)
    {
        var open = result.Findings.Where(f => f.Status == FindingStatus.Open).OrderBy(f => f.Severity).ToArray();
        foreach (var finding in open.Take(Most))
        {
            writer.WriteLine($"::{CommandOf(finding.Severity)} {PlaceOf(finding.Place)},title={Property(finding.RuleId)}::{Escape(finding.Message)}");
        }

        if (open.Length > Most)
        {
            writer.WriteLine(FormattableString.Invariant($"{open.Length - Most} more open findings are in the step summary"));
        }

        foreach (var amount in result.SetAside)
        {
            writer.WriteLine(VisibleText.Of($"set aside: {amount.Place}: {amount}")); // only in the log: annotations are few and for what needs action
        }
    }

    private static string CommandOf(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" };

    // GitHub accepts columns only if the annotation starts and ends on the same line.
    private static string PlaceOf(Place place) => place.Line == place.EndLine
        ? FormattableString.Invariant(
            $"file={Property(place.Path)},line={place.Line},col={place.Column},endLine={place.EndLine},endColumn={place.EndColumn}")
        : FormattableString.Invariant($"file={Property(place.Path)},line={place.Line},endLine={place.EndLine}");

    private static string Property(string value) => Escape(value).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    private static string Escape(string value) => VisibleText.Of(value)
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);
}
