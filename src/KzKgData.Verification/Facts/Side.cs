namespace KzKgData.Verification.Facts;

/// <summary>The side for which a speaker speaks. The package declares the sides.</summary>
/// <param name="Code">The code in the package; empty if nobody is named.</param>
public sealed record Side(string Code)
{
    /// <summary>No side.</summary>
    public static Side None { get; } = new(string.Empty);

    /// <summary>The side of joint statements.</summary>
    public static Side Both { get; } = new("both");

    /// <summary>Whether there is no side.</summary>
    public bool IsNone => Code.Length == 0;

    /// <summary>Whether the side is that of joint statements.</summary>
    public bool IsBoth => this == Both;

    /// <summary>Whether two sides overlap: they are the same, or one of them is <see cref="Both"/>.</summary>
    public bool Joins(Side other) => !IsNone && !other.IsNone && (this == other || IsBoth || other.IsBoth);

    /// <summary>
    /// The side of several people or organisations: the one they share, <see cref="Both"/> if they differ, <see cref="None"/> if there are none.
    /// </summary>
    public static Side Of(IEnumerable<Side> speakers)
    {
        var sides = speakers.Where(s => !s.IsNone).Distinct().ToArray();
        return sides.Length switch { 0 => None, 1 => sides[0], _ => Both };
    }

    /// <summary>Returns the code in the package.</summary>
    public override string ToString() => Code;
}
