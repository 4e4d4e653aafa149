using System.Collections;

namespace KzKgData.Verification.Facts;

/// <summary>A list of handles of rows, created on access.</summary>
/// <param name="rows">The rows.</param>
/// <param name="handleOf">Creates the handle of a row.</param>
internal sealed class Handles<T>(ReadOnlyMemory<int> rows, Func<int, T> handleOf) : IReadOnlyList<T>
{
    /// <inheritdoc/>
    public int Count => rows.Length;

    /// <inheritdoc/>
    public T this[int index] => index >= 0 && index < rows.Length ? handleOf(rows.Span[index]) : throw new ArgumentOutOfRangeException(nameof(index));

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < rows.Length; i++)
        {
            yield return handleOf(rows.Span[i]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
