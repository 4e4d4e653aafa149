namespace KzKgData.Verification.DataPackages;

/// <summary>Rows put together by a number that each of them has, such as that of the source that it stands in.</summary>
internal sealed class RowsByNumber
{
    // The rows one number after the other; _first tells where those of a number begin.
    private readonly int[] _rows;
    private readonly int[] _first;

    /// <summary>Puts rows together; those of one number keep their order.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="numberOf">The number of a row; a row whose number is negative is left out.</param>
    /// <param name="numbers">How many numbers there are.</param>
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

        // From the last row to the first, so that each number ends up with where its rows begin.
        _rows = new int[_first[numbers]];
        for (var i = rows.Length - 1; i >= 0; i--)
        {
            if (numberOf(rows[i]) is >= 0 and var number)
            {
                _rows[--_first[number]] = rows[i];
            }
        }

        _rows = _rows.AsSpan().SequenceEqual(rows) ? rows : _rows; // files are mostly written in such an order
    }

    /// <summary>The rows of a number.</summary>
    public ReadOnlyMemory<int> this[int number] => _rows.AsMemory(_first[number], _first[number + 1] - _first[number]);
}
