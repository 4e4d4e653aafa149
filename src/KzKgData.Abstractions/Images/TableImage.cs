using System.ComponentModel;
#if NET
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
#endif
using System.Text;

namespace KzKgData.Images;

/// <summary>
/// The cells of a table as they lie in the image of the assembly: read in place, nothing parsed and nothing copied. Generated code
/// knows where each column begins; numbers are little-endian.
/// </summary>
/// <remarks>Every offset is checked: one outside the image throws <see cref="ArgumentOutOfRangeException"/>.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct TableImage
{
    private const int LastOfAscii = 0x7F;
#if NET
    private const int Step = 4;
#endif

#if NET
    // No span, and no generic method on the way to a cell: a program that is compiled beforehand would compile them as it starts.
    private readonly ref readonly byte _first;
    private readonly int _length;

    /// <summary>The image that constants of an assembly make, eight bytes in each.</summary>
    public TableImage(ReadOnlySpan<ulong> words)
    {
        if (words.Length == 0)
        {
            return;
        }

        _first = ref BitConverter.IsLittleEndian ? ref Unsafe.As<ulong, byte>(ref Unsafe.AsRef(in words[0])) : ref Reversed(words)[0];
        _length = words.Length * sizeof(ulong);
    }

    internal unsafe TableImage(byte* bytes, int length)
    {
        _first = ref *bytes;
        _length = length;
    }
#else
    private readonly unsafe byte* _bytes;
    private readonly int _length;

    internal unsafe TableImage(byte* bytes, int length)
    {
        _bytes = bytes;
        _length = length;
    }
#endif

    /// <summary>A bit of a column of bits.</summary>
    /// <param name="at">Where the column begins, in bytes.</param>
    /// <param name="row">The number of the row, from 0.</param>
    public bool Bit(int at, int row) => ((OneByte(at, row >> 3) >> (row & 7)) & 1) != 0;

#if NET
    /// <summary>A number of a column of bytes.</summary>
    /// <inheritdoc cref="Bit"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int OneByte(int at, int row) => Place(at, row, sizeof(byte));

    /// <summary>A number of a column of two bytes each.</summary>
    /// <inheritdoc cref="Bit"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int TwoBytes(int at, int row)
    {
        var number = Unsafe.ReadUnaligned<ushort>(ref Place(at, row, sizeof(ushort)));
        return BitConverter.IsLittleEndian ? number : BinaryPrimitives.ReverseEndianness(number);
    }

    /// <summary>A number of a column of four bytes each.</summary>
    /// <inheritdoc cref="Bit"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int FourBytes(int at, int row)
    {
        var number = Unsafe.ReadUnaligned<int>(ref Place(at, row, sizeof(int)));
        return BitConverter.IsLittleEndian ? number : BinaryPrimitives.ReverseEndianness(number);
    }

    /// <summary>A number of a column of eight bytes each.</summary>
    /// <inheritdoc cref="Bit"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long EightBytes(int at, int row)
    {
        var number = Unsafe.ReadUnaligned<long>(ref Place(at, row, sizeof(long)));
        return BitConverter.IsLittleEndian ? number : BinaryPrimitives.ReverseEndianness(number);
    }

    // One comparison keeps what is read inside the image: as unsigned numbers of 64 bits, places never wrap and negative ones are far outside.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref byte Place(int at, int row, uint size)
    {
        var place = (ulong)(uint)at + ((ulong)(uint)row * size);
        if (place + size > (uint)_length)
        {
            ThrowOutside();
        }

        return ref Unsafe.AddByteOffset(ref Unsafe.AsRef(in _first), (nuint)place);
    }

    /// <summary>The first byte of a stretch that lies in the image as a whole.</summary>
    internal ref readonly byte Stretch(int at, long length)
    {
        if (length == 0)
        {
            return ref Unsafe.NullRef<byte>();
        }

        if (length < 0 || (uint)at + (ulong)length > (uint)_length)
        {
            ThrowOutside();
        }

        return ref Unsafe.AddByteOffset(ref Unsafe.AsRef(in _first), (nuint)(uint)at);
    }

    private ReadOnlySpan<byte> Bytes(int at, int length) => MemoryMarshal.CreateReadOnlySpan(in Stretch(at, length), length);

    [System.Diagnostics.CodeAnalysis.DoesNotReturn]
    private static void ThrowOutside() => throw new ArgumentOutOfRangeException(null, "A place outside the image of a table was asked for.");
#else
    /// <summary>A number of a column of bytes.</summary>
    /// <inheritdoc cref="Bit"/>
    public unsafe int OneByte(int at, int row) => *Place(at + row, sizeof(byte));

    /// <summary>A number of a column of two bytes each.</summary>
    /// <inheritdoc cref="Bit"/>
    public unsafe int TwoBytes(int at, int row)
    {
        var place = Place(at + (row * sizeof(ushort)), sizeof(ushort));
        return place[0] | (place[1] << 8);
    }

    /// <summary>A number of a column of four bytes each.</summary>
    /// <inheritdoc cref="Bit"/>
    public int FourBytes(int at, int row) => TwoBytes(at + (row * sizeof(int)), 0) | (TwoBytes(at + (row * sizeof(int)), 1) << 16);

    /// <summary>A number of a column of eight bytes each.</summary>
    /// <inheritdoc cref="Bit"/>
    public long EightBytes(int at, int row) => (uint)FourBytes(at + (row * sizeof(long)), 0) | ((long)FourBytes(at + (row * sizeof(long)), 1) << 32);

    private unsafe byte* Place(int at, int length) => (uint)at <= (uint)(_length - length) ? _bytes + at : throw new ArgumentOutOfRangeException(nameof(at));
#endif

    /// <summary>A number of a column of eight bytes each, in double precision.</summary>
    /// <inheritdoc cref="Bit"/>
    public double Floating(int at, int row) => BitConverter.Int64BitsToDouble(EightBytes(at, row));

    /// <summary>A number of a column of sixteen bytes each: any decimal with all its digits.</summary>
    /// <inheritdoc cref="Bit"/>
    public decimal SixteenBytes(int at, int row)
    {
        var first = row * 4;
        return new decimal([FourBytes(at, first), FourBytes(at, first + 1), FourBytes(at, first + 2), FourBytes(at, first + 3)]);
    }

    /// <summary>A decimal of its digits and how many of them stand behind the point.</summary>
    /// <param name="digits">The digits as one number.</param>
    /// <param name="scale">How many of them stand behind the point, from 0 to 28.</param>
    public static decimal Scaled(long digits, int scale)
    {
        var size = (ulong)(digits < 0 ? -digits : digits);
        return new decimal((int)size, (int)(size >> 32), 0, digits < 0, (byte)scale);
    }

    /// <summary>A text of the table, in UTF-8, as a string of its own.</summary>
    /// <param name="at">Where the column of the texts' beginnings begins; each text ends where the next one begins.</param>
    /// <param name="text">The number of the text, from 0.</param>
    public string Text(int at, int text)
    {
        var (start, end) = (FourBytes(at, text), FourBytes(at, text + 1));
#if NET
        return Encoding.UTF8.GetString(Bytes(start, end - start));
#else
        unsafe
        {
            return start == end ? string.Empty : Encoding.UTF8.GetString(Place(start, end - start), end - start);
        }
#endif
    }

    /// <summary>The row of a place, where a key is the one that is kept there.</summary>
    /// <param name="at">Where the records begin: four bytes with the row and the length of the key, and the key in UTF-16.</param>
    /// <param name="stride">How many bytes a record takes, at least twelve.</param>
    /// <param name="place">The place, from 0.</param>
    /// <param name="key">The key.</param>
    /// <returns>The row; -1 where another key is kept there, or none.</returns>
#if NET
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int RowOfKey(int at, int stride, int place, string key)
    {
        ref var record = ref Unsafe.AsRef(in Stretch(at + (place * stride), stride));
        var head = Unsafe.ReadUnaligned<uint>(ref record);
        head = BitConverter.IsLittleEndian ? head : BinaryPrimitives.ReverseEndianness(head);
        return
            (head & byte.MaxValue) == (uint)key.Length
            && key.Length * sizeof(char) <= stride - sizeof(uint)
            && IsKey(ref Unsafe.Add(ref record, sizeof(uint)), key)
            ? (int)(head >> 8)
            : -1;
    }
#else
    public int RowOfKey(int at, int stride, int place, string key)
    {
        var record = at + (place * stride);
        var head = FourBytes(record, 0);
        if ((head & byte.MaxValue) != key.Length)
        {
            return -1;
        }

        for (var i = 0; i < key.Length; i++)
        {
            if (TwoBytes(record + sizeof(int), i) != key[i])
            {
                return -1;
            }
        }

        return (int)((uint)head >> 8);
    }
#endif

    /// <summary>Whether a text of the table is the same, by its Unicode code points, as a string. No string is made.</summary>
    /// <param name="at">Where the column of the texts' beginnings begins.</param>
    /// <param name="text">The number of the text, from 0.</param>
    /// <param name="other">The string.</param>
    public bool Is(int at, int text, string other)
    {
#if NET
        // Both ends lie side by side.
        var ends = EightBytes(at + (text * sizeof(int)), 0);
        var (start, end) = ((int)ends, (int)(ends >> 32));
        return end - start == other.Length
            ? IsPlain(ref Unsafe.AsRef(in Stretch(start, other.Length)), other)
            : end - start > other.Length && IsByCodePoints(start, end, other);
#else
        var (start, end) = (FourBytes(at, text), FourBytes(at, text + 1));
        return end - start >= other.Length && IsByCodePoints(start, end, other);
#endif
    }

#if NET
    /// <summary>Whether a key is what stands there in UTF-16.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsKey(ref byte utf16, string key)
    {
        // As strings are compared themselves: nothing has to be loaded or compiled for a first lookup.
        var kept = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<byte, char>(ref utf16), key.Length);
        return BitConverter.IsLittleEndian ? kept.SequenceEqual(key.AsSpan()) : IsReversed(kept, key);
    }

    private static bool IsReversed(ReadOnlySpan<char> kept, string key)
    {
        for (var i = 0; i < key.Length; i++)
        {
            if (BinaryPrimitives.ReverseEndianness(kept[i]) != key[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether both are the same, of one length, and plain ASCII, four characters at a time, the last of them overlapping those before.</summary>
    /// <remarks>Whole numbers do what vectors would: the types of vectors take milliseconds to load, and a first lookup would wait for them.</remarks>
    private static bool IsPlain(ref byte utf8, string other)
    {
        const ulong NoAscii = 0x0080_0080_0080_0080;
        ref var chars = ref Unsafe.AsRef(in other.GetPinnableReference());
        if (other.Length < Step)
        {
            for (var i = 0; i < other.Length; i++)
            {
                if (Unsafe.Add(ref utf8, i) != Unsafe.Add(ref chars, i) || Unsafe.Add(ref utf8, i) > LastOfAscii)
                {
                    return false;
                }
            }

            return true;
        }

        var last = other.Length - Step;
        for (var i = 0; ; i = Math.Min(i + Step, last))
        {
            var four = Widened(ref utf8, i);
            if ((four & NoAscii) != 0 || four != Word(ref chars, i))
            {
                return false;
            }

            if (i == last)
            {
                return true;
            }
        }
    }

    /// <summary>Four bytes as the number that they make as UTF-16 units.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Widened(ref byte bytes, int i)
    {
        ulong four = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref bytes, i));
        four = (four | (four << 16)) & 0x0000_FFFF_0000_FFFF;
        return (four | (four << 8)) & 0x00FF_00FF_00FF_00FF;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Word(ref char chars, int i) => Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref chars, i)));
#endif

    /// <summary>Whether both are the same, one code point after the other: UTF-8 of a text that is not plain ASCII is longer than its UTF-16.</summary>
    private bool IsByCodePoints(int start, int end, string other)
    {
        var next = 0;
        while (start < end)
        {
            var lead = OneByte(start, 0);
            var length = lead <= LastOfAscii ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
            var point = length == 1 ? lead : lead & (0x7F >> length);
            for (var i = 1; i < length; i++)
            {
                point = (point << 6) | (OneByte(start, i) & 0x3F);
            }

            start += length;
            if (point <= char.MaxValue)
            {
                if (next >= other.Length || other[next] != point)
                {
                    return false;
                }

                next++;
            }
            else if (next + 1 >= other.Length || !char.IsSurrogatePair(other, next) || char.ConvertToUtf32(other, next) != point)
            {
                return false;
            }
            else
            {
                next += 2;
            }
        }

        return next == other.Length;
    }

#if NET
    // A machine that keeps numbers the other way round sees the constants of an assembly that way; it pays for it.
    private static byte[] Reversed(ReadOnlySpan<ulong> words)
    {
        var bytes = new byte[words.Length * sizeof(ulong)];
        for (var i = 0; i < words.Length; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(i * sizeof(ulong)), words[i]);
        }

        return bytes;
    }
#endif
}
