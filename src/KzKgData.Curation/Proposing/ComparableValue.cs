namespace KzKgData.Curation.Proposing;

/// <summary>A known quantity.</summary>
/// <param name="Indicator">Its indicator.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Value">Its value.</param>
internal sealed record ComparableValue(string Indicator, string Kind, string Unit, decimal Value)
{
    /// <summary>Returns whether a quantity has the same indicator, kind and unit.</summary>
    public bool IsComparable(string indicator, string kind, string unit) => (indicator, kind, unit) == (Indicator, Kind, Unit);
}
