using System.Collections;
using System.ComponentModel;

namespace KzKgData.Images;

/// <summary>All rows of a table, in file order. Enumerating them allocates nothing.</summary>
/// <typeparam name="TRow">The type of a row.</typeparam>
public abstract class RowTable<TRow> : IReadOnlyList<TRow>
    where TRow : struct, IRow<TRow>
{
    private const int NoList = -1;

    /// <summary>The number of rows.</summary>
    public int Count => default(TRow).TableCount;

    TRow IReadOnlyList<TRow>.this[int index] => At(index);

    /// <summary>Returns the row with an index, counted from 0 in file order.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no row with that index.</exception>
    public TRow At(int row) => (uint)row < (uint)Count
        ? default(TRow).OfNumber(row)
        : throw new ArgumentOutOfRangeException(nameof(row), row, FormattableString.Invariant($"There are {Count} rows, numbered from 0."));

    /// <summary>Enumerates the rows without boxing.</summary>
    public Enumerator GetEnumerator() => new(NoList, 0, Count);

    IEnumerator<TRow> IEnumerable<TRow>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Returns a range of a list of rows in the image.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected static Selection Select(int list, int start, int end) => new(list, start, end - start);

    /// <summary>Some rows of the table, in file order.</summary>
    public readonly struct Selection : IReadOnlyList<TRow>
    {
        private readonly int _list;
        private readonly int _start;

        internal Selection(int list, int start, int count)
        {
            _list = list;
            _start = start;
            Count = count;
        }

        /// <summary>The number of rows.</summary>
        public int Count { get; }

        /// <summary>Returns the row at an index, from 0.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The index is out of range.</exception>
        public TRow this[int index] => (uint)index < (uint)Count
            ? default(TRow).OfNumber(default(TRow).Listed(_list, _start + index))
            : throw new ArgumentOutOfRangeException(nameof(index), index, FormattableString.Invariant($"There are {Count} rows, numbered from 0."));

        /// <summary>Enumerates the rows without boxing.</summary>
        public Enumerator GetEnumerator() => new(_list, _start, Count);

        IEnumerator<TRow> IEnumerable<TRow>.GetEnumerator() => GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    /// <summary>Enumerates rows.</summary>
    public struct Enumerator : IEnumerator<TRow>
    {
        private readonly int _list;
        private readonly int _start;
        private readonly int _count;
        private int _index;
        private TRow _current;

        internal Enumerator(int list, int start, int count)
        {
            _list = list;
            _start = start;
            _count = count;
            _index = -1;
        }

        /// <summary>The current row; the default value before the first and after the last.</summary>
        public readonly TRow Current => _current;

        readonly object IEnumerator.Current => Current;

        /// <summary>Advances to the next row.</summary>
        public bool MoveNext()
        {
            var next = _index + 1;
            if (next >= _count)
            {
                _index = _count;
                _current = default;
                return false;
            }

            _index = next;
            _current = default(TRow).OfNumber(_list == NoList ? next : default(TRow).Listed(_list, _start + next));
            return true;
        }

        /// <summary>Returns to the position before the first row.</summary>
        public void Reset() => (_index, _current) = (-1, default);

        /// <summary>A no-op: there is nothing to release.</summary>
        public readonly void Dispose()
        {
        }
    }
}
