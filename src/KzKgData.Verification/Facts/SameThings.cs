using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Facts;

/// <summary>
/// Groups rows of a table that are about the same thing: those that refer to each other as the same, directly or indirectly (union-find).
/// </summary>
internal sealed class SameThings
{
    private readonly IReadOnlyList<Fact> _rows;
    private readonly Dictionary<string, int> _indexes;

    // By row, its parent; the first row of a group is its own parent.
    private readonly int[] _leads;

    private SameThings(IReadOnlyList<Fact> rows)
    {
        _rows = rows;
        _indexes = new Dictionary<string, int>(rows.Count, StringComparer.Ordinal);
        _leads = new int[rows.Count];
        for (var i = 0; i < rows.Count; i++)
        {
            _indexes.Add(rows[i].Id, i);
            _leads[i] = i;
        }
    }

    /// <summary>Groups the rows of one table.</summary>
    public static SameThings Of(IReadOnlyList<Fact> rows)
    {
        var things = new SameThings(rows);
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Text(Meaning.SameAs) is { Length: > 0 } id && things._indexes.TryGetValue(id, out var same))
            {
                var (one, other) = (things.First(i), things.First(same));
                things._leads[Math.Max(one, other)] = Math.Min(one, other);
            }
        }

        return things;
    }

    /// <summary>Returns the id of the first row about the same thing as a row.</summary>
    public string FirstOf(Fact row) => _rows[First(_indexes[row.Id])].Id;

    private int First(int index)
    {
        while (_leads[index] != index)
        {
            _leads[index] = _leads[_leads[index]]; // path halving keeps chains short
            index = _leads[index];
        }

        return index;
    }
}
