namespace KzKgData.Verification.DataPackages;

/// <summary>Finds rows of a table by their key.</summary>
/// <remarks>A hash table with open addressing. A slot holds a row number and, in the remaining bits, a part of the row's hash, so that rows with other
/// keys are rarely read.</remarks>
internal sealed class KeyIndex
{
    private const uint Free = uint.MaxValue;
    private const int None = -1;

    private readonly KeyColumns _columns;
    private readonly int _rowBits;
    private uint[] _slots;
    private int _count;

    // By row, the first row with the same key; null if all keys are distinct.
    private int[]? _firsts;

    private KeyIndex(KeyColumns columns, int expected)
    {
        _columns = columns;
        while (1L << _rowBits <= columns.Table.Rows.Count)
        {
            _rowBits++; // no row number has all these bits set, so an occupied slot never looks free
        }

        _slots = NewSlots(expected);
    }

    /// <summary>Whether all keys are distinct; only for an index of all rows.</summary>
    public bool AllDiffer => _firsts is null;

    /// <summary>Creates an index of all rows, malformed ones included.</summary>
    public static KeyIndex OfAll(KeyColumns columns)
    {
        var index = new KeyIndex(columns, columns.Table.Rows.Count);
        for (var row = 0; row < columns.Table.Rows.Count; row++)
        {
            var first = index.FindOrAdd(row);
            if (first != row)
            {
                index._firsts ??= [.. Enumerable.Range(0, columns.Table.Rows.Count)];
                index._firsts[row] = first;
            }
        }

        return index;
    }

    /// <summary>Creates an empty index for rows of which most have a key that is already indexed.</summary>
    public static KeyIndex Empty(KeyColumns columns) => new(columns, expected: 0);

    /// <summary>Whether the index is over these columns.</summary>
    public bool IsOf(int[] columns) => _columns.Are(columns);

    /// <summary>Returns the first row with the same key as a row; only for an index of all rows.</summary>
    public int FirstOf(int row) => _firsts is null ? row : _firsts[row];

    /// <summary>Returns the row first added with the key of a row; if there is none, adds the row and returns it.</summary>
    public int FindOrAdd(int row)
    {
        if (IsFull(_count, _slots.Length))
        {
            Grow();
        }

        var hash = _columns.HashOf(row);
        if (Find(_columns, row, hash, out var slot) is >= 0 and var first)
        {
            return first;
        }

        _slots[slot] = Taken(row, hash);
        _count++;
        return row;
    }

    /// <summary>Returns the first row with a key of one column, or -1.</summary>
    public int Find(string key) => Find(System.Text.Encoding.UTF8.GetBytes(key));

    /// <summary>Returns the first row with a key of one column, or -1.</summary>
    /// <param name="key">The key.</param>
    /// <param name="last">The row found before, as a hint: consecutive rows often name consecutive rows.</param>
    public int FindAfter(ReadOnlySpan<byte> key, int last) =>
        AllDiffer && IsAt(last + 1, key) ? last + 1 : Find(key);

    /// <summary>Whether a row exists and has a key of one column.</summary>
    public bool IsAt(int row, ReadOnlySpan<byte> key) => row < _columns.Table.Rows.Count && _columns.KeyOf(row).SequenceEqual(key);

    /// <inheritdoc cref="Find(string)"/>
    public int Find(ReadOnlySpan<byte> key) => Find(key, Utf8Text.Hash(key));

    /// <summary>Returns the first row with a key of one column whose hash is known, or -1.</summary>
    public int Find(ReadOnlySpan<byte> key, ulong hash)
    {
        for (var slot = SlotOf(hash); _slots[slot] != Free; slot = Next(slot))
        {
            if (MayBe(_slots[slot], hash, out var row) && _columns.KeyOf(row).SequenceEqual(key))
            {
                return row;
            }
        }

        return None;
    }

    /// <summary>Returns the first row with the same key as a row of another table, or -1.</summary>
    public int Find(KeyColumns columns, int row) => Find(columns, row, columns.HashOf(row), out _);

    private int Find(KeyColumns columns, int row, ulong hash, out int slot)
    {
        for (slot = SlotOf(hash); _slots[slot] != Free; slot = Next(slot))
        {
            if (MayBe(_slots[slot], hash, out var other) && _columns.HaveOneKey(other, columns, row))
            {
                return other;
            }
        }

        return None;
    }

    /// <summary>Whether the load factor exceeds two thirds, above which linear probing becomes slow.</summary>
    private static bool IsFull(int keys, int slots) => keys * 3L >= slots * 2L;

    private static uint[] NewSlots(int keys)
    {
        var slots = new uint[Math.Max(16, (keys * 3L / 2) + 1)];
        slots.AsSpan().Fill(Free);
        return slots;
    }

    private void Grow()
    {
        var old = _slots;
        _slots = NewSlots(_count * 2);
        foreach (var taken in old)
        {
            if (taken != Free)
            {
                var slot = SlotOf(_columns.HashOf(RowIn(taken)));
                while (_slots[slot] != Free)
                {
                    slot = Next(slot);
                }

                _slots[slot] = taken;
            }
        }
    }

    // The product spreads half of the hash evenly over any number of slots, where a remainder would take a division.
    private int SlotOf(ulong hash) => (int)(((uint)hash * (ulong)_slots.Length) >> 32);

    private int Next(int slot) => slot + 1 < _slots.Length ? slot + 1 : 0;

    private uint Taken(int row, ulong hash) => (uint)((hash >> 32 << _rowBits) | (uint)row);

    private int RowIn(uint taken) => (int)(taken & ((1u << _rowBits) - 1));

    /// <summary>Whether the row in a slot may have a key with this hash; if false, it certainly has not.</summary>
    private bool MayBe(uint taken, ulong hash, out int row)
    {
        row = RowIn(taken);
        return taken == Taken(row, hash);
    }
}
