using System.Text;

namespace KzKgData;

/// <summary>
/// A length of time in years, months, days and a part of days, written as ISO 8601 and XML Schema do: <c>P1Y2M</c>, <c>P3DT4H30M</c>, <c>-PT0.5S</c>.
/// </summary>
/// <remarks>
/// Two durations are equal where they have as many months and as long a time besides: <c>P1Y</c> is <c>P12M</c> and <c>P1D</c> is <c>PT24H</c>.
/// Months are not all of one length, so that <c>P1M</c> is neither shorter nor longer than <c>P30D</c>: see <see cref="TryCompare"/>.
/// </remarks>
public readonly struct CalendarDuration : IEquatable<CalendarDuration>
{
    private const int MonthsInYear = 12;

    // XML Schema, part 2, 3.2.6.2: one duration is shorter than another where it is after each of these, all of them firsts of a month.
    private static readonly (int Year, int Month)[] _references = [(1696, 9), (1697, 2), (1903, 3), (1903, 7)];

    /// <summary>A duration, of which all parts point in one direction.</summary>
    /// <param name="years">Years.</param>
    /// <param name="months">Months besides.</param>
    /// <param name="days">Days besides.</param>
    /// <param name="time">Hours, minutes and seconds besides; may be longer than a day.</param>
    /// <exception cref="ArgumentException">Some parts are negative and others positive.</exception>
    public CalendarDuration(int years, int months, int days, TimeSpan time)
    {
        int[] signs = [Math.Sign(years), Math.Sign(months), Math.Sign(days), Math.Sign(time.Ticks)];
        if (Array.IndexOf(signs, 1) >= 0 && Array.IndexOf(signs, -1) >= 0)
        {
            throw new ArgumentException("The parts of a duration are all positive or all negative.", nameof(time));
        }

        (Years, Months, Days, Time) = (years, months, days, time);
    }

    /// <summary>The years, as they were given.</summary>
    public int Years { get; }

    /// <summary>The months besides, as they were given; may be more than eleven.</summary>
    public int Months { get; }

    /// <summary>The days besides, as they were given.</summary>
    public int Days { get; }

    /// <summary>The hours, minutes and seconds besides, as they were given.</summary>
    public TimeSpan Time { get; }

    private long AllMonths => ((long)Years * MonthsInYear) + Months;

    private decimal AllTicks => ((decimal)Days * TimeSpan.TicksPerDay) + Time.Ticks;

    /// <summary>Reads a duration.</summary>
    /// <exception cref="FormatException">The text is no duration.</exception>
    public static CalendarDuration Parse(string text) =>
        TryParse(text, out var duration) ? duration : throw new FormatException($"'{text}' is no duration; write it as in P1Y2M3DT4H5M6S.");

    /// <summary>
    /// Reads a duration: <c>PnYnMnDTnHnMnS</c>, of which parts that are nothing can be left out, or <c>PnW</c>; seconds may have up to seven
    /// decimals.
    /// </summary>
    public static bool TryParse(string? text, out CalendarDuration duration)
    {
        const string UnitsOfDate = "YMWD";
        const string UnitsOfTime = "HMS";
        duration = default;
        var isNegative = text is ['-', ..];
        var at = isNegative ? 2 : 1;
        if (text is null || at > text.Length || text[at - 1] != 'P')
        {
            return false;
        }

        var amounts = new decimal[UnitsOfDate.Length + UnitsOfTime.Length];
        var (next, first) = (0, at);
        for (var units = UnitsOfDate; at < text.Length; at++)
        {
            if (text[at] == 'T' && units == UnitsOfDate)
            {
                (units, next) = (UnitsOfTime, UnitsOfDate.Length);
                at++;
            }

            var start = at;
            while (at < text.Length && text[at] is (>= '0' and <= '9') or '.')
            {
                at++;
            }

            var unit = at == text.Length ? -1 : units.IndexOf(text[at]);
            unit += unit >= 0 && units == UnitsOfTime ? UnitsOfDate.Length : 0;
            var isWeeks = unit >= 0 && text[at] == 'W';
            if (unit < next
                || at == start
                || (isWeeks && (start != first || at + 1 != text.Length))
                || !TryAmount(text.Substring(start, at - start), text[at] == 'S', out amounts[unit]))
            {
                return false;
            }

            next = unit + 1;
        }

        return next > 0 && TryMake(amounts, isNegative ? -1 : 1, out duration);
    }

    /// <summary>How a duration stands to another.</summary>
    /// <param name="other">The other one.</param>
    /// <param name="order">Below 0 where this is shorter, above 0 where it is longer, 0 where they are equal.</param>
    /// <returns>False where that depends on the day that they are counted from.</returns>
    public bool TryCompare(CalendarDuration other, out int order)
    {
        order = Sign(_references[0], other);
        for (var i = 1; i < _references.Length; i++)
        {
            if (Sign(_references[i], other) != order)
            {
                order = 0;
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public bool Equals(CalendarDuration other) => AllMonths == other.AllMonths && AllTicks == other.AllTicks;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CalendarDuration other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((AllMonths.GetHashCode() * 397) ^ AllTicks.GetHashCode());

    /// <summary>The duration with the parts that it was given, which <see cref="Parse"/> reads back: <c>P1Y2M3DT4H5M6.5S</c>; <c>PT0S</c> for none.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Math.Min(Math.Min(Years, Months), Math.Min(Days, Math.Sign(Time.Ticks))) < 0 ? "-P" : "P");
        Append(text, Years, 'Y');
        Append(text, Months, 'M');
        Append(text, Days, 'D');
        var ticks = Math.Abs((decimal)Time.Ticks);
        if (ticks != 0 || text[text.Length - 1] == 'P')
        {
            text.Append('T');
            Append(text, decimal.Truncate(ticks / TimeSpan.TicksPerHour), 'H');
            Append(text, decimal.Truncate(ticks % TimeSpan.TicksPerHour / TimeSpan.TicksPerMinute), 'M');
            Append(text, ticks % TimeSpan.TicksPerMinute / TimeSpan.TicksPerSecond, 'S');
            if (text[text.Length - 1] == 'T')
            {
                text.Append("0S");
            }
        }

        return text.ToString();
    }

    /// <summary>Whether two durations are equal.</summary>
    public static bool operator ==(CalendarDuration left, CalendarDuration right) => left.Equals(right);

    /// <summary>Whether two durations are not equal.</summary>
    public static bool operator !=(CalendarDuration left, CalendarDuration right) => !left.Equals(right);

    private static bool TryAmount(string text, bool isSeconds, out decimal amount)
    {
        const int MostDecimals = 7; // a tick has no more
        const int LongestAmount = 20; // of which sums and products stay within a decimal
        var point = text.IndexOf('.');
        amount = 0;
        if (text.Length > LongestAmount
            || (point >= 0
                && (!isSeconds
                    || point == 0
                    || point == text.Length - 1
                    || text.IndexOf('.', point + 1) >= 0
                    || text.TrimEnd('0').Length - point - 1 > MostDecimals)))
        {
            return false;
        }

        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out amount);
    }

    private static bool TryMake(decimal[] amounts, int sign, out CalendarDuration duration)
    {
        duration = default;
        var days = amounts[3] + (amounts[2] * 7);
        if (amounts[0] > int.MaxValue || amounts[1] > int.MaxValue || days > int.MaxValue)
        {
            return false;
        }

        var seconds = (((amounts[4] * 60) + amounts[5]) * 60) + amounts[6];
        if (seconds > (decimal)long.MaxValue / TimeSpan.TicksPerSecond)
        {
            return false;
        }

        duration = new CalendarDuration(
            sign * (int)amounts[0],
            sign * (int)amounts[1],
            sign * (int)days,
            new TimeSpan(sign * (long)(seconds * TimeSpan.TicksPerSecond)));
        return true;
    }

    private static void Append(StringBuilder text, decimal amount, char unit)
    {
        if (amount != 0)
        {
            text.Append(Math.Abs(amount).ToString("0.#######", CultureInfo.InvariantCulture)).Append(unit);
        }
    }

    private int Sign((int Year, int Month) from, CalendarDuration other) =>
        (DayAfter(from, AllMonths) * TimeSpan.TicksPerDay + AllTicks).CompareTo(DayAfter(from, other.AllMonths) * TimeSpan.TicksPerDay + other.AllTicks);

    /// <summary>The number of the day that begins a month some months after another, in the Gregorian calendar without an end.</summary>
    private static decimal DayAfter((int Year, int Month) from, long months)
    {
        // Years begin with March here, so that the leap day is their last.
        var month = ((from.Year * (long)MonthsInYear) + from.Month - 3) + months;
        var year = (long)Math.Floor(month / (decimal)MonthsInYear);
        var inYear = month - (year * MonthsInYear);
        return (365m * year) + Math.Floor(year / 4m) - Math.Floor(year / 100m) + Math.Floor(year / 400m) + (((153 * inYear) + 2) / 5);
    }
}
