using KzKgData.Reporting.Wording;
using KzKgData.Verification.Facts;

namespace KzKgData.Reporting.Views;

/// <summary>A source as the report shows it.</summary>
/// <param name="Number">Its number in the list of sources, from 1.</param>
/// <param name="Source">The source.</param>
/// <param name="Mentions">How many mentions stand in it.</param>
/// <param name="Claims">How many claims rest on it.</param>
public sealed record SourceView(int Number, Source Source, int Mentions, int Claims)
{
    private const int ShortHash = 12;

    /// <summary>The id of its row in the page.</summary>
    public string Anchor => "source-" + Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Who published it.</summary>
    public Phrase Publisher => Phrase.Data(Source.Publisher);

    /// <summary>The agency that the publisher cites; empty where none is named.</summary>
    public Phrase Via => Source.Row["via"].Text is { Length: > 0 } via ? Phrase.Data(via) : Phrase.Empty;

    /// <summary>When it was published, in words.</summary>
    public Phrase Published => Words.Period(Source.Published);

    /// <summary>The language, in words.</summary>
    public Phrase Language => Words.Language(Source.Language);

    /// <summary>The whole hash of the archived text.</summary>
    public string Sha256 => Source.Row["sha256"].Text;

    /// <summary>The first digits of the hash.</summary>
    public string Sha256Start => Sha256.Length > ShortHash ? Sha256[..ShortHash] : Sha256;

    /// <summary>The address that a reader can follow, or null: only pages on the web are linked, never another scheme.</summary>
    public string? Link { get; } = LinkOf(Source.Url);

    private static string? LinkOf(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address is { Scheme: "https" or "http" }
            ? address.AbsoluteUri
            : null;
}
