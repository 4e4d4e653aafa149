using System.Text;

namespace KzKgData.Verification.DataPackages;

/// <summary>Operations on UTF-8 text for both target frameworks.</summary>
internal static class Utf8Text
{
    private const ulong Mix = 0x9E3779B97F4A7C15;

    // Random per process, so that nobody can craft colliding texts (hash flooding). No output depends on it.
    private static readonly ulong _seed = (ulong)Guid.NewGuid().GetHashCode() << 32 | (uint)Guid.NewGuid().GetHashCode();

    /// <summary>Decodes a text to a string.</summary>
    public static string Decode(ReadOnlySpan<byte> utf8)
    {
#if NET
        return Encoding.UTF8.GetString(utf8);
#else
        return utf8.IsEmpty ? string.Empty : Encoding.UTF8.GetString(utf8.ToArray());
#endif
    }

    /// <summary>Whether a UTF-8 text and a UTF-16 text are equal.</summary>
    public static bool AreEqual(ReadOnlySpan<byte> utf8, ReadOnlySpan<char> text)
    {
        // Most texts are ASCII, where one byte is one character.
        var i = 0;
        while (i < utf8.Length && i < text.Length && utf8[i] == text[i] && utf8[i] < 0x80)
        {
            i++;
        }

        return i == utf8.Length ? i == text.Length : Decode(utf8.Slice(i)).AsSpan().SequenceEqual(text.Slice(i));
    }

    /// <summary>Returns the text without leading and trailing whitespace.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty || !(MayBeWhiteSpace(utf8[0]) || MayBeWhiteSpace(utf8[utf8.Length - 1])))
        {
            return utf8;
        }

        var text = Decode(utf8);
        var start = utf8.Length - Encoding.UTF8.GetByteCount(text.TrimStart());
        return utf8.Slice(start, Encoding.UTF8.GetByteCount(text.Trim()));
    }

    /// <summary>Whether a byte may begin or end whitespace: a control character, a space, or part of a non-ASCII character.</summary>
    public static bool MayBeWhiteSpace(byte b) => b is <= (byte)' ' or >= 0x7F;

    /// <summary>Compares two texts as <see cref="StringComparer.Ordinal"/> does.</summary>
    public static int CompareOrdinal(ReadOnlySpan<byte> text, ReadOnlySpan<byte> other)
    {
        const byte BehindSurrogates = 0xEE; // first byte of U+E000..U+FFFF, which in UTF-16 sort after the surrogate pairs of U+10000 and above

        var i = 0;
        while (i < text.Length && i < other.Length && text[i] == other[i])
        {
            i++;
        }

        return i == text.Length || i == other.Length ? text.Length - other.Length
            : text[i] < BehindSurrogates && other[i] < BehindSurrogates ? text[i] - other[i]
            : string.CompareOrdinal(Decode(text), Decode(other));
    }

    /// <summary>Counts the occurrences of a byte.</summary>
    public static int CountOf(byte value, ReadOnlySpan<byte> utf8)
    {
#if NET
        return utf8.Count(value);
#else
        var count = 0;
        foreach (var b in utf8)
        {
            count += b == value ? 1 : 0;
        }

        return count;
#endif
    }

    /// <summary>Counts the Unicode code points of a valid text.</summary>
    public static int CodePointsIn(ReadOnlySpan<byte> utf8)
    {
        var count = 0;
        foreach (var b in utf8)
        {
            count += (b & 0xC0) == 0x80 ? 0 : 1; // continuation bytes begin with the bits 10
        }

        return count;
    }

    /// <summary>Hashes the bytes, combined with the hash of what came before.</summary>
    public static ulong Hash(ReadOnlySpan<byte> utf8, ulong before = 0)
    {
        var hash = before ^ _seed ^ (ulong)utf8.Length;
        for (; utf8.Length >= sizeof(ulong); utf8 = utf8.Slice(sizeof(ulong)))
        {
            hash = Step(hash ^ System.Buffers.Binary.BinaryPrimitives.ReadUInt64LittleEndian(utf8));
        }

        ulong rest = 0;
        foreach (var b in utf8)
        {
            rest = (rest << 8) | b;
        }

        return Step(hash ^ rest);
    }

    private static ulong Step(ulong hash)
    {
        hash = unchecked(hash * Mix);
        return hash ^ (hash >> 32);
    }
}
