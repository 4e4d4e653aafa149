namespace KzKgData.Verification.DataPackages;

/// <summary>What stands in a column in which few different texts stand many times: each value is made once.</summary>
/// <typeparam name="T">What a text stands for.</typeparam>
internal sealed class RepeatedValues<T>
    where T : class
{
    private readonly Table _table;
    private readonly int _column;
    private readonly Func<string, T> _make;
    private readonly CategoryColumn? _categories;
    private readonly T[] _byCategory = [];
    private readonly T _empty;
    private readonly KeyIndex _index;
    private readonly Dictionary<int, T> _values = [];
    private (int Row, T Value) _last;

    /// <summary>Reads a column.</summary>
    /// <param name="table">The table.</param>
    /// <param name="field">The name of the column; where it is missing it counts as empty.</param>
    /// <param name="make">Makes the value of a text.</param>
    public RepeatedValues(Table table, string field, Func<string, T> make)
    {
        _table = table;
        _column = table.ColumnOf(field);
        _make = make;
        _empty = make(string.Empty);
        _last = (-1, _empty);
        if (table.Schema.Field(field) is { } declared && table.Values(declared) is CategoryColumn categories)
        {
            _categories = categories;
            _byCategory = [.. declared.Categories.Select(make)];
        }

        _index = KeyIndex.Empty(KeyColumns.OfTexts(table, [_column]));
    }

    /// <summary>The value of a row.</summary>
    public T this[int row] => _categories?.NumberOf(row) is >= 0 and var number ? _byCategory[number] : Read(row);

    private T Read(int row)
    {
        var text = _table.Utf8(row, _column);
        if (text.IsEmpty)
        {
            return _empty;
        }

        lock (_values)
        {
            if (_last.Row >= 0 && text.SequenceEqual(_table.Utf8(_last.Row, _column)))
            {
                return _last.Value;
            }

            var first = _index.FindOrAdd(row);
            if (!_values.TryGetValue(first, out var known))
            {
                _values.Add(first, known = _make(Utf8Text.Decode(text)));
            }

            _last = (row, known);
            return known;
        }
    }
}
