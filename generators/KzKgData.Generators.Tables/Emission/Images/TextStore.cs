using KzKgData.Verification.DataPackages;

namespace KzKgData.Generators.Emission.Images;

/// <summary>Interned texts in UTF-8, numbered in order of addition; 0 is the empty text.</summary>
internal sealed class TextStore
{
    private const int BlockSize = 1 << 20;
    private const int None = -1;

    // Texts are stored in blocks, so that growing to a gigabyte needs no copying.
    private readonly List<byte[]> _blocks = [];
    private (int Block, int Start, int Length, int Hash)[] _texts = new (int, int, int, int)[16];
    private int[] _places = NewPlaces(32);
    private int _used = BlockSize;

    public TextStore() => Add([]);

    public int Count { get; private set; }

    /// <summary>The text with a number.</summary>
    public ReadOnlySpan<byte> this[int text] => _texts[text] is var (block, start, length, _) && length == 0 ? default : _blocks[block].AsSpan(start, length);

    /// <summary>Adds a text if it is new, and returns its number.</summary>
    public int Add(ReadOnlySpan<byte> utf8)
    {
        var hash = unchecked((int)Utf8Text.Hash(utf8));
        var place = PlaceOf(hash);
        for (; _places[place] != None; place = (place + 1) & (_places.Length - 1))
        {
            if (_texts[_places[place]].Hash == hash && this[_places[place]].SequenceEqual(utf8))
            {
                return _places[place];
            }
        }

        if (Count == _texts.Length)
        {
            Array.Resize(ref _texts, 2 * Count);
        }

        _texts[Count] = (Keep(utf8), _used - utf8.Length, utf8.Length, hash);
        _places[place] = Count++;
        if (2 * Count > _places.Length)
        {
            Rehash();
        }

        return Count - 1;
    }

    /// <summary>Decodes a text.</summary>
    public string Decode(int text) => Utf8Text.Decode(this[text]);

    private int PlaceOf(int hash) => hash & (_places.Length - 1);

    private int Keep(ReadOnlySpan<byte> utf8)
    {
        if (_used + (long)utf8.Length > BlockSize)
        {
            _blocks.Add(new byte[Math.Max(BlockSize, utf8.Length)]);
            _used = 0;
        }

        utf8.CopyTo(_blocks.Count == 0 ? default : _blocks[_blocks.Count - 1].AsSpan(_used));
        _used += utf8.Length;
        return _blocks.Count - 1;
    }

    private void Rehash()
    {
        _places = NewPlaces(2 * _places.Length);
        for (var text = 0; text < Count; text++)
        {
            var place = PlaceOf(_texts[text].Hash);
            while (_places[place] != None)
            {
                place = (place + 1) & (_places.Length - 1);
            }

            _places[place] = text;
        }
    }

    private static int[] NewPlaces(int count)
    {
        var places = new int[count];
        places.AsSpan().Fill(None);
        return places;
    }
}
