using System.Collections;

namespace KzKgData.Verification.Facts;

/// <summary>Handles to rows, made when they are asked for.</summary>
/// <param name="rows">The rows.</param>
/// <param name="first">The position of the first row that counts.</param>
/// <param name="count">How many count.</param>
/// <param name="handleOf">Makes the handle of a row.</param>
internal sealed class Handles<T>(int[] rows, int first, int count, Func<int, T> handleOf) : IReadOnlyList<T>
{
    /// <summary>Handles to all of some rows.</summary>
    public Handles(int[] rows, Func<int, T> handleOf)
        : this(rows, 0, rows.Length, handleOf)
    {
    }

    /// <inheritdoc/>
    public int Count => count;

    /// <inheritdoc/>
    public T this[int index] => index >= 0 && index < count ? handleOf(rows[first + index]) : throw new ArgumentOutOfRangeException(nameof(index));

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < count; i++)
        {
            yield return handleOf(rows[first + i]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
