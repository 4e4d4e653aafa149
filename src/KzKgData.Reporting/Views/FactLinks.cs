using KzKgData.Reporting.Wording;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;

namespace KzKgData.Reporting.Views;

/// <summary>The name of a fact or source, with a link to it.</summary>
/// <param name="Label">Its label.</param>
/// <param name="Anchor">The id of its element in the page; null if it is not shown.</param>
public sealed record FactLinkView(Phrase Label, string? Anchor)
{
    /// <summary>The URL fragment of that element, or null.</summary>
    public string? Address => Anchor is null ? null : "#" + Anchor;
}

/// <summary>Looks up the names of facts and sources and their elements in the page.</summary>
internal sealed class FactLinks(Dataset dataset)
{
    private readonly Dictionary<string, Claim> _claims = dataset.Claims.Concat(dataset.TableClaims).ToDictionary(c => c.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, int> _publishers = dataset
        .Sources.CountBy(s => s.Publisher, StringComparer.Ordinal)
        .ToDictionary(StringComparer.Ordinal);

    /// <summary>Returns the link to the fact or source with an id; the id without a link if there is none.</summary>
    public FactLinkView Of(string id)
    {
        if (dataset.FindSource(id) is { } source)
        {
            // The publisher identifies a source unless it has several.
            return new FactLinkView(_publishers[source.Publisher] == 1 ? Words.Publisher(source) : Words.Name(source), Anchors.Of(source));
        }

        return dataset.FindFact(id) is { } fact ? Of(fact) : new FactLinkView(Phrase.Data(id), Anchor: null);
    }

    /// <summary>Returns the link to a fact that is not a source.</summary>
    public FactLinkView Of(Fact fact)
    {
        if (fact.Row.Table.Schema.Role is not TableRole.Claims)
        {
            return new FactLinkView(Phrase.Data(fact.Label), Anchors.Of(fact));
        }

        // A claim whose value cannot be read is not shown.
        return _claims.TryGetValue(fact.Id, out var claim)
            ? new FactLinkView(Words.Name(claim), Anchors.Of(fact))
            : new FactLinkView(Phrase.Data(fact.Id), Anchor: null);
    }
}
