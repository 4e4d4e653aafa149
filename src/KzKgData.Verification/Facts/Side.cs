namespace KzKgData.Verification.Facts;

/// <summary>The side that a speaker speaks for. Which sides there are, the package declares.</summary>
/// <param name="Code">The side as the package spells it; empty where nobody is named.</param>
public sealed record Side(string Code)
{
    /// <summary>Nobody's side.</summary>
    public static Side None { get; } = new(string.Empty);

    /// <summary>The side of what two sides say together.</summary>
    public static Side Both { get; } = new("both");

    /// <summary>Whether it is nobody's.</summary>
    public bool IsNone => Code.Length == 0;

    /// <summary>Whether it is that of two sides together.</summary>
    public bool IsBoth => this == Both;

    /// <summary>Whether two claims of these sides share one: the same, or one of them is made by both sides together.</summary>
    public bool Joins(Side other) => !IsNone && !other.IsNone && (this == other || IsBoth || other.IsBoth);

    /// <summary>The side of several people or organisations: their one side, <see cref="Both"/> for several, <see cref="None"/> for none.</summary>
    public static Side Of(IEnumerable<Side> speakers)
    {
        var sides = speakers.Where(s => !s.IsNone).Distinct().ToArray();
        return sides.Length switch { 0 => None, 1 => sides[0], _ => Both };
    }

    /// <summary>The side as the package spells it.</summary>
    public override string ToString() => Code;
}
