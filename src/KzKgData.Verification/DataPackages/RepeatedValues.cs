namespace KzKgData.Verification.DataPackages;

/// <summary>The values of a column in which few distinct texts repeat often. Each distinct value is created once.</summary>
/// <typeparam name="T">The type of a value.</typeparam>
internal sealed class RepeatedValues<T>
{
    // By row, the number of its value. Unused for a column of categories, which has the numbers itself, with -1 for no category.
    private readonly int[] _numbers = [];
    private readonly CategoryColumn? _categories;
    private readonly List<T> _values;

    /// <summary>Reads a column.</summary>
    /// <param name="table">The table.</param>
    /// <param name="field">The name of the column; a missing column counts as empty.</param>
    /// <param name="make">Creates the value of a text.</param>
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
                _numbers[row] = _numbers[row - 1]; // consecutive rows often hold the same text
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
