namespace KzKgData.Verification.DataPackages;

/// <summary>
/// A table of a statistical office that could settle claims about its country, as named by the descriptor. The project has not consulted it.
/// </summary>
/// <param name="Side">The country, as one of the sides of claims.</param>
/// <param name="Name">The name of the office.</param>
/// <param name="Table">The title of the table.</param>
public sealed record StatisticalOffice(string Side, string Name, string Table)
{
    /// <summary>The indicators in the table; empty if it has all.</summary>
    public IReadOnlyList<string> Indicators { get; init; } = [];

    /// <summary>The web address of the office or its table, or null.</summary>
    public Uri? Url { get; init; }

    /// <summary>Whether the table may have an indicator.</summary>
    public bool Holds(string indicator) => Indicators.Count == 0 || Indicators.Contains(indicator, StringComparer.Ordinal);
}
