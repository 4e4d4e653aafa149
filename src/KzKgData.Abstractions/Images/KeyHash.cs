using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace KzKgData.Images;

/// <summary>
/// The hash of keys that both the generator, which gives each key a place, and the lookup, which goes to it, take. It never changes from run to run.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class KeyHash
{
    private const ulong Mix = 0x9E3779B97F4A7C15;
    private const int CharsOfWord = 4;
    private const decimal FractionUnits = 1_000_000_000m;

    /// <summary>The hash of a text, by its UTF-16 units; of none that of the empty text.</summary>
    public static ulong Of(string? text)
    {
        if (text is null || text.Length < CharsOfWord)
        {
            return OfShort(text);
        }

        // The last word overlaps the one before it where the text is no whole number of words.
        var last = text.Length - CharsOfWord;
        var hash = (ulong)text.Length;
        for (var i = 0; i < last; i += CharsOfWord)
        {
            hash = Step(hash ^ Word(text, i));
        }

        return Step(hash ^ Word(text, last));
    }

    /// <summary>The hash of a text by its last four UTF-16 units and its length, where these tell the keys of a table apart.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong OfEnd(string? text) =>
        text is null || text.Length < CharsOfWord ? OfShort(text) : Step(Word(text, text.Length - CharsOfWord) ^ ((ulong)text.Length << 7));

    /// <summary>The hash of a text by its last eight UTF-16 units and its length, where these tell the keys of a table apart.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong OfLongEnd(string? text) => text is null || text.Length < 2 * CharsOfWord
        ? OfEnd(text)
        : Step(Step(Word(text, text.Length - (2 * CharsOfWord)) ^ (ulong)text.Length) ^ Word(text, text.Length - CharsOfWord));

    /// <summary>The hash of a whole number: of days, ticks and categories too.</summary>
    public static ulong Of(long number) => Step(Step((ulong)number));

    /// <summary>The hash of a decimal by its value: trailing zeros do not count.</summary>
    public static ulong Of(decimal number)
    {
        if (number is < long.MinValue or > long.MaxValue)
        {
            return Step(0);
        }

        var whole = decimal.Truncate(number);
        return Join(Of((long)whole), Of((long)((number - whole) * FractionUnits)));
    }

    /// <summary>The hash of a number in double precision.</summary>
    public static ulong Of(double number) => Of(BitConverter.DoubleToInt64Bits(number + 0.0));

    /// <summary>The hash of a day.</summary>
    public static ulong Of(DateTime day) => Of(day.Ticks / TimeSpan.TicksPerDay);

    /// <summary>The hash of a period.</summary>
    public static ulong Of(Period period) => Join(Of(period.FirstDay), Of(period.LastDay));

    /// <summary>The hash of a duration.</summary>
    public static ulong Of(CalendarDuration duration) =>
        Join(Of(((long)duration.Years * 12) + duration.Months), Of(((decimal)duration.Days * TimeSpan.TicksPerDay) + duration.Time.Ticks));

    /// <summary>The hash of a point.</summary>
    public static ulong Of(GeoPoint point) => Join(Of(point.Longitude), Of(point.Latitude));

    /// <summary>The hash of a truth value.</summary>
    public static ulong Of(bool value) => Of(value ? 1L : 0L);

    /// <summary>The hash of a key of several parts.</summary>
    public static ulong Join(ulong first, ulong second) => Step(Step(first) ^ second);

    /// <summary>The group of keys that a hash belongs to; keys of one group have one pilot.</summary>
    /// <param name="hash">The hash.</param>
    /// <param name="groups">How many groups there are.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Group(ulong hash, int groups) => (int)(((hash >> 32) * (uint)groups) >> 32);

    /// <summary>The place that a pilot sends a hash to.</summary>
    /// <param name="hash">The hash.</param>
    /// <param name="pilot">The pilot of its group.</param>
    /// <param name="places">How many places there are.</param>
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

    // Callers have looked whether there are four units from here on.
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
