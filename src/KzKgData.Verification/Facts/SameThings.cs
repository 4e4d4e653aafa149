using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Facts;

/// <summary>Which rows of a table speak of one thing: those that name each other as the same, however long the chain.</summary>
internal sealed class SameThings
{
    private readonly IReadOnlyList<Fact> _rows;
    private readonly Dictionary<string, int> _indexes;

    // The row that each row leads to; the first row of a thing leads to itself.
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

    /// <summary>Joins the rows of one table.</summary>
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

    /// <summary>The id of the first row that speaks of the same thing as a row.</summary>
    public string FirstOf(Fact row) => _rows[First(_indexes[row.Id])].Id;

    private int First(int index)
    {
        while (_leads[index] != index)
        {
            _leads[index] = _leads[_leads[index]]; // keeps long chains from being walked again and again
            index = _leads[index];
        }

        return index;
    }
}
