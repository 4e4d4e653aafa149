namespace KzKgData.Curation.Proposing;

/// <summary>A quantity on record.</summary>
/// <param name="Indicator">What it is of.</param>
/// <param name="Kind">Of what kind.</param>
/// <param name="Unit">In what unit.</param>
/// <param name="Value">Its value.</param>
internal sealed record ComparableValue(string Indicator, string Kind, string Unit, decimal Value)
{
    /// <summary>Whether another quantity is one of its kind.</summary>
    public bool IsComparable(string indicator, string kind, string unit) => (indicator, kind, unit) == (Indicator, Kind, Unit);
}
