namespace KzKgData.Verification.DataPackages;

/// <summary>The texts of a column in which few different ones stand many times: each is made once.</summary>
internal sealed class TextColumnReader
{
    private readonly Table _table;
    private readonly int _column;
    private readonly CategoryColumn? _categories;
    private readonly KeyIndex _index;
    private readonly Dictionary<int, string> _texts = [];
    private (int Row, string Text) _last = (-1, string.Empty);

    /// <summary>Reads a column of a table that has it.</summary>
    public TextColumnReader(Table table, string field)
    {
        _table = table;
        _column = table.ColumnOf(field);
        _categories = table.Schema.Field(field) is { } declared ? table.Values(declared) as CategoryColumn : null;
        _index = new KeyIndex([(table, _column)], expected: 0, asTexts: true);
    }

    /// <summary>The text of a row; empty where the column is missing.</summary>
    public string this[int row] => _categories?.TextOf(row) ?? Read(row);

    private string Read(int row)
    {
        var text = _table.Utf8(row, _column);
        if (text.IsEmpty)
        {
            return string.Empty;
        }

        lock (_texts)
        {
            if (_last.Row >= 0 && text.SequenceEqual(_table.Utf8(_last.Row, _column)))
            {
                return _last.Text;
            }

            var first = _index.FindOrAdd(row);
            if (!_texts.TryGetValue(first, out var known))
            {
                _texts.Add(first, known = Utf8Text.Decode(text));
            }

            _last = (row, known);
            return known;
        }
    }
}
