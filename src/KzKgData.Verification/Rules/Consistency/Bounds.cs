using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>Where a quantity lies that was computed from others: an end is missing where one of those has none.</summary>
/// <param name="Low">The lower end.</param>
/// <param name="LowOpen">Whether the lower end itself is left out.</param>
/// <param name="High">The upper end.</param>
/// <param name="HighOpen">Whether the upper end itself is left out.</param>
internal sealed record Bounds(decimal? Low, bool LowOpen, decimal? High, bool HighOpen)
{
    /// <summary>Nothing and nothing else.</summary>
    public static Bounds Zero { get; } = new(0, LowOpen: false, 0, HighOpen: false);

    /// <summary>Where a quantity lies that was stated.</summary>
    public static Bounds Of(Extent extent) => new(extent.Floor.Low, extent.Floor.LowOpen, extent.Ceiling.High, extent.Ceiling.HighOpen);

    /// <summary>Where the sum of both lies.</summary>
    public Bounds Plus(Bounds other) => new(Low + other.Low, LowOpen || other.LowOpen, High + other.High, HighOpen || other.HighOpen);

    /// <summary>Whether every number here is smaller than every number there.</summary>
    public bool IsBelow(Bounds other) =>
        High is { } high && other.Low is { } low && (high < low || (high == low && (HighOpen || other.LowOpen)));

    /// <summary>Whether at least one number lies in both.</summary>
    public bool Meets(Bounds other) => !IsBelow(other) && !other.IsBelow(this);

    /// <summary>The ends in words.</summary>
    public override string ToString() => (Low, High) switch
    {
        ({ } low, { } high) => $"{Printable.Number(low)} to {Printable.Number(high)}",
        ({ } low, null) => $"at least {Printable.Number(low)}",
        (null, { } high) => $"at most {Printable.Number(high)}",
        _ => "unbounded",
    };
}
