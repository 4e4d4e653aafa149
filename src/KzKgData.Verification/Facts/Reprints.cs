using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Facts;

/// <summary>Two sources that print the same text.</summary>
/// <param name="One">A source.</param>
/// <param name="Other">Another source.</param>
/// <param name="Why">The evidence, in words.</param>
public sealed record ReprintLink(Source One, Source Other, Message Why);

/// <summary>Sources that print the same text.</summary>
/// <param name="Sources">The sources, at least two, in ordinal order of their ids.</param>
/// <param name="Links">The evidence: the links that connect them.</param>
public sealed record ReprintGroup(IReadOnlyList<Source> Sources, IReadOnlyList<ReprintLink> Links);

/// <summary>Which sources print the same text, so that their figures are counted once.</summary>
public sealed class Reprints
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    private Reprints(IReadOnlyList<ReprintGroup> groups)
    {
        Groups = groups;
        foreach (var group in groups)
        {
            foreach (var source in group.Sources)
            {
                _texts[source.Id] = group.Sources[0].Id;
            }
        }
    }

    /// <summary>The groups of sources with the same text, in ordinal order of the first source of each.</summary>
    public IReadOnlyList<ReprintGroup> Groups { get; }

    /// <summary>Returns the id of the text of a source: that of the first source that prints it.</summary>
    public string TextOf(Source source) => _texts.TryGetValue(source.Id, out var text) ? text : source.Id;

    /// <summary>Groups sources that are linked directly or indirectly.</summary>
    public static Reprints Of(IEnumerable<ReprintLink> links)
    {
        var sources = new Dictionary<string, Source>(StringComparer.Ordinal);
        var unions = new Unions();
        var joining = new List<ReprintLink>();
        foreach (var link in links)
        {
            sources[link.One.Id] = link.One;
            sources[link.Other.Id] = link.Other;
            if (unions.Join(link.One.Id, link.Other.Id))
            {
                joining.Add(link);
            }
        }

        var linksByRoot = joining.ToLookup(l => unions.RootOf(l.One.Id), StringComparer.Ordinal);
        return new Reprints(
        [
            .. sources.Values
                .GroupBy(s => unions.RootOf(s.Id), StringComparer.Ordinal)
                .Where(g => linksByRoot.Contains(g.Key)) // excludes a source linked only to itself
                .Select(g => new ReprintGroup([.. g.OrderBy(s => s.Id, StringComparer.Ordinal)], [.. linksByRoot[g.Key]]))
                .OrderBy(g => g.Sources[0].Id, StringComparer.Ordinal),
        ]);
    }

    /// <summary>Links sources of the same day that name the same agency as their source.</summary>
    internal static IEnumerable<ReprintLink> ByAgency(IEnumerable<Source> sources) => sources
        .Where(s => s.Via.Length > 0 && s.PublishedOn is { DayCount: 1 })
        .GroupBy(s => new { s.Via, s.Published })
        .SelectMany(g => g.Skip(1).Select(s => new ReprintLink(g.First(), s, $"{g.First().Id} and {s.Id} of {s.Published} both name {s.Via}")));
}
