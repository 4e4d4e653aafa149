namespace KzKgData.Verification;

/// <summary>Binary search over numbers.</summary>
internal static class BinarySearch
{
    /// <summary>The first index that a condition holds for, or <paramref name="count"/> where it holds for none.</summary>
    /// <param name="count">How many indices there are, from 0.</param>
    /// <param name="holds">The condition; where it holds for an index, it holds for all behind.</param>
    public static int FirstIndex(int count, Predicate<int> holds)
    {
        var (low, high) = (0, count);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (holds(middle))
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }
}
