namespace KzKgData.Verification.DataPackages;

/// <summary>
/// The columns of a table whose values together make a key. Keys are compared as values, where they stand in their file; no text is made of them.
/// </summary>
internal sealed class KeyColumns
{
    private readonly int[] _columns;

    // Of each column its type, where values can be written in several ways and one way stands for all.
    private readonly FieldType?[] _types;

    private KeyColumns(Table table, int[] columns, FieldType?[] types) => (Table, _columns, _types) = (table, columns, types);

    /// <summary>The table.</summary>
    public Table Table { get; }

    /// <summary>Some columns by their positions in the file.</summary>
    public static KeyColumns Of(Table table, int[] columns) => new(table, columns, Array.ConvertAll(columns, table.TypeWithManyWritings));

    /// <summary>Some columns whose values are told apart by how they are written.</summary>
    public static KeyColumns OfTexts(Table table, int[] columns) => new(table, columns, new FieldType?[columns.Length]);

    /// <summary>What stands in one of the columns of a row, or of values that can be written in several ways the one way that stands for all.</summary>
    public ReadOnlySpan<byte> KeyOf(int row, int index = 0)
    {
        var text = Table.Utf8(row, _columns[index]);
        return _types[index] is { } type && !text.IsEmpty ? type.KeyOf(text) : text;
    }

    /// <summary>The key of a row as one text, which other rows have if they have the key. Of several columns each is told apart by its length.</summary>
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

    /// <summary>A hash of the key of a row.</summary>
    public ulong HashOf(int row)
    {
        ulong hash = 0;
        for (var i = 0; i < _columns.Length; i++)
        {
            hash = Utf8Text.Hash(KeyOf(row, i), hash);
        }

        return hash;
    }

    /// <summary>Whether a row has the key that a row of as many columns has.</summary>
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

    /// <summary>Whether these are just these columns.</summary>
    public bool Are(int[] columns) => _columns.AsSpan().SequenceEqual(columns);
}
