namespace KzKgData.Generators.Emission.Images;

/// <summary>Which cells hold the same key.</summary>
internal static class KeyedCells
{
    /// <summary>The cells of each key, in their order, keys in the order of their first cells. Where a part of a key has to be there and is not, there is no key.</summary>
    /// <param name="keys">The keys, by their columns.</param>
    /// <param name="isKey">Whether a cell holds a key.</param>
    public static IReadOnlyList<List<int>> GroupBy(IReadOnlyList<Cells> keys, Func<int, bool> isKey)
    {
        var groups = new List<List<int>>();
        var known = new Dictionary<int, List<int>>(new ByValue(keys));
        for (var cell = 0; cell < keys[0].Count; cell++)
        {
            if (!isKey(cell))
            {
                continue;
            }

            if (!known.TryGetValue(cell, out var group))
            {
                known.Add(cell, group = []);
                groups.Add(group);
            }

            group.Add(cell);
        }

        return groups;
    }

    private sealed class ByValue(IReadOnlyList<Cells> keys) : IEqualityComparer<int>
    {
        public bool Equals(int cell, int other)
        {
            foreach (var part in keys)
            {
                if (!part.AreEqual(cell, other))
                {
                    return false;
                }
            }

            return true;
        }

        public int GetHashCode(int cell) => unchecked((int)Slots.HashOf(keys, cell));
    }
}
