namespace KzKgData.Verification.Figures;

/// <summary>A day of a month without a year.</summary>
internal readonly record struct MonthDay(int Month, int Day)
{
    /// <summary>Represents the last day of a month, which in February depends on the year.</summary>
    public const int Last = 31;
}

/// <summary>A printed date or period that is not yet resolved against the date of the text.</summary>
internal abstract record PeriodExpression
{
    // A day without a year that would be more than so many days after the text may be one of the year before.
    private const int FarAhead = 183;

    /// <summary>An expression that depends on more than the date of the text.</summary>
    public static PeriodExpression Undecidable { get; } = new Leaning();

    /// <summary>A whole year or years.</summary>
    public static PeriodExpression Of(YearReference year) => new InYear(year, new MonthDay(1, 1), new MonthDay(12, MonthDay.Last), IsPast: false);

    /// <summary>Some months of a year; undecidable in a year that spans two, such as 2020-21.</summary>
    /// <param name="year">The year.</param>
    /// <param name="first">The first month, from 1 to 12.</param>
    /// <param name="last">The last month, from <paramref name="first"/> to 12.</param>
    /// <param name="isPast">Whether it must have ended when the text was published.</param>
    public static PeriodExpression Months(YearReference year, int first, int last, bool isPast = false) =>
        first > last || year is { IsPrinted: true, IsOnePrinted: false }
            ? Undecidable
            : new InYear(year, new MonthDay(first, 1), new MonthDay(last, MonthDay.Last), isPast);

    /// <summary>Some days of a year.</summary>
    public static PeriodExpression Days(YearReference year, MonthDay first, MonthDay last) => new InYear(year, first, last, IsPast: false);

    /// <summary>The day so many days after the text.</summary>
    public static PeriodExpression DayAfter(int days) => new Shifted(days, IsMonth: false);

    /// <summary>The month so many months after that of the text.</summary>
    public static PeriodExpression MonthAfter(int months) => new Shifted(months, IsMonth: true);

    /// <summary>The months that end with another expression.</summary>
    /// <param name="end">The expression that they end with.</param>
    /// <param name="count">The number of months, at least one.</param>
    public static PeriodExpression MonthsUntil(PeriodExpression end, int count) => new Trailing(end, count);

    /// <summary>
    /// All days from the first day of one expression to the last day of another, later one, which has a printed year; null where it is not later. If the
    /// first expression has no year, it is in the year of the last.
    /// </summary>
    public static PeriodExpression? Span(PeriodExpression first, PeriodExpression last) =>
        first is InYear { Year: { IsOnePrinted: true } or { IsMissing: true } } begun
        && last is InYear { Year.IsOnePrinted: true } ended
        && (begun.Year.IsMissing ? begun with { Year = ended.Year } : begun) is var dated
        && dated.Resolve(null) is { } start && ended.Resolve(null) is { } end && start.Period.LastDay < end.Period.FirstDay
            ? new FromTo(dated, ended)
            : null;

    /// <summary>Whether two parts of years follow each other directly, or are the same part of different years.</summary>
    public static bool AreSteps(PeriodExpression first, PeriodExpression last) =>
        first is InYear one
        && last is InYear other
        && ((one.From == other.From && one.To == other.To)
            || (one.Resolve(null) is { } start && other.Resolve(null) is { } end && start.Period.LastDay.AddDays(1) == end.Period.FirstDay));

    /// <summary>Whether it is less than a whole year.</summary>
    public virtual bool IsPartOfYear => false;

    /// <summary>Whether one year is printed as a number.</summary>
    public virtual bool IsYearPrinted => false;

    /// <summary>Whether days are printed without a year, even a relative one.</summary>
    public virtual bool IsYearMissing => false;

    /// <summary>Whether the days depend on the date of the text alone, as in <c>today</c> and <c>this year</c>.</summary>
    public virtual bool LeansWholly => true;

    /// <summary>Resolves the expression to days.</summary>
    /// <param name="published">The date of the text, as far as known; null where it is not.</param>
    /// <returns>The days, or null where they cannot be decided.</returns>
    public abstract ResolvedPeriod? Resolve(Period? published);

    private static Period Between(Period first, Period last) => Period.Between(
        Period.Day(first.FirstDay.Year, first.FirstDay.Month, first.FirstDay.Day),
        Period.Day(last.LastDay.Year, last.LastDay.Month, last.LastDay.Day));

    private sealed record Leaning : PeriodExpression
    {
        public override ResolvedPeriod? Resolve(Period? published) => null;
    }

    private sealed record InYear(YearReference Year, MonthDay From, MonthDay To, bool IsPast) : PeriodExpression
    {
        public override bool IsYearMissing => Year.IsMissing;

        public override bool IsPartOfYear => !(From is { Month: 1, Day: 1 } && To is { Month: 12, Day: MonthDay.Last });

        public override bool IsYearPrinted => Year.IsOnePrinted;

        public override bool LeansWholly => !Year.IsPrinted && From is { Month: 1, Day: 1 } && To is { Month: 12, Day: MonthDay.Last };

        public override ResolvedPeriod? Resolve(Period? published)
        {
            if (Year.Resolve(published) is not var (first, last) || DayOf(first, From) is not { } start || DayOf(last, To) is not { } end || end < start)
            {
                return null;
            }

            if (Year.IsMissing
                && published is { IsWholeYears: false } text
                && (IsPast ? end > text.LastDay : start > text.LastDay.AddDays(Math.Min(FarAhead, (DateTime.MaxValue - text.LastDay).Days))))
            {
                return null;
            }

            return new ResolvedPeriod(
                Period.Between(Period.Day(start.Year, start.Month, start.Day), Period.Day(end.Year, end.Month, end.Day)),
                !Year.IsPrinted);
        }

        private static DateTime? DayOf(int year, MonthDay day)
        {
            var days = DateTime.DaysInMonth(year, day.Month);
            return day.Day <= days ? new DateTime(year, day.Month, day.Day) : day.Day == MonthDay.Last ? new DateTime(year, day.Month, days) : null;
        }
    }

    private sealed record FromTo(PeriodExpression First, PeriodExpression Last) : PeriodExpression
    {
        public override bool LeansWholly => false;

        public override ResolvedPeriod? Resolve(Period? published) =>
            First.Resolve(published) is { } first && Last.Resolve(published) is { } last
                ? new ResolvedPeriod(Between(first.Period, last.Period), IsInferred: false)
                : null;
    }

    private sealed record Trailing(PeriodExpression End, int Count) : PeriodExpression
    {
        public override bool IsYearMissing => End.IsYearMissing;

        public override bool LeansWholly => false;

        public override ResolvedPeriod? Resolve(Period? published)
        {
            if (End.Resolve(published) is not { Period: var end, IsInferred: var isInferred })
            {
                return null;
            }

            var first = end.LastDay.AddMonths(1 - Count);
            return new ResolvedPeriod(Between(Period.Month(first.Year, first.Month), end), isInferred);
        }
    }

    private sealed record Shifted(int By, bool IsMonth) : PeriodExpression
    {
        public override ResolvedPeriod? Resolve(Period? published)
        {
            if (published is not { } text || text.FirstDay.Year <= 1 || text.LastDay.Year >= 9999)
            {
                return null;
            }

            if (IsMonth)
            {
                var month = text.FirstDay.AddMonths(By);
                var isOneMonth = text.FirstDay.Year == text.LastDay.Year && text.FirstDay.Month == text.LastDay.Month;
                return isOneMonth ? new ResolvedPeriod(Period.Month(month.Year, month.Month), IsInferred: true) : null;
            }

            var day = text.FirstDay.AddDays(By);
            return text.FirstDay == text.LastDay ? new ResolvedPeriod(Period.Day(day.Year, day.Month, day.Day), IsInferred: true) : null;
        }
    }
}

/// <summary>A printed year: a number, a relative year such as <c>last year</c>, or none.</summary>
internal readonly record struct YearReference
{
    private readonly int _first;
    private readonly int _last;
    private readonly int? _offset;

    private YearReference(int first, int last, int? offset)
    {
        _first = first;
        _last = last;
        _offset = offset;
    }

    /// <summary>No year is printed: it is the year of the text unless that is implausible.</summary>
    public static YearReference Missing { get; } = new(0, 0, 0) { IsMissing = true };

    /// <summary>A year relative to another one in the text, such as <c>the previous year</c>.</summary>
    public static YearReference Undecidable { get; } = new(0, 0, null);

    /// <summary>Whether the years are printed as numbers.</summary>
    public bool IsPrinted => _first > 0;

    /// <summary>Whether no year is printed at all.</summary>
    public bool IsMissing { get; private init; }

    /// <summary>Whether exactly one year is printed as a number.</summary>
    public bool IsOnePrinted => IsPrinted && _first == _last;

    /// <summary>The printed year or years, from 1 to 9999.</summary>
    public static YearReference Printed(int first, int last) => new(first, last, null);

    /// <summary>The year so many years after that of the text.</summary>
    public static YearReference After(int years) => new(0, 0, years);

    /// <summary>Resolves to the first and last year, or to null where they cannot be decided.</summary>
    public (int First, int Last)? Resolve(Period? published)
    {
        if (IsPrinted)
        {
            return (_first, _last);
        }

        if (_offset is not { } offset || published is not { } text || text.FirstDay.Year != text.LastDay.Year)
        {
            return null;
        }

        var year = text.FirstDay.Year + offset;
        return year is >= 1 and <= 9999 ? (year, year) : null;
    }
}
