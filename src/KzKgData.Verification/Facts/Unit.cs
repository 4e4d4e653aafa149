namespace KzKgData.Verification.Facts;

/// <summary>The unit of a value. Which units there are, the package declares.</summary>
/// <param name="Code">The unit as the package spells it: an ISO 4217 currency code, <c>percent</c> …</param>
public sealed record Unit(string Code)
{
    /// <summary>Hundredths of another quantity.</summary>
    public static Unit Percent { get; } = new("percent");

    /// <summary>Whether values in it are relative to another quantity, so that they do not add up.</summary>
    public bool IsPercent => this == Percent;

    /// <summary>The unit as the package spells it.</summary>
    public override string ToString() => Code;
}
