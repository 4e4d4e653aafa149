namespace KzKgData.Verification.DataPackages;

/// <summary>
/// Finds rows by what stands in some of their columns, in one table or in several whose rows are counted on. Keys are compared
/// as values, and texts and values in their one way of writing where they stand in their file; no text is made of them.
/// </summary>
/// <remarks>A hash table with open addressing that holds row numbers alone.</remarks>
internal sealed class KeyIndex
{
    private const int Free = -1;

    private readonly Part[] _parts;
    private int[] _slots;
    private int _count;

    /// <summary>An empty index of some columns of one table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">The columns by their positions in the file.</param>
    public KeyIndex(Table table, params int[] columns)
        : this([Part.Of(table, 0, columns)], table.Rows.Count)
    {
    }

    /// <summary>An empty index of one column in each of several tables. The rows of a table are counted on from those before.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="column">The name of the column.</param>
    public KeyIndex(Table[] tables, string column)
        : this(new Part[tables.Length], tables.Sum(t => t.Rows.Count))
    {
        for (int i = 0, first = 0; i < tables.Length; first += tables[i++].Rows.Count)
        {
            _parts[i] = Part.Of(tables[i], first, [tables[i].ColumnOf(column)]);
        }
    }

    /// <summary>An empty index of as many columns in each of several tables. The rows of a table are counted on from those before.</summary>
    public KeyIndex(params (Table Table, int[] Columns)[] keys)
        : this(new Part[keys.Length], keys[0].Table.Rows.Count)
    {
        for (int i = 0, first = 0; i < keys.Length; first += keys[i++].Table.Rows.Count)
        {
            _parts[i] = Part.Of(keys[i].Table, first, keys[i].Columns);
        }
    }

    private KeyIndex(Part[] parts, int expected)
    {
        _parts = parts;
        _slots = NewSlots(expected);
    }

    /// <summary>An empty index of columns in which few different texts stand, which are told apart by how they are written.</summary>
    public static KeyIndex OfFew(Table table, params int[] columns) => new([new Part(table, 0, columns, new FieldType?[columns.Length])], expected: 0);

    /// <summary>The first row of each value of a column.</summary>
    public static KeyIndex OfColumn(Table table, int column)
    {
        var index = new KeyIndex(table, column);
        for (var row = 0; row < table.Rows.Count; row++)
        {
            index.FindOrAdd(row);
        }

        return index;
    }

    /// <summary>The row that was added first with the key of a row; the row itself, which is added, where there was none.</summary>
    public int FindOrAdd(int row)
    {
        if (_count * 2 >= _slots.Length)
        {
            Grow();
        }

        var slot = SlotOf(HashOf(row));
        while (_slots[slot] != Free)
        {
            if (HaveOneKey(_slots[slot], row))
            {
                return _slots[slot];
            }

            slot = (slot + 1) & (_slots.Length - 1);
        }

        _slots[slot] = row;
        _count++;
        return row;
    }

    /// <summary>The row that was added with the key of a row, or -1.</summary>
    public int Find(int row)
    {
        var slot = SlotOf(HashOf(row));
        while (_slots[slot] is not Free and var other)
        {
            if (HaveOneKey(other, row))
            {
                return other;
            }

            slot = (slot + 1) & (_slots.Length - 1);
        }

        return Free;
    }

    /// <summary>The row of a key of one column, or -1.</summary>
    public int Find(string key) => Find(System.Text.Encoding.UTF8.GetBytes(key));

    /// <inheritdoc cref="Find(string)"/>
    public int Find(ReadOnlySpan<byte> key) => Find(key, Utf8Text.Hash(key));

    /// <summary>The row of a key of one column whose hash is known, or -1.</summary>
    public int Find(ReadOnlySpan<byte> key, ulong hash)
    {
        var slot = SlotOf(hash);
        while (_slots[slot] is not Free and var row)
        {
            var part = PartOf(row);
            if (part.KeyOf(row, 0).SequenceEqual(key))
            {
                return row;
            }

            slot = (slot + 1) & (_slots.Length - 1);
        }

        return Free;
    }

    /// <summary>The key of a row as one text, which other rows have if they have the key. Of several columns each is told apart by its length.</summary>
    public string TextOf(int row)
    {
        var part = PartOf(row);
        if (part.Columns.Length == 1)
        {
            return Utf8Text.Decode(part.KeyOf(row, 0));
        }

        var text = new System.Text.StringBuilder();
        for (var i = 0; i < part.Columns.Length; i++)
        {
            var value = Utf8Text.Decode(part.KeyOf(row, i));
            text.Append(value.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(value);
        }

        return text.ToString();
    }

    private static int[] NewSlots(int keys)
    {
        var size = 16;
        while (size < keys * 2L)
        {
            size *= 2;
        }

        var slots = new int[size];
        slots.AsSpan().Fill(Free);
        return slots;
    }

    private void Grow()
    {
        var old = _slots;
        _slots = NewSlots(old.Length);
        foreach (var row in old)
        {
            if (row != Free)
            {
                var slot = SlotOf(HashOf(row));
                while (_slots[slot] != Free)
                {
                    slot = (slot + 1) & (_slots.Length - 1);
                }

                _slots[slot] = row;
            }
        }
    }

    private int SlotOf(ulong hash) => (int)(hash & (ulong)(_slots.Length - 1));

    private ulong HashOf(int row)
    {
        var part = PartOf(row);
        ulong hash = 0;
        for (var i = 0; i < part.Columns.Length; i++)
        {
            hash = Utf8Text.Hash(part.KeyOf(row, i), hash);
        }

        return hash;
    }

    private bool HaveOneKey(int row, int other)
    {
        var (part, otherPart) = (PartOf(row), PartOf(other));
        for (var i = 0; i < part.Columns.Length; i++)
        {
            if (!part.KeyOf(row, i).SequenceEqual(otherPart.KeyOf(other, i)))
            {
                return false;
            }
        }

        return true;
    }

    private Part PartOf(int row)
    {
        var part = 0;
        while (part + 1 < _parts.Length && _parts[part + 1].First <= row)
        {
            part++;
        }

        return _parts[part];
    }

    /// <summary>The columns of one table, and the number of its first row.</summary>
    private sealed record Part(Table Table, int First, int[] Columns, FieldType?[] Types)
    {
        public static Part Of(Table table, int first, int[] columns) => new(table, first, columns, Array.ConvertAll(columns, table.TypeWithManyWritings));

        /// <summary>What stands in one of the columns of a row, or of values that can be written in several ways the one way that stands for all.</summary>
        public ReadOnlySpan<byte> KeyOf(int row, int index)
        {
            var text = Table.Utf8(row - First, Columns[index]);
            return Types[index] is { } type && !text.IsEmpty ? type.KeyOf(text) : text;
        }
    }
}
