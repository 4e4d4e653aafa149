#if NET
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
#endif

namespace KzKgData.Images;

/// <summary>
/// The numbers of a column in row order, read in place. Enumerating them is as fast as enumerating an array and allocates nothing.
/// </summary>
/// <typeparam name="TLayout">The location of the numbers.</typeparam>
/// <param name="image">The image of the table.</param>
public readonly ref struct NumberColumn<TLayout>(TableImage image)
    where TLayout : struct, INumberLayout
{
    private readonly TableImage _image = image;

    /// <summary>The number of values, which is the number of rows.</summary>
    public int Count => default(TLayout).Count;

    /// <summary>The number of a row, counted from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public long this[int row] => (uint)row < (uint)Count
        ? Value(_image, row)
        : throw new ArgumentOutOfRangeException(nameof(row), row, FormattableString.Invariant($"There are {Count} rows, numbered from 0."));

    /// <summary>Enumerates the numbers.</summary>
    public Enumerator GetEnumerator() => new(_image);

    /// <summary>Copies the numbers to an array.</summary>
    public long[] ToArray()
    {
        var numbers = new long[Count];
        var next = 0;
        foreach (var number in this)
        {
            numbers[next++] = number;
        }

        return numbers;
    }

    private static long Value(TableImage image, int row)
    {
        var layout = default(TLayout);
        return layout.Base + (layout.Unit * layout.Width switch
        {
            0 => 0,
            1 => image.OneByte(layout.At, row),
            2 => image.TwoBytes(layout.At, row),
            4 => image.FourBytes(layout.At, row),
            _ => image.EightBytes(layout.At, row),
        });
    }

    /// <summary>Enumerates the numbers of a column.</summary>
    public ref struct Enumerator
    {
#if NET
        private readonly ref readonly byte _first;
#else
        private readonly TableImage _image;
#endif
        private nint _row;
        private long _current;

        internal Enumerator(TableImage image)
        {
#if NET
            // The whole range is checked once here, so that MoveNext does not have to.
            var layout = default(TLayout);
            _first = ref image.Stretch(layout.At, (long)layout.Count * layout.Width);
#else
            _image = image;
#endif
            _row = -1;
        }

        /// <summary>The current number; 0 before the first.</summary>
        public readonly long Current => _current;

        /// <summary>Advances to the next number.</summary>
        public bool MoveNext()
        {
            var next = _row + 1;
            if (next >= default(TLayout).Count)
            {
                return false;
            }

            _row = next;
#if NET
            _current = Read(next);
#else
            _current = Value(_image, (int)next);
#endif
            return true;
        }

#if NET
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private readonly long Read(nint row)
        {
            var layout = default(TLayout);
            return layout.Base + (layout.Unit * layout.Width switch
            {
                0 => 0,
                1 => Unsafe.Add(ref Unsafe.AsRef(in _first), row),
                2 => BitConverter.IsLittleEndian ? Read<ushort>(row) : BinaryPrimitives.ReverseEndianness(Read<ushort>(row)),
                4 => BitConverter.IsLittleEndian ? Read<int>(row) : BinaryPrimitives.ReverseEndianness(Read<int>(row)),
                _ => BitConverter.IsLittleEndian ? Read<long>(row) : BinaryPrimitives.ReverseEndianness(Read<long>(row)),
            });
        }

        private readonly T Read<T>(nint row)
            where T : unmanaged => Unsafe.ReadUnaligned<T>(ref Unsafe.AddByteOffset(ref Unsafe.AsRef(in _first), row * Unsafe.SizeOf<T>()));
#endif
    }
}
