using KzKgData.Reporting.Writing;
using KzKgData.Verification;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;

namespace KzKgData.Reporting;

/// <summary>Writes the open findings as workflow commands, which GitHub Actions shows as annotations of the changed files.</summary>
public static class FindingsGitHub
{
    /// <summary>How many annotations are written at most: GitHub shows no more than ten of one step.</summary>
    public const int Most = 10;

    /// <summary>Writes the most serious open findings, one line each, and how many more there are. Lines end with <c>\n</c>.</summary>
    /// <param name="result">What the verification has shown.</param>
    /// <param name="output">Where to write; stays open.</param>
    /// <param name="options">Nothing of it concerns this format.</param>
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
            writer.WriteLine(VisibleText.Of($"set aside: {amount.Place}: {amount}")); // a line of the log: annotations are few and for what is to be done
        }
    }

    private static string CommandOf(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" };

    // GitHub takes columns only where the annotation ends on the line that it begins on.
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
