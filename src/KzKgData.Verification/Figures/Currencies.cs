namespace KzKgData.Verification.Figures;

/// <summary>Reads the currency before or after a number.</summary>
/// <remarks>
/// A name that several currencies share (dollar, franc, dinar …) means the one that its adjective names; without an adjective, the most traded one.
/// </remarks>
internal static class Currencies
{
    /// <summary>The scale of a currency code whose prefix is ambiguous, as in <c>TUSD</c>.</summary>
    public const decimal UnknownScale = 0;

    private const int CodeLength = 3;

    /// <summary>
    /// Reads the currency that begins at a token and precedes its number. At most one space separates them; a scale may stand between.
    /// </summary>
    /// <returns>The currency, the scale as in <c>US$ million 5</c> and <c>MUSD 5</c>, and the index of the token after it; or null.</returns>
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

    /// <summary>Reads the currency after a number, including its adjectives and the hyphens of <c>a 5-million-dollar loan</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">The index of the token after the number.</param>
    /// <param name="isLarge">Whether the number has a scale or separators; then a name that is also a common word is taken for the currency.</param>
    /// <returns>The currency, the scale of codes such as <c>MUSD</c>, and the index of the token after it; or null.</returns>
    public static (string Currency, decimal? Scale, int Next)? ReadBehind(TokenizedText text, int index, bool isLarge = false)
    {
        var start = index;
        if (text[start].IsJoinedHyphen && text[start + 1].IsJoined)
        {
            start++;
        }
        else if (text[start].IsJoinedMark('.') && text[start + 1].IsNear && text[start - 1].Is(Role.Scale | Role.UnknownScale))
        {
            start++; // the full stop of млн.
        }

        if (!text[start].IsNear)
        {
            return null;
        }

        if (IsPence(text, start))
        {
            return ("GBP", 0.01m, start + 1);
        }

        if (text[start].Mark is '(' or '[')
        {
            return ReadInserted(text, start);
        }

        if (SignOrCode(text, start, isLarge) is var (code, scale, behindCode))
        {
            var belongsToNext = text[behindCode].IsNumber && text[behindCode].Gap is Gap.Joined or Gap.Space; // as in "2024 USD 5 million"
            return belongsToNext ? null : (code, scale, WithState(text, behindCode, code));
        }

        var (owner, word) = AfterAdjective(text, start);
        if (text[word].NameAs(Role.Currency) is not { } name || (word > start && !text[word].IsNear) || (start == index && text[word].Is(Cue.AfterHyphen)))
        {
            return null;
        }

        if (text[word].Is("р") && !IsRouble(text, word, isLarge))
        {
            return null;
        }

        // "5 won seats" is no amount in won, and "5 pounds of gold" is a weight.
        if (owner is null && ((text[word].Is(Cue.CommonName) && !isLarge) || (text[word + 1].Is("of") && name is "GBP")))
        {
            return null;
        }

        var next = word + 1;
        if (text[next].IsJoinedMark('.') && text[word].Lexeme.Text is "долл" or "руб" or "р" or "тг" or "коп")
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

    /// <summary>Whether a letter means roubles, as in <c>500 р.</c>: not in <c>2 р. в день</c>.</summary>
    private static bool IsRouble(TokenizedText text, int letter, bool isLarge)
    {
        var next = letter + (text[letter + 1].IsJoinedMark('.') ? 2 : 1);
        return !text[letter].IsCapital
            && (next > letter + 1 || !text[next].IsApart || !text[next].IsWord)
            && !(text[letter + 1].IsJoined && text[letter + 1].IsHyphen)
            && (isLarge || !(text[next].IsApart && text[next].Is("в")));
    }

    /// <summary>Whether a letter joined to a number means pence, as in <c>115p</c>: not in <c>5p.m.</c>, <c>5p.p.</c> and the size <c>720p</c>.</summary>
    private static bool IsPence(TokenizedText text, int letter) =>
        text[letter] is { IsJoined: true, Length: 1, IsCapital: false }
        && text[letter].Is("p")
        && text[letter - 1] is { IsNumber: true, SmallNumber: not (144 or 240 or 360 or 480 or 540 or 576 or 720 or 1080 or 1440 or 2160 or 4320) }
        && !(text[letter + 1].IsJoined && (text[letter + 1].IsWord || text[letter + 1].Is(Role.CurrencySign) || text[letter + 2].IsJoined));

    /// <summary>A currency that an editor inserted, with or without a scale: <c>(долларов – ред.)</c>, <c>[million dollars]</c>.</summary>
    private static (string Currency, decimal? Scale, int Next)? ReadInserted(TokenizedText text, int index)
    {
        var scale = text[index + 1].NumberAs(Role.Scale);
        return
            text[index + 1] is { IsJoined: true, IsWord: true }
            && ReadBehind(text, index + (scale is null ? 1 : 2), isLarge: true) is ({ } currency, null, var end)
            && QuantityReader.BehindNote(text, index, end) is { } next
            ? (currency, scale is { } power ? QuantityReader.Factor(power) : null, next)
            : null;
    }

    // Several currencies share the name of each of these, and the adjective tells them apart.
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

            // Rm 101 is a room.
            if (token.IsCapital && token.NameAs(Role.CurrencySign) is { } abbreviated && (abbreviated is not "MYR" || text.IsInCapitals(index)))
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

        // After a letter the sign belongs to a currency that the vocabulary does not have.
        return token.NameAs(Role.CurrencySign) is not { } sign || (token.IsJoined && text[index - 1].IsWord) ? null
            : Suffixed(text, index) is { } suffixed && text[index + 2].IsNumber ? (suffixed, null, index + 2)
            : (sign, null, index + 1);
    }

    private static (string Currency, decimal? Scale, int Next)? SignOrCode(TokenizedText text, int index, bool isLarge)
    {
        if (text[index].NameAs(Role.CurrencySign) is { } sign)
        {
            return Suffixed(text, index) is { } suffixed ? (suffixed, null, index + 2) : (sign, null, index + 1);
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

    /// <summary>Returns the currency of <c>US$</c>, <c>CN¥</c> and similar prefixed signs, or null.</summary>
    private static string? Prefixed(TokenizedText text, int index) =>
        text[index].IsCapital
        && text[index + 1].IsJoined
        && text[index].NameAs(Role.DollarPrefix) is { } name
        && (text[index + 1].Mark, name) is ('¥', "CNY" or "JPY") or ('¢' or '₵', "GHS") or ('$', not ("CNY" or "JPY" or "GHS"))
            ? name
            : null;

    /// <summary>Returns the currency of <c>$US</c>, <c>$A</c> and similar suffixed signs, or null.</summary>
    private static string? Suffixed(TokenizedText text, int index) =>
        text[index].Is('$') && text[index + 1].IsJoined && text.IsInCapitals(index + 1) ? text[index + 1].NameAs(Role.DollarPrefix) : null;

    /// <summary>Returns the currency of <c>HK $</c> before an amount, or null. A single letter with a space after it is a word: <c>A $5 loan</c>.</summary>
    private static string? PrefixedApart(TokenizedText text, int index) =>
        text[index].Length > 1
        && text.IsInCapitals(index)
        && text[index + 1] is { Gap: Gap.Space } sign
        && sign.Is('$')
        && text[index + 2] is { IsJoined: true, IsNumber: true }
            ? text[index].NameAs(Role.DollarPrefix)
            : null;

    /// <summary>Returns the currency of <c>долл. США 1,2 млн</c>: an abbreviation or name with its state, before an amount, not after one; or null.</summary>
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

        // HK dollars
        if (text[index].Length > 1
            && text.IsInCapitals(index)
            && text[index].NameAs(Role.DollarPrefix) is { } state
            && text[index + 1].NameAs(Role.Currency) == "USD")
        {
            return (state, index + 1);
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
            ['T'] => UnknownScale, // thousands to some writers, trillions to others
            _ => null,
        };
        return scale is null ? null : (name, scale);
    }

    /// <summary>Whether a scale, or a number with a scale, separators or more than four digits, begins at a token.</summary>
    private static bool IsAmount(TokenizedText text, int index) =>
        text[index].Is(Role.Scale)
        || (text[index].IsNumber
            && (!text[index].IsDigits || text[index].Length > 4 || QuantityReader.ReadScale(text, index + 1, takesLetters: true) is not null));
}
