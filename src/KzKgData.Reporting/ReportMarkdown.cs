using System.Text;
using KzKgData.Reporting.Views;
using KzKgData.Reporting.Wording;
using KzKgData.Reporting.Writing;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Reporting;

/// <summary>Writes the report as Markdown that fits into a comment on a pull request.</summary>
internal sealed class ReportMarkdown
{
    private const int MostColumns = 15;
    private const int MostOthers = 12;

    // GitHub limits comments to 65,536 characters.
    private const int Room = 60_000;

    private readonly MarkdownBlocks _blocks = new(Room - 1);

    private readonly CellLinks? _cellLinks;

    private ReportMarkdown(CellLinks? cellLinks) => _cellLinks = cellLinks;

    public static void Write(ReportView report, Stream output)
    {
        var markdown = new ReportMarkdown(report.CellLinks);
        markdown.WriteLead(report);
        markdown.WriteOtherFindings(report);
        markdown.WriteCards(report);
        markdown.WriteOfficial(report.Official);
        markdown.WriteGrid(report.Grid);
        markdown.WriteOverTime(report.OverTime);
        markdown.WriteClaims(report);
        markdown.WriteSources(report);
        markdown.WriteMethod();
        markdown.WriteCauses(report);
        markdown.WriteRules(report);
        markdown.WriteNotRun(report);
        markdown.WriteDecisions(report);
        markdown.WriteNotes(report);
        markdown.WriteExplanations(report);
        markdown.WriteEdition(report.Edition);
        output.Write(
            markdown.ToBytes(
                MarkdownText.Format(
                    Texts.CutFiles,
                    MarkdownText.Link(Phrase.Own(ReportFolder.Page), ReportFolder.Page),
                    MarkdownText.Link(Phrase.Own(ReportFolder.Json), ReportFolder.Json))));
    }

    /// <summary>Writes the findings of the report, without the lists of claims and sources.</summary>
    public static void WriteFindings(ReportView report, Stream output)
    {
        var markdown = new ReportMarkdown(report.CellLinks);
        markdown.WriteLead(report);
        markdown.WriteOtherFindings(report);
        markdown.WriteCards(report);
        markdown.WriteNotRun(report);
        markdown.WriteDecisions(report);
        output.Write(markdown.ToBytes(MarkdownText.Format(Texts.CutTool, Own(ReportFolder.Page), Own(ReportFolder.Json))));
    }

    private byte[] ToBytes(string where) => Encoding.UTF8.GetBytes(_blocks.Fit(
        missing => $"**{MarkdownText.Format(Texts.CutNotice, string.Join(Own(Texts.ListComma), missing.Select(LeftOut)))}** {where}"));

    private static string LeftOut((string Title, int Missing, int Items) part) =>
        part.Items == 0 ? part.Title : MarkdownText.Format(Texts.CutPart, part.Title, N(part.Missing), N(part.Items));

    private void WriteLead(ReportView report)
    {
        _blocks.BeginPart($"# {Text(report.Heading)}");
        if (report.Leading is { } leading)
        {
            WriteAnswer(leading, report.Official.Beside(leading)?.Sentence ?? Phrase.Empty);
        }

        foreach (var other in report.Cards.Where(c => c != report.Leading).Take(MostOthers))
        {
            Block($"**{Text(Words.Status(other.Status))}:** {Text(other.Question)} {Text(other.Apart)}".TrimEnd());
        }

        Block(string.Join(" ", report.Lead.Sentences.Select(Text)));
        (string Title, string Count)[] counts =
        [
            .. report.Lead.Counts.Select(c => (c.Title, c.Whole is { } whole ? Of(c.Count, whole) : N(c.Count))),
            StatusCount(FindingStatus.Open, report.Lead.OpenDiscrepancies),
            StatusCount(FindingStatus.Acknowledged, report.Lead.Summary.Acknowledged),
            StatusCount(FindingStatus.Explained, report.Lead.Summary.Explained),
        ];
        Table([.. counts.Select(c => c.Title)], [counts], row => [.. row.Select(c => c.Count)]);

        static (string Title, string Count) StatusCount(FindingStatus status, int count) => (Words.Status(status).Capitalised().ToString(), N(count));
    }

    /// <summary>Writes the summary of a disagreement: status and gap, who states which figure, and what would settle it.</summary>
    private void WriteAnswer(CardView card, Phrase beside)
    {
        Block($"**{Text(Words.Status(card.Status).Capitalised())}.** {Text(card.Apart.IsEmpty ? card.Sentence : card.Apart)}");
        BlockOf(beside);

        if (card.Positions.Count > 1)
        {
            Table(
                [Texts.AnswerFigure, Texts.AnswerSaidBy],
                card.Positions,
                p => [$"**{Text(p.Value)}**", Lines([.. p.Sayings.Select(s => $"{Text(s.Said)}: {Text(s.Printed)}")])]);
        }

        if (card.WouldSettle.Count > 0)
        {
            Block($"**{Own(Texts.AnswerSettle)}:**");
            List(card.WouldSettle.Select(Text));
        }
    }

    private void WriteOtherFindings(ReportView report)
    {
        if (report.OtherFindings.Count == 0)
        {
            return;
        }

        Part(Texts.FindingsTitle, leavesRoom: true);
        WriteFindingTable(report.OtherFindings);
    }

    private void WriteGrid(GridView grid)
    {
        // A table with more columns is unreadable in a comment. The HTML page has it, and all claims follow below.
        if (grid.Rows.Count == 0 || grid.Columns.Count > MostColumns)
        {
            return;
        }

        Part(Texts.GridTitle);
        Table(
            [Texts.GridQuantity, .. grid.Columns.Select(c => GridView.Head(c).ToString())],
            grid.Rows,
            r => [Text(r.Title), .. grid.Columns.Select(c => Lines([.. r.In(c).Select(Entry)]))]);

        static string Entry(GridEntry entry) => string.Join(Own(Texts.ListComma), new[]
        {
            Text(entry.Label),
            Text(entry.IsPartial ? Phrase.Own(Texts.GridPartial) : Phrase.Empty),
            Text(entry.Values),
            $"**{Text(Words.Status(Names.Of(entry.Status)))}**",
            Text(entry.ClaimCount),
            Text(entry.VoiceCount),
            Text(entry.Inferred),
        }.Where(t => t.Length > 0));
    }

    private void WriteFindingTable(IReadOnlyList<Finding> findings) => Table(
        [Texts.FindingsRule, Texts.FindingsPlace, Texts.FindingsMessage],
        findings,
        f => [$"{f.RuleId} ({Text(Words.Grade(f))})", Cell(PlaceView.Of(f.Place)), MarkdownText.Of(MessageWords.Of(f))]);

    private void WriteCards(ReportView report)
    {
        Part(Texts.DisagreementsTitle);
        if (report.Cards.Count == 0)
        {
            Block(Own(Texts.DisagreementsNone));
        }

        foreach (var card in report.Cards)
        {
            Chapter($"{Text(card.Title)} – {Text(Words.Status(card.Status))}", () => WriteCard(report, card));
        }
    }

    private void WriteCard(ReportView report, CardView card)
    {
        if (card != report.Leading)
        {
            WriteAnswer(card, Phrase.Empty);
        }

        WriteClaimTable(card.Claims, c => Text(c.Value));
        List(card.Voices.Select(v => $"{Text(v.Value)}: {Text(v.Count)}"));
        List(card.Recomputed.Select(Recomputed));
        if (card.Facts.Count > 0)
        {
            Table(MemberView.Table(card.Facts));
        }

        if (report.Official.Beside(card) is { } beside)
        {
            Block($"#### {Own(Texts.BesideTitle)}");
            Table(beside.Figures);
            if (beside.Flows is { } flows)
            {
                Table(flows);
            }

            List(beside.Editions.Select(Text));
        }

        if (card.Hypotheses.Count > 0)
        {
            Block($"**{Own(Texts.AnswerReasons)}.** {Own(Texts.AnswerReasonsNote)}");
            List(card.Hypotheses.Select(Text));
        }

        WriteOffices(card.Offices);
        foreach (var finding in card.Findings)
        {
            // Hypotheses and what would settle it are written once for all reviewed findings.
            WriteFinding(finding, finding.Message, isMerged: finding.Finding.Status == FindingStatus.Acknowledged);
        }
    }

    private void WriteOffices(IReadOnlyList<StatisticalOfficeView> offices)
    {
        if (offices.Count > 0)
        {
            Block($"#### {Own(Texts.CardConsult)}");
            Block(Own(Texts.CardConsultNote));
            List(
                offices.Select(o =>
                    $"{Text(o.Country)}: {(o.Office.Url is { } address ? MarkdownText.Link(o.Name, address.AbsoluteUri) : Text(o.Name))} "
                    + $"({Text(o.Consulted)}): {Text(o.Table)}"));
        }
    }

    private static string Recomputed(RecomputedView view)
    {
        var printed = view.Printed is { } print ? Text(Phrase.Format(Texts.ClaimQuoted, Phrase.Data(print))) : Own(Texts.ClaimNotPrinted);
        var readings = string.Join(Own(Texts.ListSemicolon), view.Readings.Select(r => $"{Text(r.Value)} ({Text(r.Basis)})"));
        var prints = Text(Words.Counted(view.Prints, Texts.CardPrintsOne, Texts.CardPrintsOther));
        return $"{printed}, {prints}. **{Own(Texts.CardWorkedOut)}:** {(readings.Length > 0 ? readings : Own(Texts.CardNoReading))}. "
            + $"**{Own(Texts.CardStored)}:** {Text(view.Stored)}. **{Own(Texts.CardVerdict)}:** {Text(view.Verdict)}";
    }

    private void WriteFinding(FindingView view, Phrase message, bool isMerged)
    {
        Block($"#### {view.Title} ({view.Finding.RuleId}, {Text(Words.Status(view.Finding.Status))})");
        BlockOf(message);

        var lines = new List<string>();
        Add(Texts.FindingGap, view.Difference);
        Add(Texts.FindingIndex, view.Index.IsEmpty ? view.Index : Words.LongList([view.Index, view.IndexWorking]));
        Add(Texts.FindingValuation, view.Valuation?.Remark ?? Phrase.Empty);
        if (view.Explanation is { } explanation)
        {
            AddExplanation(explanation, isMerged);
        }
        else
        {
            Add(Texts.FindingCause, view.MissingCause);
        }

        Add(Texts.FindingMembers, Phrase.Join(Texts.ListComma, Texts.ListComma, [.. view.Members.Select(m => Phrase.Data(m.Id))]));
        List(lines);
        if (view.VoidExplanation is { } voided)
        {
            Block($"**{Own(Texts.CardVoid)}**");
            lines = [.. view.Objections.Select(Text)];
            AddExplanation(voided, leavesOutReasons: false);
            List(lines);
        }

        void AddExplanation(ExplanationView shown, bool leavesOutReasons)
        {
            foreach (var (term, items) in shown.Rows(leavesOutReasons))
            {
                Add(term, Words.LongList(items));
            }
        }

        void Add(string name, Phrase phrase)
        {
            if (!phrase.IsEmpty)
            {
                lines.Add($"**{Own(name)}:** {Text(phrase)}");
            }
        }
    }

    private void WriteClaims(ReportView report)
    {
        Part(Texts.ClaimsTitle);
        foreach (var indicator in report.Indicators)
        {
            Chapter(Text(indicator.Title), () => WriteClaimTable(indicator.Claims, c => $"{Text(c.Value)}<br>{Text(c.Occasion)}"));
        }
    }

    private void WriteClaimTable(IReadOnlyList<ClaimView> claims, Func<ClaimView, string> reading) =>
        Table(
            [Texts.ClaimPrinted, Texts.ClaimReadAs, Texts.ClaimRange, Texts.ClaimSaidBy, Texts.ClaimPlace],
            claims,
            c =>
            [
                c.Printed is { } printed ? Text(Phrase.Format(Texts.ClaimQuoted, Phrase.Data(printed))) : Own(Texts.ClaimNotPrinted),
                reading(c) + (c.IsAgainstConvention ? "<br>" + Text(Words.Convention(c.Reading!.Convention)) : string.Empty),
                Text(c.TestedWords),
                Lines(
                    Text(c.Speaker),
                    Text(c.Side),
                    Text(Words.Attribution(c.Claim.Attribution)),
                    c.StatedOn.IsEmpty ? string.Empty : Text(Phrase.Format(Texts.ClaimStatedOn, c.StatedOn)),
                    Own(string.Join(Texts.ListComma, c.Inferred))),
                Lines(Source(c.Source, c.Claim.ValueMention), Text(c.Offsets), Cell(c.Cell)),
            ]);

    private void WriteOfficial(OfficialView view)
    {
        if (view.IsEmpty)
        {
            return;
        }

        Part(Texts.OfficialTitle);
        Block(Text(Phrase.Format(Texts.OfficialIntroduction, Phrase.Count(view.Tables.Count))));
        foreach (var pair in view.Pairs)
        {
            Block($"### {Text(pair.Title)}");
            Block(Text(pair.Conclusion));
            Block(Text(pair.Caption));
            Table([Texts.OfficialYear, .. pair.Columns.Select(c => c.ToString())], pair.Years, y => [Text(y.Period), .. y.Figures.Select(Text)]);
        }

        foreach (var dispute in view.Disputes)
        {
            Block($"### {Text(dispute.Title)} – {Text(Words.Status(dispute.Finding.Finding.Status))}");
            if (dispute.Year is { } year)
            {
                Table(year.Flows);
            }

            WriteFinding(dispute.Finding, dispute.Message, isMerged: false);
        }

        if (view.Verdicts.Count > 0)
        {
            Block($"### {Own(Texts.VerdictTitle)}");
            Rows(view.VerdictTable);
        }
    }

    private void WriteOverTime(OverTimeView view)
    {
        if (view.IsEmpty)
        {
            return;
        }

        Part(Texts.TimeTitle);
        foreach (var figure in view.Figures)
        {
            Chapter(Text(figure.Title), () =>
            {
                Block(Text(figure.Conclusion));
                Rows(figure.Table);
            });
        }

        BlockOf(view.Undrawn);
    }

    private string Cell(TableCell cell) => Lines(
    [
        cell.Status is { } status ? Text(Words.Status(status)) : string.Empty,
        Text(cell.Words),
        .. cell.Notes.Select(Text),
        cell.Place is { } place ? Cell(place) : string.Empty,
        .. cell.Tags.Select(Own),
    ]);

    private void WriteSources(ReportView report)
    {
        Part(Texts.SourcesTitle);
        Table(
            [
                Texts.SourceId, Texts.SourcePublisherAndDate, Texts.SourceHeadline, Texts.SourceLanguage, Texts.SourceHash, Texts.SourceMentions,
                Texts.SourceClaims,
            ],
            report.Sources,
            s =>
            [
                MarkdownText.Of(s.Source.Id), Source(s), MarkdownText.Of(s.Source.Title), Text(s.Language), MarkdownText.Of(s.Sha256Start), N(s.Mentions),
                N(s.Claims),
            ]);
    }

    private void WriteNotRun(ReportView report)
    {
        Part(Texts.NotRunTitle);
        if (report.NotRun.Count == 0)
        {
            Block(Own(Texts.NotRunNone));
        }

        List(report.NotRun.Select(n => $"{string.Join(", ", n.Rules)}: {Text(n.Why)}"));
    }

    private void WriteMethod()
    {
        Part(Texts.MethodTitle);
        List(Method.Entries.Select(e => $"**{Own(e.Term)}.** {Text(e.Text)}"));
    }

    private void WriteCauses(ReportView report)
    {
        if (report.Causes.Count == 0)
        {
            return;
        }

        Part(Texts.CausesTitle);
        Block(Own(Texts.CausesNote));
        Rows(CauseView.Table(report.Causes));
        BlockOf(CauseView.Unused(report.Causes));
    }

    private void WriteRules(ReportView report)
    {
        Part(Texts.RulesTitle);
        Table(
            [Texts.RuleTitle, Texts.RuleFindings, Texts.RuleUndecided],
            report.AppliedRules,
            r => [$"{r.Rule.Id} {MessageWords.Of(r.Rule)}", N(r.Findings), N(r.Undecided)]);
    }

    private void WriteDecisions(ReportView report)
    {
        if (report.Decisions.Count == 0)
        {
            return;
        }

        Part(Texts.DecisionsTitle);
        List(report.Decisions.Select(d => $"{d.Decision.RuleId} {d.Title}: {Text(d.Kind)}: {Text(d.Why)}{FactsOf(d.Decision)}"));

        static string FactsOf(Decision decision) =>
            decision.Facts.Count == 0 ? string.Empty : $" ({MarkdownText.Of(string.Join(Texts.ListSemicolon, decision.Facts))})";
    }

    private void WriteNotes(ReportView report)
    {
        if (report.Notes.Count > 0)
        {
            Part(Texts.NotesTitle);
            WriteFindingTable(report.Notes);
        }
    }

    private void WriteExplanations(ReportView report)
    {
        Part(Texts.ExplanationsTitle);
        if (report.Accepted.Count == 0)
        {
            Block(Own(Texts.ExplanationsNone));
            return;
        }

        Block(Own(report.ReviewDatesWereChecked ? Texts.ExplanationsNote : Texts.ExplanationsNoteWithoutDay));
        Rows(AcceptedView.Table(report.Accepted));
    }

    private void WriteEdition(EditionView edition)
    {
        Part(Texts.EditionTitle);
        Block(edition.Version.IsEmpty ? Own(Texts.EditionWithoutVersion) : Text(Phrase.Format(Texts.EditionVersion, edition.Version)));
        List(edition.Changelog.Select(e => $"**{MarkdownText.Of(e.Version)}**, {Text(Words.Period(e.Date))}: {Text(Words.Sentence(e.Text))}"));
        Part(Texts.CiteHeading);
        Block(Own(Texts.CiteNote));
        Block(Text(edition.Citation));
        Block(MarkdownText.CodeBlock(edition.BibTeX, "bibtex"));
    }

    private static string Source(SourceView source, Mention? print = null)
    {
        var name = source.LinkTo(print) is { } address ? MarkdownText.Link(source.Publisher, address) : Text(source.Publisher);
        var via = source.Via.IsEmpty ? string.Empty : Text(Phrase.Format(Texts.SourceVia, source.Via));
        var published = source.Source.IsPublishedInferred ? Phrase.Format(Texts.SourcePublishedInferred, source.Published) : source.Published;
        return string.Join(Own(Texts.ListComma), new[] { name, via, Text(published) }.Where(t => t.Length > 0));
    }

    private string Cell(PlaceView cell) => _cellLinks?.Of(cell.Place) is { } address ? MarkdownText.Link(cell.Words, address) : Text(cell.Words);

    private static string Lines(params string[] lines) => string.Join("<br>", lines.Where(l => l.Length > 0));

    private static string Text(Phrase phrase) => MarkdownText.Of(phrase);

    private static string Own(string words) => Text(Phrase.Own(words));

    private static string Of(int count, int whole) => Text(Phrase.Format(Texts.CountOf, Phrase.Count(count), Phrase.Count(whole)));

    private static string N(int count) => count.ToString(CultureInfo.InvariantCulture);

    private void Part(string title, bool leavesRoom = false) => _blocks.BeginPart($"## {Own(title)}", leavesRoom);

    /// <summary>Writes a chapter of a part. Of those that no longer fit, only the headings are written, since they are counted.</summary>
    private void Chapter(string title, Action write)
    {
        Block($"### {title}");
        if (!_blocks.IsFull)
        {
            write();
        }
    }

    private void Block(string text) => _blocks.Add(text);

    private void BlockOf(Phrase phrase)
    {
        if (!phrase.IsEmpty)
        {
            Block(Text(phrase));
        }
    }

    private void List(IEnumerable<string> items) => _blocks.AddList(items);

    private void Table(TableView table)
    {
        Block(Text(table.Caption));
        Rows(table);
    }

    private void Rows(TableView table) => Table(table.Columns, table.Rows, r => [.. r.Select(Cell)]);

    private void Table<T>(IReadOnlyList<string> header, IReadOnlyList<T> items, Func<T, IReadOnlyList<string>> row) =>
        _blocks.AddTable(header.Select(Own), items.Select(row));
}
