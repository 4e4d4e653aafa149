using KzKgData.Images;

namespace KzKgData.Generators.Emission.Images;

/// <summary>Lays keys into a hash table with open addressing, at most half full.</summary>
internal static class Slots
{
    // How many slots a lookup may look into, on average, before the hash of the whole text is worth its time.
    private const double MostProbes = 1.6;

    /// <summary>Adds the slots of some keys.</summary>
    /// <param name="image">The image.</param>
    /// <param name="keys">The keys, by their columns.</param>
    /// <param name="cells">A cell of each key, all different.</param>
    /// <param name="values">What a slot holds of each key, from 0.</param>
    public static SlotLayout Add(ImageWriter image, IReadOnlyList<Cells> keys, IReadOnlyList<int> cells, IReadOnlyList<int> values)
    {
        var size = 2;
        while (size < cells.Count * 2L)
        {
            size *= 2;
        }

        var byEnd = keys is [Cells<string> texts] ? Fill(size, cells, c => KeyHash.OfEnd(texts.Values[c]), (long)(MostProbes * cells.Count)) : null;
        return new SlotLayout(image.Add(Array.ConvertAll(byEnd ?? Fill(size, cells, c => HashOf(keys, c), long.MaxValue)!, i => i == 0 ? 0 : values[(int)i - 1] + 1L)), size - 1, byEnd is not null);
    }

    /// <summary>The hash of a key.</summary>
    public static uint HashOf(IReadOnlyList<Cells> keys, int cell)
    {
        var hash = keys[0].HashOf(cell);
        for (var i = 1; i < keys.Count; i++)
        {
            hash = KeyHash.Join(hash, keys[i].HashOf(cell));
        }

        return hash;
    }

    /// <summary>The slots, or null where laying keys into them takes more looks than that.</summary>
    private static long[]? Fill(int size, IReadOnlyList<int> cells, Func<int, uint> hashOf, long mostProbes)
    {
        var slots = new long[size];
        for (var i = 0; i < cells.Count; i++)
        {
            var slot = hashOf(cells[i]) & (uint)(size - 1);
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & (uint)(size - 1);
                mostProbes--;
            }

            slots[slot] = i + 1;
            if (--mostProbes < 0)
            {
                return null;
            }
        }

        return slots;
    }
}
