namespace KzKgData.Generators.Emission.Images;

/// <summary>
/// Records with row and key side by side, so that a lookup reads one contiguous piece of memory. Used if all keys are short and similar in
/// length.
/// </summary>
internal sealed class KeyRecords
{
    // Row and length of the key, followed by the key in UTF-16 as in strings. A record is no longer than two cache
    // lines.
    private const int HeadBytes = sizeof(uint);
    private const int LengthBits = 8;
    private const int MostBytes = 128;
    private const int LeastBytes = 12;
    private const int MostRows = 1 << (32 - LengthBits);
    private const byte NoLength = byte.MaxValue;

    private readonly KeyPlaces _places;
    private readonly TextCells _texts;
    private readonly int _stride;

    private KeyRecords(KeyPlaces places, TextCells texts, int stride)
    {
        _places = places;
        _texts = texts;
        _stride = stride;
    }

    /// <summary>Creates records; returns null if the keys are not suitable.</summary>
    /// <param name="places">The places of the rows.</param>
    /// <param name="texts">The keys by row.</param>
    public static KeyRecords? TryMake(KeyPlaces places, TextCells texts)
    {
        var (longest, all, count) = (0, 0L, 0);
        foreach (var row in places.Keys.Where(r => r != KeyPlaces.Free))
        {
            var bytes = texts.TextOf(row).Length * sizeof(char);
            if (row >= MostRows || bytes > MostBytes - HeadBytes)
            {
                return null;
            }

            longest = Math.Max(longest, bytes);
            all += bytes;
            count++;
        }

        var stride = Math.Max(LeastBytes, (HeadBytes + longest + sizeof(uint) - 1) / sizeof(uint) * sizeof(uint));
        return count > 0 && stride <= (2 * all / count) + LeastBytes ? new KeyRecords(places, texts, stride) : null;
    }

    /// <summary>Adds the records to an image.</summary>
    public RecordLayout AddTo(ImageWriter image)
    {
        var at = image.AddRecords(_places.Keys.Length, _stride, (place, record) =>
        {
            var row = _places.Keys[place];
            var key = row == KeyPlaces.Free ? string.Empty : _texts.TextOf(row);
            var head = row == KeyPlaces.Free ? NoLength : ((uint)row << LengthBits) | (uint)key.Length;
            for (var i = 0; i < HeadBytes; i++)
            {
                record[i] = (byte)(head >> (8 * i));
            }

            for (var i = 0; i < key.Length; i++)
            {
                record[HeadBytes + (i * sizeof(char))] = (byte)key[i];
                record[HeadBytes + (i * sizeof(char)) + 1] = (byte)(key[i] >> 8);
            }
        });
        return new RecordLayout(at, _stride);
    }
}
