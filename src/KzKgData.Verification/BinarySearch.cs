namespace KzKgData.Verification;

/// <summary>Binary search over what is in order.</summary>
internal static class BinarySearch
{
    /// <summary>The first index of an item whose key is no smaller than a number, or the count where there is none.</summary>
    /// <param name="items">The items in the order of their keys.</param>
    /// <param name="least">The number.</param>
    /// <param name="keyOf">The key of an item.</param>
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

    /// <summary>The first index that a condition holds for, or <paramref name="count"/> where it holds for none.</summary>
    /// <param name="count">How many indices there are, from 0.</param>
    /// <param name="holds">The condition; where it holds for an index, it holds for all behind.</param>
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
