namespace KzKgData.Verification.Figures;

/// <summary>The months, written in English or Russian.</summary>
internal static class MonthNames
{
    /// <summary>The month whose name stands at a token, the index behind it, and how sure the name is by itself; or null.</summary>
    public static PrintedMonth? Read(TokenizedText text, int index)
    {
        ref readonly var token = ref text[index];
        if (token.NumberAs(Role.Month) is not { } month || (token.Lexeme.IsEnglish && !token.IsCapital) || (token.IsJoined && text[index - 1].IsNumber))
        {
            return null;
        }

        var isAbbreviated = token.Is(Role.MonthAbbreviation);
        var hasPoint = isAbbreviated && text[index + 1].IsJoinedMark('.');
        return new PrintedMonth(
            month,
            index + (hasPoint ? 2 : 1),
            token.Lexeme.IsEnglish,
            !token.Is("may") && !token.Is("march") && (!isAbbreviated || hasPoint));
    }
}

/// <summary>A month as printed.</summary>
/// <param name="Number">The month, from 1 to 12.</param>
/// <param name="Next">The index of the token behind it.</param>
/// <param name="IsEnglish">Whether it is in English, where the day may follow.</param>
/// <param name="IsPlain">Whether the word means nothing but the month; May and March, and abbreviations without a point, may mean something else.</param>
internal readonly record struct PrintedMonth(int Number, int Next, bool IsEnglish, bool IsPlain);
