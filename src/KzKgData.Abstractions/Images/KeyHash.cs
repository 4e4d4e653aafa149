using System.ComponentModel;
#if NET
using System.Runtime.InteropServices;
#endif

namespace KzKgData.Images;

/// <summary>The hash of keys that both the generator, which lays rows into slots, and the lookup, which looks into them, take. It never changes from run to run.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class KeyHash
{
    private const ulong Mix = 0x9E3779B97F4A7C15;
    private const int CharsOfWord = 4;
    private const decimal FractionUnits = 1_000_000_000m;

    /// <summary>The hash of a text, by its UTF-16 units; of none that of the empty text.</summary>
    public static uint Of(string? text)
    {
        if (text is null)
        {
            return Finish(0);
        }

        var hash = (ulong)text.Length;
        var i = 0;
        for (; i + CharsOfWord <= text.Length; i += CharsOfWord)
        {
            hash = Step(hash ^ Word(text, i));
        }

        ulong rest = 0;
        for (; i < text.Length; i++)
        {
            rest = (rest << 16) | text[i];
        }

        return Finish(hash ^ rest);
    }

    /// <summary>The hash of a text by its last four UTF-16 units and its length, where these tell the keys of a table apart.</summary>
    public static uint OfEnd(string? text) =>
        text is null || text.Length < CharsOfWord ? Of(text) : Finish(Word(text, text.Length - CharsOfWord) ^ ((ulong)text.Length << 7));

    /// <summary>The hash of a whole number: of days, ticks and categories too.</summary>
    public static uint Of(long number) => Finish((ulong)number);

    /// <summary>The hash of a decimal by its value: trailing zeros do not count.</summary>
    public static uint Of(decimal number)
    {
        if (number is < long.MinValue or > long.MaxValue)
        {
            return Finish(0);
        }

        var whole = decimal.Truncate(number);
        return Join(Of((long)whole), Of((long)((number - whole) * FractionUnits)));
    }

    /// <summary>The hash of a number in double precision.</summary>
    public static uint Of(double number) => Of(BitConverter.DoubleToInt64Bits(number + 0.0));

    /// <summary>The hash of a day.</summary>
    public static uint Of(DateTime day) => Of(day.Ticks / TimeSpan.TicksPerDay);

    /// <summary>The hash of a period.</summary>
    public static uint Of(Period period) => Join(Of(period.FirstDay), Of(period.LastDay));

    /// <summary>The hash of a duration.</summary>
    public static uint Of(CalendarDuration duration) => Join(Of(((long)duration.Years * 12) + duration.Months), Of(((decimal)duration.Days * TimeSpan.TicksPerDay) + duration.Time.Ticks));

    /// <summary>The hash of a point.</summary>
    public static uint Of(GeoPoint point) => Join(Of(point.Longitude), Of(point.Latitude));

    /// <summary>The hash of a truth value.</summary>
    public static uint Of(bool value) => Of(value ? 1L : 0L);

    /// <summary>The hash of a key of several parts.</summary>
    public static uint Join(uint first, uint second) => Finish(((ulong)first << 32) | second);

    private static ulong Step(ulong hash)
    {
        hash = unchecked(hash * Mix);
        return hash ^ (hash >> 32);
    }

    private static uint Finish(ulong hash) => (uint)(unchecked(hash * Mix) >> 32);

    private static ulong Word(string text, int i)
    {
#if NET
        if (BitConverter.IsLittleEndian)
        {
            return MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(text.AsSpan(i, CharsOfWord)));
        }
#endif
        return text[i] | ((ulong)text[i + 1] << 16) | ((ulong)text[i + 2] << 32) | ((ulong)text[i + 3] << 48);
    }
}
