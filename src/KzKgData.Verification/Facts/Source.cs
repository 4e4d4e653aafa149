using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Facts;

/// <summary>One published text.</summary>
/// <param name="Row">The row that declares it.</param>
public sealed record Source(Row Row)
{
    /// <summary>The id.</summary>
    public string Id => Row["id"].Text;

    /// <summary>The id of the text that it prints: its own, or where several sources print one text, that of the first of them.</summary>
    public string TextId { get; init; } = Row["id"].Text;

    /// <summary>The name of the archived text in the snapshots folder.</summary>
    public string File => Row["file"].Text;

    /// <summary>Who published it.</summary>
    public string Publisher => Row["publisher"].Text;

    /// <summary>The agency that the publisher names as its own source; empty where none is named.</summary>
    public string Via => Row["via"].Text;

    /// <summary>The headline as far as it is printed; may be empty.</summary>
    public string Title => Row["title"].Text;

    /// <summary>The page's address; empty where it is not known.</summary>
    public string Url => Row["url"].Text;

    /// <summary>The language, as a BCP 47 tag.</summary>
    public string Language => Row["language"].Text;

    /// <summary>The day, month or year of publication, as far as known.</summary>
    public string Published => Row["published"].Text;

    /// <summary>The days that it may have been published on; null where <see cref="Published"/> names none.</summary>
    public Period? PublishedOn => Period.TryParse(Published, out var days, out _) ? days : null;

    /// <summary>Whether the date of publication is not printed as it stands.</summary>
    public bool IsPublishedInferred => Row["published_basis"].Text is "inferred";
}
