using System.ComponentModel;
#if NET
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
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
    private readonly ReadOnlySpan<byte> _bytes;

    /// <summary>The image that constants of an assembly make, eight bytes in each.</summary>
    public TableImage(ReadOnlySpan<ulong> words) => _bytes = BitConverter.IsLittleEndian ? MemoryMarshal.AsBytes(words) : Reversed(words);

    internal unsafe TableImage(byte* bytes, int length) => _bytes = new ReadOnlySpan<byte>(bytes, length);
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
    public int OneByte(int at, int row) => Read<byte>(at, row);

    /// <summary>A number of a column of two bytes each.</summary>
    /// <inheritdoc cref="Bit"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int TwoBytes(int at, int row) => BitConverter.IsLittleEndian ? Read<ushort>(at, row) : BinaryPrimitives.ReverseEndianness(Read<ushort>(at, row));

    /// <summary>A number of a column of four bytes each.</summary>
    /// <inheritdoc cref="Bit"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int FourBytes(int at, int row) => BitConverter.IsLittleEndian ? Read<int>(at, row) : BinaryPrimitives.ReverseEndianness(Read<int>(at, row));

    /// <summary>A number of a column of eight bytes each.</summary>
    /// <inheritdoc cref="Bit"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long EightBytes(int at, int row) => BitConverter.IsLittleEndian ? Read<long>(at, row) : BinaryPrimitives.ReverseEndianness(Read<long>(at, row));

    // One comparison keeps what is read inside the image: as unsigned numbers of 64 bits, places never wrap and negative ones are far outside.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private T Read<T>(int at, int row)
        where T : unmanaged
    {
        var place = (ulong)(uint)at + ((ulong)(uint)row * (uint)Unsafe.SizeOf<T>());
        if (place + (uint)Unsafe.SizeOf<T>() > (uint)_bytes.Length)
        {
            ThrowOutside();
        }

        return Unsafe.ReadUnaligned<T>(ref Unsafe.AddByteOffset(ref MemoryMarshal.GetReference(_bytes), (nuint)place));
    }

    /// <summary>The first byte of a stretch that lies in the image as a whole.</summary>
    internal ref readonly byte Stretch(int at, long length)
    {
        if (length == 0)
        {
            return ref Unsafe.NullRef<byte>();
        }

        if (length < 0 || (uint)at + (ulong)length > (uint)_bytes.Length)
        {
            ThrowOutside();
        }

        return ref Unsafe.AddByteOffset(ref MemoryMarshal.GetReference(_bytes), (nuint)(uint)at);
    }

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
        return Encoding.UTF8.GetString(_bytes.Slice(start, end - start));
#else
        unsafe
        {
            return start == end ? string.Empty : Encoding.UTF8.GetString(Place(start, end - start), end - start);
        }
#endif
    }

    /// <summary>The row of a place, where a key of plain ASCII is the one that is kept there.</summary>
    /// <param name="at">Where the records begin: four bytes with the row and the length of the key, and the key.</param>
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
        return (head & byte.MaxValue) == (uint)key.Length && key.Length <= stride - sizeof(uint) && IsKey(ref Unsafe.Add(ref record, sizeof(uint)), key) ? (int)(head >> 8) : -1;
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
            if (OneByte(record + sizeof(int), i) != key[i])
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
        var ends = Read<long>(at + (text * sizeof(int)), 0);
        var (start, end) = BitConverter.IsLittleEndian ? ((int)ends, (int)(ends >> 32)) : (FourBytes(at, text), FourBytes(at, text + 1));
        return end - start == other.Length ? IsPlain(_bytes.Slice(start, other.Length), other) : end - start > other.Length && IsByCodePoints(start, end, other);
#else
        var (start, end) = (FourBytes(at, text), FourBytes(at, text + 1));
        return end - start >= other.Length && IsByCodePoints(start, end, other);
#endif
    }

#if NET
    /// <summary>Whether both are the same, of one length, where the bytes are plain ASCII: eight or four characters at a time, the last of them overlapping those before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsKey(ref byte bytes, string key)
    {
        const int Step = 8;
        ref var chars = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(key.AsSpan()));
        if (key.Length >= Step)
        {
            var last = key.Length - Step;
            for (var i = 0; i < last; i += Step)
            {
                if (Widened(ref bytes, i) != Vector128.LoadUnsafe(ref chars, (nuint)i))
                {
                    return false;
                }
            }

            return Widened(ref bytes, last) == Vector128.LoadUnsafe(ref chars, (nuint)last);
        }

        for (var i = 0; i < key.Length; i++)
        {
            if (Unsafe.Add(ref bytes, i) != Unsafe.Add(ref chars, i))
            {
                return false;
            }
        }

        return true;

        static Vector128<ushort> Widened(ref byte bytes, int i) => Vector128.WidenLower(Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref bytes, i))).AsByte());
    }

    /// <summary>Whether both are the same and plain ASCII, eight characters at a time, the last of them overlapping those before.</summary>
    private static bool IsPlain(ReadOnlySpan<byte> utf8, string other)
    {
        const int Step = 8;
        if (utf8.Length < Step)
        {
            for (var i = 0; i < utf8.Length; i++)
            {
                if (utf8[i] != other[i] || utf8[i] > LastOfAscii)
                {
                    return false;
                }
            }

            return true;
        }

        ref var first = ref MemoryMarshal.GetReference(utf8);
        ref var chars = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(other.AsSpan()));
        var last = utf8.Length - Step;
        for (var i = 0; ; i = Math.Min(i + Step, last))
        {
            var bytes = Vector64.LoadUnsafe(ref first, (nuint)i);
            if (bytes.ExtractMostSignificantBits() != 0 || Vector128.WidenLower(bytes.ToVector128()) != Vector128.LoadUnsafe(ref chars, (nuint)i))
            {
                return false;
            }

            if (i == last)
            {
                return true;
            }
        }
    }
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
