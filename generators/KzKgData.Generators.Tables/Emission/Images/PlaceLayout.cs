namespace KzKgData.Generators.Emission.Images;

/// <summary>The part of a text that is hashed.</summary>
internal enum HashedPart
{
    /// <summary>The last four UTF-16 units.</summary>
    End,

    /// <summary>The last eight UTF-16 units.</summary>
    LongEnd,

    /// <summary>The whole text, as for values of other types.</summary>
    Whole,
}

/// <summary>A perfect hash from keys to places, so that a lookup probes only one place.</summary>
/// <param name="Pilots">The pilot of each group of keys.</param>
/// <param name="Groups">The number of groups.</param>
/// <param name="Count">The number of places; 0 if there are no keys.</param>
/// <param name="Part">The part of a text that is hashed.</param>
internal readonly record struct PlaceLayout(Numbers Pilots, int Groups, int Count, HashedPart Part)
{
    /// <summary>Returns an expression for the hash of a text; null if it is hashed like values of other types.</summary>
    public string? HashOfText(string value) => Part is HashedPart.Whole ? null : $"global::KzKgData.Images.KeyHash.Of{Part}({value})";

    /// <summary>Returns an expression for the place of a key whose hash is in the local <c>hash</c>.</summary>
    /// <param name="image">The image.</param>
    public string Read(string image)
    {
        var (groups, count) = (Groups.ToString(CultureInfo.InvariantCulture), Count.ToString(CultureInfo.InvariantCulture));
        return $"global::KzKgData.Images.KeyHash.Place(hash, {Pilots.Read(image, $"global::KzKgData.Images.KeyHash.Group(hash, {groups})")}, {count})";
    }
}
