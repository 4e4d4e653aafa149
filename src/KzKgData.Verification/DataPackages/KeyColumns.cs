namespace KzKgData.Verification.DataPackages;

/// <summary>
/// The columns of a table that together form a key. Keys are compared as values, in place in their file and without allocating strings.
/// </summary>
internal sealed class KeyColumns
{
    private readonly int[] _columns;

    // By column, its type if one value can be written in several ways, so that keys have to be normalised; otherwise null.
    private readonly FieldType?[] _types;

    private KeyColumns(Table table, int[] columns, FieldType?[] types) => (Table, _columns, _types) = (table, columns, types);

    /// <summary>The table.</summary>
    public Table Table { get; }

    /// <summary>Creates a key of columns, given by their positions in the file, that compares values.</summary>
    public static KeyColumns Of(Table table, int[] columns) => new(table, columns, Array.ConvertAll(columns, table.TypeWithManyWritings));

    /// <summary>Creates a key of columns that compares the texts of cells.</summary>
    public static KeyColumns OfTexts(Table table, int[] columns) => new(table, columns, new FieldType?[columns.Length]);

    /// <summary>The value of one key column in a row, normalised if it can be written in several ways.</summary>
    public ReadOnlySpan<byte> KeyOf(int row, int index = 0)
    {
        var text = Table.Utf8(row, _columns[index]);
        return _types[index] is { } type && !text.IsEmpty ? type.KeyOf(text) : text;
    }

    /// <summary>The key of a row as one text, equal for rows with equal keys. Several columns are length-prefixed to keep them apart.</summary>
    public string TextOf(int row)
    {
        if (_columns.Length == 1)
        {
            return Utf8Text.Decode(KeyOf(row));
        }

        var text = new System.Text.StringBuilder();
        for (var i = 0; i < _columns.Length; i++)
        {
            var value = Utf8Text.Decode(KeyOf(row, i));
            text.Append(value.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(value);
        }

        return text.ToString();
    }

    /// <summary>Returns a hash of the key of a row.</summary>
    public ulong HashOf(int row)
    {
        ulong hash = 0;
        for (var i = 0; i < _columns.Length; i++)
        {
            hash = Utf8Text.Hash(KeyOf(row, i), hash);
        }

        return hash;
    }

    /// <summary>Whether a row has the same key as a row of another table with the same number of key columns.</summary>
    public bool HaveOneKey(int row, KeyColumns others, int other)
    {
        for (var i = 0; i < _columns.Length; i++)
        {
            if (!KeyOf(row, i).SequenceEqual(others.KeyOf(other, i)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the key consists of exactly these columns.</summary>
    public bool Are(int[] columns) => _columns.AsSpan().SequenceEqual(columns);
}
