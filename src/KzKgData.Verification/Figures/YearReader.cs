namespace KzKgData.Verification.Figures;

/// <summary>Reads years and ranges of years: <c>2024</c>, <c>2025-2027 годы</c>, <c>last year</c>, <c>прошлого года</c>.</summary>
internal static class YearReader
{
    /// <summary>The smallest number that is read as a year.</summary>
    public const int Earliest = 1900;

    /// <summary>The largest number that is read as a year.</summary>
    public const int Latest = 2099;

    private const int ThisCentury = 2000;

    private const Role YearLeads = Role.Month | Role.MonthNoun | Role.Quarter | Role.HalfYear | Role.Half | Role.Edge;

    /// <summary>Reads the year that begins at a token, as a number or relative to the text.</summary>
    public static (YearReference Year, int Next)? Read(TokenizedText text, int index) => ReadPrinted(text, index) ?? ReadRelative(text, index);

    /// <summary>Reads the year after a part of it: <c>of</c> or <c>in</c> may come between, and <c>the year</c> alone is the year of the text.</summary>
    public static (YearReference Year, int Next)? ReadBehind(TokenizedText text, int index, bool takesBareYear)
    {
        if (!text[index].IsApart)
        {
            return null;
        }

        var start = index + (text[index].Is("of") || text[index].Is("in") ? 1 : 0);
        var hasArticle = text[start].Is("the") && text[start].IsApart;
        var year = start + (hasArticle ? 1 : 0);
        if (!text[year].IsApart)
        {
            return null;
        }

        if (Read(text, year) is { } read)
        {
            return read;
        }

        if (ReadNamed(text, year, isJoint: start > index) is { } named)
        {
            return named;
        }

        var isBare = takesBareYear && ((start > index && text[year].Is("year")) || text[year].Is("года"));
        return isBare ? (YearReference.After(0), year + 1) : null;
    }

    /// <summary>
    /// Reads a year behind words for it: <c>calendar year 2016</c>, <c>fiscal year 2016</c>, <c>pre-pandemic 2019</c>, <c>докризисного 2008 года</c>.
    /// </summary>
    private static (YearReference Year, int Next)? ReadNamed(TokenizedText text, int index, bool isJoint)
    {
        if (!text[index].IsWord)
        {
            return null;
        }

        if (text[index + 1].IsApart && text[index + 1].Is("year") && text[index + 2].IsApart && (text[index].Is("calendar") || text[index].Is(Cue.FiscalYear)))
        {
            return ReadPrinted(text, index + 2) is not { } counted ? null : text[index].Is("calendar") ? counted : (YearReference.Undecidable, counted.Next);
        }

        var isCompound = isJoint && text[index].Is(Cue.YearPrefix) && text[index + 1].IsJoinedHyphen && text[index + 2] is { IsWord: true, IsJoined: true };
        var year = isCompound ? index + 3 : index + 1;
        return
            (isCompound || text.Printed(index) is [.., 'о', 'г', 'о'])
            && text[year].IsApart
            && ReadPrinted(text, year) is { } adjoined
            && (isCompound || adjoined.Next > year + 1)
            ? adjoined
            : null;
    }

    /// <summary>Reads a year printed as a number, or a range of years.</summary>
    public static (YearReference Year, int Next)? ReadPrinted(TokenizedText text, int index)
    {
        var first = YearAt(text[index]);
        if (first < 0 || (CountScanner.IsPartOfName(text, index) && !text[index - 2].Is(Cue.YearPrefix)))
        {
            return null;
        }

        var (last, next) = ReadLast(text, index, first);
        if (ReadNoun(text, next) is { } behindNoun)
        {
            return (YearReference.Printed(first, last), behindNoun);
        }

        // в 2024-м: a year with an ordinal ending and no noun
        if (text[next].IsJoinedHyphen
            && text[next + 1].IsJoined
            && text[next + 1].Is(Role.YearEnding)
            && !text[next + 2].IsJoinedHyphen
            && ((text[index].IsApart && (text[index - 1].Is(Cue.YearTemporal) || text[index - 1].Is(YearLeads))) || (index == 0 && text.Count == next + 2)))
        {
            return (YearReference.Printed(first, last), next + 2);
        }

        var isDistant = next == index + 3 && text[index + 1].IsApart && text[index + 1].IsDash // as in "2025 – 2027 годы"
            && !(index == 0 && text.Count == next) && !(text[index].IsApart && text[index - 1].Is(Cue.YearTemporal));
        if (isDistant)
        {
            (last, next) = (first, index + 1);
        }

        var isOfAnotherKind = (text[next].IsJoined && (text[next].IsWord || text[next].IsNumber))
            || (text[next].IsJoinedHyphen && text[next + 1].IsJoined && text[next + 1].Is(Role.CountEnding)) // 2000-х
            || IsMeasured(text, next)
            || (last == first && IsCounted(text, index, next));
        return isOfAnotherKind ? null : (YearReference.Printed(first, last), next);
    }

    /// <summary>Reads the year after a quarter or half, whatever noun comes next: <c>Q3 2024 exports</c>, <c>Q3/24</c>, <c>Q1 FY2024</c>.</summary>
    public static (YearReference Year, int Next)? ReadBehindPart(TokenizedText text, int index)
    {
        if (YearAt(text[index]) is > 0 and var year
            && text[index].IsNear
            && !text[index].IsJoined
            && !text[index + 1].IsJoinedHyphen
            && !text[index + 1].IsJoinedMark('/'))
        {
            return (YearReference.Printed(year, year), ReadNoun(text, index + 1) ?? index + 1);
        }

        var isJoint =
            text[index].IsJoined
            && (text[index].IsDash || text[index].Is('/') || text[index].Is('\'') || text[index].Is('\u2019'))
            && text[index + 1].IsJoined;
        if (isJoint && ShortYear(text, index + 1) is { } joined)
        {
            return (YearReference.Printed(joined, joined), index + 2);
        }

        if (ReadAbbreviated(text, index) is { } abbreviated)
        {
            return abbreviated; // Q4 '23
        }

        var fiscal = index + (text[index].Is("of") && text[index].IsApart ? 1 : 0);
        return text[fiscal].IsApart && ReadFiscal(text, fiscal) is { } named ? named : ReadBehind(text, index, takesBareYear: true);
    }

    /// <summary>Reads <c>FY2024</c>, <c>FY 24</c>, <c>FY2023/24</c> as the years in the name, since the days of a fiscal year are not printed.</summary>
    public static (YearReference Year, int Next)? ReadFiscal(TokenizedText text, int index)
    {
        if (!text[index].Is("fy") || !text[index].IsCapital)
        {
            return null;
        }

        var printed = text.Printed(index).Slice(2);
        if (printed.Length == 0)
        {
            return !text[index + 1].IsNear
                ? null
                : ReadPrinted(text, index + 1) ?? (ShortYear(text, index + 1) is { } apart ? (YearReference.Printed(apart, apart), index + 2) : null);
        }

        var year = NumberReader.ReadSmall(printed);
        year += (short)(printed.Length == 2 && year >= 0 ? ThisCentury : 0);
        if (year is < Earliest or > Latest)
        {
            return null;
        }

        var isPair =
            text[index + 1].IsJoined
            && (text[index + 1].Is('/') || text[index + 1].IsDash)
            && text[index + 2] is { IsJoined: true, Length: 2 }
            && text[index + 2].SmallNumber == (year + 1) % 100;
        return isPair ? (YearReference.Printed(year, year + 1), index + 3) : (YearReference.Printed(year, year), index + 1);
    }

    /// <summary>Reads the year of <c>Oct '24</c>, of this century.</summary>
    public static (YearReference Year, int Next)? ReadAbbreviated(TokenizedText text, int index) =>
        text[index].IsNear
        && (text[index].Is('\'') || text[index].Is('\u2019'))
        && text[index + 1] is { IsJoined: true, IsDigits: true, Length: 2 }
        && ShortYear(text, index + 1) is { } year
            ? (YearReference.Printed(year, year), index + 2)
            : null;

    /// <summary>Reads a year of four digits, or of two digits in this century; null where there is none.</summary>
    private static int? ShortYear(TokenizedText text, int index) =>
        YearAt(text[index]) is > 0 and var year ? year
        : text[index] is { IsDigits: true, Length: 2, SmallNumber: >= 0 and var two }
        && !(text[index + 1].IsJoined && (text[index + 1].IsDash || text[index + 1].Is('/')))
            ? ThisCentury + two
        : null;

    private static (YearReference Year, int Next)? ReadRelative(TokenizedText text, int index)
    {
        if (text[index].Is(Role.YearShift | Role.YearLeaning))
        {
            var isFiscal = text[index + 1].IsApart && text[index + 1].Is(Cue.FiscalYear); // its days are not those of the calendar year
            var noun = isFiscal ? index + 2 : index + 1;
            return !text[noun].IsApart || !text[noun].Is(Role.YearNoun) ? null
                : !isFiscal && text[index].NumberAs(Role.YearShift) is { } years ? (YearReference.After(years), noun + 1)
                : (YearReference.Undecidable, noun + 1);
        }

        // т.г., с.г.
        var isAbbreviated = text[index].Is(Role.YearAbbreviation) && text[index + 1].IsJoinedMark('.')
            && text[index + 2].Is("г") && text[index + 2].IsNear && text[index + 3].IsJoinedMark('.');
        return isAbbreviated ? (YearReference.After(0), index + 4) : null;
    }

    private static int YearAt(in Token token) => token.SmallNumber is >= Earliest and <= Latest and var year ? year : -1;

    private static (int Last, int Next) ReadLast(TokenizedText text, int index, int first)
    {
        ref readonly var joint = ref text[index + 1];
        ref readonly var other = ref text[index + 2];
        var year = YearAt(other);
        if (joint.IsDash && joint.Gap == other.Gap && joint.IsNear)
        {
            var isChain = joint.IsJoined && text[index + 3].IsDash && text[index + 3].IsJoined && text[index + 4].IsNumber && text[index + 4].IsJoined;
            if (year >= first && !isChain)
            {
                return (year, index + 3);
            }

            // 2018-’19
            var isElided = joint.IsJoined && other.IsJoined && other.Mark is '\'' or '\u2019';
            var end = isElided ? index + 4 : index + 3;

            // 2025-27; a number up to 12 would be a month, except in a season.
            return joint.IsJoined && !isChain && text[end - 1] is { IsJoined: true, IsDigits: true, Length: 2, SmallNumber: var two } && two > first % 100
                && (isElided || two > 12 || IsSeason(text, index, end))
                ? (first - (first % 100) + two, end)
                : (first, index + 1);
        }

        if (joint.Is('/') && joint.IsJoined && other.IsJoined && (year == first + 1 || (other.Length == 2 && other.SmallNumber == (first + 1) % 100)))
        {
            return (first + 1, index + 3);
        }

        // "From one year to another" usually describes growth.
        var isInside =
            joint.Is("to")
            && ((index == 0 && text.Count == index + 3) || text[index - 1].Is("in") || text[index - 1].Is("over") || text[index - 1].Is("during"));
        return joint.IsApart && (joint.Is("по") || joint.Is("through") || isInside) && other.IsApart && year >= first ? (year, index + 3) : (first, index + 1);
    }

    /// <summary>Whether two years name a season or another year of its own, as in <c>the 2010-11 season</c> and <c>сезон 2010-11</c>.</summary>
    public static bool IsSeason(TokenizedText text, int index, int next) =>
        (text[next].IsApart && text[next].Is(Cue.Season)) || (text[index].IsApart && text[index - 1].Is(Cue.Season));

    private static int? ReadNoun(TokenizedText text, int index)
    {
        if (text[index].IsJoinedHyphen
            && text[index + 1].IsJoined
            && text[index + 1].Is(Role.YearNounBehindNumber)
            && text.Printed(index + 1).StartsWith("жыл".AsSpan(), StringComparison.Ordinal))
        {
            return index + 2; // 2024-жыл
        }

        var isOrdinal = text[index].IsJoinedHyphen && text[index + 1].Is(Role.YearEnding) && text[index + 1].IsJoined;
        var noun = isOrdinal ? index + 2 : index;
        if (!text[noun].IsNear || !text[noun].Is(Role.YearNounBehindNumber))
        {
            return null;
        }

        var hasPoint = (text[noun].Is("г") || text[noun].Is("гг")) && text[noun + 1].IsJoinedMark('.');
        return noun + (hasPoint ? 2 : 1);
    }

    private static bool IsMeasured(TokenizedText text, int next) =>
        (text[next].IsNear && text[next].Is(Role.Scale))
        || PercentScanner.IsUnit(text, next)
        || Currencies.ReadBehind(text, next) is not null
        || TimeUnits.Read(text, next) is not null;

    /// <summary>Whether the number counts the noun after it, as in <c>more than 2000 trucks</c>.</summary>
    private static bool IsCounted(TokenizedText text, int index, int next)
    {
        if (!text[next].IsApart || !text[next].IsWord || text[next].IsCapital)
        {
            return false;
        }

        // In Russian a year has its noun, even after a preposition: на 1999 человек.
        if (text[next].Is(Cue.CountedNoun) && !text[next].Lexeme.IsEnglish)
        {
            return true;
        }

        if (text[index - 1].IsWord && text[index].IsApart)
        {
            if (text[index - 1].Is(Cue.Approximate) || (text[index - 1].Is("of") && text[index - 2].Is("total")))
            {
                return true;
            }

            if (text[index - 1].Is(Cue.YearTemporal) || MonthNames.Read(text, index - 1) is not null)
            {
                return false;
            }
        }

        return !text[next].Is(Cue.YearModified)
            && (text[next].Is(Cue.CountedNoun) || (text[next].Length <= Vocabulary.LongestWord && IsPlural(text.Printed(next))));
    }

    /// <summary>Whether a word has the ending of most English plurals, or of many Russian genitive plurals.</summary>
    private static bool IsPlural(ReadOnlySpan<char> noun)
    {
        if (noun.Length < 2)
        {
            return false;
        }

        var (last, before) = (char.ToLowerInvariant(noun[noun.Length - 1]), char.ToLowerInvariant(noun[noun.Length - 2]));
        return (last is 's' && before is not 's' && noun.Length > 3 && noun[0] <= 'z') || (last is 'в' && before is 'о' or 'е' or 'ё');
    }
}
