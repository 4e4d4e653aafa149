namespace KzKgData.Generators.Emission.Images;

/// <summary>Which part of a text its hash is taken of.</summary>
internal enum HashedPart
{
    /// <summary>The last four UTF-16 units.</summary>
    End,

    /// <summary>The last eight UTF-16 units.</summary>
    LongEnd,

    /// <summary>All of it, as of values of other types.</summary>
    Whole,
}

/// <summary>How the place of a key is computed: by a perfect hash, so that a lookup looks into one place.</summary>
/// <param name="Pilots">The pilot of each group of keys.</param>
/// <param name="Groups">How many groups there are.</param>
/// <param name="Count">How many places there are; 0 where there is no key.</param>
/// <param name="Part">What is hashed of a text.</param>
internal readonly record struct PlaceLayout(Numbers Pilots, int Groups, int Count, HashedPart Part)
{
    /// <summary>The expression of the hash of a text; null where it is hashed as values of other types are.</summary>
    public string? HashOfText(string value) => Part is HashedPart.Whole ? null : $"global::KzKgData.Images.KeyHash.Of{Part}({value})";

    /// <summary>An expression of the place of a key whose hash is in the local <c>hash</c>.</summary>
    /// <param name="image">The image.</param>
    public string Read(string image)
    {
        var (groups, count) = (Groups.ToString(CultureInfo.InvariantCulture), Count.ToString(CultureInfo.InvariantCulture));
        return $"global::KzKgData.Images.KeyHash.Place(hash, {Pilots.Read(image, $"global::KzKgData.Images.KeyHash.Group(hash, {groups})")}, {count})";
    }
}
