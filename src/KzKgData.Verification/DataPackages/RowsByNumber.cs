namespace KzKgData.Verification.DataPackages;

/// <summary>Rows grouped by a number that each of them has, such as the number of its source.</summary>
internal sealed class RowsByNumber
{
    // The rows sorted by number; _first holds where the rows of each number begin.
    private readonly int[] _rows;
    private readonly int[] _first;

    /// <summary>Groups rows with a counting sort; rows with the same number keep their order.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="numberOf">Returns the number of a row; rows with a negative number are left out.</param>
    /// <param name="numbers">The number of groups.</param>
    public RowsByNumber(int[] rows, Func<int, int> numberOf, int numbers)
    {
        _first = new int[numbers + 1];
        foreach (var row in rows)
        {
            if (numberOf(row) is >= 0 and var number)
            {
                _first[number]++;
            }
        }

        for (var i = 1; i <= numbers; i++)
        {
            _first[i] += _first[i - 1];
        }

        // From the last row to the first, so that each entry ends up at the first row of its group.
        _rows = new int[_first[numbers]];
        for (var i = rows.Length - 1; i >= 0; i--)
        {
            if (numberOf(rows[i]) is >= 0 and var number)
            {
                _rows[--_first[number]] = rows[i];
            }
        }

        _rows = _rows.AsSpan().SequenceEqual(rows) ? rows : _rows; // share the array if it is already in order, as in most files
    }

    /// <summary>The rows with a number.</summary>
    public ReadOnlyMemory<int> this[int number] => _rows.AsMemory(_first[number], _first[number + 1] - _first[number]);
}
