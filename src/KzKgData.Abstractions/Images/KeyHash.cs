using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace KzKgData.Images;

/// <summary>
/// The hash function for keys, shared by the generator, which builds the perfect hash table, and the lookup. It is the same in every process.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class KeyHash
{
    private const ulong Mix = 0x9E3779B97F4A7C15;
    private const int CharsOfWord = 4;
    private const decimal FractionUnits = 1_000_000_000m;

    /// <summary>Hashes a text by its UTF-16 units; null counts as the empty text.</summary>
    public static ulong Of(string? text)
    {
        if (text is null || text.Length < CharsOfWord)
        {
            return OfShort(text);
        }

        // If the length is not a multiple of a word, the last word overlaps the one before it.
        var last = text.Length - CharsOfWord;
        var hash = (ulong)text.Length;
        for (var i = 0; i < last; i += CharsOfWord)
        {
            hash = Step(hash ^ Word(text, i));
        }

        return Step(hash ^ Word(text, last));
    }

    /// <summary>Hashes a text by its last four UTF-16 units and its length, for tables whose keys these distinguish.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong OfEnd(string? text) =>
        text is null || text.Length < CharsOfWord ? OfShort(text) : Step(Word(text, text.Length - CharsOfWord) ^ ((ulong)text.Length << 7));

    /// <summary>Hashes a text by its last eight UTF-16 units and its length, for tables whose keys these distinguish.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong OfLongEnd(string? text) => text is null || text.Length < 2 * CharsOfWord
        ? OfEnd(text)
        : Step(Step(Word(text, text.Length - (2 * CharsOfWord)) ^ (ulong)text.Length) ^ Word(text, text.Length - CharsOfWord));

    /// <summary>Hashes a whole number, which may also stand for a day, ticks or a category.</summary>
    public static ulong Of(long number) => Step(Step((ulong)number));

    /// <summary>Hashes a decimal by its value: trailing zeros do not matter.</summary>
    public static ulong Of(decimal number)
    {
        if (number is < long.MinValue or > long.MaxValue)
        {
            return Step(0);
        }

        var whole = decimal.Truncate(number);
        return Join(Of((long)whole), Of((long)((number - whole) * FractionUnits)));
    }

    /// <summary>Hashes a double.</summary>
    public static ulong Of(double number) => Of(BitConverter.DoubleToInt64Bits(number + 0.0));

    /// <summary>Hashes a day.</summary>
    public static ulong Of(DateTime day) => Of(day.Ticks / TimeSpan.TicksPerDay);

    /// <summary>Hashes a period.</summary>
    public static ulong Of(Period period) => Join(Of(period.FirstDay), Of(period.LastDay));

    /// <summary>Hashes a duration.</summary>
    public static ulong Of(CalendarDuration duration) =>
        Join(Of(((long)duration.Years * 12) + duration.Months), Of(((decimal)duration.Days * TimeSpan.TicksPerDay) + duration.Time.Ticks));

    /// <summary>Hashes a point.</summary>
    public static ulong Of(GeoPoint point) => Join(Of(point.Longitude), Of(point.Latitude));

    /// <summary>Hashes a boolean.</summary>
    public static ulong Of(bool value) => Of(value ? 1L : 0L);

    /// <summary>Combines the hashes of a key with several parts.</summary>
    public static ulong Join(ulong first, ulong second) => Step(Step(first) ^ second);

    /// <summary>Returns the bucket of a hash. All keys of a bucket share one pilot (perfect hashing, as in PTHash).</summary>
    /// <param name="hash">The hash.</param>
    /// <param name="groups">The number of buckets.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Group(ulong hash, int groups) => (int)(((hash >> 32) * (uint)groups) >> 32);

    /// <summary>Returns the slot of a hash, given the pilot of its bucket.</summary>
    /// <param name="hash">The hash.</param>
    /// <param name="pilot">The pilot of the bucket.</param>
    /// <param name="places">The number of slots.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Place(ulong hash, int pilot, int places) => (int)(((Step(hash ^ ((ulong)pilot * Mix)) >> 32) * (uint)places) >> 32);

    private static ulong OfShort(string? text)
    {
        var hash = (ulong)(text?.Length ?? 0) + 1;
        for (var i = 0; i < text?.Length; i++)
        {
            hash |= (ulong)text[i] << (16 * (i + 1));
        }

        return Step(hash);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Step(ulong hash)
    {
        hash = unchecked(hash * Mix);
        return hash ^ (hash >> 32);
    }

    // Precondition: at least four units are left from i on.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Word(string text, int i)
    {
#if NET
        if (BitConverter.IsLittleEndian)
        {
            return Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref Unsafe.AsRef(in text.GetPinnableReference()), i)));
        }
#endif
        return text[i] | ((ulong)text[i + 1] << 16) | ((ulong)text[i + 2] << 32) | ((ulong)text[i + 3] << 48);
    }
}
