namespace KzKgData.Generators.Emission.Images;

/// <summary>A finished image, compared by what is in it.</summary>
/// <param name="words">The bytes, eight in a word, the first in its lowest bits.</param>
/// <param name="textsAt">Where the column of the texts' beginnings begins.</param>
/// <param name="textCount">How many texts there are.</param>
internal sealed class TableBytes(ulong[] words, int textsAt, int textCount) : IEquatable<TableBytes>
{
    public ulong[] Words { get; } = words;

    public int TextsAt { get; } = textsAt;

    public int TextCount { get; } = textCount;

    /// <summary>What tells the image from others: its first word.</summary>
    public ulong Fingerprint => Words[0];

    public bool Equals(TableBytes? other) => other is not null && TextsAt == other.TextsAt && TextCount == other.TextCount && Words.AsSpan().SequenceEqual(other.Words);

    public override bool Equals(object? obj) => Equals(obj as TableBytes);

    public override int GetHashCode() => Fingerprint.GetHashCode();
}
