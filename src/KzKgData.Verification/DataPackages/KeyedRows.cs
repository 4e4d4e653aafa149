namespace KzKgData.Verification.DataPackages;

/// <summary>Rows by their key. Of several rows with one key the last one counts, in the place of the first.</summary>
/// <param name="index">An index of the key; rows are numbered as there.</param>
/// <param name="most">How many rows there may be.</param>
internal sealed class KeyedRows(KeyIndex index, int most)
{
    private readonly Dictionary<int, int> _replaced = [];
    private int[] _firsts = new int[most];
    private int _count;

    /// <summary>Adds a row.</summary>
    public void Add(int row)
    {
        var first = index.FindOrAdd(row);
        if (first == row)
        {
            _firsts[_count++] = row;
        }
        else
        {
            _replaced[first] = row;
        }
    }

    /// <summary>The row of a key, or -1.</summary>
    public int Find(ReadOnlySpan<byte> key) => Last(index.Find(key));

    /// <summary>The rows, one of each key, in the order in which their keys came first. To be called when all rows are added; it keeps none of them.</summary>
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

    private int Last(int first) => _replaced.Count > 0 && _replaced.TryGetValue(first, out var last) ? last : first;
}
