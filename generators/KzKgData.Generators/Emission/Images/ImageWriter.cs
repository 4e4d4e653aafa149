using System.Text;

namespace KzKgData.Generators.Emission.Images;

/// <summary>Lays columns one behind another into the image of a table. The same columns always make the same bytes.</summary>
internal sealed class ImageWriter
{
    private const ulong Mix = 0x9E3779B97F4A7C15;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];
    private byte[] _bytes = new byte[1024];
    private int _length;

    public ImageWriter()
    {
        Add(0, sizeof(ulong)); // the fingerprint comes last
        NumberOf(string.Empty);
    }

    /// <summary>The number of a text; equal texts have one. 0 is the empty text.</summary>
    public int NumberOf(string text)
    {
        if (!_numbers.TryGetValue(text, out var number))
        {
            _numbers.Add(text, number = _texts.Count);
            _texts.Add(text);
        }

        return number;
    }

    /// <summary>Gives texts the numbers from 1 on, before any other text has one; a text that is there twice is known by its first number.</summary>
    public void NumberFirst(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            if (!_numbers.ContainsKey(text))
            {
                _numbers.Add(text, _texts.Count);
            }

            _texts.Add(text);
        }
    }

    /// <summary>Adds a column of whole numbers in the smallest form that holds them.</summary>
    public Numbers Add(IReadOnlyList<long> values, long unit = 1)
    {
        if (values.Count == 0)
        {
            return new Numbers(0, 0, 0, 1);
        }

        var (low, high) = (long.MaxValue, long.MinValue);
        foreach (var value in values)
        {
            low = Math.Min(low, value / unit);
            high = Math.Max(high, value / unit);
        }

        var span = unchecked((ulong)high - (ulong)low);

        // A base of its own is only worth while where it makes the numbers narrower.
        var start = low >= 0 && WidthOf((ulong)high) == WidthOf(span) ? 0 : low;
        var width = span == 0 ? 0 : WidthOf(start == 0 ? (ulong)high : span);
        if (width == sizeof(long))
        {
            (start, unit) = (0, 1);
        }

        if (width == 0)
        {
            return new Numbers(0, 0, low * unit, 1);
        }

        var at = Align(width);
        foreach (var value in values)
        {
            Add(unchecked((ulong)((value / unit) - start)), width);
        }

        return new Numbers(at, width, start * unit, unit);
    }

    /// <summary>Adds a column of numbers from 0 up to a highest one that lists of one table share.</summary>
    /// <returns>Where it begins.</returns>
    public int Add(IEnumerable<int> values, int highest)
    {
        var width = WidthOf((ulong)highest);
        var at = Align(width);
        foreach (var value in values)
        {
            Add((ulong)value, width);
        }

        return at;
    }

    /// <summary>Where a list of numbers up to a highest one has its numbers, as an expression.</summary>
    public static string ReadListed(int highest, string list, string index) => $"Image.{MethodOf(WidthOf((ulong)highest))}({list}, {index})";

    /// <summary>The method of an image that reads numbers of a width.</summary>
    public static string MethodOf(int width) => width switch { 1 => "OneByte", 2 => "TwoBytes", 4 => "FourBytes", _ => "EightBytes" };

    /// <summary>Adds a column of bits.</summary>
    public int Add(IReadOnlyList<bool> bits)
    {
        var at = Align(1);
        for (var i = 0; i < bits.Count; i += 8)
        {
            var one = 0;
            for (var bit = 0; bit < 8 && i + bit < bits.Count; bit++)
            {
                one |= bits[i + bit] ? 1 << bit : 0;
            }

            Add((ulong)one, 1);
        }

        return at;
    }

    /// <summary>Adds a column of decimals with all their digits.</summary>
    public int Add(IEnumerable<decimal> values)
    {
        var at = Align(sizeof(int));
        foreach (var part in values.SelectMany(decimal.GetBits))
        {
            Add(unchecked((uint)part), sizeof(int));
        }

        return at;
    }

    /// <summary>Adds a column of numbers in double precision.</summary>
    public int Add(IEnumerable<double> values)
    {
        var at = Align(sizeof(long));
        foreach (var value in values)
        {
            Add(unchecked((ulong)BitConverter.DoubleToInt64Bits(value)), sizeof(long));
        }

        return at;
    }

    /// <summary>Lays the texts behind the columns and closes the image.</summary>
    /// <exception cref="ImageTooLargeException">It has more bytes than an image can have.</exception>
    public TableBytes Finish()
    {
        var encoded = _texts.ConvertAll(Encoding.UTF8.GetBytes);
        var textsAt = Align(sizeof(int));
        var start = _length + ((encoded.Count + 1L) * sizeof(int));

        foreach (var text in encoded)
        {
            Add((ulong)start, sizeof(int));
            start += text.Length;
        }

        Add((ulong)start, sizeof(int));
        foreach (var text in encoded)
        {
            Reserve(text.Length);
            text.CopyTo(_bytes, _length);
            _length += text.Length;
        }

        Align(sizeof(ulong));
        var words = new ulong[_length / sizeof(ulong)];
        Buffer.BlockCopy(_bytes, 0, words, 0, _length);
        var fingerprint = (ulong)words.Length;
        foreach (var word in words)
        {
            fingerprint = unchecked((fingerprint ^ word ^ (fingerprint >> 29)) * Mix);
        }

        words[0] = fingerprint;
        return new TableBytes(words, textsAt, encoded.Count);
    }

    private static int WidthOf(ulong highest) => highest <= byte.MaxValue ? 1 : highest <= ushort.MaxValue ? 2 : highest <= int.MaxValue ? 4 : 8;

    private int Align(int width)
    {
        while (_length % width != 0)
        {
            Add(0, 1);
        }

        return _length;
    }

    private void Add(ulong value, int width)
    {
        Reserve(width);
        for (var i = 0; i < width; i++)
        {
            _bytes[_length++] = unchecked((byte)(value >> (i * 8)));
        }
    }

    private void Reserve(int length)
    {
        if (_length + (long)length > ImageTooLargeException.MostBytes)
        {
            throw new ImageTooLargeException();
        }

        if (_length + length > _bytes.Length)
        {
            Array.Resize(ref _bytes, (int)Math.Min(ImageTooLargeException.MostBytes, Math.Max(_bytes.Length * 2L, _length + length)));
        }
    }
}
