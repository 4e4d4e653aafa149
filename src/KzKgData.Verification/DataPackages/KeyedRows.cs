namespace KzKgData.Verification.DataPackages;

/// <summary>Some rows of a table by key. If several rows have one key, the last one replaces the others, at the position of the first.</summary>
/// <param name="index">An index of all rows of the table by the key.</param>
/// <param name="most">The maximum number of rows.</param>
internal sealed class KeyedRows(KeyIndex index, int most)
{
    private readonly Dictionary<int, int> _replaced = [];

    // By the first row with a key, whether a row with that key was added.
    private readonly bool[] _isTaken = new bool[most];
    private int[] _firsts = new int[most];
    private int _count;

    /// <summary>Adds a row, which must come after all rows added before.</summary>
    public void Add(int row)
    {
        var first = index.FirstOf(row);
        if (!_isTaken[first])
        {
            _isTaken[first] = true;
            _firsts[_count++] = first;
        }

        if (first != row)
        {
            _replaced[first] = row;
        }
    }

    /// <summary>Returns the row with a key, or -1.</summary>
    public int Find(ReadOnlySpan<byte> key) => Find(key, Utf8Text.Hash(key));

    /// <inheritdoc cref="KeyIndex.FindAfter"/>
    public int FindAfter(ReadOnlySpan<byte> key, int last) => LastOf(index.FindAfter(key, last));

    /// <summary>Returns the row with a key whose hash is known, or -1.</summary>
    public int Find(ReadOnlySpan<byte> key, ulong hash) => LastOf(index.Find(key, hash));

    /// <summary>Returns one row per key, in the order in which the keys first occurred, and empties the collection.</summary>
    public int[] TakeInOrder()
    {
        var rows = _firsts;
        _firsts = [];
        Array.Resize(ref rows, _count);
        for (var i = 0; _replaced.Count > 0 && i < rows.Length; i++)
        {
            rows[i] = Last(rows[i]);
        }

        return rows;
    }

    private int LastOf(int first) => first >= 0 && _isTaken[first] ? Last(first) : -1;

    private int Last(int first) => _replaced.Count > 0 && _replaced.TryGetValue(first, out var last) ? last : first;
}
