namespace KzKgData.Verification.Figures;

/// <summary>Currencies before and behind a number.</summary>
internal static class Currencies
{
    /// <summary>Reads the currency that begins at a token and has its number behind it, with one space between them at most.</summary>
    /// <returns>The currency and the index of the token behind it, or null.</returns>
    public static (string Currency, int Next)? ReadBefore(TokenizedText text, int index)
    {
        ref readonly var token = ref text[index];
        if (token.IsWord)
        {
            if (token.IsCapital && text[index + 1].IsJoinedMark('$') && token.NameAs(Role.DollarPrefix) is { } dollar)
            {
                return (dollar, index + 2);
            }

            return CodeAt(text, index) is { } code ? (code, index + 1) : null;
        }

        // Behind a letter the sign is part of a currency that is not known here.
        return token.NameAs(Role.CurrencySign) is { } sign && !(token.IsJoined && text[index - 1].IsWord) ? (sign, index + 1) : null;
    }

    /// <summary>Reads the currency behind a number, its adjectives and the hyphens of <c>a 5-million-dollar loan</c> included.</summary>
    /// <returns>The currency and the index of the token behind it, or null.</returns>
    public static (string Currency, int Next)? ReadBehind(TokenizedText text, int index)
    {
        var start = index;
        if (text[start].IsJoinedHyphen && text[start + 1].IsJoined)
        {
            start++;
        }
        else if (text[start].IsJoinedMark('.') && text[start + 1].IsApart)
        {
            start++; // the point of млн.
        }

        if (!text[start].IsNear)
        {
            return null;
        }

        if ((text[start].NameAs(Role.CurrencySign) ?? CodeAt(text, start)) is { } currency)
        {
            var belongsToNext = text[start + 1].IsNumber && text[start + 1].Gap is Gap.Joined or Gap.Space; // as in "2024 USD 5 million"
            return belongsToNext ? null : (currency, start + 1);
        }

        var word = AfterAdjective(text, start);
        if (text[word].NameAs(Role.Currency) is not { } found || (word > start && !text[word].IsApart))
        {
            return null;
        }

        var next = word + 1;
        if ((text[word].Is("долл") || text[word].Is("руб")) && text[next].IsJoinedMark('.'))
        {
            next++;
        }

        return (found, text[next].IsApart && text[next].Is("сша") && found is "USD" ? next + 1 : next);
    }

    private static int AfterAdjective(TokenizedText text, int index)
    {
        if (text[index].Is("u") && text[index + 1].Is('.') && text[index + 2].Is("s") && text[index + 1].IsJoined && text[index + 2].IsJoined)
        {
            return index + (text[index + 3].IsJoinedMark('.') ? 4 : 3);
        }

        return text[index].Is(Role.CurrencyAdjective) ? index + 1 : index;
    }

    private static string? CodeAt(TokenizedText text, int index) =>
        text[index].NameAs(Role.CurrencyCode) is { } code && text.IsInCapitals(index) ? code : null;
}
