namespace KzKgData.Verification.Figures;

/// <summary>
/// Days: <c>2025-02-25</c>, <c>01.02.2024</c>, <c>February 25</c>, <c>April 19 2024</c>, <c>25-26 февраля 2025 г.</c>, <c>today</c>.
/// </summary>
internal sealed class DateScanner() : FigureScanner(PrintedFigure.Date)
{
    private const int AnyLeapYear = 2000;

    private static readonly Dictionary<string, int> _daysFromText = WordForms.Table(
        (0, "today сегодня"), (-1, "yesterday вчера"), (1, "tomorrow завтра"));

    private static readonly HashSet<string> _joints = WordForms.Set("to по");

    public override FoundFigure? Scan(TokenizedText text, int index)
    {
        if (text[index].IsNumber)
        {
            return CountScanner.IsPartOfName(text, index) ? null : ReadNumeric(text, index) ?? ReadDayAndMonth(text, index);
        }

        return ReadRelative(text, index) ?? ReadMonthAndDay(text, index) ?? ReadDayAndMonth(text, index);
    }

    private static FoundFigure? ReadRelative(TokenizedText text, int index)
    {
        // With a capital inside a sentence it is part of a name.
        var isName = text[index].IsCapital && text[index].IsApart && !(text[index - 1].Kind == TokenKind.Mark && !text[index - 1].Is(','));
        return text[index].IsWord && !isName && _daysFromText.TryGetValue(text[index].Text, out var days)
            ? new FoundFigure(index + 1, PeriodExpression.DayAfter(days))
            : null;
    }

    private static FoundFigure? ReadNumeric(TokenizedText text, int index)
    {
        var token = text[index];
        if (token.Text.Length is 8 or 10 && token.Text.Split('.') is [{ Length: 2 } day, { Length: 2 } month, var year] && IsAllDigits(day + month + year))
        {
            var number = Number(year) + (year.Length == 2 ? 2000 : 0);
            return IsDay(number, Number(month), Number(day)) ? Figure(WithNoun(text, index + 1), number, Number(month), Number(day)) : null;
        }

        var (second, third) = (text[index + 2], text[index + 4]);
        var separator = text[index + 1];
        var isTriple = (separator.IsDash || separator.Is('/')) && separator.IsJoined && second.IsJoined && second.IsDigits && second.Text.Length == 2
            && text[index + 3].Kind == TokenKind.Mark && text[index + 3].Text == separator.Text && text[index + 3].IsJoined && third.IsJoined && third.IsDigits;
        if (!isTriple || !token.IsDigits)
        {
            return null;
        }

        if (token.Text.Length == 4 && third.Text.Length == 2)
        {
            return IsDay(token.SmallNumber, second.SmallNumber, third.SmallNumber) ? Figure(index + 5, token.SmallNumber, second.SmallNumber, third.SmallNumber) : null;
        }

        if (token.Text.Length != 2 || third.Text.Length != 4)
        {
            return null;
        }

        var dayFirst = IsDay(third.SmallNumber, second.SmallNumber, token.SmallNumber);
        var monthFirst = separator.Is('/') && IsDay(third.SmallNumber, token.SmallNumber, second.SmallNumber);
        return (dayFirst, monthFirst) switch
        {
            (true, true) when second.Text != token.Text => new FoundFigure(index + 5, PeriodExpression.Undecidable), // 02/03/2024
            (true, _) => Figure(index + 5, third.SmallNumber, second.SmallNumber, token.SmallNumber),
            (false, true) => Figure(index + 5, third.SmallNumber, token.SmallNumber, second.SmallNumber),
            _ => null,
        };
    }

    private static FoundFigure? ReadMonthAndDay(TokenizedText text, int index)
    {
        if (MonthNames.Read(text, index) is not { IsEnglish: true } month || !text[month.Next].IsApart || DayAt(text, month.Next) is not var (first, next))
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
        var isEnglishWord = ordinal is { InWords: true } && text[index].Text[0] <= 'z';
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

        var hasComma = text[next].Is(',') && text[next].IsJoined && YearReader.ReadPrinted(text, next + 1) is { Year.IsOnePrinted: true };
        var (year, end) = (hasComma, YearReader.ReadBehind(text, hasComma ? next + 1 : next, takesBareYear: false)) switch
        {
            (_, { Year: { IsPrinted: false } or { IsOnePrinted: true } } behind) => (behind.Year, behind.Next),
            _ => (YearReference.Missing, next),
        };
        return new FoundFigure(end, PeriodExpression.Days(year, new MonthDay(month, first), new MonthDay(month, last)));
    }

    /// <summary>A day of a month in digits, its ordinal ending included; not where it is the beginning of something else.</summary>
    private static (int Day, int Next)? DayAt(TokenizedText text, int index)
    {
        if (text[index].Text.Length > 2 || text[index].SmallNumber is not (>= 1 and <= 31 and var day))
        {
            return null;
        }

        if (OrdinalWords.Read(text, index) is var (_, behind, _))
        {
            return (day, behind);
        }

        var isTime = text[index + 1].Is(':') && text[index + 1].IsJoined && text[index + 2].IsNumber && text[index + 2].IsJoined;
        return isTime || text[index + 1] is { IsJoined: true, IsWord: true } || text[index + 1].Is('%') ? null : (day, index + 1);
    }

    private static (int Day, int Next)? ReadOtherDay(TokenizedText text, int index)
    {
        var isDash = text[index].IsDash && text[index].IsJoined && text[index + 1].IsJoined;
        var isWord = text[index].IsApart && text[index].IsWord && _joints.Contains(text[index].Text) && text[index + 1].IsApart;
        return isDash || isWord ? DayAt(text, index + 1) : null;
    }

    private static int WithNoun(TokenizedText text, int next)
    {
        var isNoun = text[next].IsApart && (text[next].Is("г") || text[next].Is("года"));
        return !isNoun ? next : text[next + 1].Is('.') && text[next].Is("г") && text[next + 1].IsJoined ? next + 2 : next + 1;
    }

    private static FoundFigure Figure(int next, int year, int month, int day) =>
        new(next, PeriodExpression.Days(YearReference.Printed(year, year), new MonthDay(month, day), new MonthDay(month, day)));

    private static bool IsDay(int year, int month, int day) =>
        year is >= 1000 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static bool IsAllDigits(string text) => text.All(c => c is >= '0' and <= '9');

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
