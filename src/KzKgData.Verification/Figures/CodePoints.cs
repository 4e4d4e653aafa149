namespace KzKgData.Verification.Figures;

/// <summary>A text addressed by Unicode code points, as in the W3C TextPositionSelector. A lone surrogate counts as one code point.</summary>
public sealed class CodePoints
{
    private readonly string _text;
    private readonly int[]? _starts; // by code point, its UTF-16 offset; null where each code point is one UTF-16 unit

    /// <summary>Indexes a text.</summary>
    public CodePoints(string text)
    {
        _text = text;
        Count = CountOf(text);
        if (Count < text.Length)
        {
            _starts = new int[Count + 1];
            for (int i = 0, point = 0; i < text.Length; i += IsPair(text, i) ? 2 : 1)
            {
                _starts[point++] = i;
            }

            _starts[Count] = text.Length;
        }
    }

    /// <summary>The number of code points.</summary>
    public int Count { get; }

    /// <summary>Counts the code points of a text.</summary>
    public static int CountOf(string text)
    {
        var count = text.Length;
        var previous = '\0';
        foreach (var unit in text)
        {
            count -= char.IsLowSurrogate(unit) && char.IsHighSurrogate(previous) ? 1 : 0;
            previous = unit;
        }

        return count;
    }

    /// <summary>Returns the text between two code point offsets, both clamped to the range from 0 to <see cref="Count"/>.</summary>
    public string Slice(int start, int end) => SpanOf(start, end).ToString();

    /// <summary>Returns the same as <see cref="Slice"/> without copying.</summary>
    public ReadOnlySpan<char> SpanOf(int start, int end)
    {
        var from = Math.Min(Math.Max(start, 0), Count);
        var to = Math.Min(Math.Max(end, from), Count);
        return _text.AsSpan(ToUtf16(from), ToUtf16(to) - ToUtf16(from));
    }

    /// <summary>Returns the code point offset of a UTF-16 offset, which must not lie inside a surrogate pair.</summary>
    public int FromUtf16(int offset)
    {
        if (_starts is null)
        {
            return offset;
        }

        var index = Array.BinarySearch(_starts, offset);
        return index < 0 ? ~index : index;
    }

    /// <summary>Returns the UTF-16 offset of a code point offset between 0 and <see cref="Count"/>.</summary>
    internal int ToUtf16(int point) => _starts is null ? point : _starts[point];

    private static bool IsPair(string text, int index) =>
        text[index] >= '\uD800' && char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]);
}
