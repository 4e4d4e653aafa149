namespace KzKgData.Generators.Emission.Images;

/// <summary>Row and key of each place side by side, so that a lookup looks into one stretch of memory: where all keys are plain ASCII and short, and none is much longer than the others.</summary>
internal sealed class KeyRecords
{
    // Row and length of the key; a record is no longer than the part of memory that a processor takes at once.
    private const int HeadBytes = sizeof(uint);
    private const int LengthBits = 8;
    private const int MostBytes = 64;
    private const int LeastBytes = 12;
    private const int MostRows = 1 << (32 - LengthBits);
    private const byte NoLength = byte.MaxValue;

    private readonly KeyPlaces _places;
    private readonly TextCells _texts;
    private readonly TextStore _store;
    private readonly int _stride;

    private KeyRecords(KeyPlaces places, TextCells texts, TextStore store, int stride)
    {
        _places = places;
        _texts = texts;
        _store = store;
        _stride = stride;
    }

    /// <summary>The records of some keys; null where they are not fit for it.</summary>
    /// <param name="places">Places of rows.</param>
    /// <param name="texts">The keys by rows.</param>
    /// <param name="store">Their texts.</param>
    public static KeyRecords? TryMake(KeyPlaces places, TextCells texts, TextStore store)
    {
        var (longest, all, count) = (0, 0L, 0);
        foreach (var row in places.Keys.Where(r => r != KeyPlaces.Free))
        {
            var key = store[texts.Texts[row]];
            if (row >= MostRows || key.Length > MostBytes - HeadBytes || !IsAscii(key))
            {
                return null;
            }

            longest = Math.Max(longest, key.Length);
            all += key.Length;
            count++;
        }

        var stride = Math.Max(LeastBytes, (HeadBytes + longest + sizeof(uint) - 1) / sizeof(uint) * sizeof(uint));
        return count > 0 && stride <= (2 * all / count) + LeastBytes ? new KeyRecords(places, texts, store, stride) : null;
    }

    /// <summary>Adds the records to an image.</summary>
    public RecordLayout AddTo(ImageWriter image)
    {
        var at = image.AddRecords(_places.Keys.Length, _stride, (place, record) =>
        {
            var row = _places.Keys[place];
            var key = row == KeyPlaces.Free ? default : _store[_texts.Texts[row]];
            var head = row == KeyPlaces.Free ? NoLength : ((uint)row << LengthBits) | (uint)key.Length;
            for (var i = 0; i < HeadBytes; i++)
            {
                record[i] = (byte)(head >> (8 * i));
            }

            key.CopyTo(record.Slice(HeadBytes));
        });
        return new RecordLayout(at, _stride);
    }

    private static bool IsAscii(ReadOnlySpan<byte> text)
    {
        foreach (var b in text)
        {
            if (b > 0x7F)
            {
                return false;
            }
        }

        return true;
    }
}
