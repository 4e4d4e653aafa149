using KzKgData.Reporting.Wording;
using KzKgData.Verification;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Reporting.Views;

/// <summary>Facts of one table that cite a source.</summary>
/// <param name="Title">The heading of the table.</param>
/// <param name="Anchor">The id of the element of the table in the page.</param>
/// <param name="Facts">The facts, in the order of the table.</param>
public sealed record RestingFactsView(Phrase Title, string Anchor, IReadOnlyList<FactLinkView> Facts);

/// <summary>A source in the report.</summary>
public sealed class SourceView
{
    private const int ShortHash = 12;

    private readonly Lazy<IReadOnlyList<ExcerptView>> _excerpts;

    internal SourceView(SourceCoverage coverage, VerificationResult result, FactLinks links, SourceRests rests)
    {
        Source = coverage.Source;
        Coverage = new CoverageView(coverage);
        Mentions = rests.Mentions[Source.Id].Count();
        Claims = rests.Claims[Source.Id].Count();
        Facts = [.. RestingFacts(rests, links)];
        _excerpts = new Lazy<IReadOnlyList<ExcerptView>>(() =>
            result.Archive?.FindPinned(Source) is { } text
                ? new Excerpts(text.Points, coverage, [.. rests.Mentions[Source.Id]], rests.Citations, result.Dataset, links).All
                : []);
    }

    /// <summary>The source.</summary>
    public Source Source { get; }

    /// <summary>Its figures and their use.</summary>
    public CoverageView Coverage { get; }

    /// <summary>The number of mentions in it.</summary>
    public int Mentions { get; }

    /// <summary>The number of claims from it.</summary>
    public int Claims { get; }

    /// <summary>The facts that cite it, by table, without the source itself.</summary>
    public IReadOnlyList<RestingFactsView> Facts { get; }

    /// <summary>
    /// An excerpt for every mention and every figure without one, in the order of the text; empty if the archived text is not available.
    /// </summary>
    public IReadOnlyList<ExcerptView> Excerpts => _excerpts.Value;

    /// <summary>The id of its element in the page.</summary>
    public string Anchor => Anchors.Of(Source);

    /// <summary>The publisher.</summary>
    public Phrase Publisher => Words.Publisher(Source);

    /// <summary>The publisher and date, which identify the source to readers.</summary>
    public Phrase Name => field ??= Words.Name(Source);

    /// <summary>The agency that the publisher names as its own source; empty if it names none.</summary>
    public Phrase Via => Source.Via.Length == 0 ? Phrase.Empty : Phrase.Data(Source.Via);

    /// <summary>The date of publication, in words.</summary>
    public Phrase Published => field ??= Words.Published(Source, Words.Period);

    /// <summary>The language, in words.</summary>
    public Phrase Language => Words.Language(Source.Language);

    /// <summary>The first digits of the hash.</summary>
    public string Sha256Start => Source.Sha256.Length > ShortHash ? Source.Sha256[..ShortHash] : Source.Sha256;

    /// <summary>The URL; null unless it is an http or https URL.</summary>
    public string? Link =>
        Uri.TryCreate(Source.Url, UriKind.Absolute, out var address) && address is { Scheme: "https" or "http" } ? address.AbsoluteUri : null;

    /// <summary>
    /// Returns a URL with a text fragment, which makes browsers scroll to and highlight a print on the publisher's page; null if there is no such
    /// page.
    /// </summary>
    /// <remarks>The fragment contains only the printed characters, because the words around them belong to the publisher.</remarks>
    public string? LinkTo(Mention? mention)
    {
        if (Link is not { } page || mention is not { Printed.Length: > 0 } print)
        {
            return Link;
        }

        var words = Uri.EscapeDataString(print.Printed).Replace("-", "%2D", StringComparison.Ordinal);
        return $"{page}{(page.Contains('#', StringComparison.Ordinal) ? string.Empty : "#")}:~:text={words}";
    }

    /// <summary>Returns the id of the element that shows a mention: its excerpt if the archived text is available, else the source.</summary>
    public string AnchorOf(Mention mention) => Excerpts.Count > 0 ? Anchors.Of(mention) : Anchor;

    private IEnumerable<RestingFactsView> RestingFacts(SourceRests rests, FactLinks links) => rests.FactsOf(Source)
        .Where(f => f.Row.Table.Schema.Role is not TableRole.Sources)
        .GroupBy(f => f.Row.Table)
        .Select(g => new RestingFactsView(Words.Table(g.Key.Schema), Anchors.Of(g.Key.Schema), [.. g.Select(links.Of)]));
}

/// <summary>The mentions, claims and facts of each source, indexed once for all sources.</summary>
internal sealed class SourceRests
{
    private readonly Fact[] _facts;
    private readonly ILookup<string, int> _numbers;
    private readonly ILookup<string, string> _cited;

    public SourceRests(Dataset dataset)
    {
        Mentions = dataset.Mentions.ToLookup(m => m.Source.Id, StringComparer.Ordinal);
        Claims = dataset.Claims.ToLookup(c => c.Source.Id, StringComparer.Ordinal);
        Citations = dataset.Citations.ToLookup(c => c.Mention.Id, StringComparer.Ordinal);
        _facts = [.. dataset.Facts];
        _numbers = Enumerable.Range(0, _facts.Length).ToLookup(i => _facts[i].Id, StringComparer.Ordinal);
        _cited = dataset.Citations.ToLookup(c => c.Mention.Source.Id, c => c.Fact, StringComparer.Ordinal);
    }

    /// <summary>The mentions of a source, by its id.</summary>
    public ILookup<string, Mention> Mentions { get; }

    /// <summary>The claims of a source, by its id.</summary>
    public ILookup<string, Claim> Claims { get; }

    /// <summary>The citations of a mention, by its id.</summary>
    public ILookup<string, Citation> Citations { get; }

    /// <summary>The facts that cite a mention of a source, in the order of the data.</summary>
    public IEnumerable<Fact> FactsOf(Source source) =>
        _cited[source.Id].Distinct(StringComparer.Ordinal).SelectMany(f => _numbers[f]).Order().Select(i => _facts[i]);
}
