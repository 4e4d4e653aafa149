using System.Text;

namespace KzKgData.Verification.DataPackages;

/// <summary>One file of a data package: its bytes, read once, and where its lines begin. Nothing is decoded before it is asked for.</summary>
public sealed class TextFile
{
    private const int MarkLength = 3;

    private readonly Lazy<string> _text;
    private readonly Lazy<Lines> _lines;

    /// <summary>Takes over a text that is already decoded; a byte order mark at its start is dropped.</summary>
    /// <param name="path">The path as seen from the folder of the package, with <c>/</c> between folders.</param>
    /// <param name="text">The decoded text; bytes that were not UTF-8 show as U+FFFD.</param>
    public TextFile(string path, string text)
        : this(path, Encoding.UTF8.GetBytes(text.Length > 0 && text[0] == '\uFEFF' ? text.Substring(1) : text))
    {
    }

    private TextFile(string path, byte[] bytes)
    {
        Path = path;
        Bytes = bytes;
        _text = new Lazy<string>(() => Encoding.UTF8.GetString(bytes));
        _lines = new Lazy<Lines>(() => new Lines(bytes));
    }

    /// <summary>The path as seen from the folder of the package, with <c>/</c> between folders.</summary>
    public string Path { get; }

    /// <summary>The text without a byte order mark.</summary>
    public string Text => _text.Value;

    /// <summary>The text in UTF-8, without a byte order mark; always valid.</summary>
    internal byte[] Bytes { get; }

    /// <summary>Takes over a file as UTF-8; what is not UTF-8 becomes U+FFFD, so that reading can go on.</summary>
    public static TextFile Decode(string path, byte[] bytes)
    {
        if (!IsValid(bytes))
        {
            return new TextFile(path, Encoding.UTF8.GetString(bytes));
        }

        var hasMark = bytes is [0xEF, 0xBB, 0xBF, ..];
        return new TextFile(path, hasMark ? bytes.AsSpan(MarkLength).ToArray() : bytes);
    }

    /// <summary>The place of a stretch of the text, given in UTF-16 units.</summary>
    public Place PlaceOf(int start, int length) => _lines.Value.PlaceOf(Path, start, start + length);

    /// <summary>The place of a stretch of the text, given in bytes.</summary>
    internal Place PlaceOfBytes(int start, int length) => PlaceOf(ToUtf16(start), ToUtf16(start + length) - ToUtf16(start));

    /// <summary>The offset in UTF-16 units of one in bytes.</summary>
    internal int ToUtf16(int offset) => _lines.Value.ToUtf16(offset);

    private static bool IsValid(byte[] bytes)
    {
#if NET
        return System.Text.Unicode.Utf8.IsValid(bytes);
#else
        try
        {
            _ = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetCharCount(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
#endif
    }

    /// <summary>Where lines begin, in bytes and in UTF-16 units.</summary>
    private sealed class Lines
    {
        private readonly byte[] _bytes;
        private readonly List<int> _inBytes = [0];
        private readonly List<int> _inUtf16 = [0];

        public Lines(byte[] bytes)
        {
            _bytes = bytes;
            for (var start = 0; start < bytes.Length;)
            {
                var length = bytes.AsSpan(start).IndexOfAny((byte)'\r', (byte)'\n');
                if (length < 0)
                {
                    break;
                }

                var end = start + length + (bytes[start + length] == '\r' && start + length + 1 < bytes.Length && bytes[start + length + 1] == '\n' ? 2 : 1);
                _inBytes.Add(end);
                _inUtf16.Add(_inUtf16[_inUtf16.Count - 1] + Utf16Length(start, end));
                start = end;
            }
        }

        public int ToUtf16(int offset)
        {
            var line = LineOf(_inBytes, offset);
            return _inUtf16[line] + Utf16Length(_inBytes[line], offset);
        }

        public Place PlaceOf(string path, int start, int end)
        {
            var (line, endLine) = (LineOf(_inUtf16, start), LineOf(_inUtf16, end));
            return new Place(path, line + 1, start - _inUtf16[line] + 1, endLine + 1, end - _inUtf16[endLine] + 1);
        }

        private static int LineOf(List<int> starts, int offset)
        {
            var line = starts.BinarySearch(offset);
            return line < 0 ? ~line - 1 : line;
        }

        private int Utf16Length(int start, int end) => Encoding.UTF8.GetCharCount(_bytes, start, end - start);
    }
}
