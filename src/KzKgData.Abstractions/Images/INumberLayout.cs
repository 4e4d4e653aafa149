using System.ComponentModel;

namespace KzKgData.Images;

/// <summary>
/// The location of a column's numbers in the image of its table. Each number is base + stored value × unit. All members are constants.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface INumberLayout
{
    /// <summary>The number of values.</summary>
    int Count { get; }

    /// <summary>The offset of the first value, in bytes.</summary>
    int At { get; }

    /// <summary>The size of a stored value in bytes: 1, 2, 4 or 8, or 0 if all numbers equal the base.</summary>
    int Width { get; }

    /// <summary>The base, which is added to each.</summary>
    long Base { get; }

    /// <summary>The unit, by which each stored value is multiplied.</summary>
    long Unit { get; }
}
