using System.Text;

namespace KzKgData.Generators.Emission.Images;

/// <summary>Writes a record.</summary>
/// <param name="number">Its number.</param>
/// <param name="record">Its bytes.</param>
internal delegate void RecordWriter(int number, Span<byte> record);

/// <summary>Writes the columns of a table one after another into an image. The output is deterministic.</summary>
internal sealed class ImageWriter
{
    private const int None = -1;

    // Maps between texts of the store and their numbers in the image.
    private readonly List<int> _numbers = [];
    private readonly List<int> _texts = [];
    private byte[] _bytes = new byte[1024];
    private int _length;

    public ImageWriter()
    {
        Add(0, sizeof(ulong)); // placeholder for the fingerprint, which is computed last
        NumberOf(string.Empty);
    }

    /// <summary>The texts of the table, including those that no column of the image uses.</summary>
    public TextStore Store { get; } = new();

    /// <summary>Returns the number of a text; equal texts have the same number, and the empty text has 0.</summary>
    public int NumberOf(string text) => NumberOf(Store.Add(Encoding.UTF8.GetBytes(text)));

    /// <summary>Returns the number of a text of the store.</summary>
    public int NumberOf(int text)
    {
        Know(text);
        if (_numbers[text] == None)
        {
            _numbers[text] = _texts.Count;
            _texts.Add(text);
        }

        return _numbers[text];
    }

    /// <summary>
    /// Assigns the numbers from 1 to some texts, before any other text has a number; a repeated text keeps its first number.
    /// </summary>
    public void NumberFirst(IEnumerable<int> texts)
    {
        foreach (var text in texts)
        {
            Know(text);
            if (_numbers[text] == None)
            {
                _numbers[text] = _texts.Count;
            }

            _texts.Add(text);
        }
    }

    /// <summary>Adds a column of integers in the smallest width that fits.</summary>
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

        // A base other than 0 pays off only if it makes the numbers narrower.
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

    /// <summary>Adds a column of numbers from 0 to a maximum that is common to the lists of a table, so that one accessor reads them all.</summary>
    /// <returns>The offset of the column.</returns>
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

    /// <summary>Returns an expression that reads a number of such a list.</summary>
    public static string ReadListed(int highest, string list, string index) => $"Image.{MethodOf(WidthOf((ulong)highest))}({list}, {index})";

    /// <summary>Returns the method of an image that reads numbers of a width.</summary>
    public static string MethodOf(int width) => width switch { 1 => "OneByte", 2 => "TwoBytes", 4 => "FourBytes", _ => "EightBytes" };

    /// <summary>Adds a bitmap.</summary>
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

    /// <summary>Adds records of a fixed length.</summary>
    /// <param name="count">The number of records.</param>
    /// <param name="stride">The length of each in bytes.</param>
    /// <param name="write">Writes a record into zeroed bytes.</param>
    /// <returns>The offset of the records.</returns>
    public int AddRecords(int count, int stride, RecordWriter write)
    {
        var at = Align(sizeof(long));
        for (var i = 0; i < count; i++)
        {
            Reserve(stride);
            write(i, _bytes.AsSpan(_length, stride));
            _length += stride;
        }

        return at;
    }

    /// <summary>Adds a column of decimals with all digits.</summary>
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

    /// <summary>Appends the texts and completes the image.</summary>
    /// <exception cref="ImageTooLargeException">The table does not fit into an image.</exception>
    public TableBytes Finish()
    {
        using var output = new MemoryStream();
        var (textsAt, _) = WriteTo(output);
        var words = new ulong[output.Length / sizeof(ulong)];
        Buffer.BlockCopy(output.GetBuffer(), 0, words, 0, (int)output.Length);
        return new TableBytes(words, textsAt, _texts.Count);
    }

    /// <summary>Appends the texts and completes an image that becomes a resource.</summary>
    /// <param name="output">Receives the image.</param>
    /// <param name="resource">The name of the resource.</param>
    /// <exception cref="ImageTooLargeException">The table does not fit into an image.</exception>
    public TableBytes Finish(Stream output, string resource)
    {
        var (textsAt, fingerprint) = WriteTo(output);
        return new TableBytes([], textsAt, _texts.Count, new ImageResource(resource, fingerprint));
    }

    private (int TextsAt, ulong Fingerprint) WriteTo(Stream output)
    {
        var textsAt = Align(sizeof(int));
        var start = textsAt + ((_texts.Count + 1L) * sizeof(int));
        var end = start;
        foreach (var text in _texts)
        {
            end += Store[text].Length;
        }

        var length = (end + sizeof(ulong) - 1) / sizeof(ulong) * sizeof(ulong);
        if (length > ImageTooLargeException.MostBytes)
        {
            throw new ImageTooLargeException();
        }

        var sink = new ImageSink(output, length);
        sink.Add(_bytes.AsSpan(0, textsAt));
        sink.Add((int)start);
        foreach (var text in _texts)
        {
            start += Store[text].Length;
            sink.Add((int)start);
        }

        foreach (var text in _texts)
        {
            sink.Add(Store[text]);
        }

        sink.Add(stackalloc byte[(int)(length - end)]);
        sink.Finish();
        return (textsAt, sink.Fingerprint);
    }

    private void Know(int text)
    {
        while (_numbers.Count <= text)
        {
            _numbers.Add(None);
        }
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
