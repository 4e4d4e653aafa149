using System.Diagnostics.CodeAnalysis;
using System.Text;
using KzKgData.Reporting.Pages;
using KzKgData.Reporting.Views;
using KzKgData.Reporting.Wording;
using KzKgData.Verification.Files;
using Microsoft.AspNetCore.Components;

namespace KzKgData.Reporting;

/// <summary>Writes the report as one page that needs nothing from outside, or as a folder of pages where it would be too large for one.</summary>
internal static class ReportHtml
{
    private const int MostCardsOnOnePage = 50;
    private const int MostClaimsOnOnePage = 2000;
    private const int ClaimsOfAPart = 500;
    private const int FindingsOfAPart = 1000;

    /// <summary>The whole report on one page.</summary>
    public static byte[] Write(ReportView report)
    {
        using var renderer = PageRenderer.Rent();
        return renderer.Render(OnePageOf(report)).ToArray();
    }

    /// <summary>The whole report on one page, with all tags.</summary>
    public static string WriteInFull(ReportView report)
    {
        using var renderer = PageRenderer.Rent();
        return renderer.RenderInFull(OnePageOf(report)).ToString();
    }

    /// <summary>
    /// Every page of the report: one, or where there is too much for one, a first page that leads to the others. Pages of single
    /// disagreements, which may be very many, are rendered as they are written, in the language that is spoken then.
    /// </summary>
    /// <param name="report">What to show.</param>
    /// <param name="directory">The folder of the report.</param>
    /// <param name="progress">Is told how many pages of how many are written, from any thread.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public static IReadOnlyList<OutputFile> Files(ReportView report, string directory, Action<int, int> progress, CancellationToken cancellationToken)
    {
        if (report.Cards.Count <= MostCardsOnOnePage && report.Claims.Count <= MostClaimsOnOnePage)
        {
            return [new OutputFile(Path.Combine(directory, report.Language.FileOf(ReportFolder.Page)), Write(report))];
        }

        var disputes = report.Cards.Select(c => DisputePageOf(report, c)).ToArray();
        var pages = PagesOf(report).ToArray();
        var done = 0;
        var rendered = pages.AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(page =>
        {
            using var renderer = PageRenderer.Rent();
            var html = renderer.Render(page).ToArray();
            Tell();
            return (Page: page, Html: html, Ids: PageLinks.IdsOf(html));
        }).ToArray();

        var links = new PageLinks();
        Note(rendered[0].Ids, pages[0].Name);
        foreach (var (card, page) in report.Cards.Zip(disputes))
        {
            links.Add(card.Anchor, page.Name);
        }

        foreach (var (page, _, ids) in rendered[1..])
        {
            Note(ids, page.Name);
        }

        return
        [
            .. rendered.Select(r => File(r.Page.Name, renderer => links.Write(r.Page.Name, r.Html, r.Ids, renderer.Linked))),
            .. disputes.Select(page => File(page.Name, renderer =>
            {
                var html = renderer.Render(page);
                links.Write(page.Name, html, PageLinks.IdsOf(html), renderer.Linked);
                Tell();
            })),
            new OutputFile(Path.Combine(directory, report.Language.FileOf(Inline.SheetName)), Encoding.UTF8.GetBytes(Inline.Sheet)),
            new OutputFile(Path.Combine(directory, Inline.ScriptName), Encoding.UTF8.GetBytes(Inline.ScriptText)),
        ];

        void Tell() => progress(Interlocked.Increment(ref done), pages.Length + disputes.Length);

        void Note(IEnumerable<string> ids, string page)
        {
            foreach (var id in ids)
            {
                links.Add(id, page);
            }
        }

        OutputFile File(string name, Action<PageRenderer> link) => new(Path.Combine(directory, name), path =>
        {
            using var renderer = PageRenderer.Rent();
            renderer.Linked.ResetWrittenCount();
            link(renderer);
            using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
            stream.Write(renderer.Linked.WrittenSpan);
        });
    }

    private static PageOfReport OnePageOf(ReportView report) =>
        PageOf<ReportPage>(report.Language.FileOf(ReportFolder.Page), (nameof(ReportPage.Report), report));

    private static PageOfReport DisputePageOf(ReportView report, CardView card) =>
        PageOf<DisputePage>(report.Language.FileOf($"disputes/{card.Anchor}.html"), (nameof(DisputePage.Report), report), (nameof(DisputePage.View), card));

    private static IEnumerable<PageOfReport> PagesOf(ReportView report)
    {
        yield return PageOf<ReportPage>(report.Language.FileOf(ReportFolder.Page), (nameof(ReportPage.Report), report), (nameof(ReportPage.IsParted), true));
        var findings = report.OtherFindings.Count > ReportPage.MostFindings ? report.OtherFindings.Chunk(FindingsOfAPart).ToArray() : [];
        foreach (var (chunk, number) in findings.Select((c, i) => (c, i + 1)))
        {
            yield return Part<FindingList>(
                FindingsName(number),
                Texts.FindingsTitle,
                (nameof(FindingList.Anchor), $"findings-{number.ToString(CultureInfo.InvariantCulture)}"),
                (nameof(FindingList.Title), Texts.FindingsTitle),
                (nameof(FindingList.Note), Texts.FindingsNote),
                (nameof(FindingList.Findings), chunk),
                (nameof(FindingList.Previous), number > 1 ? report.Language.FileOf(FindingsName(number - 1)) : null),
                (nameof(FindingList.Next), number < findings.Length ? report.Language.FileOf(FindingsName(number + 1)) : null));
        }

        if (!report.Official.IsEmpty)
        {
            yield return Part<OfficialSection>("official.html", Texts.OfficialTitle, (nameof(OfficialSection.View), report.Official));
        }

        yield return Part<StatusGrid>("status.html", Texts.GridTitle, (nameof(StatusGrid.View), report.Grid));
        yield return Part<OverTimeSection>("over-time.html", Texts.TimeTitle, (nameof(OverTimeSection.View), report.OverTime));
        var chunks = report.Indicators.SelectMany(i => i.Claims.Chunk(ClaimsOfAPart).Select(c => i with { Claims = c })).ToArray();
        foreach (var (chunk, number) in chunks.Select((c, i) => (c, i + 1)))
        {
            yield return Part<ClaimsSection>(
                ClaimsName(number),
                Texts.ClaimsTitle,
                (nameof(ClaimsSection.Indicators), new[] { chunk }),
                (nameof(ClaimsSection.Filters), report.Filters),
                (nameof(ClaimsSection.IsPart), true),
                (nameof(ClaimsSection.Previous), number > 1 ? report.Language.FileOf(ClaimsName(number - 1)) : null),
                (nameof(ClaimsSection.Next), number < chunks.Length ? report.Language.FileOf(ClaimsName(number + 1)) : null));
        }

        yield return Part<FactsSection>("facts.html", Texts.FactsTitle, (nameof(FactsSection.Tables), report.Facts));
        yield return Part<SourcesSection>(
            "sources.html",
            Texts.SourcesTitle,
            (nameof(SourcesSection.Sources), report.Sources),
            (nameof(SourcesSection.HoldsExcerpts), report.HoldsExcerpts));
        yield return Part<Appendix>("appendix.html", Texts.MethodTitle, (nameof(Appendix.Report), report));

        static string FindingsName(int number) => FormattableString.Invariant($"findings-{number}.html");

        static string ClaimsName(int number) => FormattableString.Invariant($"claims-{number}.html");

        PageOfReport Part<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] T>(string name, string title, params (string, object?)[] content)
            where T : IComponent => PageOf<PartPage>(
                report.Language.FileOf(name),
                (nameof(PartPage.Report), report),
                (nameof(PartPage.Title), Phrase.Own(title)),
                (nameof(PartPage.Description), report.Heading),
                (nameof(PartPage.Shared), string.Empty),
                (nameof(PartPage.Content), Fragment<T>(content)));
    }

    private static RenderFragment Fragment<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] T>((string Name, object? Value)[] parameters)
        where T : IComponent => builder =>
        {
            builder.OpenComponent<T>(0);
            foreach (var (name, value) in parameters)
            {
                builder.AddComponentParameter(1, name, value);
            }

            builder.CloseComponent();
        };

    private static PageOfReport PageOf<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] T>(
        string name,
        params (string Name, object? Value)[] parameters)
        where T : IComponent => new(name, typeof(T), ParameterView.FromDictionary(parameters.ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal)));
}
