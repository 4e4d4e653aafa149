namespace KzKgData.Verification.Figures;

/// <summary>Currencies before and behind a number.</summary>
/// <remarks>
/// A name that several states use (dollar, franc, dinar …) stands for the currency of its adjective; without one, for the one that is traded most.
/// </remarks>
internal static class Currencies
{
    /// <summary>The scale of a code that is printed with a letter which several scales have.</summary>
    public const decimal UnknownScale = 0;

    private const int CodeLength = 3;

    /// <summary>
    /// Reads the currency that begins at a token and has its number behind it, with one space between them at most, a scale between perhaps.
    /// </summary>
    /// <returns>The currency, the scale as in <c>US$ million 5</c> and <c>MUSD 5</c>, and the index of the token behind it; or null.</returns>
    public static (string Currency, decimal? Scale, int Next)? ReadBefore(TokenizedText text, int index)
    {
        if (NameBefore(text, index) is not var (currency, scale, next))
        {
            return null;
        }

        return
            scale is null
            && text[next].IsWord
            && QuantityReader.ReadScale(text, next, takesLetters: text[next].IsJoined) is var (factor, behind)
            && text[behind] is { IsNumber: true, Gap: Gap.Space }
            ? (currency, factor, behind)
            : (currency, scale, next);
    }

    /// <summary>Reads the currency behind a number, its adjectives and the hyphens of <c>a 5-million-dollar loan</c> included.</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">The index of the token behind the number.</param>
    /// <param name="isLarge">Whether the number has a scale or separators, so that hardly anything but money is counted.</param>
    /// <returns>The currency, the scale of codes such as <c>MUSD</c>, and the index of the token behind it; or null.</returns>
    public static (string Currency, decimal? Scale, int Next)? ReadBehind(TokenizedText text, int index, bool isLarge = false)
    {
        var start = index;
        if (text[start].IsJoinedHyphen && text[start + 1].IsJoined)
        {
            start++;
        }
        else if (text[start].IsJoinedMark('.') && text[start + 1].IsNear && text[start - 1].Is(Role.Scale | Role.UnknownScale))
        {
            start++; // the point of млн.
        }

        if (!text[start].IsNear)
        {
            return null;
        }

        if (SignOrCode(text, start, isLarge) is var (code, scale, behindCode))
        {
            var belongsToNext = text[behindCode].IsNumber && text[behindCode].Gap is Gap.Joined or Gap.Space; // as in "2024 USD 5 million"
            return belongsToNext ? null : (code, scale, WithState(text, behindCode, code));
        }

        var (owner, word) = AfterAdjective(text, start);
        if (text[word].NameAs(Role.Currency) is not { } name || (word > start && !text[word].IsNear))
        {
            return null;
        }

        // Hardly more than one word in ten thousand; but "5 won seats", and "5 pounds of gold" is a weight.
        if (owner is null && ((text[word].Is(Cue.CommonName) && !isLarge) || (text[word + 1].Is("of") && name is "GBP")))
        {
            return null;
        }

        var next = word + 1;
        if (text[next].IsJoinedMark('.') && (text[word].Is("долл") || text[word].Is("руб") || text[word].Is("тг")))
        {
            next++;
        }

        if (text[next].IsApart && text[next].Is("sterling") && name is "GBP")
        {
            next++;
        }

        var isSubunit = text[word].NumberAs(Role.Currency) == 1; // cents, копеек
        return (IsShared(name) ? owner ?? name : name, isSubunit ? 0.01m : null, WithState(text, next, name));
    }

    // Of these there are several, and the adjective tells which.
    private static bool IsShared(string name) =>
        name
            is "USD" or "RUB" or "AZN" or "AED" or "KWD" or "CHF" or "GBP" or "TRY" or "SAR" or "IRR" or "INR" or "SEK" or "NOK" or "CZK" or "PHP"
                or "KES"
                or "KRW";

    private static int WithState(TokenizedText text, int next, string currency) =>
        currency is "USD" && text[next].IsNear && text[next].Is("сша") ? next + 1 : next;

    private static (string Currency, decimal? Scale, int Next)? NameBefore(TokenizedText text, int index)
    {
        ref readonly var token = ref text[index];
        if (token.IsWord)
        {
            if (Prefixed(text, index) is { } prefixed)
            {
                return (prefixed, null, index + 2);
            }

            if (PrefixedApart(text, index) is { } apart)
            {
                return (apart, null, index + 2);
            }

            if (token.IsCapital && token.NameAs(Role.CurrencySign) is { } abbreviated)
            {
                return (abbreviated, null, index + (text[index + 1].IsJoinedMark('.') ? 2 : 1)); // Rs. 500
            }

            if (AbbreviatedBefore(text, index) is { } named)
            {
                return (named.Currency, null, named.Next);
            }

            return CodeAt(text, index) is var (code, scale) && !(text[index].Is(Cue.CommonWord) && !IsAmount(text, index + 1))
                ? (code, scale, index + 1)
                : null;
        }

        // Behind a letter the sign is part of a currency that is not known here.
        return token.NameAs(Role.CurrencySign) is { } sign && !(token.IsJoined && text[index - 1].IsWord) ? (sign, null, index + 1) : null;
    }

    private static (string Currency, decimal? Scale, int Next)? SignOrCode(TokenizedText text, int index, bool isLarge)
    {
        if (text[index].NameAs(Role.CurrencySign) is { } sign)
        {
            return (sign, null, index + 1);
        }

        if (Prefixed(text, index) is { } prefixed)
        {
            return (prefixed, null, index + 2);
        }

        return
            CodeAt(text, index) is var (code, scale)
            && (isLarge || !text[index].Is(Cue.CommonWord) || (text[index + 1].IsApart && text[index + 1].Is(Role.Scale)))
            ? (code, scale, index + 1)
            : null;
    }

    /// <summary>The currency of <c>US$</c>, <c>CN¥</c> and their like, or null.</summary>
    private static string? Prefixed(TokenizedText text, int index) =>
        text[index].IsCapital
        && text[index + 1].IsJoined
        && text[index].NameAs(Role.DollarPrefix) is { } name
        && text[index + 1].Is(name is "CNY" or "JPY" ? '¥' : '$')
            ? name
            : null;

    /// <summary>The currency of <c>HK $</c> with an amount behind it, or null. A single letter apart is a word: <c>A $5 loan</c>.</summary>
    private static string? PrefixedApart(TokenizedText text, int index) =>
        text[index].Length > 1
        && text.IsInCapitals(index)
        && text[index + 1] is { Gap: Gap.Space } sign
        && sign.Is('$')
        && text[index + 2] is { IsJoined: true, IsNumber: true }
            ? text[index].NameAs(Role.DollarPrefix)
            : null;

    /// <summary>The currency of <c>долл. США 1,2 млн</c>: an abbreviation or a name with its state, behind no number and before an amount; or null.</summary>
    private static (string Currency, int Next)? AbbreviatedBefore(TokenizedText text, int index)
    {
        if (text[index].Lexeme.IsEnglish
            || text[index].NameAs(Role.Currency) is not { } name
            || (text[index].IsNear && (text[index - 1].IsNumber || text[index - 1].Is(Role.Scale | Role.Cardinal))))
        {
            return null;
        }

        var next = index + (text[index + 1].IsJoinedMark('.') ? 2 : 1);
        var end = WithState(text, next, name);
        return (next > index + 1 || end > next) && text[end].IsApart && IsAmount(text, end) ? (name, end) : null;
    }

    private static (string? Owner, int Next) AfterAdjective(TokenizedText text, int index)
    {
        if (text[index].Is("u") && text[index + 1].Is('.') && text[index + 2].Is("s") && text[index + 1].IsJoined && text[index + 2].IsJoined)
        {
            return ("USD", index + (text[index + 3].IsJoinedMark('.') ? 4 : 3));
        }

        if (text[index].NameAs(Role.CurrencyAdjective) is { } owner)
        {
            return (owner, index + (text[index + 1].IsJoinedMark('.') ? 2 : 1));
        }

        var second = index + 1;
        if (!text[second].IsApart)
        {
            return (null, index);
        }

        return text[index].Lexeme.Text switch
        {
            "new" when text[second].Is("zealand") => ("NZD", second + 1),
            "hong" when text[second].Is("kong") => ("HKD", second + 1),
            "south" when text[second].NameAs(Role.CurrencyAdjective) is { } southern => (southern, second + 1),
            _ => (null, index),
        };
    }

    private static (string Code, decimal? Scale)? CodeAt(TokenizedText text, int index)
    {
        if (text[index].NameAs(Role.CurrencyCode) is not { } name)
        {
            return null;
        }

        if (name.Length == 0)
        {
            return ScaledCode(text.Printed(index));
        }

        return text.IsInCapitals(index) || (text[index].Is(Cue.LowerCode) && (IsAmount(text, index + 1) || text[index - 1].Is(Role.Scale)))
            ? (name, null)
            : null;
    }

    /// <summary>Reads <c>MUSD</c>, <c>kEUR</c>, <c>bnUSD</c>.</summary>
    public static (string Code, decimal? Scale)? ScaledCode(ReadOnlySpan<char> printed)
    {
        if (printed.Length is not (CodeLength + 1 or CodeLength + 2))
        {
            return null;
        }

        var code = printed.Slice(printed.Length - CodeLength);
        if (!TokenizedText.IsInCapitals(code)
            || Vocabulary.Find(code) is not { } lexeme
            || lexeme.NameAs(Role.CurrencyCode) is not { } name
            || (lexeme.Cues & Cue.CommonWord) != Cue.None)
        {
            return null;
        }

        decimal? scale = printed.Slice(0, printed.Length - CodeLength) switch
        {
            ['k' or 'K'] => 1_000m,
            ['M' or 'm'] or ['M', 'M' or 'n'] or ['m', 'n'] => 1_000_000m,
            ['B' or 'b'] or ['B' or 'b', 'n' or 'N'] => 1_000_000_000m,
            ['T'] => UnknownScale, // in thousands to some, in trillions to others
            _ => null,
        };
        return scale is null ? null : (name, scale);
    }

    /// <summary>Whether a number with a scale, or of many digits, stands at a token.</summary>
    private static bool IsAmount(TokenizedText text, int index) =>
        text[index].Is(Role.Scale)
        || (text[index].IsNumber
            && (!text[index].IsDigits || text[index].Length > 4 || QuantityReader.ReadScale(text, index + 1, takesLetters: true) is not null));
}
