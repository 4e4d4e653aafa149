namespace KzKgData.Verification.DataPackages;

/// <summary>A cell text that stands for a missing value (<c>missingValues</c>).</summary>
/// <param name="Value">The whole text of the cell.</param>
/// <param name="Label">Why the value is missing, for readers; may be empty.</param>
public sealed record MissingValue(string Value, string Label)
{
    /// <summary>The default if nothing is declared: the empty cell.</summary>
    public static IReadOnlyList<MissingValue> Default { get; } = [new(string.Empty, string.Empty)];
}
