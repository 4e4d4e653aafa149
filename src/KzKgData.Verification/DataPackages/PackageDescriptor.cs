namespace KzKgData.Verification.DataPackages;

/// <summary>What <c>datapackage.json</c> declares.</summary>
public sealed record PackageDescriptor
{
    /// <summary>The package's name; may be empty.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>The package's title for readers; may be empty.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>The version of the data; may be empty.</summary>
    public string Version { get; init; } = string.Empty;

    /// <summary>The tables in the order of the descriptor.</summary>
    public IReadOnlyList<TableSchema> Tables { get; init; } = [];

    /// <summary>The tables of statistical offices that could settle a disagreement, in the order of the descriptor.</summary>
    public IReadOnlyList<StatisticalOffice> StatisticalOffices { get; init; } = [];
}

/// <summary>Something in a descriptor that cannot be used.</summary>
/// <param name="Problem">What was found and what to do.</param>
/// <param name="Place">Where.</param>
public sealed record DescriptorProblem(string Problem, Place Place);
