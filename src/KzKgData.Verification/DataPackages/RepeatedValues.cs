namespace KzKgData.Verification.DataPackages;

/// <summary>What stands in a column in which few different texts stand many times: each value is made once.</summary>
/// <typeparam name="T">What a text stands for.</typeparam>
internal sealed class RepeatedValues<T>
{
    // By row, the number of its value; of a column of categories the column itself tells it, from -1 for none of them.
    private readonly int[] _numbers = [];
    private readonly CategoryColumn? _categories;
    private readonly List<T> _values;

    /// <summary>Reads a column.</summary>
    /// <param name="table">The table.</param>
    /// <param name="field">The name of the column; where it is missing it counts as empty.</param>
    /// <param name="make">Makes the value of a text.</param>
    public RepeatedValues(Table table, string field, Func<string, T> make)
    {
        _values = [make(string.Empty)];
        if (table.Schema.Field(field) is { } declared && table.Values(declared) is CategoryColumn { AreAllEmptyOrKnown: true } categories)
        {
            _categories = categories;
            _values.AddRange(declared.Categories.Select(make));
            return;
        }

        var column = table.ColumnOf(field);
        var index = KeyIndex.Empty(KeyColumns.OfTexts(table, [column]));
        _numbers = new int[table.Rows.Count];
        for (var row = 0; row < _numbers.Length; row++)
        {
            var text = table.Utf8(row, column);
            if (row > 0 && text.SequenceEqual(table.Utf8(row - 1, column)))
            {
                _numbers[row] = _numbers[row - 1]; // neighbours often hold the same
            }
            else if (!text.IsEmpty && index.FindOrAdd(row) is var first && first < row)
            {
                _numbers[row] = _numbers[first];
            }
            else if (!text.IsEmpty)
            {
                _numbers[row] = _values.Count;
                _values.Add(make(Utf8Text.Decode(text)));
            }
        }
    }

    /// <summary>The value of a row.</summary>
    public T this[int row] => _values[_categories is null ? _numbers[row] : _categories.NumberOf(row) + 1];
}
