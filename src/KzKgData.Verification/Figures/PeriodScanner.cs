namespace KzKgData.Verification.Figures;

/// <summary>
/// Recognises years, parts of years and ranges of them: <c>2024</c>, <c>11 months of last year</c>, <c>by 2030</c>, <c>I quarter</c>,
/// <c>январь-август 2024 года</c>.
/// </summary>
internal sealed class PeriodScanner()
    : FigureScanner(
        PrintedFigure.Period,
        Role.Digits
            | Role.Cardinal
            | Role.Ordinal
            | Role.Tens
            | Role.Roman
            | Role.First
            | Role.QuarterCode
            | Role.HalfCode
            | Role.Month
            | Role.Edge
            | Role.EdgeAdverb
            | Role.Deadline
            | Role.YearShift
            | Role.YearLeaning
            | Role.YearAbbreviation
            | Role.MonthShift
            | Role.WeekShift
            | Role.Same
            | Role.YearNoun
            | Role.Quarter)
{
    private const int MostTrailing = 60;
    private const int MostTokensOfEnd = 5; // "and June of this year"

    public override FoundFigure? Read(TokenizedText text, int index) =>
        ReadTrailing(text, index) ?? (text[index].Is("year") ? null : Spans.Extend(text, index, ReadOne(text, index), ReadOne));

    private static FoundFigure? ReadOne(TokenizedText text, int index) =>
        ReadNumericMonth(text, index)
        ?? ReadMonths(text, index)
        ?? ReadQuarters(text, index)
        ?? ReadNthMonth(text, index)
        ?? ReadCode(text, index)
        ?? ReadQuarterOrHalf(text, index)
        ?? ReadNumberedQuarter(text, index)
        ?? ReadFirstHalf(text, index)
        ?? ReadQuarterOfMonth(text, index)
        ?? ReadNamedMonths(text, index)
        ?? ReadPartOfYear(text, index)
        ?? ReadDecade(text, index)
        ?? ReadYear(text, index)
        ?? ReadShifted(text, index);

    private static FoundFigure? ReadYear(TokenizedText text, int index)
    {
        if (text[index].Is(Role.Deadline))
        {
            return text[index + 1].IsApart && YearReader.ReadPrinted(text, index + 1) is { Year.IsOnePrinted: true } deadline
                ? new FoundFigure(deadline.Next, PeriodExpression.Of(deadline.Year))
                : null;
        }

        return (YearReader.ReadFiscal(text, index) ?? YearReader.Read(text, index)) is { } year
            ? new FoundFigure(year.Next, PeriodExpression.Of(year.Year))
            : null;
    }

    /// <summary><c>end of 2024</c>, <c>late last year</c>, <c>конец прошлого года</c>, <c>end of February</c>.</summary>
    private static FoundFigure? ReadPartOfYear(TokenizedText text, int index)
    {
        var isAdverb = text[index].Is(Role.EdgeAdverb);
        if (!isAdverb && !text[index].Is(Role.Edge))
        {
            return null;
        }

        var isEnglishEdge = !isAdverb && text[index].Lexeme.IsEnglish;
        if ((isEnglishEdge || text[index].Is("mid")) && text[index + 1].IsJoinedHyphen && text[index + 2].IsJoined)
        {
            // end-2025, mid-November
            return YearReader.ReadPrinted(text, index + 2) is { Year.IsOnePrinted: true } edge
                ? new FoundFigure(edge.Next, PeriodExpression.Of(edge.Year))
                : ReadNamedMonths(text, index + 2, isCertain: true);
        }

        if (isEnglishEdge && !(text[index + 1].Is("of") && text[index + 1].IsApart))
        {
            return null;
        }

        if (YearReader.ReadBehind(text, index + 1, takesBareYear: !isAdverb) is { } year && ReadDecade(text, year.Next - 1) is null)
        {
            return new FoundFigure(year.Next, PeriodExpression.Of(year.Year));
        }

        var month = index + (isEnglishEdge ? 2 : 1);
        return text[month].IsApart && MonthNames.Read(text, month) is { } named && !IsDay(text, named.Next)
            ? ReadNamedMonths(text, month, isCertain: true)
            : null;
    }

    /// <summary>Whether the number after a month is a day, as in <c>end of March 31, 2019</c>.</summary>
    private static bool IsDay(TokenizedText text, int index) =>
        text[index] is { IsApart: true, Length: <= 2, SmallNumber: >= 1 and <= 31 }
        && !(text[index + 1].IsJoined && (text[index + 1].IsWord || text[index + 1].Is('%')) && !text[index + 1].Is(Role.EnglishEnding));

    /// <summary><c>first nine months of 2024</c>, <c>11 months of last year</c>, <c>last three months of 2024</c>, <c>девять месяцев</c>.</summary>
    private static FoundFigure? ReadMonths(TokenizedText text, int index)
    {
        var isFirst = text[index].Is(Role.First);
        var isLast = text[index].Is("last");
        var number = index + (isFirst || isLast ? 1 : 0);
        if ((isFirst || isLast) && !text[number].IsApart)
        {
            return null;
        }

        if (CountScanner.IsPartOfName(text, number)
            || QuantityReader.Read(text, number, QuantityForms.DashRangesOnly) is not { Whole: >= 1 and <= 12 and var count } quantity
            || !text[quantity.Next].IsApart || !text[quantity.Next].Is(Role.MonthNoun))
        {
            return null;
        }

        var next = quantity.Next + (text[quantity.Next].Is("мес") && text[quantity.Next + 1].IsJoinedMark('.') ? 2 : 1);
        if (YearReader.ReadBehind(text, next, takesBareYear: true) is var (year, end))
        {
            return new FoundFigure(
                end,
                isLast ? PeriodExpression.Months(year, 13 - count, 12)
                : PeriodExpression.Months(year, 1, count));
        }

        var isLength = count is 1 or 12 || isLast
            || (text[index].IsApart && (text[index - 1].Is(Cue.LengthBefore) || text[index - 1].Is("a"))) // a four month period
            || (text[next].IsApart && text[next].Is(Cue.LengthBehind));
        return isLength && !isFirst ? null : new FoundFigure(next, PeriodExpression.Months(YearReference.Missing, 1, count, isPast: true));
    }

    /// <summary><c>12 months to June 2026</c>, <c>year ended March 2025</c>, <c>12 месяцев по июнь 2026 года</c>.</summary>
    private static FoundFigure? ReadTrailing(TokenizedText text, int index)
    {
        var (count, joint) = (12, index + 1);
        if (!text[index].Is("year"))
        {
            if (!text[index].Is(Role.Digits | Role.Cardinal) || CountScanner.IsPartOfName(text, index)
                || QuantityReader.Read(text, index, QuantityForms.DashRangesOnly) is not { Whole: >= 1 and <= MostTrailing and var months } quantity
                || !text[quantity.Next].IsApart || !text[quantity.Next].Is(Role.MonthNoun))
            {
                return null;
            }

            (count, joint) = ((int)months, quantity.Next + 1);
        }

        var isJoint =
            text[joint].IsApart
            && (text[joint].Is("to") || text[joint].Is("through") || text[joint].Is("ending") || text[joint].Is("ended") || text[joint].Is("по"));
        var month = text[joint + 1].Is("the") && text[joint + 2].Is("end") && text[joint + 3].Is("of") ? joint + 4 : joint + 1;
        return
            isJoint
            && text[month].IsApart
            && MonthNames.Read(text, month) is not null
            && ReadNamedMonths(text, month, isCertain: true) is { Period: { } end, Next: var next }
            ? new FoundFigure(next, PeriodExpression.MonthsUntil(end, count))
            : null;
    }

    /// <summary><c>first three quarters of 2024</c>, <c>три квартала 2024 года</c>.</summary>
    private static FoundFigure? ReadQuarters(TokenizedText text, int index)
    {
        var isFirst = text[index].Is(Role.First);
        var number = index + (isFirst && text[index + 1].IsApart ? 1 : 0);
        if (!text[number].Is(number > index ? Role.Cardinal | Role.Digits : Role.Cardinal)
            || QuantityReader.Read(text, number, QuantityForms.DashRangesOnly) is not { Whole: >= 2 and <= 4 and var count } quantity
            || !text[quantity.Next].IsApart
            || !text[quantity.Next].Is(Role.Quarter)
            || text[quantity.Next].Is("quarter")
            || text[quantity.Next].Is("квартал")
            || text[quantity.Next].Is("кв"))
        {
            return null;
        }

        return YearReader.ReadBehind(text, quantity.Next + 1, takesBareYear: true) is var (year, end)
                ? new FoundFigure(end, PeriodExpression.Months(year, 1, count * 3))
            : number > index ? new FoundFigure(quantity.Next + 1, PeriodExpression.Months(YearReference.Missing, 1, count * 3, isPast: true))
            : null;
    }

    /// <summary><c>second month of 2021</c>, <c>последний</c> … <c>первый месяц 2024 года</c>.</summary>
    private static FoundFigure? ReadNthMonth(TokenizedText text, int index)
    {
        var (number, noun) =
            OrdinalWords.Read(text, index) is var (value, behind, _) ? (value, behind)
            : text[index].Is("last") ? (12, index + 1)
            : (0, index);
        return
            number is >= 1 and <= 12
            && text[noun].IsApart
            && text[noun].Is(Role.MonthNoun)
            && !text[noun].Is("months")
            && YearReader.ReadBehind(text, noun + 1, takesBareYear: true) is var (year, end)
                ? new FoundFigure(end, PeriodExpression.Months(year, number, number))
                : null;
    }

    /// <summary><c>2025Q2</c>, <c>2025-Q3</c>, <c>1Q24</c>, <c>2H 2024</c>, <c>9M24</c>.</summary>
    private static FoundFigure? ReadCode(TokenizedText text, int index)
    {
        if (!text[index].IsDigits || CountScanner.IsPartOfName(text, index))
        {
            return null;
        }

        if (text[index].SmallNumber is >= YearReader.Earliest and <= YearReader.Latest and var year)
        {
            var code = index + (text[index + 1].IsJoined && (text[index + 1].IsDash || text[index + 1].Is('/')) ? 2 : 1);
            return text[code].Gap is not (Gap.Joined or Gap.Space) || !text[code].Is(Role.QuarterCode | Role.HalfCode) || !text[code].IsCapital ? null
                : PartsOf(text, code, (YearReference.Printed(year, year), code + 1));
        }

        if (text[index].SmallNumber is not (>= 1 and <= 12 and var number) || LetterAt(text, index + 1) is not { } months || number * months > 12)
        {
            return null;
        }

        var (letter, last) = (index + 1, number);
        if (text[letter].Length == 1
            && text[letter + 1].IsDash
            && text[letter + 1].IsJoined
            && text[letter + 2] is { IsJoined: true, SmallNumber: var other }
            && other > number
            && other * months <= 12
            && LetterAt(text, letter + 3) == months)
        {
            (letter, last) = (letter + 3, other); // 1Q-3Q 2024
        }

        (YearReference Year, int Next)? behind = null;
        var printed = text.Printed(letter);
        if (printed.Length == 1)
        {
            behind = YearReader.ReadBehindPart(text, letter + 1);
        }
        else if (printed.Length is 3 or 5 && NumberReader.ReadSmall(printed.Slice(1)) is >= 0 and var digits)
        {
            var named = printed.Length == 3 ? 2000 + digits : digits;
            behind = named is >= YearReader.Earliest and <= YearReader.Latest ? (YearReference.Printed(named, named), letter + 1) : null;
        }

        return behind is not var (of, end)
            ? null
            : new FoundFigure(end, PeriodExpression.Months(of, months == 1 ? 1 : ((number - 1) * months) + 1, last * months));
    }

    /// <summary>Returns the months of the letter for a quarter, half or month that is joined to its number; null where there is none.</summary>
    private static int? LetterAt(TokenizedText text, int index) =>
        text[index] is { IsJoined: true, IsCapital: true, IsWord: true }
            ? Vocabulary.Find(text.Printed(index).Slice(0, 1)).NumberAs(Role.QuarterLetter)
            : null;

    /// <summary><c>first quarter of 2024</c>, <c>II квартал</c>, <c>Q3 2024</c>, <c>first half of last year</c>, <c>первое полугодие</c>.</summary>
    private static FoundFigure? ReadQuarterOrHalf(TokenizedText text, int index)
    {
        if (text[index].Is(Role.QuarterCode | Role.HalfCode) && text[index].IsCapital)
        {
            // Q1-Q3 2024
            var isRange =
                text[index + 1].IsDash
                && text[index + 1].IsJoined
                && text[index + 2].IsJoined
                && text[index + 2].NumberAs(Role.QuarterCode) > text[index].NumberAs(Role.QuarterCode);
            var last = isRange ? index + 2 : index;
            var year = YearReader.ReadBehindPart(text, last + 1) ?? (YearReference.Missing, last + 1);
            return isRange
                ? new FoundFigure(
                    year.Next,
                    PeriodExpression.Months(
                        year.Year,
                        (text[index].NumberAs(Role.QuarterCode)!.Value * 3) - 2,
                        text[last].NumberAs(Role.QuarterCode)!.Value * 3))
                : PartsOf(text, index, year);
        }

        var (number, noun) = PartAt(text, index);
        var first = number;
        if (text[noun].IsDash
            && text[noun].Gap == text[noun + 1].Gap
            && PartAt(text, noun + 1) is var (other, behindOther)
            && other > number
            && text[behindOther].IsApart
            && text[behindOther].Is(Role.Quarter))
        {
            (number, noun) = (other, behindOther); // I–III кварталах
        }

        var isJoinedNoun = text[noun].IsJoined && text[noun].Is("кв") && text[index].IsDigits;
        if (number is < 1 or > 4 || !(text[noun].IsApart || isJoinedNoun || text[noun].IsJoinedHyphen))
        {
            return null;
        }

        if (text[noun].IsJoinedHyphen && text[noun + 1].IsJoined && text[noun + 1].Is(Role.Quarter | Role.Half))
        {
            noun++; // second-quarter results
        }

        if (text[noun].Is("кв"))
        {
            // After digits, кв. may also mean square metres.
            var behindPoint = noun + (text[noun + 1].IsJoinedMark('.') ? 2 : 1);
            return text[noun - 1].IsDigits && YearReader.ReadBehindPart(text, behindPoint) is null ? null : Parts(text, behindPoint, first, number, 3);
        }

        if (text[noun].Is(Role.Quarter))
        {
            return Parts(text, noun + 1, first, number, 3);
        }

        if (number > 2 || !text[noun].Is(Role.HalfYear | Role.Half))
        {
            return null;
        }

        if (text[noun].Is(Role.HalfYear))
        {
            var behindNoun = noun + (text[noun + 1].IsJoinedMark('.') && text[noun].Length <= 5 ? 2 : 1);
            return text[noun].Is("пол") && YearReader.ReadBehindPart(text, behindNoun) is null ? null : Parts(text, behindNoun, number, number, 6);
        }

        var isHalfYear = text[noun + 1].IsJoinedHyphen && text[noun + 2].Is("year") && text[noun + 2].IsJoined;
        var end = noun + (isHalfYear ? 3 : 1);
        return isHalfYear || YearReader.ReadBehind(text, end, takesBareYear: true) is not null ? Parts(text, end, number, number, 6) : null;
    }

    /// <summary><c>Quarter I 2020</c>, <c>Quarter 3 of 2020</c>.</summary>
    private static FoundFigure? ReadNumberedQuarter(TokenizedText text, int index) =>
        text[index].Is("quarter") && text[index].IsCapital && text[index + 1].IsApart
        && PartAt(text, index + 1) is var (number, next) && number is >= 1 and <= 4 && next == index + 2
        && YearReader.ReadBehindPart(text, next) is { Year.IsPrinted: true } year
            ? new FoundFigure(year.Next, PeriodExpression.Months(year.Year, (number * 3) - 2, number * 3))
            : null;

    /// <summary><c>March quarter</c>, <c>March 2008 quarter</c>, <c>March quarter of 2008</c>: the three months that end with the month.</summary>
    private static FoundFigure? ReadQuarterOfMonth(TokenizedText text, int index)
    {
        if (MonthNames.Read(text, index) is not { IsEnglish: true } month)
        {
            return null;
        }

        var isDated = text[month.Next].IsApart && text[month.Next].IsNumber;
        var (year, noun) = (isDated ? YearReader.ReadPrinted(text, month.Next) : null) ?? (YearReference.Missing, month.Next);
        if (!text[noun].Is("quarter") || !text[noun].IsApart || text[noun + 1].IsJoinedHyphen)
        {
            return null;
        }

        var (of, next) = year.IsMissing && YearReader.ReadBehindPart(text, noun + 1) is { } behind ? behind : (year, noun + 1);
        return new FoundFigure(next, PeriodExpression.MonthsUntil(PeriodExpression.Months(of, month.Number, month.Number), 3));
    }

    /// <summary><c>первые полгода 2024 года</c>.</summary>
    private static FoundFigure? ReadFirstHalf(TokenizedText text, int index) =>
        text[index].Is(Role.First) && text[index + 1].IsApart && text[index + 1].Is("полгода") ? Parts(text, index + 2, 1, 1, 6) : null;

    /// <summary>Reads the number of a quarter or half as an ordinal, a Roman numeral or one digit; 0 where there is none.</summary>
    private static (int Number, int Next) PartAt(TokenizedText text, int index) =>
        OrdinalWords.Read(text, index) is var (value, behind, _) ? (value, behind)
        : OrdinalWords.ReadRoman(text, index) is { } roman ? (roman, OrdinalWords.EndOfEnding(text, index + 1) ?? index + 1)
        : text[index] is { Length: 1, SmallNumber: >= 1 and <= 4 and var digit } ? (digit, index + 1)
        : (0, index);

    private static FoundFigure Parts(TokenizedText text, int next, int first, int last, int months)
    {
        var (year, end) = YearReader.ReadBehindPart(text, next) ?? (YearReference.Missing, next);
        return new FoundFigure(end, PeriodExpression.Months(year, ((first - 1) * months) + 1, last * months));
    }

    private static FoundFigure PartsOf(TokenizedText text, int code, (YearReference Year, int Next) year)
    {
        var (part, months) = text[code].NumberAs(Role.QuarterCode) is { } quarter ? (quarter, 3) : (text[code].NumberAs(Role.HalfCode)!.Value, 6);
        return new FoundFigure(year.Next, PeriodExpression.Months(year.Year, ((part - 1) * months) + 1, part * months));
    }

    /// <summary><c>February 2025</c>, <c>January-August</c>, <c>с января по август 2024 года</c>.</summary>
    private static FoundFigure? ReadNamedMonths(TokenizedText text, int index, bool isCertain = false)
    {
        if (MonthNames.Read(text, index) is not { } first)
        {
            return null;
        }

        var (last, next) = (first.Number, first.Next);
        var isRange = false;
        if (ReadLastMonth(text, index, first.Next) is { } other && other.IsEnglish == first.IsEnglish)
        {
            // Without a year, "to" may also join two separate times.
            var isWeak =
                text[first.Next].Is("to") && YearReader.ReadBehind(text, other.Next, takesBareYear: false) is null && !text[index - 1].Is("from") && index > 0
                && !text[other.Next].Is(Role.PeriodNoun);
            if (!isWeak)
            {
                (last, next, isRange) = (other.Number, other.Next, true);
            }
        }

        if (YearReader.ReadAbbreviated(text, next) is { } abbreviated)
        {
            return new FoundFigure(abbreviated.Next, PeriodExpression.Months(abbreviated.Year, first.Number, last));
        }

        // Apr-2018
        if (text[next].IsJoinedHyphen
            && text[next + 1] is { IsJoined: true, SmallNumber: >= YearReader.Earliest and <= YearReader.Latest and var joined }
            && !text[next + 2].IsJoinedHyphen)
        {
            return new FoundFigure(next + 2, PeriodExpression.Months(YearReference.Printed(joined, joined), first.Number, last));
        }

        var hasComma = text[next].IsJoinedMark(',') && YearReader.ReadPrinted(text, next + 1) is { Year.IsOnePrinted: true };
        if (YearReader.ReadBehind(text, hasComma ? next + 1 : next, takesBareYear: false) is { } year && !(year.Year.IsPrinted && !year.Year.IsOnePrinted))
        {
            return new FoundFigure(year.Next, PeriodExpression.Months(year.Year, first.Number, last));
        }

        var isAlone = index == 0 && text.Count == first.Next;
        var isPlain = first.IsPlain || isRange || isCertain || isAlone || (text[index].IsApart && text[index - 1].Is(Cue.MonthTemporal));
        return isPlain ? new FoundFigure(next, PeriodExpression.Months(YearReference.Missing, first.Number, last)) : null;
    }

    private static PrintedMonth? ReadLastMonth(TokenizedText text, int start, int index)
    {
        var isDash = text[index].IsDash && text[index].Gap == text[index + 1].Gap && text[index].IsNear;
        var isCell = start == 0 && text.Count <= index + MostTokensOfEnd;
        var isPair =
            (text[index].Is("and") && (isCell || text[start - 1].Is("between"))) || (text[index].Is("и") && (isCell || text[start - 1].Is("между")));
        var isWord =
            text[index].IsApart && (isPair || text[index].Is("to") || text[index].Is("through") || text[index].Is("по")) && text[index + 1].IsApart;
        return isDash || isWord ? MonthNames.Read(text, index + 1) : null;
    }

    /// <summary><c>2024-11</c>, <c>02.2025</c>, <c>02/2025</c>.</summary>
    private static FoundFigure? ReadNumericMonth(TokenizedText text, int index)
    {
        // Without the leading zero it may be a decimal number.
        if (text[index] is { IsNumber: true, Length: 7 } && text.Printed(index) is ['0', >= '1' and <= '9' and var digit, '.', ..] printed
            && NumberReader.ReadSmall(printed.Slice(3)) is >= 1900 and <= 2099 and var behind)
        {
            return new FoundFigure(index + 1, PeriodExpression.Months(YearReference.Printed(behind, behind), digit - '0', digit - '0'));
        }

        if (text[index] is { Length: 2, SmallNumber: >= 1 and <= 12 and var slashed } && text[index + 1].IsJoinedMark('/')
            && !(text[index].IsJoined && text[index - 1].Is('/'))
            && text[index + 2] is { IsJoined: true, SmallNumber: >= 1900 and <= 2099 and var of } && !(text[index + 3].IsJoined && text[index + 3].Is('/')))
        {
            return new FoundFigure(index + 3, PeriodExpression.Months(YearReference.Printed(of, of), slashed, slashed));
        }

        var isIso = text[index].SmallNumber is >= 1900 and <= 2099
            && text[index + 1].IsJoinedHyphen
            && text[index + 2] is { IsJoined: true, Length: 2, SmallNumber: >= 1 and <= 12 }
            && !(text[index + 3].IsJoined && (text[index + 3].IsDash || text[index + 3].IsWord))
            && !(text[index + 2].SmallNumber > text[index].SmallNumber % 100 && YearReader.IsSeason(text, index, index + 3))
            && !CountScanner.IsPartOfName(text, index);
        var (year, month) = (text[index].SmallNumber, text[index + 2].SmallNumber);
        return isIso ? new FoundFigure(index + 3, PeriodExpression.Months(YearReference.Printed(year, year), month, month)) : null;
    }

    /// <summary><c>1990s</c>, <c>1990-х годов</c>.</summary>
    private static FoundFigure? ReadDecade(TokenizedText text, int index)
    {
        // Two digits mean a decade of the 20th century.
        var isShort = text[index] is { Length: 2, SmallNumber: >= 30 and <= 90 };
        var year = isShort ? 1900 + text[index].SmallNumber : text[index].SmallNumber;
        if (year is not (>= 1900 and <= 2099) || year % 10 != 0)
        {
            return null;
        }

        var next = 0;
        // "2020's" may also be the possessive of a year.
        var hasApostrophe =
            text[index + 1].IsJoined
            && text[index + 1].Mark is '\'' or '\u2019'
            && ((index == 0 && text.Count == 3) || text[index - 1].Is("the") || text[index - 1].Is(Role.EdgeAdverb));
        var ending = index + (hasApostrophe ? 2 : 1);
        if (text[ending].Is("s")
            && text[ending].IsJoined
            && (!isShort || (index == 0 && text.Count == 2) || text[index - 1].Is("the") || text[index - 1].Is('\'') || text[index - 1].Is('\u2019')))
        {
            next = ending + 1;
        }
        else if (text[index + 1].IsJoinedHyphen && text[index + 2].IsJoined && (text[index + 2].Is("х") || text[index + 2].Is("е")))
        {
            next = index + 3;
            if (text[next].IsApart && text[next].Is(Role.DecadeNoun))
            {
                next += text[next].Is("гг") && text[next + 1].IsJoinedMark('.') ? 2 : 1;
            }
            else if (isShort)
            {
                return null;
            }
        }

        return next == 0 ? null : new FoundFigure(next, PeriodExpression.Of(YearReference.Printed(year, year + 9)));
    }

    /// <summary><c>last month</c>, <c>this week</c>, <c>last May</c>, <c>same period of 2023</c>, <c>тот же период 2023 года</c>.</summary>
    private static FoundFigure? ReadShifted(TokenizedText text, int index)
    {
        if (!text[index].IsWord || !text[index + 1].IsApart || !text[index + 1].IsWord)
        {
            return null;
        }

        if (text[index].NumberAs(Role.MonthShift) is { } months && text[index + 1].Is(Role.MonthNoun))
        {
            return new FoundFigure(index + 2, PeriodExpression.MonthAfter(months));
        }

        // "Last May" may be in the year of the text or in the year before.
        var isNearby = text[index].Is("last") || text[index].Is("next");
        if (isNearby && MonthNames.Read(text, index + 1) is { IsEnglish: true } named && !text[named.Next].IsNumber
            && ReadNamedMonths(text, index + 1, isCertain: true)?.Next == named.Next)
        {
            return new FoundFigure(named.Next, PeriodExpression.Undecidable);
        }

        if (text[index].Is(Role.WeekShift) && text[index + 1].Is(Role.WeekNoun))
        {
            return new FoundFigure(index + 2, PeriodExpression.Undecidable);
        }

        // "The same period" has the length of another period in the text.
        var noun = text[index + 1].Is("же") && text[index + 2].IsApart ? index + 2 : index + 1;
        return text[index].Is(Role.Same) && text[noun].Is(Role.PeriodNoun | Role.MonthNoun | Role.Quarter)
            && YearReader.ReadBehind(text, noun + 1, takesBareYear: false) is { } year
            ? new FoundFigure(year.Next, PeriodExpression.Undecidable)
            : null;
    }
}
