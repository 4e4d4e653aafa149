using System.IO.Compression;
using System.Text;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.DataPackages;

/// <summary>
/// One file of a data package, or several joined into one: its bytes, read once, and the offsets of its lines. Text is decoded on demand.
/// </summary>
public sealed class TextFile
{
    private const int MarkLength = 3;
    private const int StretchLength = 4096;

    // One more member, whose content arrives only if the gzip file before it is whole: the framework takes the end of the bytes for the end of the file.
    private static readonly byte[] _seal = Encoding.UTF8.GetBytes("\0the gzip file before this is whole\0");
    private static readonly byte[] _packedSeal = Pack(_seal);

    private static readonly byte[] _gzip = [0x1F, 0x8B];
    private static readonly byte[] _gzipAsText = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(_gzip));

    private static readonly byte[] _pointer = Encoding.UTF8.GetBytes("version https://git-lfs.github.com/spec/");

    // How files begin that are no text, whatever their name says.
    private static readonly (byte[] Beginning, string Kind)[] _binaries =
    [
        ([(byte)'P', (byte)'K', 3, 4], "zip"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "xls"),
        ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0], "xz"),
        ([0x28, 0xB5, 0x2F, 0xFD], "zstd"),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C], "7z"),
        ([.. Encoding.UTF8.GetBytes("SQLite format 3"), 0], "sqlite"),
    ];

    private readonly Lazy<string> _text;
    private readonly Lazy<Lines> _lines;

    // The original bytes, if they had to be converted to UTF-8.
    private readonly byte[]? _original;

    /// <summary>Creates a file from decoded text; a leading byte order mark is dropped.</summary>
    /// <param name="path">The path relative to the folder of the package, with <c>/</c> between folders.</param>
    /// <param name="text">The decoded text; bytes that were not valid UTF-8 appear as U+FFFD.</param>
    public TextFile(string path, string text)
        : this(path, Encoding.UTF8.GetBytes(text.Length > 0 && text[0] == '\uFEFF' ? text.Substring(1) : text), null, [])
    {
    }

    /// <summary>Creates a file from text that was decoded with an encoding that may differ from the declared one.</summary>
    /// <param name="path">The path relative to the folder of the package, with <c>/</c> between folders.</param>
    /// <param name="text">The decoded text.</param>
    /// <param name="encoding">The encoding it was decoded with; null if unknown.</param>
    /// <param name="isIntact">Whether all bytes are known to have been valid.</param>
    public TextFile(string path, string text, Encoding? encoding, bool isIntact = false)
        : this(
            path,
            Encoding.UTF8.GetBytes(text),
            encoding is null or UTF8Encoding ? null : [.. encoding.GetPreamble(), .. encoding.GetBytes(text)],
            [],
            isIntact)
    {
    }

    private TextFile(string path, byte[] bytes, byte[]? original, IReadOnlyList<Part> parts, bool isIntact = false)
    {
        IsIntact = isIntact;
        Path = path;
        Bytes = bytes;
        _original = original;
        Parts = parts;
        _text = new Lazy<string>(() => Encoding.UTF8.GetString(bytes));
        _lines = new Lazy<Lines>(() => new Lines(bytes));
    }

    /// <summary>The path relative to the folder of the package, with <c>/</c> between folders; that of the first file if there are several.</summary>
    public string Path { get; }

    /// <summary>The text without a byte order mark.</summary>
    public string Text => _text.Value;

    /// <summary>Returns a line without its line ending; null if there is no such line.</summary>
    /// <param name="line">The number of the line, from 1.</param>
    public string? LineAt(int line) => _lines.Value.Text(line);

    /// <summary>The text in UTF-8, without a byte order mark; always valid UTF-8.</summary>
    internal byte[] Bytes { get; }

    /// <summary>Whether all bytes are known to have been valid, so that a U+FFFD is a character of the file itself.</summary>
    internal bool IsIntact { get; }

    /// <summary>The files that this one was joined from; empty if it is a single file.</summary>
    internal IReadOnlyList<Part> Parts { get; }

    /// <summary>
    /// Creates a file from bytes in UTF-8, or in UTF-16 or UTF-32 with a byte order mark. Invalid bytes become U+FFFD, so that reading can go on.
    /// </summary>
    public static TextFile Decode(string path, byte[] bytes)
    {
        var marked = bytes switch
        {
            [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32,
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            _ => null,
        };
        if (marked is not null)
        {
            return new TextFile(path, Encoding.UTF8.GetBytes(marked.GetString(bytes).Substring(1)), bytes, []);
        }

        if (!IsValid(bytes))
        {
            return new TextFile(path, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes)), bytes, []);
        }

        var hasMark = bytes is [0xEF, 0xBB, 0xBF, ..];
        return hasMark
            ? new TextFile(path, bytes.AsSpan(MarkLength).ToArray(), bytes, [], isIntact: true)
            : new TextFile(path, bytes, null, [], isIntact: true);
    }

    /// <summary>
    /// The maximum size to which a compressed file may unpack, as a guard against zip bombs: 64 MB or 200 times its size, whichever is more, up to the
    /// limit for tables.
    /// </summary>
    private static long MostUnpacked(int packed) => Math.Min(RegularFile.LargestTable, Math.Max(64L << 20, 200L * packed));

    private static byte[] Pack(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var packing = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            packing.Write(content, 0, content.Length);
        }

        return packed.ToArray();
    }

    /// <summary>Unpacks a gzip file; null if the content is too large.</summary>
    /// <exception cref="InvalidDataException">It is not gzip, is damaged or cut off, or has other bytes behind it.</exception>
    private static byte[]? Unpack(byte[] packed)
    {
        if (!packed.AsSpan().StartsWith(_gzip))
        {
            throw new InvalidDataException();
        }

        using var input = new MemoryStream([.. packed, .. _packedSeal]);
        using var unpacking = new GZipStream(input, CompressionMode.Decompress);
        using var output = new MemoryStream();
        var most = MostUnpacked(packed.Length);
        var part = new byte[1 << 16];
        for (var length = unpacking.Read(part, 0, part.Length); length > 0; length = unpacking.Read(part, 0, part.Length))
        {
            if (output.Length + length > most + _seal.Length)
            {
                return null;
            }

            output.Write(part, 0, length);
        }

        var content = output.GetBuffer().AsSpan(0, (int)output.Length);
        return content.EndsWith(_seal) ? content.Slice(0, content.Length - _seal.Length).ToArray() : throw new InvalidDataException();
    }

    /// <summary>Returns the file decoded with the declared encoding and compression. A byte order mark takes precedence.</summary>
    /// <param name="encoding">The name of the encoding, or null.</param>
    /// <param name="isPacked">Whether the file is compressed with gzip.</param>
    /// <param name="problem">Why that is impossible, and what to do; null if it is possible.</param>
    internal TextFile As(string? encoding, bool isPacked, out Message? problem)
    {
        problem = null;
        var file = this;
        var stored = _original ?? Bytes;
        if (stored.AsSpan().StartsWith(_pointer))
        {
            problem = $"the file is only a pointer of Git LFS to the table; get the table itself with 'git lfs pull'";
            return this;
        }

        if (!isPacked && (stored.AsSpan().StartsWith(_gzip) || stored.AsSpan().StartsWith(_gzipAsText)))
        {
            problem = $"the file is compressed with gzip, which is not declared; declare \"compression\": \"gz\", or store the table uncompressed";
            return this;
        }

        if (!isPacked && Array.Find(_binaries, b => stored.AsSpan().StartsWith(b.Beginning)) is { Kind: { } kind })
        {
            problem = $"the file is no text but {kind}; store the table as delimited text";
            return this;
        }

        if (isPacked)
        {
            try
            {
                if (Unpack(stored) is not { } unpacked)
                {
                    problem =
                        $"the file unpacks to more than {MostUnpacked(stored.Length)} bytes, too many for its size; store the table uncompressed";
                    return this;
                }

                file = Decode(Path, unpacked);
            }
            catch (InvalidDataException)
            {
                problem = $"the file is not a whole gzip file (it may be cut off, or was read as text, as compilers do); store the table uncompressed";
                return this;
            }
        }

        if (encoding is null || FileEncoding.IsUtf8(encoding))
        {
            return file;
        }

        var bytes = file._original ?? file.Bytes;
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0xEF, 0xBB, 0xBF, ..])
        {
            return file;
        }

        if (FileEncoding.Find(encoding) is not { } found)
        {
            problem = $"the encoding '{encoding}' is not available; save the table as UTF-8, and declare that";
            return file;
        }

        // The compiler decodes every file as UTF-8 and has already replaced invalid bytes, so the originals are lost.
        if (file._original is null && file.Text.IndexOf('\uFFFD') >= 0)
        {
            problem =
                $"the file was read as UTF-8, as compilers do, but is declared as '{encoding}'; save it as UTF-8, or as UTF-16 with a byte order mark, "
                + $"and declare that";
            return file;
        }

        return new TextFile(Path, Encoding.UTF8.GetBytes(found.GetString(bytes)), bytes, []);
    }

    /// <summary>Joins several files into one in which every range still belongs to its own file.</summary>
    /// <param name="files">The files, at least one.</param>
    internal static TextFile Join(IReadOnlyList<TextFile> files)
    {
        if (files.Count == 1)
        {
            return files[0];
        }

        var parts = new List<Part>();
        var (start, startInUtf16) = (0, 0);
        foreach (var file in files)
        {
            parts.Add(new Part(file, start, startInUtf16));
            start += file.Bytes.Length;
            startInUtf16 += file.ToUtf16(file.Bytes.Length);
        }

        var bytes = new byte[start];
        parts.ForEach(p => p.File.Bytes.CopyTo(bytes, p.Start));
        return new TextFile(files[0].Path, bytes, null, parts, files.All(f => f.IsIntact));
    }

    /// <summary>Returns the place of a range given in UTF-16 units.</summary>
    public Place PlaceOf(int start, int length)
    {
        if (Parts.Count == 0)
        {
            return _lines.Value.PlaceOf(Path, start, start + length);
        }

        var part = Parts.Last(p => p.StartInUtf16 <= start || p.Start == 0);
        return part.File.PlaceOf(start - part.StartInUtf16, length);
    }

    /// <summary>Returns the place of a range given in bytes.</summary>
    internal Place PlaceOfBytes(int start, int length)
    {
        var first = ToUtf16(start);
        return PlaceOf(first, ToUtf16(start + length) - first);
    }

    /// <summary>Converts a byte offset to an offset in UTF-16 units.</summary>
    internal int ToUtf16(int offset)
    {
        if (Parts.Count == 0)
        {
            return _lines.Value.ToUtf16(offset);
        }

        var part = Parts.Last(p => p.Start <= offset);
        return part.StartInUtf16 + part.File.ToUtf16(offset - part.Start);
    }

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

    /// <summary>One of several joined files.</summary>
    /// <param name="File">The file.</param>
    /// <param name="Start">Its offset in bytes.</param>
    /// <param name="StartInUtf16">Its offset in UTF-16 units.</param>
    internal sealed record Part(TextFile File, int Start, int StartInUtf16);

    /// <summary>The offsets of lines, in bytes and in UTF-16 units.</summary>
    private sealed class Lines
    {
        private readonly byte[] _bytes;
        private readonly List<int> _inBytes = [0];
        private readonly List<int> _inUtf16 = [0];

        // The number of UTF-16 units before each block of bytes, so that a long line is not counted from its beginning each time.
        private readonly Lazy<int[]> _stretches;

        public Lines(byte[] bytes)
        {
            _bytes = bytes;
            _stretches = new Lazy<int[]>(CountStretches);
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

        public string? Text(int line)
        {
            if (line < 1 || line > _inBytes.Count)
            {
                return null;
            }

            var (start, end) = (_inBytes[line - 1], line == _inBytes.Count ? _bytes.Length : _inBytes[line]);
            return Encoding.UTF8.GetString(_bytes, start, end - start).TrimEnd('\r', '\n');
        }

        public int ToUtf16(int offset)
        {
            var line = LineOf(_inBytes, offset);
            if (offset - _inBytes[line] <= StretchLength)
            {
                return _inUtf16[line] + Utf16Length(_inBytes[line], offset);
            }

            var stretch = (offset / StretchLength) - 1;
            return _stretches.Value[stretch] + Utf16Length(StartOf(stretch), offset);
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

        private int[] CountStretches()
        {
            var counts = new int[(_bytes.Length / StretchLength) + 1];
            for (var i = 1; i < counts.Length; i++)
            {
                counts[i] = counts[i - 1] + Utf16Length(StartOf(i - 1), StartOf(i));
            }

            return counts;
        }

        /// <summary>The offset of a block, moved to the first byte of a character.</summary>
        private int StartOf(int stretch)
        {
            var start = stretch * StretchLength;
            while (start > 0 && start < _bytes.Length && (_bytes[start] & 0xC0) == 0x80)
            {
                start--;
            }

            return start;
        }

        private int Utf16Length(int start, int end) => Encoding.UTF8.GetCharCount(_bytes, start, end - start);
    }
}
