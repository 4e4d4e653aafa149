namespace KzKgData.Verification.DataPackages;

/// <summary>
/// A table of a statistical office that could settle what claims about its country say, as the descriptor names it. Nobody has consulted it.
/// </summary>
/// <param name="Side">The country, as the sides of claims name it.</param>
/// <param name="Name">The name of the office.</param>
/// <param name="Table">The name of the table, in words.</param>
public sealed record StatisticalOffice(string Side, string Name, string Table)
{
    /// <summary>The indicators that the table holds; empty where it holds all.</summary>
    public IReadOnlyList<string> Indicators { get; init; } = [];

    /// <summary>The address of the office or its table on the web, or null.</summary>
    public Uri? Url { get; init; }

    /// <summary>Whether the table could say something of an indicator.</summary>
    public bool Holds(string indicator) => Indicators.Count == 0 || Indicators.Contains(indicator, StringComparer.Ordinal);
}
