namespace KzKgData.Verification.Figures;

/// <summary>
/// Recognises dates: <c>2025-02-25</c>, <c>2025-02-25T09:30:00Z</c>, <c>01.02.2024</c>, <c>February 25</c>, <c>April 19 2024</c>,
/// <c>25-26 февраля 2025 г.</c>, <c>today</c>.
/// </summary>
internal sealed class DateScanner() : FigureScanner(PrintedFigure.Date, DateScanner.Begins)
{
    private const Role Begins = Role.Digits | Role.DayShift | Role.Month | Role.Ordinal | Role.Tens;

    private const int AnyLeapYear = 2000;
    private const int ThisCentury = 2000;

    public override FoundFigure? Read(TokenizedText text, int index) => Spans.Extend(text, index, ReadOne(text, index), ReadOne);

    private static FoundFigure? ReadOne(TokenizedText text, int index)
    {
        if (!text[index].Is(Begins))
        {
            return null;
        }

        if (text[index].IsNumber)
        {
            return CountScanner.IsPartOfName(text, index) ? null : ReadNumeric(text, index) ?? ReadDayAndMonth(text, index);
        }

        return ReadRelative(text, index) ?? ReadMonthAndDay(text, index) ?? ReadDayAndMonth(text, index);
    }

    private static FoundFigure? ReadRelative(TokenizedText text, int index)
    {
        // Capitalised inside a sentence, it is part of a name.
        var isName = text[index].IsCapital && text[index].IsApart && !(text[index - 1].IsMark && !text[index - 1].Is(','));
        return !isName && text[index].NumberAs(Role.DayShift) is { } days
            ? new FoundFigure(index + 1, PeriodExpression.DayAfter(days))
            : null;
    }

    private static FoundFigure? ReadNumeric(TokenizedText text, int index)
    {
        if (!text[index].IsDigits)
        {
            return ReadPointed(text, index);
        }

        ref readonly var first = ref text[index];
        ref readonly var separator = ref text[index + 1];
        ref readonly var second = ref text[index + 2];
        ref readonly var third = ref text[index + 4];
        var isTriple = (separator.IsDash || separator.Is('/')) && separator.IsJoined && second.IsJoined && second.IsDigits && second.Length <= 2
            && text[index + 3].Is(separator.Mark) && text[index + 3].IsJoined && third.IsJoined && third.IsDigits;
        if (!isTriple)
        {
            return null;
        }

        if (first.Length == 4 && third.Length <= 2)
        {
            return Figure(BehindTime(text, index + 5), first.SmallNumber, second.SmallNumber, third.SmallNumber);
        }

        if (first.Length > 2 || !(third.Length == 4 || (third.Length == 2 && first.Length == 2 && second.Length == 2 && separator.Is('/'))))
        {
            return null;
        }

        var year = third.SmallNumber + (third.Length == 2 ? ThisCentury : 0);
        var dayFirst = Figure(index + 5, year, second.SmallNumber, first.SmallNumber);
        var monthFirst = separator.Is('/') ? Figure(index + 5, year, first.SmallNumber, second.SmallNumber) : null;
        return dayFirst is not null && monthFirst is not null && first.SmallNumber != second.SmallNumber
            ? new FoundFigure(index + 5, PeriodExpression.Undecidable) // 02/03/2024: either number may be the month
            : dayFirst ?? monthFirst;
    }

    /// <summary>
    /// Returns the index after an ISO 8601 time and its UTC offset, as in <c>T12:50:00.5+03:00</c>, or the same index if no time follows the date.
    /// </summary>
    private static int BehindTime(TokenizedText text, int index)
    {
        var isHour = text[index] is { IsWord: true, IsJoined: true, Length: 3 } && text.Printed(index) is ['T' or 't', >= '0' and <= '2', >= '0' and <= '9'];
        if (!isHour || !IsPart(index + 1, ':'))
        {
            return index;
        }

        var next = index + 3;
        if (IsPart(next, ':'))
        {
            next += 2;
        }

        if (text[next].IsJoined && text[next].IsWord && text.Printed(next) is "Z" or "z")
        {
            return next + 1;
        }

        var isOffset = text[next].IsJoined && (text[next].Is('+') || text[next].IsDash)
            && text[next + 1] is { IsDigits: true, IsJoined: true, Length: 2 or 4 };
        return !isOffset ? next : IsPart(next + 2, ':') ? next + 4 : next + 2;

        // Seconds may have decimals.
        bool IsPart(int mark, char separator) =>
            text[mark].IsJoinedMark(separator)
            && text[mark + 1] is { IsNumber: true, IsJoined: true }
            && (text[mark + 1].Length == 2 || text.Printed(mark + 1)[2] == '.');
    }

    /// <summary><c>01.02.2024</c>, <c>1.2.2024</c>, <c>01.02.24</c>, <c>2024.02.01</c>.</summary>
    private static FoundFigure? ReadPointed(TokenizedText text, int index)
    {
        var printed = text.Printed(index);
        var (point, last) = (printed.IndexOf('.'), printed.LastIndexOf('.'));
        if (point is < 1 or > 4 || last - point is not (2 or 3) || printed.IndexOf(',') >= 0)
        {
            return null;
        }

        var first = printed.Slice(0, point);
        var second = printed.Slice(point + 1, last - point - 1);
        var third = printed.Slice(last + 1);
        if (first.Length == 4 && second.Length == 2 && third.Length == 2)
        {
            return Figure(index + 1, NumberReader.ReadSmall(first), NumberReader.ReadSmall(second), NumberReader.ReadSmall(third));
        }

        var year = (int)NumberReader.ReadSmall(third);
        year += third.Length == 2 && printed.Length == 8 && year >= 0 ? ThisCentury : 0;
        return first.Length > 2 ? null : Figure(WithNoun(text, index + 1), year, NumberReader.ReadSmall(second), NumberReader.ReadSmall(first));
    }

    private static FoundFigure? ReadMonthAndDay(TokenizedText text, int index)
    {
        // The day may follow the point of an abbreviated month directly: Apr.27
        if (MonthNames.Read(text, index) is not { IsEnglish: true } month
            || !(text[month.Next].IsApart || (text[month.Next].IsJoined && text[month.Next - 1].IsMark))
            || DayAt(text, month.Next) is not var (first, next))
        {
            return null;
        }

        var last = first;
        if (ReadOtherDay(text, next) is var (other, afterOther) && other > first)
        {
            (last, next) = (other, afterOther);
        }

        return Dated(text, next, month.Number, first, last);
    }

    private static FoundFigure? ReadDayAndMonth(TokenizedText text, int index)
    {
        // 1-Feb-2024
        if (text[index].IsDigits
            && text[index].Length <= 2
            && text[index + 1].IsJoinedHyphen
            && text[index + 2].IsJoined
            && text[index + 3].IsJoinedHyphen
            && text[index + 4] is { IsDigits: true, IsJoined: true, Length: 2 or 4 } named
            && MonthNames.Read(text, index + 2) is { } abbreviated)
        {
            return Figure(index + 5, named.SmallNumber + (named.Length == 2 ? ThisCentury : 0), abbreviated.Number, text[index].SmallNumber);
        }

        var ordinal = OrdinalWords.Read(text, index);
        var (first, next) = ordinal is var (value, behind, _) ? (value, behind) : DayAt(text, index) ?? (0, index);
        if (first is < 1 or > 31)
        {
            return null;
        }

        var last = first;
        if (ordinal is null && ReadOtherDay(text, next) is var (other, afterOther) && other > first)
        {
            (last, next) = (other, afterOther);
        }

        var hasOf = ordinal is not null && text[next].Is("of") && text[next].IsApart;
        var isEnglishWord = ordinal is { InWords: true } && text[index].Lexeme.IsEnglish;
        if (!text[hasOf ? next + 1 : next].IsApart || MonthNames.Read(text, hasOf ? next + 1 : next) is not { } month || (isEnglishWord && !hasOf))
        {
            return null;
        }

        return Dated(text, month.Next, month.Number, first, last);
    }

    private static FoundFigure? Dated(TokenizedText text, int next, int month, int first, int last)
    {
        if (last > DateTime.DaysInMonth(AnyLeapYear, month))
        {
            return null;
        }

        var hasComma = text[next].IsJoinedMark(',') && YearReader.ReadPrinted(text, next + 1) is { Year.IsOnePrinted: true };
        var (year, end) = (hasComma, YearReader.ReadBehind(text, hasComma ? next + 1 : next, takesBareYear: false)) switch
        {
            (_, { Year: { IsPrinted: false } or { IsOnePrinted: true } } behind) => (behind.Year, behind.Next),
            _ => (YearReference.Missing, next),
        };
        return new FoundFigure(end, PeriodExpression.Days(year, new MonthDay(month, first), new MonthDay(month, last)));
    }

    /// <summary>Reads a day of a month in digits, with its ordinal ending; null where the digits begin a time, a word or a percentage.</summary>
    private static (int Day, int Next)? DayAt(TokenizedText text, int index)
    {
        if (text[index].Length > 2 || text[index].SmallNumber is not (>= 1 and <= 31 and var day))
        {
            return null;
        }

        if (OrdinalWords.Read(text, index) is var (_, behind, _))
        {
            return (day, behind);
        }

        var isTime = text[index + 1].IsJoinedMark(':') && text[index + 2].IsNumber && text[index + 2].IsJoined;
        return isTime || (text[index + 1].IsJoined && text[index + 1].IsWord) || text[index + 1].Is('%') ? null : (day, index + 1);
    }

    private static (int Day, int Next)? ReadOtherDay(TokenizedText text, int index)
    {
        var isDash = text[index].IsDash && text[index].IsNear && text[index].Gap == text[index + 1].Gap;
        var isWord = text[index].IsApart && (text[index].Is("to") || text[index].Is("по")) && text[index + 1].IsApart;
        return isDash || isWord ? DayAt(text, index + 1) : null;
    }

    private static int WithNoun(TokenizedText text, int next)
    {
        var isNoun = text[next].IsApart && (text[next].Is("г") || text[next].Is("года"));
        return !isNoun ? next : text[next + 1].Is('.') && text[next].Is("г") && text[next + 1].IsJoined ? next + 2 : next + 1;
    }

    /// <summary>Returns the figure of a day, or null where the calendar has no such day.</summary>
    private static FoundFigure? Figure(int next, int year, int month, int day) =>
        year is >= 1000 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new(next, PeriodExpression.Days(YearReference.Printed(year, year), new MonthDay(month, day), new MonthDay(month, day)))
            : null;
}
