using KzKgData.Reporting.Writing;
using KzKgData.Verification;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Reporting;

/// <summary>Writes what a verification has shown for a terminal, the way compilers do.</summary>
public static class FindingsText
{
    private const string Indent = "    ";

    /// <summary>
    /// Writes the open findings, then the acknowledged and the explained ones with what is on record about them, the rules
    /// that were not run, and the counts. Lines end with <c>\n</c>.
    /// </summary>
    /// <param name="result">What the verification has shown.</param>
    /// <param name="writer">Where to write.</param>
    /// <param name="color">Whether to use ANSI colours.</param>
    public static void Write(VerificationResult result, TextWriter writer, bool color)
    {
        var paint = new Paint(color);
        foreach (var finding in result.Findings)
        {
            WriteFinding(finding, writer, paint);
        }

        foreach (var reason in result.NotRun.GroupBy(n => n.Why, StringComparer.Ordinal))
        {
            Line(writer, $"{paint.Dim("not run:")} {string.Join(", ", reason.Select(n => n.RuleId))}: {VisibleText.Of(reason.Key)}");
        }

        if (result.Findings.Count > 0 || result.NotRun.Count > 0)
        {
            Line(writer, string.Empty);
        }

        WriteSummary(result, writer, paint);
    }

    private static void WriteFinding(Finding finding, TextWriter writer, Paint paint)
    {
        var place = VisibleText.Of(finding.Place.ToString());
        var message = VisibleText.Of(finding.Message);
        if (finding.Status == FindingStatus.Open)
        {
            Line(writer, $"{paint.Bold(place)}: {paint.Of(finding.Severity, $"{Names.Of(finding.Severity)} {finding.RuleId}")}: {message}");
            return;
        }

        Line(writer, $"{paint.Bold(place)}: {paint.Of(Severity.Note, $"note {finding.RuleId}")} [{Names.Of(finding.Status)}]: {message}");
        if (finding.Discrepancy?.Explanation is { } explanation)
        {
            Line(writer, Indent + paint.Dim(OnRecord(explanation)));
        }
    }

    private static string OnRecord(Explanation explanation) => VisibleText.Of(explanation switch
    {
        { IsUnresolved: true } => $"cause: unresolved; would settle it: {explanation.WouldSettle}",
        _ => $"cause: {explanation.Cause} ({string.Join(", ", explanation.Evidence)}); {explanation.Rationale}",
    });

    private static void WriteSummary(VerificationResult result, TextWriter writer, Paint paint)
    {
        var summary = result.Summary;
        var basis = FigureBasis.Of(result) switch
        {
            FigureBasis.Mentions => "; counted from the mentions alone, the archived texts were not at hand",
            FigureBasis.SomeTexts => "; counted only in archived texts that are the pinned ones",
            _ => string.Empty,
        };
        Line(writer, Invariant($"{summary.Sources} sources, {summary.Mentions} mentions, {summary.Facts} facts, {summary.Claims} of them claims"));
        Line(writer, Invariant($"cells cited: {summary.CellsCited} of {summary.CellsNeedingEvidence}; figures accounted for: {summary.FiguresAccountedFor} of {summary.Figures}{basis}"));
        var openDiscrepancies = summary.Discrepancies - summary.Acknowledged - summary.Explained;
        Line(writer, Invariant($"discrepancies: {summary.Discrepancies} ({openDiscrepancies} open, {summary.Acknowledged} acknowledged, {summary.Explained} explained)"));
        var open = Invariant($"open findings: {summary.Open}");
        Line(writer, summary.Open == 0 ? paint.Good(open) : paint.Of(Severity.Error, open));
    }

    private static void Line(TextWriter writer, string line)
    {
        writer.Write(line);
        writer.Write('\n');
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private sealed class Paint(bool isOn)
    {
        public string Bold(string text) => Wrap("1", text);

        public string Dim(string text) => Wrap("2", text);

        public string Good(string text) => Wrap("32", text);

        public string Of(Severity severity, string text) => Wrap(severity switch { Severity.Error => "1;31", Severity.Warning => "1;33", _ => "36" }, text);

        private string Wrap(string code, string text) => isOn ? $"\u001b[{code}m{text}\u001b[0m" : text;
    }
}
