using System.Text;
using KzKgData.Reporting.Views;
using KzKgData.Reporting.Wording;
using KzKgData.Reporting.Writing;

namespace KzKgData.Reporting;

/// <summary>Writes the report as Markdown, as a comment on a pull request takes it.</summary>
internal sealed class ReportMarkdown
{
    private readonly StringBuilder _text = new();

    private ReportMarkdown()
    {
    }

    public static byte[] Write(ReportView report)
    {
        var markdown = new ReportMarkdown();
        markdown.WriteLead(report);
        markdown.WriteOtherFindings(report);
        markdown.WriteCards(report);
        markdown.WriteClaims(report);
        markdown.WriteSources(report);
        markdown.WriteNotRun(report);
        markdown.WriteMethod(report);
        return markdown.ToBytes();
    }

    /// <summary>The part of the report that says what was found, without the lists of claims and sources.</summary>
    public static byte[] WriteFindings(ReportView report)
    {
        var markdown = new ReportMarkdown();
        markdown.WriteLead(report);
        markdown.WriteOtherFindings(report);
        markdown.WriteCards(report);
        markdown.WriteNotRun(report);
        return markdown.ToBytes();
    }

    private byte[] ToBytes()
    {
        _text.Length--; // the last block ends with one line break
        return Encoding.UTF8.GetBytes(_text.ToString());
    }

    private void WriteLead(ReportView report)
    {
        var summary = report.Lead.Summary;
        Block($"# {Text(report.Lead.Title)}");
        Block(string.Join(" ", report.Lead.Sentences.Select(Text)));
        Table(
            ["Articles", "Claims", "Cells cited", report.Lead.IsCountedInTexts ? "Figures accounted for" : "Figures accounted for, as far as counted", "Discrepancies", "Open", "Acknowledged", "Explained"],
            [[N(summary.Sources), N(summary.Claims), $"{N(summary.CellsCited)} of {N(summary.CellsNeedingEvidence)}", $"{N(summary.FiguresAccountedFor)} of {N(summary.Figures)}", N(summary.Discrepancies), N(report.Lead.OpenDiscrepancies), N(summary.Acknowledged), N(summary.Explained)]]);
    }

    private void WriteOtherFindings(ReportView report)
    {
        if (report.OtherFindings.Count == 0)
        {
            return;
        }

        Block("## Findings about the data");
        Table(
            ["Rule", "Place", "What was found"],
            report.OtherFindings.Select(f => (IReadOnlyList<string>)[$"{f.RuleId} ({Names.Of(f.Severity)}, {Names.Of(f.Status)})", MarkdownText.Of(f.Place.ToString()), MarkdownText.Of(f.Message)]));
    }

    private void WriteCards(ReportView report)
    {
        Block("## Disagreements");
        if (report.Cards.Count == 0)
        {
            Block("No two comparable claims contradict each other, and no figure is read against the convention of its language.");
        }

        foreach (var card in report.Cards)
        {
            Block($"### {Text(card.Title)} – {card.StatusWord}");
            Block(Text(card.Sentence));
            WriteClaimTable(card.Claims, c => Text(c.Value));
            List(card.Voices.Select(v => $"{Text(v.Value)}: {v.Voices}"));
            foreach (var finding in card.Findings)
            {
                WriteFinding(finding);
            }
        }
    }

    private void WriteFinding(FindingView view)
    {
        Block($"#### {view.Title} ({view.Finding.RuleId}, {view.Status})");
        if (!view.Message.IsEmpty)
        {
            Block(Text(view.Message));
        }

        var lines = new List<string>();
        Add("Gap", view.Difference);
        Add("Index", view.Index);
        Add("Valuation", view.Valuation);
        if (view.Explanation is { } explanation)
        {
            Add("Cause", explanation.Cause);
            Add("Rests on", explanation.Evidence);
            Add("Hypotheses", Phrase.Join("; ", "; ", explanation.Hypotheses));
            Add("Would settle it", Phrase.Join("; ", "; ", explanation.WouldSettle));
            Add("Rationale", explanation.Rationale);
            Add("Preferred", explanation.Preferred);
            Add("Decided by", explanation.Decision);
        }
        else
        {
            Add("Cause", Phrase.Own(view.HasVoidExplanation ? "what was written about it does not hold; see the findings about the ledger" : "nobody has looked at it yet"));
        }

        Add("Members", Phrase.Join(", ", ", ", [.. view.Members.Select(m => Phrase.Data(m.Id))]));
        List(lines);

        void Add(string name, Phrase phrase)
        {
            if (!phrase.IsEmpty)
            {
                lines.Add($"**{name}:** {Text(phrase)}");
            }
        }
    }

    private void WriteClaims(ReportView report)
    {
        Block("## All claims");
        foreach (var indicator in report.Indicators)
        {
            Block($"### {Text(indicator.Title)}");
            WriteClaimTable(indicator.Claims, c => $"{Text(c.Value)}<br>{Text(c.Occasion)}");
        }
    }

    private void WriteClaimTable(IReadOnlyList<ClaimView> claims, Func<ClaimView, string> reading) => Table(
        ["Printed", "Read as", "Range of the print", "Said by", "Source and place"],
        claims.Select(c => (IReadOnlyList<string>)
        [
            c.Printed is { } printed ? $"“{MarkdownText.Of(printed)}”" : "no figure cited",
            reading(c) + (c.IsAgainstConvention ? "<br>" + Text(Words.Convention(c.Reading!.Convention)) : string.Empty),
            Text(c.TestedWords),
            Lines(Text(c.Speaker), Text(c.Side), Text(Words.Attribution(c.Claim.Attribution)), c.StatedOn.IsEmpty ? string.Empty : "said on " + Text(c.StatedOn), string.Join(", ", c.Inferred)),
            Lines(Source(c.Source), Text(c.Offsets), Text(c.Row)),
        ]));

    private void WriteSources(ReportView report)
    {
        Block("## Sources");
        Table(
            ["Id", "Publisher and date", "Headline", "Language", "SHA-256", "Mentions", "Claims"],
            report.Sources.Select(s => (IReadOnlyList<string>)
            [
                MarkdownText.Of(s.Source.Id),
                Source(s),
                MarkdownText.Of(s.Source.Title),
                Text(s.Language),
                MarkdownText.Of(s.Sha256Start),
                N(s.Mentions),
                N(s.Claims),
            ]));
    }

    private void WriteNotRun(ReportView report)
    {
        Block("## Rules not run");
        if (report.NotRun.Count == 0)
        {
            Block("Every rule was run.");
        }

        List(report.NotRun.Select(n => $"{string.Join(", ", n.Rules)}: {Text(n.Why)}"));
    }

    private void WriteMethod(ReportView report)
    {
        Block("## Method in short");
        List(Method.Entries.Select(e => $"**{e.Term}.** {e.Text}"));
        Block($"{Text(report.PackageTitle)}{(report.DataVersion.IsEmpty ? string.Empty : ", data version " + Text(report.DataVersion))}. {Method.Licence}");
    }

    private static string Source(SourceView source)
    {
        var name = source.Link is { } address ? MarkdownText.Link(source.Publisher, address) : Text(source.Publisher);
        return $"{name}{(source.Via.IsEmpty ? string.Empty : " via " + Text(source.Via))}, {Text(source.Published)}{(source.Source.IsPublishedInferred ? " (date inferred)" : string.Empty)}";
    }

    private static string Lines(params string[] lines) => string.Join("<br>", lines.Where(l => l.Length > 0));

    private static string Text(Phrase phrase) => MarkdownText.Of(phrase);

    private static string N(int count) => count.ToString(CultureInfo.InvariantCulture);

    private void Block(string text) => _text.Append(text).Append("\n\n");

    private void List(IEnumerable<string> items)
    {
        var any = false;
        foreach (var item in items)
        {
            any = true;
            _text.Append("- ").Append(item).Append('\n');
        }

        if (any)
        {
            _text.Append('\n');
        }
    }

    private void Table(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        _text.Append("| ").AppendJoin(" | ", header).Append(" |\n|").Insert(_text.Length, " --- |", header.Count).Append('\n');
        foreach (var row in rows)
        {
            _text.Append("| ").AppendJoin(" | ", row).Append(" |\n");
        }

        _text.Append('\n');
    }
}
