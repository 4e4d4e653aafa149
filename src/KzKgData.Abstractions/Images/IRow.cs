using System.ComponentModel;

namespace KzKgData.Images;

/// <summary>Information about the table of a generated row, available from the row's default value.</summary>
/// <typeparam name="TRow">The row type itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRow<TRow>
    where TRow : struct, IRow<TRow>
{
    /// <summary>The number of rows of the table.</summary>
    int TableCount { get; }

    /// <summary>Returns the row with an index, from 0. The index is not checked.</summary>
    TRow OfNumber(int row);

    /// <summary>Returns the index of a row from a list of rows in the image.</summary>
    /// <param name="list">The offset of the list, in bytes.</param>
    /// <param name="index">The position in the list.</param>
    int Listed(int list, int index);
}
