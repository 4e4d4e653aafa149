using System.ComponentModel;

namespace KzKgData.Images;

/// <summary>
/// Where the numbers of a column lie in the image of its table: each is what stands there, times a unit, on top of a base. All are constants.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface INumberLayout
{
    /// <summary>How many numbers there are.</summary>
    int Count { get; }

    /// <summary>Where the first one begins.</summary>
    int At { get; }

    /// <summary>How many bytes each takes: 0 where all are the base, 1, 2, 4 or 8.</summary>
    int Width { get; }

    /// <summary>What is added to each.</summary>
    long Base { get; }

    /// <summary>What each is multiplied by.</summary>
    long Unit { get; }
}
