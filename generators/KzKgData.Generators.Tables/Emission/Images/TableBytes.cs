namespace KzKgData.Generators.Emission.Images;

/// <summary>A completed image, with value equality by its words or, for an image in a resource, by its fingerprint.</summary>
/// <param name="words">The bytes as little-endian 64-bit words; empty if the image is in a resource.</param>
/// <param name="textsAt">The offset of the start offsets of the texts.</param>
/// <param name="textCount">The number of texts.</param>
/// <param name="resource">The resource with the image; null if the image is in the code.</param>
internal sealed class TableBytes(ulong[] words, int textsAt, int textCount, ImageResource? resource = null) : IEquatable<TableBytes>
{
    public ulong[] Words { get; } = words;

    public int TextsAt { get; } = textsAt;

    public int TextCount { get; } = textCount;

    public ImageResource? Resource { get; } = resource;

    /// <summary>The fingerprint of the image: its first word.</summary>
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
