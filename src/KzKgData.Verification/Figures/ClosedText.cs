namespace KzKgData.Verification.Figures;

/// <summary>Recognises digits that are not figures: URLs, telephone numbers, and the numbers of documents and people.</summary>
internal static class ClosedText
{
    private const int LeastPhoneDigits = 9;
    private const int MostPhoneTokens = 16;
    private const int MostYears = 8;

    /// <summary>Returns the index after the text without figures that begins at a token, or null where none begins there.</summary>
    public static int? EndAt(TokenizedText text, int index)
    {
        ref readonly var token = ref text[index];
        if (token.Is(Role.Closed))
        {
            return token.Is('№') ? BehindNumberSign(text, index) : BehindAddress(text, index) ?? BehindIdentifier(text, index);
        }

        return token.Is('+') && text[index + 1] is { IsDigits: true, IsJoined: true, Length: <= 12 } ? BehindPhone(text, index)
            : token.IsDigits ? BehindChain(text, index) ?? BehindLocalPhone(text, index)
            : null;
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
