namespace KzKgData.Verification;

/// <summary>Binary search over sorted items.</summary>
internal static class BinarySearch
{
    /// <summary>Returns the first index whose key is at least <paramref name="least"/>, or the count if there is none.</summary>
    /// <param name="items">The items, sorted by key.</param>
    /// <param name="least">The smallest key to accept.</param>
    /// <param name="keyOf">Returns the key of an item.</param>
    public static int FirstIndex<T>(IReadOnlyList<T> items, long least, Func<T, long> keyOf)
    {
        var (low, high) = (0, items.Count);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = keyOf(items[middle]) >= least ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    /// <summary>Returns the first index for which a predicate holds, or <paramref name="count"/> if it holds for none.</summary>
    /// <param name="count">The number of indices, starting at 0.</param>
    /// <param name="holds">The predicate. Once it holds for an index, it must hold for all later ones.</param>
    public static int FirstIndex(int count, Predicate<int> holds)
    {
        var (low, high) = (0, count);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = holds(middle) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
