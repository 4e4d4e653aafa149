using System.Text;

namespace KzKgData;

/// <summary>
/// A duration in years, months, days and parts of a day, written as in ISO 8601 and XML Schema: <c>P1Y2M</c>, <c>P3DT4H30M</c>, <c>-PT0.5S</c>.
/// </summary>
/// <remarks>
/// Two durations are equal if their total months and their total days and time are equal: <c>P1Y</c> equals <c>P12M</c>, and <c>P1D</c> equals
/// <c>PT24H</c>. Months differ in length, so <c>P1M</c> is neither shorter nor longer than <c>P30D</c>: see <see cref="TryCompare"/>.
/// </remarks>
public readonly struct CalendarDuration : IEquatable<CalendarDuration>
{
    private const int MonthsInYear = 12;

    // XML Schema, part 2, 3.2.6.2: one duration is less than another if it is less when added to each of these first days of a month.
    private static readonly (int Year, int Month)[] _references = [(1696, 9), (1697, 2), (1903, 3), (1903, 7)];

    /// <summary>Creates a duration. All parts must have the same sign.</summary>
    /// <param name="years">The years.</param>
    /// <param name="months">The months.</param>
    /// <param name="days">The days.</param>
    /// <param name="time">The hours, minutes and seconds; may be longer than a day.</param>
    /// <exception cref="ArgumentException">Some parts are negative and others are positive.</exception>
    public CalendarDuration(int years, int months, int days, TimeSpan time)
    {
        int[] signs = [Math.Sign(years), Math.Sign(months), Math.Sign(days), Math.Sign(time.Ticks)];
        if (Array.IndexOf(signs, 1) >= 0 && Array.IndexOf(signs, -1) >= 0)
        {
            throw new ArgumentException("The parts of a duration are all positive or all negative.", nameof(time));
        }

        (Years, Months, Days, Time) = (years, months, days, time);
    }

    /// <summary>The years part, as given.</summary>
    public int Years { get; }

    /// <summary>The months part, as given; may be more than eleven.</summary>
    public int Months { get; }

    /// <summary>The days part, as given.</summary>
    public int Days { get; }

    /// <summary>The hours, minutes and seconds, as given.</summary>
    public TimeSpan Time { get; }

    private long AllMonths => ((long)Years * MonthsInYear) + Months;

    private decimal AllTicks => ((decimal)Days * TimeSpan.TicksPerDay) + Time.Ticks;

    /// <summary>Parses a duration.</summary>
    /// <exception cref="FormatException">The text is not a duration.</exception>
    public static CalendarDuration Parse(string text) =>
        TryParse(text, out var duration) ? duration : throw new FormatException($"'{text}' is not a duration; write it as in P1Y2M3DT4H5M6S.");

    /// <summary>
    /// Parses a duration of the form <c>PnYnMnDTnHnMnS</c>, in which zero parts may be omitted, or <c>PnW</c>. Seconds may have up to seven decimals.
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

    /// <summary>Compares the duration with another.</summary>
    /// <param name="other">The other duration.</param>
    /// <param name="order">Negative if this is shorter, positive if it is longer, 0 if they are equal.</param>
    /// <returns>False if the result depends on the day from which the durations are counted.</returns>
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

    /// <summary>
    /// Returns the duration with its parts as given, in a form that <see cref="Parse"/> accepts: <c>P1Y2M3DT4H5M6.5S</c>; <c>PT0S</c> for zero.
    /// </summary>
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
        const int MostDecimals = 7; // the resolution of a tick
        const int LongestAmount = 20; // keeps sums and products within the range of a decimal
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

    /// <summary>The day number of the first day of a month, counted from another month, in the proleptic Gregorian calendar.</summary>
    private static decimal DayAfter((int Year, int Month) from, long months)
    {
        // Years begin in March here, so that the leap day comes last.
        var month = ((from.Year * (long)MonthsInYear) + from.Month - 3) + months;
        var year = (long)Math.Floor(month / (decimal)MonthsInYear);
        var inYear = month - (year * MonthsInYear);
        return (365m * year) + Math.Floor(year / 4m) - Math.Floor(year / 100m) + Math.Floor(year / 400m) + (((153 * inYear) + 2) / 5);
    }
}
