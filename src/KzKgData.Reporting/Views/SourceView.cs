using KzKgData.Reporting.Wording;
using KzKgData.Verification;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Reporting.Views;

/// <summary>Facts of one table that rest on a source.</summary>
/// <param name="Title">The heading of the table.</param>
/// <param name="Anchor">The id of the table in the page.</param>
/// <param name="Facts">The facts, in the order of the table.</param>
public sealed record RestingFactsView(Phrase Title, string Anchor, IReadOnlyList<FactLinkView> Facts);

/// <summary>A source as the report shows it.</summary>
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

    /// <summary>How many mentions stand in it.</summary>
    public int Mentions { get; }

    /// <summary>How many claims rest on it.</summary>
    public int Claims { get; }

    /// <summary>The facts that rest on it, by table; what is said of the source itself is left out.</summary>
    public IReadOnlyList<RestingFactsView> Facts { get; }

    /// <summary>
    /// Every mention and every figure without one in a short stretch of the text, in its order; empty where the archived text is not at hand.
    /// </summary>
    public IReadOnlyList<ExcerptView> Excerpts => _excerpts.Value;

    /// <summary>The id of its place in the page.</summary>
    public string Anchor => Anchors.Of(Source);

    /// <summary>Who published it.</summary>
    public Phrase Publisher => Phrase.Data(Source.Publisher);

    /// <summary>Publisher and date, which tell it from other sources.</summary>
    public Phrase Name => field ??= Words.Name(Source);

    /// <summary>The agency that the publisher cites; empty where none is named.</summary>
    public Phrase Via => Source.Via.Length == 0 ? Phrase.Empty : Phrase.Data(Source.Via);

    /// <summary>When it was published, in words.</summary>
    public Phrase Published => field ??= Words.Published(Source, Words.Period);

    /// <summary>The language, in words.</summary>
    public Phrase Language => Words.Language(Source.Language);

    /// <summary>The whole hash of the archived text.</summary>
    public string Sha256 => Source.Sha256;

    /// <summary>The first digits of the hash.</summary>
    public string Sha256Start => Sha256.Length > ShortHash ? Sha256[..ShortHash] : Sha256;

    /// <summary>The length of the archived text, in Unicode code points, as the data have it.</summary>
    public string Characters => Source.Characters;

    /// <summary>The address as a link, or null: only http and https addresses are linked.</summary>
    public string? Link =>
        Uri.TryCreate(Source.Url, UriKind.Absolute, out var address) && address is { Scheme: "https" or "http" } ? address.AbsoluteUri : null;

    /// <summary>
    /// The address that leads to a print on the publisher's page (a text fragment, which browsers look for and show), or null where there is no such
    /// page.
    /// </summary>
    /// <remarks>It names the printed characters alone: words around them are the publisher's.</remarks>
    public string? LinkTo(Mention? mention)
    {
        if (Link is not { } page || mention is not { Printed.Length: > 0 } print)
        {
            return Link;
        }

        var words = Uri.EscapeDataString(print.Printed).Replace("-", "%2D", StringComparison.Ordinal);
        return $"{page}{(page.Contains('#', StringComparison.Ordinal) ? string.Empty : "#")}:~:text={words}";
    }

    /// <summary>The id of the place in the page where a mention of the source is shown: in its text if that is at hand, else the source.</summary>
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
