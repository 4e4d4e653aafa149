using KzKgData.Images;

namespace KzKgData.Generators.Emission.Images;

/// <summary>
/// A perfect hash by hash and displace: keys are divided into small groups, and for each group, the largest first, a pilot is searched that maps all
/// its keys to free places.
/// </summary>
internal sealed class KeyPlaces
{
    /// <summary>Marks a place without a key.</summary>
    public const int Free = -1;

    private const int KeysOfGroup = 4;

    // A load factor of 0.9 keeps the search for pilots short.
    private const int UsedOfTen = 9;

    private KeyPlaces(int[] keys, long[] pilots, HashedPart part)
    {
        Keys = keys;
        Pilots = pilots;
        Part = part;
    }

    /// <summary>The number of the key of each place; <see cref="Free"/> if there is none.</summary>
    public int[] Keys { get; }

    /// <summary>The pilot of each group.</summary>
    public long[] Pilots { get; }

    /// <summary>The part of a text that is hashed.</summary>
    public HashedPart Part { get; }

    /// <param name="keys">The key columns.</param>
    /// <param name="cells">One cell for each distinct key.</param>
    public static KeyPlaces Of(IReadOnlyList<Cells> keys, IReadOnlyList<int> cells)
    {
        if (keys is [TextCells texts])
        {
            (HashedPart Part, Func<string, ulong> HashOf)[] ends = [(HashedPart.End, KeyHash.OfEnd), (HashedPart.LongEnd, KeyHash.OfLongEnd)];
            foreach (var (part, hashOf) in ends)
            {
                if (TryPlace([.. cells.Select(c => hashOf(texts.TextOf(c)))]) is var (places, pilots))
                {
                    return new KeyPlaces(places, pilots, part);
                }
            }
        }

        return TryPlace([.. cells.Select(c => KeyedCells.HashOf(keys, c))]) is var (found, foundPilots)
            ? new KeyPlaces(found, foundPilots, HashedPart.Whole)
            : throw new InvalidOperationException("Two different keys have the same hash.");
    }

    /// <summary>Adds the pilots to an image.</summary>
    public PlaceLayout AddTo(ImageWriter image) => new(image.Add(Pilots), Pilots.Length, Keys.Length, Part);

    /// <summary>Computes places and pilots; returns null if two hashes are equal.</summary>
    private static (int[] Places, long[] Pilots)? TryPlace(ulong[] hashes)
    {
        if (new HashSet<ulong>(hashes).Count < hashes.Length)
        {
            return null;
        }

        var groups = new List<int>[Math.Max(1, hashes.Length / KeysOfGroup)];
        for (var i = 0; i < hashes.Length; i++)
        {
            (groups[KeyHash.Group(hashes[i], groups.Length)] ??= []).Add(i);
        }

        var places = new int[hashes.Length * 10L / UsedOfTen is var count && hashes.Length == 0 ? 0 : (int)count + 1];
        places.AsSpan().Fill(Free);
        var pilots = new long[groups.Length];
        var taken = new List<int>();
        foreach (var group in Enumerable.Range(0, groups.Length).Where(g => groups[g] is not null).OrderByDescending(g => groups[g].Count))
        {
            while (!TryTake(groups[group], (int)pilots[group]))
            {
                pilots[group]++;
            }
        }

        return (places, pilots);

        bool TryTake(List<int> group, int pilot)
        {
            taken.Clear();
            foreach (var key in group)
            {
                var place = KeyHash.Place(hashes[key], pilot, places.Length);
                if (places[place] != Free)
                {
                    taken.ForEach(p => places[p] = Free);
                    return false;
                }

                places[place] = key;
                taken.Add(place);
            }

            return true;
        }
    }
}
