using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace KzKgData.Benchmarks.Peers;

/// <summary>
/// The reference peer: minimal code that finds conflicts. It reads seven columns from the bytes of the claims into arrays, with texts interned as
/// numbers, and finds groups with disjoint intervals by hashing.
/// </summary>
/// <remarks>
/// It supports no quotes, validates nothing, keeps no places, and computes the interval from the value, as the generated package prints it, instead of
/// reading the printed figure.
/// </remarks>
internal sealed class ColumnarConflicts
{
    private static readonly string[] _keys = ["indicator", "subject", "scope", "kind", "unit", "period"];
    private static readonly string[] _measurements = ["actual", "growth", "share"];

    private readonly List<int>[] _columns = [.. _keys.Select(_ => new List<int>())];
    private readonly List<decimal> _values = [];
    private readonly Dictionary<byte[], int> _numbers = new(new TextComparer());
    private readonly Dictionary<byte[], int>.AlternateLookup<ReadOnlySpan<byte>> _lookup;

    private ColumnarConflicts(ReadOnlySpan<byte> table)
    {
        _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<byte>>();
        var header = Encoding.UTF8.GetString(table[..table.IndexOf((byte)'\n')]).Split(',');
        var ordinals = Array.ConvertAll(header, name => Array.IndexOf(_keys, name));
        Read(table[(table.IndexOf((byte)'\n') + 1)..], ordinals, Array.IndexOf(header, "value"));
    }

    /// <summary>Returns the number of groups of claims with two disjoint intervals.</summary>
    /// <param name="table">The bytes of the table of claims.</param>
    public static int Count(byte[] table) => new ColumnarConflicts(table).Count();

    private void Read(ReadOnlySpan<byte> rows, int[] ordinals, int valueOrdinal)
    {
        while (rows.Length > 0)
        {
            for (var i = 0; i < ordinals.Length; i++)
            {
                var end = rows.IndexOfAny((byte)',', (byte)'\n');
                if (i == valueOrdinal)
                {
                    _values.Add(Utf8Parser.TryParse(rows[..end], out decimal value, out _) ? value : throw new FormatException());
                }
                else if (ordinals[i] >= 0)
                {
                    _columns[ordinals[i]].Add(NumberOf(rows[..end]));
                }

                rows = rows[(end + 1)..];
            }
        }
    }

    private int NumberOf(ReadOnlySpan<byte> text)
    {
        if (!_lookup.TryGetValue(text, out var number))
        {
            number = _numbers.Count;
            _lookup[text] = number;
        }

        return number;
    }

    private int Count()
    {
        var (indicators, subjects, scopes, kinds, units, periods) = (_columns[0], _columns[1], _columns[2], _columns[3], _columns[4], _columns[5]);
        var measurements = Array.ConvertAll(_measurements, m => NumberOf(Encoding.UTF8.GetBytes(m)));
        var percent = NumberOf("percent"u8);
        var undated = NumberOf(default);
        var groups = new Dictionary<(int, int, int, int, int, int), int>();
        var highestLows = new List<decimal>();
        var lowestHighs = new List<decimal>();
        for (var i = 0; i < _values.Count; i++)
        {
            if (periods[i] == undated || !measurements.Contains(kinds[i]))
            {
                continue;
            }

            var step = StepOf(_values[i], units[i] == percent);
            var (low, high) = (_values[i] - (step / 2), _values[i] + step);
            var key = (indicators[i], subjects[i], scopes[i], kinds[i], units[i], periods[i]);
            if (groups.TryAdd(key, highestLows.Count))
            {
                highestLows.Add(low);
                lowestHighs.Add(high);
                continue;
            }

            var group = groups[key];
            highestLows[group] = Math.Max(highestLows[group], low);
            lowestHighs[group] = Math.Min(lowestHighs[group], high);
        }

        return highestLows.Zip(lowestHighs).Count(group => group.Second < group.First);
    }

    // Amounts are printed in millions with one to four decimals, as needed; percentages are integers.
    private static decimal StepOf(decimal value, bool isPercent) =>
        isPercent ? 1 : value % 100_000 == 0 ? 100_000 : value % 10_000 == 0 ? 10_000 : value % 1_000 == 0 ? 1_000 : 100;

    private sealed class TextComparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = default(HashCode);
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public int GetHashCode([DisallowNull] byte[] obj) => GetHashCode(obj.AsSpan());
    }
}
