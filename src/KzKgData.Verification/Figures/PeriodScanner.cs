namespace KzKgData.Verification.Figures;

/// <summary>
/// Years, parts of years and runs of them: <c>2024</c>, <c>11 months of last year</c>, <c>by 2030</c>, <c>I quarter</c>, <c>январь-август 2024 года</c>.
/// </summary>
internal sealed class PeriodScanner() : FigureScanner(PrintedFigure.Period)
{
    private static readonly HashSet<string> _edges = WordForms.Set(
        "end beginning start middle close " + WordForms.Inflect("кон", "ец ца цу це цом") + " " + WordForms.Inflect("начал", "о а у е ом") + " " + WordForms.Inflect("середин", "а ы е у ой"));

    private static readonly HashSet<string> _times = WordForms.Set("early late mid");
    private static readonly HashSet<string> _deadlines = WordForms.Set("by к ко");
    private static readonly HashSet<string> _months = WordForms.Set("month months " + WordForms.Inflect("месяц", "- а у ем е ы ев ам ами ах"));
    private static readonly HashSet<string> _firsts = WordForms.Set("first первые первых первыми первым");
    private static readonly HashSet<string> _quarters = WordForms.Set("quarter " + WordForms.Inflect("квартал", "- а у ом е"));
    private static readonly HashSet<string> _halves = WordForms.Set("полугодие полугодия полугодию полугодии полугодием");
    private static readonly HashSet<string> _splitHalves = WordForms.Set("половина половины половине половину половиной");
    private static readonly HashSet<string> _decades = WordForms.Set("годы годов годах годам гг");
    private static readonly HashSet<string> _samePeriods = WordForms.Set("same corresponding similar аналогичный аналогичного аналогичному аналогичным аналогичном соответствующий соответствующего соответствующему соответствующим соответствующем");
    private static readonly HashSet<string> _periods = WordForms.Set("period период периода периоду периодом периоде");

    private static readonly Dictionary<string, int> _shiftedMonths = WordForms.Table(
        (-1, "last прошлый прошлого прошлому прошлом минувшего минувшем"), (0, "this current текущий текущего текущем этот этого этом"), (1, "next следующий следующего следующем"));

    private static readonly HashSet<string> _weeks = WordForms.Set("week quarter " + WordForms.Inflect("недел", "я и е ю"));
    private static readonly HashSet<string> _pastWeeks = WordForms.Set("last this next прошлая прошлой прошлую этой эту следующей следующую");

    // Before a number of months these make it a length of time; so do the words behind it.
    private static readonly HashSet<string> _lengthBefore = WordForms.Set("within last past next coming previous recent течение через последние последних ближайшие ближайших следующие следующих");
    private static readonly HashSet<string> _lengthBehind = WordForms.Set("ago later earlier before назад спустя");

    private static readonly HashSet<string> _temporal = WordForms.Set("in of by since from until till during through throughout for between before after late early mid last this next");
    private static readonly HashSet<string> _through = WordForms.Set("to through по");

    public override FoundFigure? Scan(TokenizedText text, int index)
    {
        return ReadNumericMonth(text, index)
            ?? ReadMonths(text, index)
            ?? ReadQuarterOrHalf(text, index)
            ?? ReadNamedMonths(text, index)
            ?? ReadPartOfYear(text, index)
            ?? ReadDecade(text, index)
            ?? ReadYear(text, index)
            ?? ReadShifted(text, index);
    }

    private static FoundFigure? ReadYear(TokenizedText text, int index)
    {
        if (text[index].IsWord && _deadlines.Contains(text[index].Text))
        {
            return text[index + 1].IsApart && YearReader.ReadPrinted(text, index + 1) is { Year.IsOnePrinted: true } deadline
                ? new FoundFigure(deadline.Next, PeriodExpression.Of(deadline.Year))
                : null;
        }

        return YearReader.Read(text, index) is { } year ? new FoundFigure(year.Next, PeriodExpression.Of(year.Year)) : null;
    }

    /// <summary><c>end of 2024</c>, <c>late last year</c>, <c>конец прошлого года</c>, <c>end of February</c>.</summary>
    private static FoundFigure? ReadPartOfYear(TokenizedText text, int index)
    {
        if (!text[index].IsWord)
        {
            return null;
        }

        var isTime = _times.Contains(text[index].Text);
        if (isTime && text[index].Is("mid") && text[index + 1].IsHyphen && text[index + 1].IsJoined && text[index + 2].IsJoined)
        {
            return YearReader.ReadPrinted(text, index + 2) is { Year.IsOnePrinted: true } mid ? new FoundFigure(mid.Next, PeriodExpression.Of(mid.Year)) : null;
        }

        if (!isTime && !_edges.Contains(text[index].Text))
        {
            return null;
        }

        var isEnglishEdge = !isTime && text[index].Text[0] <= 'z';
        if (isEnglishEdge && !(text[index + 1].Is("of") && text[index + 1].IsApart))
        {
            return null;
        }

        if (YearReader.ReadBehind(text, index + 1, takesBareYear: !isTime) is { } year)
        {
            return new FoundFigure(year.Next, PeriodExpression.Of(year.Year));
        }

        var month = index + (isEnglishEdge ? 2 : 1);
        return text[month].IsApart && MonthNames.Read(text, month) is not null ? ReadNamedMonths(text, month, isCertain: true) : null;
    }

    /// <summary><c>first nine months of 2024</c>, <c>11 months of last year</c>, <c>last three months of 2024</c>, <c>девять месяцев</c>.</summary>
    private static FoundFigure? ReadMonths(TokenizedText text, int index)
    {
        var isFirst = text[index].IsWord && _firsts.Contains(text[index].Text);
        var isLast = text[index].Is("last");
        var number = index + (isFirst || isLast ? 1 : 0);
        if ((isFirst || isLast) && !text[number].IsApart)
        {
            return null;
        }

        if (CountScanner.IsPartOfName(text, number) || QuantityReader.Read(text, number, QuantityForms.DashRangesOnly) is not { Whole: >= 1 and <= 12 and var count } quantity
            || !text[quantity.Next].IsApart || !text[quantity.Next].IsWord || !_months.Contains(text[quantity.Next].Text))
        {
            return null;
        }

        var next = quantity.Next + 1;
        var year = YearReader.ReadBehind(text, next, takesBareYear: true);
        if (year is { } known)
        {
            return new FoundFigure(known.Next, isLast ? PeriodExpression.Months(known.Year, 13 - count, 12) : PeriodExpression.Months(known.Year, 1, count));
        }

        var isLength = count is 1 or 12 || isLast
            || (text[index].IsApart && text[index - 1].IsWord && _lengthBefore.Contains(text[index - 1].Text))
            || (text[next].IsApart && text[next].IsWord && _lengthBehind.Contains(text[next].Text));
        return isLength && !isFirst ? null : new FoundFigure(next, PeriodExpression.Months(YearReference.Missing, 1, count, isPast: true));
    }

    /// <summary><c>first quarter of 2024</c>, <c>II квартал</c>, <c>Q3 2024</c>, <c>first half of last year</c>, <c>первое полугодие</c>.</summary>
    private static FoundFigure? ReadQuarterOrHalf(TokenizedText text, int index)
    {
        if (text[index] is { IsWord: true, IsCapital: true, Text: ['q' or 'h', >= '1' and <= '4'] code })
        {
            var part = code[1] - '0';
            return code[0] is 'h' && part > 2 ? null : Parts(text, index + 1, part, code[0] is 'q' ? 3 : 6);
        }

        var ordinal = OrdinalWords.Read(text, index) is var (value, behind, _) ? (value, behind)
            : OrdinalWords.ReadRoman(text, index) is { } roman ? (roman, index + 1)
            : text[index] is { Text.Length: 1, SmallNumber: >= 1 and <= 4 and var digit } ? (digit, index + 1)
            : (0, index);
        var (number, noun) = ordinal;
        if (number is < 1 or > 4 || !text[noun].IsApart || !text[noun].IsWord)
        {
            return null;
        }

        if (_quarters.Contains(text[noun].Text))
        {
            return Parts(text, noun + 1, number, 3);
        }

        if (number > 2)
        {
            return null;
        }

        if (_halves.Contains(text[noun].Text))
        {
            return Parts(text, noun + 1, number, 6);
        }

        if (!text[noun].Is("half") && !_splitHalves.Contains(text[noun].Text))
        {
            return null;
        }

        var isHalfYear = text[noun + 1].IsHyphen && text[noun + 1].IsJoined && text[noun + 2].Is("year") && text[noun + 2].IsJoined;
        var end = noun + (isHalfYear ? 3 : 1);
        return isHalfYear || YearReader.ReadBehind(text, end, takesBareYear: true) is not null ? Parts(text, end, number, 6) : null;
    }

    private static FoundFigure Parts(TokenizedText text, int next, int part, int months)
    {
        var (year, end) = YearReader.ReadBehind(text, next, takesBareYear: true) ?? (YearReference.Missing, next);
        return new FoundFigure(end, PeriodExpression.Months(year, ((part - 1) * months) + 1, part * months));
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
        if (ReadLastMonth(text, first.Next) is { } other && other.IsEnglish == first.IsEnglish)
        {
            // Without a year, "to" may as well join two points in time.
            var isWeak = text[first.Next].Is("to") && YearReader.ReadBehind(text, other.Next, takesBareYear: false) is null && !text[index - 1].Is("from") && index > 0;
            if (!isWeak)
            {
                (last, next, isRange) = (other.Number, other.Next, true);
            }
        }

        var hasComma = text[next].Is(',') && text[next].IsJoined && YearReader.ReadPrinted(text, next + 1) is { Year.IsOnePrinted: true };
        if (YearReader.ReadBehind(text, hasComma ? next + 1 : next, takesBareYear: false) is { } year && !(year.Year.IsPrinted && !year.Year.IsOnePrinted))
        {
            return new FoundFigure(year.Next, PeriodExpression.Months(year.Year, first.Number, last));
        }

        var isAlone = text.Count == first.Next;
        var isPlain = first.IsPlain || isRange || isCertain || isAlone || (text[index].IsApart && text[index - 1].IsWord && _temporal.Contains(text[index - 1].Text));
        return isPlain ? new FoundFigure(next, PeriodExpression.Months(YearReference.Missing, first.Number, last)) : null;
    }

    private static PrintedMonth? ReadLastMonth(TokenizedText text, int index)
    {
        var isDash = text[index].IsDash && text[index].Gap == text[index + 1].Gap && text[index].IsNear;
        var isWord = text[index].IsApart && text[index].IsWord && _through.Contains(text[index].Text) && text[index + 1].IsApart;
        return isDash || isWord ? MonthNames.Read(text, index + 1) : null;
    }

    /// <summary><c>2024-11</c>, <c>02.2025</c>, <c>02/2025</c>.</summary>
    private static FoundFigure? ReadNumericMonth(TokenizedText text, int index)
    {
        // Without the zero it may as well be a decimal number.
        if (text[index] is { IsNumber: true, Text.Length: 7 } && text[index].Text.Split('.') is [['0', >= '1' and <= '9' and var digit], { Length: 4 } printed]
            && int.TryParse(printed, NumberStyles.None, CultureInfo.InvariantCulture, out var behind) && behind is >= 1900 and <= 2099)
        {
            return new FoundFigure(index + 1, PeriodExpression.Months(YearReference.Printed(behind, behind), digit - '0', digit - '0'));
        }

        if (text[index] is { Text.Length: 2, SmallNumber: >= 1 and <= 12 and var slashed } && text[index + 1].Is('/') && text[index + 1].IsJoined
            && !(text[index].IsJoined && text[index - 1].Is('/'))
            && text[index + 2] is { IsJoined: true, SmallNumber: >= 1900 and <= 2099 and var of } && !(text[index + 3].IsJoined && text[index + 3].Is('/')))
        {
            return new FoundFigure(index + 3, PeriodExpression.Months(YearReference.Printed(of, of), slashed, slashed));
        }

        var isIso = text[index].SmallNumber is >= 1900 and <= 2099
            && text[index + 1].IsHyphen && text[index + 1].IsJoined
            && text[index + 2] is { IsJoined: true, Text.Length: 2, SmallNumber: >= 1 and <= 12 }
            && !(text[index + 3].IsJoined && (text[index + 3].IsDash || text[index + 3].IsWord))
            && !CountScanner.IsPartOfName(text, index);
        var (year, month) = (text[index].SmallNumber, text[index + 2].SmallNumber);
        return isIso ? new FoundFigure(index + 3, PeriodExpression.Months(YearReference.Printed(year, year), month, month)) : null;
    }

    /// <summary><c>1990s</c>, <c>1990-х годов</c>.</summary>
    private static FoundFigure? ReadDecade(TokenizedText text, int index)
    {
        if (text[index].SmallNumber is not (>= 1900 and <= 2099 and var year) || year % 10 != 0)
        {
            return null;
        }

        var next = 0;
        if (text[index + 1].Is("s") && text[index + 1].IsJoined)
        {
            next = index + 2;
        }
        else if (text[index + 1].IsHyphen && text[index + 1].IsJoined && text[index + 2].IsJoined && (text[index + 2].Is("х") || text[index + 2].Is("е")))
        {
            next = index + 3;
            if (text[next].IsApart && text[next].IsWord && _decades.Contains(text[next].Text))
            {
                next += text[next].Is("гг") && text[next + 1].Is('.') && text[next + 1].IsJoined ? 2 : 1;
            }
        }

        return next == 0 ? null : new FoundFigure(next, PeriodExpression.Of(YearReference.Printed(year, year + 9)));
    }

    /// <summary><c>last month</c>, <c>this week</c>, <c>last May</c>, <c>same period of 2023</c>.</summary>
    private static FoundFigure? ReadShifted(TokenizedText text, int index)
    {
        if (!text[index].IsWord || !text[index + 1].IsApart || !text[index + 1].IsWord)
        {
            return null;
        }

        if (_shiftedMonths.TryGetValue(text[index].Text, out var months) && _months.Contains(text[index + 1].Text))
        {
            return new FoundFigure(index + 2, PeriodExpression.MonthAfter(months));
        }

        // The May before the text may be of its own year or of the one before.
        var isNearby = text[index].Is("last") || text[index].Is("next");
        if (isNearby && MonthNames.Read(text, index + 1) is { IsEnglish: true } named && !text[named.Next].IsNumber && ReadNamedMonths(text, index + 1, isCertain: true)?.Next == named.Next)
        {
            return new FoundFigure(named.Next, PeriodExpression.Undecidable);
        }

        if (_pastWeeks.Contains(text[index].Text) && _weeks.Contains(text[index + 1].Text))
        {
            return new FoundFigure(index + 2, PeriodExpression.Undecidable);
        }

        // It is as long as some other period in the text.
        return _samePeriods.Contains(text[index].Text) && _periods.Contains(text[index + 1].Text) && YearReader.ReadBehind(text, index + 2, takesBareYear: false) is { } year
            ? new FoundFigure(year.Next, PeriodExpression.Undecidable)
            : null;
    }
}
