using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using KzKgData.Reporting.Pages;
using KzKgData.Reporting.Views;
using KzKgData.Reporting.Wording;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace KzKgData.Reporting;

/// <summary>Writes the report as one page that needs nothing from outside, or as a folder of pages where it would be too large for one.</summary>
internal static partial class ReportHtml
{
    private const int MostCardsOnOnePage = 50;
    private const int MostClaimsOnOnePage = 2000;
    private const int ClaimsOfAPart = 500;

    private static readonly UTF8Encoding _encoding = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The whole report on one page.</summary>
    public static async Task<byte[]> WriteAsync(ReportView report) => _encoding.GetBytes(await WriteAsync(report, TerseHtml.Write).ConfigureAwait(false));

    /// <summary>The whole report on one page, as a function writes the rendered HTML.</summary>
    internal static async Task<string> WriteAsync(ReportView report, Func<string, string> write) =>
        (await RenderAsync([PageOf<ReportPage>(report.Language.FileOf(ReportFolder.Page), (nameof(ReportPage.Report), report))], write, (_, _) => { }, CancellationToken.None).ConfigureAwait(false))[0].Html;

    /// <summary>Every page of the report by its name: one, or where there is too much for one, a first page that leads to the others.</summary>
    /// <param name="report">What to show.</param>
    /// <param name="progress">Is told how many pages of how many are written.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public static async Task<IReadOnlyList<(string Name, byte[] Content)>> WriteAllAsync(ReportView report, Action<int, int> progress, CancellationToken cancellationToken)
    {
        if (report.Cards.Count <= MostCardsOnOnePage && report.Claims.Count <= MostClaimsOnOnePage)
        {
            return [(report.Language.FileOf(ReportFolder.Page), await WriteAsync(report).ConfigureAwait(false))];
        }

        var pages = await RenderAsync([.. PagesOf(report)], TerseHtml.Write, progress, cancellationToken).ConfigureAwait(false);
        var ids = pages.AsParallel().AsOrdered().Select(p => Id().Matches(p.Html).Select(m => m.Groups["id"].Value).ToHashSet(StringComparer.Ordinal)).ToArray();
        var homes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (page, held) in pages.Zip(ids))
        {
            foreach (var id in held)
            {
                homes.TryAdd(id, page.Name);
            }
        }

        return
        [
            .. pages.Zip(ids).AsParallel().AsOrdered().Select(p => (p.First.Name, _encoding.GetBytes(Led(p.First.Name, p.First.Html, p.Second, homes)))),
            (Inline.SheetName, _encoding.GetBytes(Inline.Sheet)),
            (Inline.ScriptName, _encoding.GetBytes(Inline.ScriptText)),
        ];
    }

    private static IEnumerable<PageOfReport> PagesOf(ReportView report)
    {
        yield return PageOf<ReportPage>(report.Language.FileOf(ReportFolder.Page), (nameof(ReportPage.Report), report), (nameof(ReportPage.IsParted), true));
        foreach (var card in report.Cards)
        {
            yield return PageOf<DisputePage>(report.Language.FileOf($"disputes/{card.Anchor}.html"), (nameof(DisputePage.Report), report), (nameof(DisputePage.View), card));
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
        yield return Part<SourcesSection>("sources.html", Texts.SourcesTitle, (nameof(SourcesSection.Sources), report.Sources), (nameof(SourcesSection.HoldsExcerpts), report.HoldsExcerpts));
        yield return Part<Appendix>("appendix.html", Texts.MethodTitle, (nameof(Appendix.Report), report));

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

    private static PageOfReport PageOf<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] T>(string name, params (string Name, object? Value)[] parameters)
        where T : IComponent => new(name, typeof(T), ParameterView.FromDictionary(parameters.ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal)));

    private static async Task<(string Name, string Html)[]> RenderAsync(PageOfReport[] pages, Func<string, string> write, Action<int, int> progress, CancellationToken cancellationToken)
    {
        var written = new (string Name, string Html)[pages.Length];
        var (next, done) = (-1, 0);
        await Task.WhenAll(Enumerable.Range(0, Math.Min(Environment.ProcessorCount, pages.Length)).Select(_ => Task.Run(RenderNextAsync, cancellationToken))).ConfigureAwait(false);
        return written;

        async Task RenderNextAsync()
        {
            var services = new ServiceCollection().AddSingleton<HtmlEncoder>(Markup.Encoder).BuildServiceProvider();
            await using (services.ConfigureAwait(false))
            {
                for (var i = Interlocked.Increment(ref next); i < pages.Length; i = Interlocked.Increment(ref next))
                {
                    cancellationToken.ThrowIfCancellationRequested();

                    // A renderer keeps what it has rendered, so each page has its own.
                    var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
                    await using (renderer.ConfigureAwait(false))
                    {
                        var page = pages[i];
                        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync(page.Component, page.Parameters).ConfigureAwait(true)).ToHtmlString()).ConfigureAwait(false);
                        written[i] = (page.Name, write(html.ReplaceLineEndings("\n")));
                    }

                    progress(Interlocked.Increment(ref done), pages.Length);
                }
            }
        }
    }

    /// <summary>A page whose links lead to the pages that hold what they name; some ids are those of every page, as that of its main part.</summary>
    private static string Led(string name, string html, HashSet<string> held, Dictionary<string, string> homes)
    {
        var up = name.Contains('/', StringComparison.Ordinal) ? "../" : string.Empty;
        return Link().Replace(html, link => link.Groups["id"].Value is var id && !held.Contains(id) && homes.TryGetValue(id, out var home) ? $"href=\"{up}{home}#{id}\"" : link.Value);
    }

    [GeneratedRegex(" id=\"?(?<id>[^\"\\s>]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Id();

    [GeneratedRegex("href=\"?#(?<id>[^\"\\s>]+)\"?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Link();

    private sealed record PageOfReport(string Name, [property: DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)][DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] Type Component, ParameterView Parameters);
}
