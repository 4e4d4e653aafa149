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
    /// Writes the open findings, then the acknowledged and the explained ones with what is on record about them, rules that
    /// are misconfigured or were not run, and the counts. Lines end with <c>\n</c>.
    /// </summary>
    /// <param name="result">What the verification has shown.</param>
    /// <param name="output">Where to write; stays open.</param>
    /// <param name="options">Whether to use ANSI colours, and what to tell besides.</param>
    /// <exception cref="IOException">The stream cannot be written to.</exception>
    public static void Write(VerificationResult result, Stream output, FindingsOptions options) => TextOutput.Write(output, writer => Write(result, writer, options));

    private static void Write(VerificationResult result, TextWriter writer, FindingsOptions options)
    {
        var paint = new Paint(options.Color);
        foreach (var finding in options.Notes ? result.Findings.Concat(result.Notes) : result.Findings)
        {
            WriteFinding(finding, writer, paint);
        }

        // What is misconfigured has checked nothing, which nobody should have to ask for.
        var decisions = result.Decisions.Where(d => options.Decisions || d.Kind is DecisionKind.Misconfigured).ToArray();
        foreach (var decision in decisions)
        {
            WriteDecision(decision, writer, paint);
        }

        foreach (var reason in result.NotRun.GroupBy(n => n.Why, StringComparer.Ordinal))
        {
            writer.WriteLine($"{paint.Dim("not run:")} {string.Join(", ", reason.Select(n => n.RuleId))}: {VisibleText.Of(reason.Key)}");
        }

        if (result.Findings.Count > 0 || result.NotRun.Count > 0 || decisions.Length > 0 || (options.Notes && result.Notes.Count > 0))
        {
            writer.WriteLine();
        }

        WriteSummary(result, writer, paint);
    }

    private static void WriteFinding(Finding finding, TextWriter writer, Paint paint)
    {
        var place = VisibleText.Of(finding.Place.ToString());
        var message = VisibleText.Of(finding.Message);
        if (finding.Status == FindingStatus.Open)
        {
            writer.WriteLine($"{paint.Bold(place)}: {paint.Of(finding.Severity, $"{Names.Of(finding.Severity)} {finding.RuleId}")}: {message}");
            return;
        }

        writer.WriteLine($"{paint.Bold(place)}: {paint.Of(Severity.Note, $"note {finding.RuleId}")} [{Names.Of(finding.Status)}]: {message}");
        if (finding.Discrepancy?.Explanation is { } explanation)
        {
            writer.WriteLine(Indent + paint.Dim(OnRecord(explanation)));
        }
    }

    private static void WriteDecision(Decision decision, TextWriter writer, Paint paint)
    {
        var place = decision.Place is { } at ? paint.Bold(VisibleText.Of(at.ToString())) + ": " : string.Empty;
        var outcome = $"{decision.RuleId} {Names.Of(decision.Kind).Replace('-', ' ')}";
        var facts = decision.Facts.Count == 0 ? string.Empty : $" ({VisibleText.Of(string.Join("; ", decision.Facts))})";
        writer.WriteLine($"{place}{(decision.Kind is DecisionKind.Misconfigured ? paint.Of(Severity.Error, outcome) : paint.Dim(outcome))}: {VisibleText.Of(decision.Why)}{facts}");
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
        writer.WriteLine(Invariant($"{summary.Sources} sources, {summary.Mentions} mentions, {summary.Facts} facts, {summary.Claims} of them claims"));
        writer.WriteLine(Invariant($"cells cited: {summary.CellsCited} of {summary.CellsNeedingEvidence}; figures accounted for: {summary.FiguresAccountedFor} of {summary.Figures} ({summary.FiguresCited} cited, {summary.FiguresSetAside} set aside){basis}"));
        foreach (var amount in result.SetAside)
        {
            writer.WriteLine($"{paint.Dim("set aside:")} {VisibleText.Of($"{amount.Place}: {amount}")}");
        }

        var openDiscrepancies = summary.Discrepancies - summary.Acknowledged - summary.Explained;
        writer.WriteLine(Invariant($"discrepancies: {summary.Discrepancies} ({openDiscrepancies} open, {summary.Acknowledged} acknowledged, {summary.Explained} explained)"));
        writer.WriteLine(Invariant($"not decided: {summary.CannotDecide} groups of facts; rules without anything to check: {summary.NotApplicable}; misconfigured: {summary.Misconfigured}; notes: {summary.Notes}"));
        var open = Invariant($"open findings: {summary.Open}");
        writer.WriteLine(summary.Open == 0 ? paint.Good(open) : paint.Of(Severity.Error, open));
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
