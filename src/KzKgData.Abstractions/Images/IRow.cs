using System.ComponentModel;

namespace KzKgData.Images;

/// <summary>What a generated row tells of its table, asked of the default value.</summary>
/// <typeparam name="TRow">The row itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRow<TRow>
    where TRow : struct, IRow<TRow>
{
    /// <summary>How many rows the table has.</summary>
    int TableCount { get; }

    /// <summary>The row of a number, from 0, which is not checked.</summary>
    TRow OfNumber(int row);

    /// <summary>The number of a row in a list of rows of the image.</summary>
    /// <param name="list">Where the list begins.</param>
    /// <param name="index">The position in the list.</param>
    int Listed(int list, int index);
}
