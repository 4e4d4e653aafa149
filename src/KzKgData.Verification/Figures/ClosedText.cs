namespace KzKgData.Verification.Figures;

/// <summary>
/// Recognises digits that are not figures: URLs, telephone numbers, the numbers of documents and people, references to a part of a document, scores.
/// </summary>
internal static class ClosedText
{
    private const int LeastPhoneDigits = 9;
    private const int MostPhoneTokens = 16;
    private const int MostYears = 8;
    private const int MostReferenceDigits = 7; // with the points of 4.2.1
    private const int MostJoinedTokens = 8;

    /// <summary>Returns the index after the text without figures that begins at a token, or null where none begins there.</summary>
    public static int? EndAt(TokenizedText text, int index)
    {
        ref readonly var token = ref text[index];
        if (token.Is(Role.Closed))
        {
            return token.Is('№') ? BehindNumberSign(text, index) : BehindAddress(text, index) ?? BehindIdentifier(text, index);
        }

        return token.Is('+') && text[index + 1] is { IsDigits: true, IsJoined: true, Length: <= 12 } ? BehindPhone(text, index)
            : token.IsDigits
                ? BehindChain(text, index) ?? BehindLocalPhone(text, index) ?? BehindReference(text, index) ?? BehindScore(text, index)
                    ?? BehindNumberOfName(text, index)
            : token.IsNumber ? BehindReference(text, index)
            : null;
    }

    /// <summary><c>table 3</c>, <c>fig. 1</c>, <c>pp. 12-15</c>, <c>п. 5.1</c>, a footnote such as <c>[2]</c>.</summary>
    private static int? BehindReference(TokenizedText text, int index)
    {
        if (text[index - 1].Is('[') && text[index].IsJoined && text[index].Length <= 3 && text[index + 1].IsJoinedMark(']'))
        {
            return index + 1;
        }

        var noun = text[index - 1].IsJoinedMark('.') ? index - 2 : index - 1;
        ref readonly var word = ref text[noun];
        if (!text[index].IsNear
            || text[index].Length > MostReferenceDigits
            || !word.Is(noun < index - 1 ? Cue.PointedReference : Cue.Reference)
            || (word.IsNear && text[noun - 1].IsNumber && (word.Length == 1 || word.Is(Role.Point))) // 8 ч. 30, 5 пункта 12
            || text.Printed(index).IndexOf(',') >= 0)
        {
            return null;
        }

        var next = BehindJoinedNumbers(text, index + 1);
        ref readonly var counted = ref text[next]; // статьи 12 авторов
        return counted.IsApart && counted.IsWord && !counted.IsCapital && (counted.Is(Cue.CountedNoun) || text.Printed(next) is [.., 'о' or 'е', 'в'])
            ? null
            : next;
    }

    /// <summary><c>3:0</c>, <c>2-1</c>; a rising pair such as <c>1-2</c> is a range, except behind <c>won</c> and the like.</summary>
    private static int? BehindScore(TokenizedText text, int index)
    {
        ref readonly var joint = ref text[index + 1];
        ref readonly var other = ref text[index + 2];
        ref readonly var unit = ref text[index + 3];
        if (!joint.IsJoined || other is not { IsDigits: true, IsJoined: true } || text[index].Length > 3 || other.Length > 3
            || (text[index].IsJoined && (text[index - 1].IsWord || text[index - 1].IsDash || text[index - 1].Is(':')))
            || (unit.IsJoined && (unit.IsWord || unit.IsDash || unit.Is(':') || unit.Is('%') || unit.Is('/'))))
        {
            return null;
        }

        var isScore =
            joint.Is(':')
            || (joint.IsDash
                && text[index].Length <= 2
                && other.Length <= 2
                && (other.SmallNumber <= text[index].SmallNumber || text[index - 1].Is(Cue.Score))
                && !(unit.IsNear
                    && (unit.Is('%') || unit.Is(Role.Scale | Role.Percent | Role.PercentAdjective | Role.Currency | Role.CurrencySign | Role.TimeUnit)
                        || unit.Is(Role.CurrencyCode | Role.Month | Role.YearNounBehindNumber | Role.Point) || unit.Is("per") || unit.Is(Cue.CountedNoun))));
        return isScore ? index + 3 : null;
    }

    /// <summary><c>ISO 9001:2015</c>.</summary>
    private static int? BehindNumberOfName(TokenizedText text, int index) =>
        CountScanner.IsNumberOfName(text, index) ? BehindJoinedNumbers(text, index + 1) : null;

    /// <summary>Returns the index after the numbers that a dash, a stroke or a colon joins to the one before a token.</summary>
    private static int BehindJoinedNumbers(TokenizedText text, int index)
    {
        var next = index;
        while (next < index + MostJoinedTokens
            && text[next].IsJoined
            && (text[next].IsDash || text[next].Is('/') || text[next].Is(':'))
            && text[next + 1] is { IsNumber: true, IsJoined: true })
        {
            next += 2;
        }

        return next;
    }

    private static int? BehindAddress(TokenizedText text, int index)
    {
        if (!text[index + 1].IsJoined || !(text[index + 1].Is(':') || (text[index].Is("www") && text[index + 1].Is('.'))))
        {
            return null;
        }

        var next = index + 1;
        while (next < text.Count && text[next].IsJoined)
        {
            next++;
        }

        return next;
    }

    /// <summary><c>№ 335</c>, <c>№6/67</c>, <c>№ 35-2</c>.</summary>
    private static int? BehindNumberSign(TokenizedText text, int index)
    {
        var next = index + 1;
        if (!text[next].IsNear || !text[next].IsNumber)
        {
            return null;
        }

        for (next++; text[next].IsJoined && (text[next].IsDash || text[next].Is('/')) && text[next + 1] is { IsNumber: true, IsJoined: true }; next += 2)
        {
        }

        return next;
    }

    private static int? BehindIdentifier(TokenizedText text, int index)
    {
        var next = index + 1;
        while (next <= index + 2 && text[next].IsNear && text[next].IsMark && !text[next].Is('+') && !text[next].Is('('))
        {
            next++;
        }

        return !text[next].IsNear ? null : text[next].Is('+') ? BehindPhone(text, next) : text[next].IsDigits ? BehindGroups(text, next) : null;
    }

    /// <summary>Groups of digits separated by spaces or hyphens, at least five digits in all.</summary>
    private static int? BehindGroups(TokenizedText text, int index)
    {
        var (next, digits) = (index + 1, text[index].Length);
        while (text[next].IsDigits && text[next].Gap is Gap.Space || (text[next].IsJoinedHyphen && text[next + 1].IsDigits && text[next + 1].IsJoined))
        {
            next += text[next].IsDigits ? 1 : 2;
            digits += text[next - 1].Length;
        }

        return digits > 4 ? next : null;
    }

    /// <summary><c>+7 (727) 250-00-00</c>.</summary>
    private static int? BehindPhone(TokenizedText text, int index)
    {
        var (next, digits) = (index + 1, 0);
        while (next < index + MostPhoneTokens && text[next].IsNear && (text[next].IsDigits || text[next].IsHyphen || text[next].Is('(') || text[next].Is(')')))
        {
            digits += text[next].IsDigits ? text[next].Length : 0;
            next++;
        }

        return digits >= LeastPhoneDigits ? next : null;
    }

    /// <summary><c>8 (7172) 74-00-00</c>, <c>0312 62-50-50</c>.</summary>
    private static int? BehindLocalPhone(TokenizedText text, int index)
    {
        var isPrefixed = text[index].SmallNumber is 0 or 7 or 8 && text[index].Length == 1 && text[index + 1].IsApart && text[index + 1].Is('(')
            && text[index + 2] is { IsDigits: true, IsJoined: true, Length: >= 3 and <= 5 } && text[index + 3].IsJoinedMark(')');
        return isPrefixed ? BehindPhone(text, index)
            : text[index].Length is >= 3 and <= 5 && text.Printed(index)[0] == '0' && BehindGroups(text, index) is { } end
                && text[end - 1].End - text[index].Start >= LeastPhoneDigits ? end
            : null;
    }

    /// <summary>Three or more numbers joined by hyphens, unless all are years.</summary>
    private static int? BehindChain(TokenizedText text, int index)
    {
        var (next, numbers, years) = (index + 1, 1, text[index].Length == 4 ? 1 : 0);
        while (text[next].IsJoinedHyphen && text[next + 1] is { IsDigits: true, IsJoined: true } number)
        {
            numbers++;
            years += number.Length == 4 ? 1 : 0;
            next += 2;
            if (numbers == MostYears && years == numbers)
            {
                return null; // without this limit, each number of a long chain of years would read the rest of it
            }
        }

        return numbers > 2 && years < numbers ? next : null;
    }
}
