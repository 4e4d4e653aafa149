using KzKgData.Reporting.Wording;
using KzKgData.Reporting.Writing;
using KzKgData.Verification;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Rules;

namespace KzKgData.Reporting;

/// <summary>Writes the result of a verification as text: blocks that show the cell for a terminal, otherwise one line per finding as compilers do.</summary>
public static class FindingsText
{
    private const string Indent = "    ";

    // More would be unreadable here; the report has them all.
    private const int MostDisputes = 20;

    /// <summary>
    /// Writes the open findings, then the acknowledged and explained ones with what is on record, the rules that
    /// are misconfigured or were not run, and the counts. Lines end with <c>\n</c>.
    /// </summary>
    /// <param name="result">The result of the verification.</param>
    /// <param name="output">The output; it stays open.</param>
    /// <param name="options">Colours, width, language, and what to write besides the findings.</param>
    /// <exception cref="IOException">The stream cannot be written to.</exception>
    public static void Write(VerificationResult result, Stream output, FindingsOptions options)
    {
        using (TextsLanguage.Speak(options.Language, result.Dataset.Package.Descriptor))
        {
            TextOutput.Write(output, writer => Write(result, writer, options));
        }
    }

    private static void Write(VerificationResult result, TextWriter writer, FindingsOptions options)
    {
        var paint = new Paint(options.Color);
        int? room = options.Width is { } columns ? Math.Max(FindingBlocks.Narrowest, columns) : null;
        var blocks = options.Width is { } width ? new FindingBlocks(result, writer, paint, width) : null;
        foreach (var finding in Told(result, options))
        {
            if (blocks is null)
            {
                WriteFinding(finding, writer, paint);
            }
            else
            {
                blocks.Write(finding);
            }
        }

        // A misconfigured rule has checked nothing, so it is always reported.
        var decisions = result.Decisions.Where(d => options.Decisions || d.Kind is DecisionKind.Misconfigured).ToArray();
        foreach (var decision in decisions)
        {
            WriteDecision(decision, writer, paint);
        }

        if (options.Quiet)
        {
            WriteEnd(result.Summary, writer, paint);
            return;
        }

        foreach (var reason in result.NotRun.GroupBy(n => MessageWords.Of(n.Text), StringComparer.Ordinal))
        {
            WrappedText.Write(
                writer,
                paint.Dim(Texts.TerminalNotRun) + " ",
                new string(' ', Texts.TerminalNotRun.Length + 1),
                $"{RulesOf(reason)}: {VisibleText.Of(reason.Key)}",
                room);
        }

        if (result.Findings.Count > 0 || result.NotRun.Count > 0 || decisions.Length > 0 || (options.Notes && result.Notes.Count > 0))
        {
            writer.WriteLine();
        }

        WriteSummary(result, writer, paint, room);
    }

    /// <summary>Returns the ids of the rules not run for one reason, or "all others" if they are most of the rules.</summary>
    private static string RulesOf(IEnumerable<RuleNotRun> reason) =>
        reason.Count() > RuleCatalog.All.Count / 2 ? Texts.TerminalAllOthers : string.Join(", ", reason.Select(n => n.RuleId));

    private static IEnumerable<Finding> Told(VerificationResult result, FindingsOptions options) =>
        options.Quiet ? result.Findings.Where(f => f.Status == FindingStatus.Open)
        : options.Notes ? result.Findings.Concat(result.Notes)
        : result.Findings;

    private static void WriteFinding(Finding finding, TextWriter writer, Paint paint)
    {
        var place = VisibleText.Of(finding.Place.ToString());
        var message = VisibleText.Of(MessageWords.Of(finding));
        if (finding.Status == FindingStatus.Open)
        {
            writer.WriteLine($"{paint.Bold(place)}: {paint.Of(finding.Severity, $"{Words.Severity(finding.Severity)} {finding.RuleId}")}: {message}");
            return;
        }

        var status = TextsLanguage.IsEnglish ? Names.Of(finding.Status) : Words.Status(finding.Status).ToString();
        writer.WriteLine($"{paint.Bold(place)}: {paint.Of(Severity.Note, $"{Texts.SeverityNote} {finding.RuleId}")} [{status}]: {message}");
        if (finding.Discrepancy?.Explanation is { } explanation)
        {
            writer.WriteLine(Indent + paint.Dim(OnRecord(explanation)));
            if (finding.Discrepancy.Joined.Select(m => m.Id).ToArray() is { Length: > 0 } joined)
            {
                writer.WriteLine(Indent + paint.Dim(Phrase.Say(Texts.TerminalJoinedLine, explanation.DecidedOn, string.Join(", ", joined))));
            }
        }
    }

    private static void WriteDecision(Decision decision, TextWriter writer, Paint paint)
    {
        var place = decision.Place is { } at ? paint.Bold(VisibleText.Of(at.ToString())) + ": " : string.Empty;
        var verdict = decision.Kind switch
        {
            DecisionKind.Misconfigured => Texts.TerminalMisconfigured,
            DecisionKind.CannotDecide => Texts.TerminalCannotDecide,
            _ => Texts.TerminalNotApplicable,
        };
        var outcome = $"{decision.RuleId} {verdict}";
        var facts = decision.Facts.Count == 0 ? string.Empty : $" ({VisibleText.Of(string.Join("; ", decision.Facts))})";
        writer.WriteLine(
            $"{place}{(decision.Kind is DecisionKind.Misconfigured ? paint.Of(Severity.Error, outcome) : paint.Dim(outcome))}: "
            + $"{VisibleText.Of(MessageWords.Of(decision.Text))}{facts}");
    }

    private static string OnRecord(Explanation explanation) => explanation.IsUnresolved
        ? Phrase.Say(Texts.TerminalOnRecordSettle, FindingBlocks.CauseOf(explanation), string.Join("; ", Words.Items(explanation.WouldSettle)))
        : Phrase.Say(Texts.TerminalOnRecord, FindingBlocks.CauseOf(explanation));

    private static void WriteSummary(VerificationResult result, TextWriter writer, Paint paint, int? room)
    {
        var summary = result.Summary;
        var basis = FigureBasis.Of(result) switch
        {
            FigureBasis.Mentions => Texts.TerminalFromMentions,
            FigureBasis.SomeTexts => Texts.TerminalFromSomeTexts,
            _ => string.Empty,
        };
        if (result.Dataset.Package.Tables.All(t => t.Schema.Role is TableRole.None))
        {
            var tables = result.Dataset.Package.Tables;
            writer.WriteLine(Phrase.Say(Texts.TerminalTables, tables.Count, tables.Sum(t => t.Rows.Count)));
            WriteEnd(summary, writer, paint);
            return;
        }

        writer.WriteLine(Phrase.Say(Texts.TerminalFacts, summary.Sources, summary.Mentions, summary.Facts, summary.Claims));
        Tell(
            Phrase.Say(
                Texts.TerminalCoverage, summary.CellsCited, summary.CellsNeedingEvidence, summary.FiguresAccountedFor, summary.Figures,
                summary.FiguresCited, summary.FiguresSetAside, basis));
        foreach (var amount in result.SetAside)
        {
            writer.WriteLine($"{paint.Dim(Texts.TerminalSetAside)} {VisibleText.Of($"{amount.Place}: {amount}")}");
        }

        WriteDisputes(result, writer, paint, room);
        writer.WriteLine(
            Phrase.Say(
                Texts.TerminalDisputes, summary.Disputes, summary.DisputesOpen, summary.DisputesUnsettled,
                summary.Disputes - summary.DisputesOpen - summary.DisputesUnsettled));
        var openDiscrepancies = summary.Discrepancies - summary.Acknowledged - summary.Explained;
        writer.WriteLine(Phrase.Say(Texts.TerminalDiscrepancies, summary.Discrepancies, openDiscrepancies, summary.Acknowledged, summary.Explained));
        Tell(Phrase.Say(Texts.TerminalUndecided, summary.CannotDecide, summary.NotApplicable, summary.Misconfigured, summary.Notes));
        WriteEnd(summary, writer, paint);

        void Tell(string line) => WrappedText.Write(writer, string.Empty, Indent, line, room);
    }

    /// <summary>Writes the conclusion: the number of open findings or, if there are none, the number of unsettled disputes.</summary>
    private static void WriteEnd(Summary summary, TextWriter writer, Paint paint)
    {
        var open = Phrase.Say(Texts.TerminalOpenFindings, summary.Open);
        writer.WriteLine(summary.Open > 0 ? paint.Of(Severity.Error, open) : summary.DisputesUnsettled > 0 ? open : paint.Good(open));
        if (summary.Open == 0 && summary.DisputesUnsettled > 0)
        {
            writer.WriteLine(
                paint.Of(Severity.Warning, Words.Counted(summary.DisputesUnsettled, Texts.TerminalUnsettledOne, Texts.TerminalUnsettledOther).ToString()));
        }
    }

    /// <summary>Writes one line per dispute: its status and its values.</summary>
    private static void WriteDisputes(VerificationResult result, TextWriter writer, Paint paint, int? room)
    {
        var disputes = result.Findings.Where(f => f.Discrepancy is ValueConflict).GroupBy(f => ((ValueConflict)f.Discrepancy!).Dispute.Group).ToArray();
        foreach (var dispute in disputes.Take(MostDisputes))
        {
            var status = dispute.Min(f => f.Status);
            var word =
                status switch
                {
                    FindingStatus.Open => Texts.TerminalDisputeOpen,
                    FindingStatus.Acknowledged => Texts.TerminalDisputeUnsettled,
                    _ => Texts.TerminalDisputeSettled,
                } + ":";
            var line = Phrase
                .Format(
                    Texts.TerminalDispute,
                    Words.Title(dispute.Key.Claims[0]),
                    Phrase.Join(Texts.ListComma, Texts.ListOr, [.. dispute.Key.Positions.Select(p => Words.Values(p.Claims))]))
                .ToString();
            WrappedText.Write(
                writer,
                $"{(status == FindingStatus.Explained ? paint.Dim(word) : paint.Of(status == FindingStatus.Open ? Severity.Error : Severity.Warning, word))} ",
                new string(' ', word.Length + 1),
                line,
                room);
        }

        if (disputes.Length > MostDisputes)
        {
            writer.WriteLine(Phrase.Say(Texts.TerminalMoreDisputes, disputes.Length - MostDisputes));
        }
    }
}
