namespace KzKgData.Verification.Facts;

/// <summary>The unit of a value. The package declares the units.</summary>
/// <param name="Code">The code in the package: an ISO 4217 currency code, <c>percent</c> …</param>
public sealed record Unit(string Code)
{
    /// <summary>Hundredths of another quantity.</summary>
    public static Unit Percent { get; } = new("percent");

    /// <summary>Whether values in the unit are relative to another quantity and so do not add up.</summary>
    public bool IsPercent => this == Percent;

    /// <summary>Returns the code in the package.</summary>
    public override string ToString() => Code;
}
