using KzKgData.Images;

namespace KzKgData.Generators.Emission.Images;

/// <summary>Groups cells by key.</summary>
internal static class KeyedCells
{
    /// <summary>
    /// Returns the cells of each key in order, with keys in the order of their first cells. A cell with a missing required part has no
    /// key.
    /// </summary>
    /// <param name="keys">The key columns.</param>
    /// <param name="isKey">Returns whether a cell has a key.</param>
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

    /// <summary>Returns the hash of a key.</summary>
    public static ulong HashOf(IReadOnlyList<Cells> keys, int cell)
    {
        var hash = keys[0].HashOf(cell);
        for (var i = 1; i < keys.Count; i++)
        {
            hash = KeyHash.Join(hash, keys[i].HashOf(cell));
        }

        return hash;
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

        public int GetHashCode(int cell) => unchecked((int)HashOf(keys, cell));
    }
}
