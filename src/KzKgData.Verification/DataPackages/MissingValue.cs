namespace KzKgData.Verification.DataPackages;

/// <summary>What stands in a cell that has no value (<c>missingValues</c>).</summary>
/// <param name="Value">The whole text of the cell.</param>
/// <param name="Label">Why there is none, for readers; may be empty.</param>
public sealed record MissingValue(string Value, string Label)
{
    /// <summary>What does where nothing is declared: the empty cell.</summary>
    public static IReadOnlyList<MissingValue> Default { get; } = [new(string.Empty, string.Empty)];
}
