namespace KzKgData.Generators.Emission.Images;

/// <summary>A finished image, compared by what is in it: its words, or where it lies apart from the code what tells it from others.</summary>
/// <param name="words">The bytes, eight in a word, the first in its lowest bits; none where it lies in a resource.</param>
/// <param name="textsAt">Where the column of the texts' beginnings begins.</param>
/// <param name="textCount">How many texts there are.</param>
/// <param name="resource">The resource that it lies in; null where it lies in the code.</param>
internal sealed class TableBytes(ulong[] words, int textsAt, int textCount, ImageResource? resource = null) : IEquatable<TableBytes>
{
    public ulong[] Words { get; } = words;

    public int TextsAt { get; } = textsAt;

    public int TextCount { get; } = textCount;

    public ImageResource? Resource { get; } = resource;

    /// <summary>What tells the image from others: its first word.</summary>
    public ulong Fingerprint => Resource?.Fingerprint ?? Words[0];

    public bool Equals(TableBytes? other) =>
        other is not null
        && TextsAt == other.TextsAt
        && TextCount == other.TextCount
        && Resource == other.Resource
        && Words.AsSpan().SequenceEqual(other.Words);

    public override bool Equals(object? obj) => Equals(obj as TableBytes);

    public override int GetHashCode() => Fingerprint.GetHashCode();
}
