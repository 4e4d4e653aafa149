namespace KzKgData.Verification.DataPackages;

/// <summary>Parses dates and times in the format of XML Schema without allocating strings.</summary>
internal static class IsoText
{
    private const int LengthOfDate = 10;
    private const int LengthOfTime = 8;
    private const int DigitsOfTick = 7;

    /// <summary>Parses a date, <c>2024-02-01</c>.</summary>
    public static bool TryDate(ReadOnlySpan<byte> text, out DateTime value)
    {
        value = default;
        if (text.Length != LengthOfDate || text[4] != '-' || text[7] != '-'
            || !TryDigits(text.Slice(0, 4), out var year) || !TryDigits(text.Slice(5, 2), out var month) || !TryDigits(text.Slice(8, 2), out var day)
            || !IsDay(year, month, day))
        {
            return false;
        }

        value = new DateTime(year, month, day);
        return true;
    }

    /// <summary>Parses a time of day, <c>15:00:00</c>, with optional decimals of the seconds.</summary>
    public static bool TryTime(ReadOnlySpan<byte> text, out TimeSpan value)
    {
        value = default;
        if (text.Length < LengthOfTime || text[2] != ':' || text[5] != ':'
            || !TryDigits(text.Slice(0, 2), out var hours) || !TryDigits(text.Slice(3, 2), out var minutes) || !TryDigits(text.Slice(6, 2), out var seconds)
            || hours > 23 || minutes > 59 || seconds > 59 || !TryTicks(text.Slice(LengthOfTime), out var ticks))
        {
            return false;
        }

        value = new TimeSpan(hours, minutes, seconds) + new TimeSpan(ticks);
        return true;
    }

    /// <summary>
    /// Parses a date with a time, <c>2024-01-26T15:00:00.300-05:00</c>. The result is in UTC if there is a time zone, and otherwise of unspecified kind.
    /// </summary>
    public static bool TryDateTime(ReadOnlySpan<byte> text, out DateTime value)
    {
        value = default;
        if (text.Length < LengthOfDate + 1 + LengthOfTime || text[LengthOfDate] != 'T' || !TryDate(text.Slice(0, LengthOfDate), out var date))
        {
            return false;
        }

        var time = text.Slice(LengthOfDate + 1);
        TimeSpan? zone = null;
        if (time[time.Length - 1] == 'Z')
        {
            time = time.Slice(0, time.Length - 1);
            zone = TimeSpan.Zero;
        }
        else if (time.Length > LengthOfTime && time[time.Length - 6] is (byte)'+' or (byte)'-')
        {
            if (!TryZone(time.Slice(time.Length - 6), out var offset))
            {
                return false;
            }

            time = time.Slice(0, time.Length - 6);
            zone = offset;
        }

        return TryTime(time, out var timeOfDay) && TryMoment(date, timeOfDay, zone, out value);
    }

    /// <summary>Combines the parts of a date with a time; fails outside the years 1 to 9999.</summary>
    public static bool TryMoment(DateTime date, TimeSpan time, TimeSpan? zone, out DateTime value)
    {
        value = default;
        var ticks = date.Ticks + time.Ticks - (zone ?? TimeSpan.Zero).Ticks;
        if (ticks < DateTime.MinValue.Ticks || ticks > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        value = new DateTime(ticks, zone is null ? DateTimeKind.Unspecified : DateTimeKind.Utc);
        return true;
    }

    /// <summary>Whether a date exists.</summary>
    public static bool IsDay(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    /// <summary>Parses a text of digits only.</summary>
    public static bool TryDigits(ReadOnlySpan<byte> text, out int value)
    {
        value = 0;
        foreach (var b in text)
        {
            if (b is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            value = (value * 10) + (b - '0');
        }

        return true;
    }

    private static bool TryZone(ReadOnlySpan<byte> text, out TimeSpan offset)
    {
        var isZone = text[3] == ':' & TryDigits(text.Slice(1, 2), out var hours) & TryDigits(text.Slice(4, 2), out var minutes)
            && minutes < 60 && (hours * 60) + minutes <= 14 * 60;
        offset = new TimeSpan(hours, minutes, 0);
        offset = text[0] == '-' ? -offset : offset;
        return isZone;
    }

    private static bool TryTicks(ReadOnlySpan<byte> decimals, out long ticks)
    {
        ticks = 0;
        if (decimals.IsEmpty)
        {
            return true;
        }

        if (decimals[0] != '.' || decimals.Length == 1)
        {
            return false;
        }

        for (var i = 1; i < Math.Max(decimals.Length, DigitsOfTick + 1); i++)
        {
            var digit = i < decimals.Length ? decimals[i] : (byte)'0';
            if (digit is < (byte)'0' or > (byte)'9' || (i > DigitsOfTick && digit != '0'))
            {
                return false;
            }

            ticks = i > DigitsOfTick ? ticks : (ticks * 10) + (digit - '0');
        }

        return true;
    }
}
