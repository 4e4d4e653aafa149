namespace KzKgData.Verification.DataPackages;

/// <summary>One field of a CSV record: a range of its file, quotes included. Its value is decoded only when asked for.</summary>
public readonly struct Cell
{
    private const byte Quote = (byte)'"';

    private readonly TextFile? _file;
    private readonly int _start;
    private readonly int _length;
    private readonly byte[]? _recovered;

    internal Cell(TextFile file, int start, int length, byte[]? recovered = null)
    {
        _file = file;
        _start = start;
        _length = length;
        _recovered = recovered;
    }

    /// <summary>The value, unquoted; empty where the cell is empty or missing.</summary>
    public string Text => Utf8Text.Decode(Utf8);

    /// <summary>Whether the cell is empty.</summary>
    public bool IsEmpty => Utf8.IsEmpty;

    /// <summary>The offset of the cell in its file, in UTF-16 units.</summary>
    public int Start => _file?.ToUtf16(_start) ?? 0;

    /// <summary>The length of the cell in its file, in UTF-16 units.</summary>
    public int Length => _file is null ? 0 : _file.ToUtf16(_start + _length) - _file.ToUtf16(_start);

    /// <summary>The place of the cell; null if it belongs to no file.</summary>
    internal Place? Place => _file?.PlaceOfBytes(_start, _length);

    /// <summary>The value in UTF-8, unquoted.</summary>
    internal ReadOnlySpan<byte> Utf8 => _recovered is not null ? _recovered : _file is null ? default : Unquoted(_file.Bytes.AsSpan(_start, _length));

    /// <summary>Returns the same cell without its value, for a cell whose text declares a missing value.</summary>
    internal Cell WithoutValue() => _file is null ? this : new Cell(_file, _start, _length, []);

    /// <summary>Returns the value of a well-formed raw cell.</summary>
    internal static ReadOnlySpan<byte> Unquoted(ReadOnlySpan<byte> raw) => raw.Length < 2 || raw[0] != Quote ? raw : WithoutQuotes(raw);

    private static ReadOnlySpan<byte> WithoutQuotes(ReadOnlySpan<byte> raw)
    {
        var inner = raw.Slice(1, raw.Length - 2);
        return inner.IndexOf(Quote) < 0 ? inner : WithoutDoubling(inner);
    }

    private static byte[] WithoutDoubling(ReadOnlySpan<byte> inner)
    {
        var value = new byte[inner.Length];
        var length = 0;
        for (var i = 0; i < inner.Length; i++)
        {
            value[length++] = inner[i];
            if (inner[i] == Quote)
            {
                i++; // the second quote of a pair
            }
        }

        return value.AsSpan(0, length).ToArray();
    }
}
