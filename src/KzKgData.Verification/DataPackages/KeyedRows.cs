namespace KzKgData.Verification.DataPackages;

/// <summary>Rows by their key. Of several rows with one key the last one counts, in the place of the first.</summary>
/// <param name="index">An index of the key; rows are numbered as there.</param>
internal sealed class KeyedRows(KeyIndex index)
{
    private List<int> _firsts = [];
    private readonly Dictionary<int, int> _replaced = [];

    /// <summary>Adds a row.</summary>
    public void Add(int row)
    {
        var first = index.FindOrAdd(row);
        if (first == row)
        {
            _firsts.Add(row);
        }
        else
        {
            _replaced[first] = row;
        }
    }

    /// <summary>The row of a key, or -1.</summary>
    public int Find(ReadOnlySpan<byte> key) => Last(index.Find(key));

    /// <summary>The row of a key of two columns, or -1.</summary>
    public int Find(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second) => Last(index.Find(first, second));

    /// <summary>The rows, one of each key, in the order in which their keys came first. Has to be asked for once, when all are added.</summary>
    public int[] InOrder()
    {
        var rows = _firsts.ToArray();
        _firsts = [];
        for (var i = 0; _replaced.Count > 0 && i < rows.Length; i++)
        {
            rows[i] = Last(rows[i]);
        }

        return rows;
    }

    private int Last(int first) => _replaced.Count > 0 && _replaced.TryGetValue(first, out var last) ? last : first;
}
