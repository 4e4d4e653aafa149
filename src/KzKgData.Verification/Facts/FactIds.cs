using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Facts;

/// <summary>
/// The facts of all tables by id, numbered consecutively across tables. If several facts have one id, the last one replaces the others, at the position of
/// the first.
/// </summary>
internal sealed class FactIds
{
    private readonly Table[] _tables;
    private readonly KeyedRows[] _rows;
    private readonly int[] _idColumns;

    // By table, the number of its first fact; one more entry with the total.
    private readonly int[] _first;
    private readonly bool _areTexts;

    /// <summary>Indexes the tables of facts, which have all columns. Malformed rows are left out.</summary>
    public FactIds(Table[] tables)
    {
        _tables = tables;
        _rows = new KeyedRows[tables.Length];
        _idColumns = Array.ConvertAll(tables, t => t.ColumnOf("id"));
        _first = new int[tables.Length + 1];
        var inOrder = new int[tables.Length][];
        for (var t = 0; t < tables.Length; t++)
        {
            var table = tables[t];
            _first[t + 1] = _first[t] + table.Rows.Count;
            _rows[t] = new KeyedRows(table.IndexOf(_idColumns[t]), table.Rows.Count);
            for (var row = 0; row < table.Rows.Count; row++)
            {
                if (!table.IsMalformed(row))
                {
                    _rows[t].Add(row);
                }
            }

            inOrder[t] = _rows[t].TakeInOrder();
        }

        _areTexts = tables.Select((t, i) => t.TypeWithManyWritings(_idColumns[i])).All(type => type is null);
        AllDiffer = !HaveIdInCommon() && tables.Select((t, i) => inOrder[i].Length == t.Rows.Count).All(all => all);
        Numbers = InOrder(inOrder);
    }

    /// <summary>Whether every row is well-formed and has an id of its own.</summary>
    public bool AllDiffer { get; }

    /// <summary>The total number of rows.</summary>
    public int Count => _first[_tables.Length];

    /// <summary>The numbers of the facts, one per id, in the order in which the ids first occur.</summary>
    public int[] Numbers { get; }

    /// <summary>Returns the number of the fact with an id, or -1.</summary>
    /// <param name="id">The id.</param>
    /// <param name="last">The previous result, as a hint: consecutive rows mostly name the same fact or the next one.</param>
    public int Find(ReadOnlySpan<byte> id, int last = -1)
    {
        if (last >= 0 && AllDiffer && _areTexts)
        {
            var table = TableOf(last);
            for (var number = last; number <= last + 1 && number < _first[table + 1]; number++)
            {
                if (_tables[table].Utf8(number - _first[table], _idColumns[table]).SequenceEqual(id))
                {
                    return number;
                }
            }
        }

        var hash = Utf8Text.Hash(id);
        for (var table = _tables.Length - 1; table >= 0; table--)
        {
            if (_rows[table].Find(id, hash) is >= 0 and var row)
            {
                return _first[table] + row;
            }
        }

        return -1;
    }

    /// <summary>Returns the number of the fact of a row; -1 if the row is malformed, or another row has replaced it.</summary>
    public int NumberOf(Row row)
    {
        var number = FirstOf(row.Table) + row.Index;
        return AllDiffer || Find(row.Utf8(row.Table.ColumnOf("id"))) == number ? number : -1;
    }

    /// <summary>Returns the row with a number.</summary>
    public Row RowOf(int number)
    {
        var table = TableOf(number);
        return new Row(_tables[table], number - _first[table]);
    }

    /// <summary>Returns the number of the first row of a table.</summary>
    public int FirstOf(Table table) => _first[Array.IndexOf(_tables, table)];

    private int TableOf(int number)
    {
        var table = 0;
        while (number >= _first[table + 1])
        {
            table++;
        }

        return table;
    }

    /// <summary>Whether two tables share an id. For each pair, the ids of the smaller table are looked up in the larger one.</summary>
    private bool HaveIdInCommon()
    {
        for (var i = 0; i < _tables.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (few, many) = _tables[i].Rows.Count < _tables[j].Rows.Count ? (i, j) : (j, i);
                var key = KeyColumns.Of(_tables[few], [_idColumns[few]]);
                for (var row = 0; row < _tables[few].Rows.Count; row++)
                {
                    if (_rows[many].Find(key.KeyOf(row)) >= 0)
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private int[] InOrder(int[][] rows)
    {
        var numbers = new int[rows.Sum(r => r.Length)];
        var count = 0;
        for (var t = 0; t < rows.Length; t++)
        {
            var key = KeyColumns.Of(_tables[t], [_idColumns[t]]);
            foreach (var row in rows[t])
            {
                numbers[count] = AllDiffer ? _first[t] + row : Find(key.KeyOf(row));
                count += AllDiffer || !IsInTableBefore(t, key.KeyOf(row)) ? 1 : 0;
            }
        }

        Array.Resize(ref numbers, count);
        return numbers;
    }

    private bool IsInTableBefore(int table, ReadOnlySpan<byte> id)
    {
        for (var t = 0; t < table; t++)
        {
            if (_rows[t].Find(id) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
