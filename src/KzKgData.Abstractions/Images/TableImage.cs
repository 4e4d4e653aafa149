using System.ComponentModel;
#if NET
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
#endif
using System.Text;

namespace KzKgData.Images;

/// <summary>
/// The cells of a table in the image of the assembly, read in place without parsing or copying. Generated code knows the offset of each column. Numbers
/// are little-endian.
/// </summary>
/// <remarks>Every offset is checked: one outside the image throws an <see cref="ArgumentOutOfRangeException"/>.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct TableImage
{
    private const int LastOfAscii = 0x7F;
#if NET
    private const int Step = 4;
#endif

#if NET
    // Neither spans nor generic methods are used to read a cell: an ahead-of-time compiled (ReadyToRun) program would have to JIT-compile them at startup.
    private readonly ref readonly byte _first;
    private readonly int _length;

    /// <summary>Creates an image from constants of an assembly, eight bytes each.</summary>
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

    /// <summary>Reads a bit of a column of bits.</summary>
    /// <param name="at">The offset of the column, in bytes.</param>
    /// <param name="row">The index of the row, from 0.</param>
    public bool Bit(int at, int row) => ((OneByte(at, row >> 3) >> (row & 7)) & 1) != 0;

#if NET
    /// <summary>Reads a number of a column of bytes.</summary>
    /// <inheritdoc cref="Bit"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int OneByte(int at, int row) => Place(at, row, sizeof(byte));

    /// <summary>Reads a number of a column of two-byte numbers.</summary>
    /// <inheritdoc cref="Bit"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int TwoBytes(int at, int row)
    {
        var number = Unsafe.ReadUnaligned<ushort>(ref Place(at, row, sizeof(ushort)));
        return BitConverter.IsLittleEndian ? number : BinaryPrimitives.ReverseEndianness(number);
    }

    /// <summary>Reads a number of a column of four-byte numbers.</summary>
    /// <inheritdoc cref="Bit"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int FourBytes(int at, int row)
    {
        var number = Unsafe.ReadUnaligned<int>(ref Place(at, row, sizeof(int)));
        return BitConverter.IsLittleEndian ? number : BinaryPrimitives.ReverseEndianness(number);
    }

    /// <summary>Reads a number of a column of eight-byte numbers.</summary>
    /// <inheritdoc cref="Bit"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long EightBytes(int at, int row)
    {
        var number = Unsafe.ReadUnaligned<long>(ref Place(at, row, sizeof(long)));
        return BitConverter.IsLittleEndian ? number : BinaryPrimitives.ReverseEndianness(number);
    }

    // A single comparison keeps reads inside the image: as unsigned 64-bit numbers, offsets cannot wrap around, and negative ones are huge.
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

    /// <summary>Returns the first byte of a range that lies entirely in the image.</summary>
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
    /// <summary>Reads a number of a column of bytes.</summary>
    /// <inheritdoc cref="Bit"/>
    public unsafe int OneByte(int at, int row) => *Place(at + row, sizeof(byte));

    /// <summary>Reads a number of a column of two-byte numbers.</summary>
    /// <inheritdoc cref="Bit"/>
    public unsafe int TwoBytes(int at, int row)
    {
        var place = Place(at + (row * sizeof(ushort)), sizeof(ushort));
        return place[0] | (place[1] << 8);
    }

    /// <summary>Reads a number of a column of four-byte numbers.</summary>
    /// <inheritdoc cref="Bit"/>
    public int FourBytes(int at, int row) => TwoBytes(at + (row * sizeof(int)), 0) | (TwoBytes(at + (row * sizeof(int)), 1) << 16);

    /// <summary>Reads a number of a column of eight-byte numbers.</summary>
    /// <inheritdoc cref="Bit"/>
    public long EightBytes(int at, int row) => (uint)FourBytes(at + (row * sizeof(long)), 0) | ((long)FourBytes(at + (row * sizeof(long)), 1) << 32);

    private unsafe byte* Place(int at, int length) => (uint)at <= (uint)(_length - length) ? _bytes + at : throw new ArgumentOutOfRangeException(nameof(at));
#endif

    /// <summary>Reads a double of a column of eight-byte numbers.</summary>
    /// <inheritdoc cref="Bit"/>
    public double Floating(int at, int row) => BitConverter.Int64BitsToDouble(EightBytes(at, row));

    /// <summary>Reads a decimal of a column of sixteen-byte numbers, with all its digits.</summary>
    /// <inheritdoc cref="Bit"/>
    public decimal SixteenBytes(int at, int row)
    {
        var first = row * 4;
        return new decimal([FourBytes(at, first), FourBytes(at, first + 1), FourBytes(at, first + 2), FourBytes(at, first + 3)]);
    }

    /// <summary>Creates a decimal from its digits and its scale.</summary>
    /// <param name="digits">All digits as one number.</param>
    /// <param name="scale">The number of digits after the decimal point, from 0 to 28.</param>
    public static decimal Scaled(long digits, int scale)
    {
        var size = (ulong)(digits < 0 ? -digits : digits);
        return new decimal((int)size, (int)(size >> 32), 0, digits < 0, (byte)scale);
    }

    /// <summary>Decodes a UTF-8 text of the table to a new string.</summary>
    /// <param name="at">The offset of the column with the start offsets of the texts; each text ends where the next one starts.</param>
    /// <param name="text">The index of the text, from 0.</param>
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

    /// <summary>Returns the row of a slot of the hash table if the slot holds the key.</summary>
    /// <param name="at">The offset of the slots. A slot has four bytes for the row and the length of the key, followed by the key in UTF-16.</param>
    /// <param name="stride">The size of a slot in bytes, at least twelve.</param>
    /// <param name="place">The index of the slot, from 0.</param>
    /// <param name="key">The key.</param>
    /// <returns>The row; -1 if the slot is empty or holds another key.</returns>
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

    /// <summary>Whether a text of the table equals a string. Nothing is allocated.</summary>
    /// <param name="at">The offset of the column with the start offsets of the texts.</param>
    /// <param name="text">The index of the text, from 0.</param>
    /// <param name="other">The string.</param>
    public bool Is(int at, int text, string other)
    {
#if NET
        // The start and the end are adjacent, so one read gets both.
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
    /// <summary>Whether the stored UTF-16 text equals a key.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsKey(ref byte utf16, string key)
    {
        // The same method that compares strings, so nothing has to be loaded or compiled for the first lookup.
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

    /// <summary>
    /// Whether both texts are equal, of the same length and ASCII. Compares four characters at a time; the last four may overlap those before.
    /// </summary>
    /// <remarks>Uses whole numbers instead of vectors: loading the vector types takes milliseconds, which would delay the first lookup.</remarks>
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

    /// <summary>Widens four bytes to four UTF-16 units in one number.</summary>
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

    /// <summary>Compares the texts by code point. Needed for non-ASCII text, which is longer in UTF-8 than in UTF-16.</summary>
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
    // A big-endian machine sees the constants of the assembly with swapped bytes, and has to pay for swapping them back.
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
