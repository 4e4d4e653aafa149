using System.Text;
using KzKgData.Reporting.Pages;
using KzKgData.Reporting.Views;
using KzKgData.Reporting.Wording;
using KzKgData.Verification.Files;

#pragma warning disable BL0005 // The framework would not notice a parameter that is set here; these components are rendered without it.

namespace KzKgData.Reporting;

/// <summary>Writes the report as one self-contained page, or as a folder of pages if it is too large for one.</summary>
internal static class ReportHtml
{
    private const int MostCardsOnOnePage = 50;
    private const int MostClaimsOnOnePage = 2000;
    private const int ClaimsOfAPart = 500;
    private const int FindingsOfAPart = 1000;

    /// <summary>Writes the whole report as one page.</summary>
    public static byte[] Write(ReportView report)
    {
        using var renderer = PageRenderer.Rent();
        var html = renderer.Render(OnePageOf(report));
        var bytes = new byte[Encoding.UTF8.GetByteCount(html)];
        Encoding.UTF8.GetBytes(html, bytes);
        return bytes;
    }

    /// <summary>Whether a report is too large for one page.</summary>
    internal static bool IsLarge(ReportView report) => report.Cards.Count > MostCardsOnOnePage || report.Claims.Count > MostClaimsOnOnePage;

    /// <summary>Writes the whole report as one page with all tags.</summary>
    public static string WriteInFull(ReportView report)
    {
        using var renderer = PageRenderer.Rent();
        return renderer.RenderInFull(OnePageOf(report)).ToString();
    }

    /// <summary>
    /// Returns the pages of the report: one, or a first page that links to the others if the report is too large. The pages of single
    /// disagreements, of which there may be very many, are rendered only when they are written, in the language active at that time.
    /// </summary>
    /// <param name="report">The report.</param>
    /// <param name="directory">The folder of the report.</param>
    /// <param name="progress">Receives the number of pages written and their total, from any thread.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    public static IReadOnlyList<OutputFile> Files(ReportView report, string directory, Action<int, int> progress, CancellationToken cancellationToken)
    {
        if (!IsLarge(report))
        {
            return [new OutputFile(Path.Combine(directory, report.Language.FileOf(ReportFolder.Page)), Write(report))];
        }

        var pages = PagesOf(report).ToArray();
        var done = 0;

        var known = new Lazy<(PageLinks Links, Dictionary<string, (string Html, HashSet<string> Ids)> Pages)>(Prepare);
        return
        [
            .. pages.Select(page => new OutputFile(Path.Combine(directory, page.Name), path =>
            {
                using var renderer = PageRenderer.Rent();
                using var file = new PageFile(path, renderer.Buffer);
                if (known.Value.Pages.TryGetValue(page.Name, out var rendered))
                {
                    known.Value.Links.Write(page.Name, rendered.Html, rendered.Ids, file);
                    return;
                }

                var html = renderer.Render(page);
                known.Value.Links.Write(page.Name, html, PageLinks.IdsOf(html), file);
                Tell();
            })),
            new OutputFile(Path.Combine(directory, report.Language.FileOf(Inline.SheetName)), Encoding.UTF8.GetBytes(Inline.Sheet)),
            new OutputFile(Path.Combine(directory, Inline.ScriptName), Encoding.UTF8.GetBytes(Inline.ScriptText)),
        ];

        // A link can be written only when the page of its target is known. For most pages the ids are known before they are rendered; the
        // others are rendered by whoever writes the first page, while other threads write the tables.
        (PageLinks Links, Dictionary<string, (string Html, HashSet<string> Ids)> Pages) Prepare()
        {
            var rendered = pages.Where(p => p.Ids is null).AsParallel().WithCancellation(cancellationToken).Select(page =>
            {
                using var renderer = PageRenderer.Rent();
                var html = renderer.Render(page).ToString();
                Tell();
                return (page.Name, Html: html);
            }).ToDictionary(p => p.Name, p => (p.Html, PageLinks.IdsOf(p.Html)), StringComparer.Ordinal);
            var links = new PageLinks();
            foreach (var page in pages)
            {
                links.Add(page.Name, page.Ids ?? rendered[page.Name].Item2);
            }

            return (links, rendered);
        }

        void Tell() => progress(Interlocked.Increment(ref done), pages.Length);
    }

    private static PageOfReport OnePageOf(ReportView report) =>
        new(report.Language.FileOf(ReportFolder.Page), new PageContext(report, Root: string.Empty, IsParted: false), new ReportPage());

    private static IEnumerable<PageOfReport> PagesOf(ReportView report)
    {
        var context = new PageContext(report, Root: string.Empty, IsParted: true);
        yield return new(report.Language.FileOf(ReportFolder.Page), context, new ReportPage());
        var inFolder = context with { Root = "../" };
        foreach (var card in report.Cards)
        {
            yield return new(report.Language.FileOf($"disputes/{card.Anchor}.html"), inFolder, new DisputePage { View = card }) { Ids = [card.Anchor] };
        }

        var findings = report.OtherFindings.Count > ReportPage.MostFindings ? report.OtherFindings.Chunk(FindingsOfAPart).ToArray() : [];
        foreach (var (page, chunk) in ListPage.Of("findings", findings.Length).Zip(findings))
        {
            var list = new FindingList
            {
                Anchor = FormattableString.Invariant($"findings-{page.Number}"),
                Title = Texts.FindingsTitle,
                Note = Texts.FindingsNote,
                Findings = chunk,
                Part = page,
            };
            yield return Part(page.File, Texts.FindingsTitle, list) with { Ids = [] };
        }

        if (!report.Official.IsEmpty)
        {
            yield return Part("official.html", Texts.OfficialTitle, new OfficialSection());
        }

        yield return Part("status.html", Texts.GridTitle, new StatusGrid());
        var figures = Math.Max(report.OverTime.Timelines.Count, report.OverTime.Targets.Count);
        var overTime = report.OverTime.IsEmpty ? 0 : Math.Max(1, ((figures - 1) / OverTimeSection.FiguresOfAPart) + 1);
        foreach (var page in ListPage.Of("over-time", overTime))
        {
            yield return Part(page.File, Texts.TimeTitle, new OverTimeSection { Part = page }) with { Ids = ["over-time"] };
        }

        var claims = report.Indicators.SelectMany(i => i.Claims.Chunk(ClaimsOfAPart).Select(c => i with { Claims = c })).ToArray();
        foreach (var (page, indicator) in ListPage.Of("claims", claims.Length).Zip(claims))
        {
            var section = new ClaimsSection { Indicators = [indicator], Part = page };
            string[] ids = ["claims", indicator.Anchor, .. indicator.Claims.Select(c => c.Anchor)];
            yield return Part(page.File, Texts.ClaimsTitle, section) with { Ids = ids };
        }

        yield return Part("facts.html", Texts.FactsTitle, new FactsSection());
        yield return Part("sources.html", Texts.SourcesTitle, new SourcesSection());
        yield return Part("appendix.html", Texts.MethodTitle, new Appendix(), isSection: false);

        PageOfReport Part(string name, string title, PageComponent content, bool isSection = true) => new(
            report.Language.FileOf(name),
            context with { IsSection = isSection },
            new PartPage { Title = Phrase.Own(title), Description = report.Heading, Content = content });
    }
}
