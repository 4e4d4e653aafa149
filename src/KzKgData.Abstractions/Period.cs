using System.Diagnostics.CodeAnalysis;

namespace KzKgData;

/// <summary>
/// A period of whole days, first and last day included, written in the shortest ISO 8601 form: <c>2023</c>, <c>2023-11</c>, <c>2023-11-05</c>,
/// <c>2023-01/2023-11</c>, <c>2025/2027</c>.
/// </summary>
/// <remarks>The default value is 1 January of year 1.</remarks>
public readonly record struct Period : IComparable<Period>
{
    private const string DayFormat = "yyyy-MM-dd";
    private const string MonthFormat = "yyyy-MM";
    private const string YearFormat = "yyyy";

    private Period(DateTime first, DateTime last)
    {
        FirstDay = first;
        LastDay = last;
    }

    /// <summary>The first day of the period, at midnight, with an unspecified time zone.</summary>
    public DateTime FirstDay { get; }

    /// <summary>The last day of the period, at midnight, with an unspecified time zone.</summary>
    public DateTime LastDay { get; }

    /// <summary>Whether the period consists of whole calendar months.</summary>
    public bool IsWholeMonths => FirstDay.Day == 1 && LastDay == EndOfMonth(LastDay);

    /// <summary>Whether the period consists of whole calendar years.</summary>
    public bool IsWholeYears => IsWholeMonths && FirstDay.Month == 1 && LastDay.Month == 12;

    /// <summary>The number of days; at least 1.</summary>
    public int DayCount => (LastDay - FirstDay).Days + 1;

    /// <summary>Returns a calendar year, from 1 to 9999.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> is outside 1 to 9999.</exception>
    public static Period Year(int year) => new(new DateTime(year, 1, 1), new DateTime(year, 12, 31));

    /// <summary>Returns a calendar month.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public static Period Month(int year, int month)
    {
        var first = new DateTime(year, month, 1);
        return new Period(first, EndOfMonth(first));
    }

    /// <summary>Returns a single day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day.</exception>
    public static Period Day(int year, int month, int day)
    {
        var only = new DateTime(year, month, day);
        return new Period(only, only);
    }

    /// <summary>Returns the period from the first day of <paramref name="first"/> to the last day of <paramref name="last"/>.</summary>
    /// <exception cref="ArgumentException"><paramref name="last"/> ends before <paramref name="first"/> begins.</exception>
    public static Period Between(Period first, Period last)
    {
        if (last.LastDay < first.FirstDay)
        {
            throw new ArgumentException($"The period would end on {last} before it begins on {first}.", nameof(last));
        }

        return new Period(first.FirstDay, last.LastDay);
    }

    /// <summary>Returns the period from a first to a last day, both included.</summary>
    /// <param name="first">The number of the first day; 1 January of year 1 is 0.</param>
    /// <param name="last">The number of the last day.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside the years 1 to 9999.</exception>
    /// <exception cref="ArgumentException"><paramref name="last"/> is before <paramref name="first"/>.</exception>
    public static Period OfDayNumbers(int first, int last) => last >= first
        ? new Period(new DateTime(first * TimeSpan.TicksPerDay), new DateTime(last * TimeSpan.TicksPerDay))
        : throw new ArgumentException(FormattableString.Invariant($"The period would end on day {last} before it begins on day {first}."), nameof(last));

    /// <summary>Parses a period in its shortest ISO 8601 form.</summary>
    /// <exception cref="FormatException">The text is not a period, or not in its shortest form.</exception>
    public static Period Parse(string text) => TryParse(text, out var period, out var problem) ? period : throw new FormatException(problem);

    /// <summary>Parses a period in its shortest ISO 8601 form.</summary>
    /// <param name="text">The text, for example <c>2023-01/2023-11</c>.</param>
    /// <param name="period">The period, or the default value.</param>
    /// <param name="problem">What is wrong and how to write it; null if the text is valid.</param>
    public static bool TryParse(string? text, out Period period, [NotNullWhen(false)] out string? problem)
    {
        period = default;
        var slash = text?.IndexOf('/') ?? -1;
        Period first;
        var last = default(Period);
        if (text is null || !TryParsePart(slash < 0 ? text : text.Substring(0, slash), out first)
            || (slash >= 0 && !TryParsePart(text.Substring(slash + 1), out last)))
        {
            problem = $"'{text}' is not a period; write a year (2023), a month (2023-11), a day (2023-11-05) or two of them joined by '/'";
            return false;
        }

        if (slash >= 0 && last.LastDay < first.FirstDay)
        {
            problem = $"the period '{text}' ends before it begins; write the earlier part first";
            return false;
        }

        period = slash < 0 ? first : new Period(first.FirstDay, last.LastDay);
        var shortest = period.ToString();
        if (!string.Equals(shortest, text, StringComparison.Ordinal))
        {
            problem = $"the period '{text}' is not in its shortest form; write '{shortest}'";
            period = default;
            return false;
        }

        problem = null;
        return true;
    }

    /// <summary>Whether every day of <paramref name="other"/> is in this period.</summary>
    public bool Contains(Period other) => FirstDay <= other.FirstDay && other.LastDay <= LastDay;

    /// <summary>Returns the same days and months a number of years later, or earlier if the number is negative.</summary>
    /// <remarks>Whole months stay whole; 29 February becomes 28 February in a common year.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The result would leave the years 1 to 9999.</exception>
    public Period AddYears(int years)
    {
        var last = LastDay.AddYears(years);
        return new Period(FirstDay.AddYears(years), IsWholeMonths ? EndOfMonth(last) : last);
    }

    /// <summary>
    /// Returns the number of years from this period to another with the same days and months: 2 from <c>2023-01/2023-11</c> to <c>2025-01/2025-11</c>,
    /// negative if the other is earlier. Null if the other period has other days or months, or another length.
    /// </summary>
    public int? YearsUntil(Period other)
    {
        var years = other.FirstDay.Year - FirstDay.Year;
        return other.LastDay.Year - LastDay.Year == years && other.AddYears(-years) == this ? years : null;
    }

    /// <summary>Orders by first day, then by last day.</summary>
    public int CompareTo(Period other)
    {
        var byFirst = FirstDay.CompareTo(other.FirstDay);
        return byFirst != 0 ? byFirst : LastDay.CompareTo(other.LastDay);
    }

    /// <summary>Returns the shortest ISO 8601 form, which <see cref="Parse"/> accepts.</summary>
    public override string ToString()
    {
        var format = IsWholeYears ? YearFormat : IsWholeMonths ? MonthFormat : DayFormat;
        var first = FirstDay.ToString(format, CultureInfo.InvariantCulture);
        var last = LastDay.ToString(format, CultureInfo.InvariantCulture);
        return string.Equals(first, last, StringComparison.Ordinal) ? first : first + "/" + last;
    }

    /// <summary>Whether <paramref name="left"/> comes before <paramref name="right"/>.</summary>
    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> comes after <paramref name="right"/>.</summary>
    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> comes before <paramref name="right"/> or equals it.</summary>
    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> comes after <paramref name="right"/> or equals it.</summary>
    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;

    private static bool TryParsePart(string text, out Period part)
    {
        part = default;
        var format = text.Length switch { 4 => YearFormat, 7 => MonthFormat, 10 => DayFormat, _ => null };
        if (format is null || !DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return false;
        }

        part = format switch
        {
            YearFormat => Year(day.Year),
            MonthFormat => Month(day.Year, day.Month),
            _ => Day(day.Year, day.Month, day.Day),
        };
        return true;
    }

    private static DateTime EndOfMonth(DateTime day) =>
        new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
}
