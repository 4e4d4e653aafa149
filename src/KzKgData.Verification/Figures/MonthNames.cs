namespace KzKgData.Verification.Figures;

/// <summary>Reads the names of months in English and Russian.</summary>
internal static class MonthNames
{
    /// <summary>Reads the name of a month at a token; null where there is none.</summary>
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
/// <param name="Next">The index of the token after it.</param>
/// <param name="IsEnglish">Whether it is in English, where the day may come after the month.</param>
/// <param name="IsPlain">Whether the word is unambiguous; May, March and abbreviations without a full stop are not.</param>
internal readonly record struct PrintedMonth(int Number, int Next, bool IsEnglish, bool IsPlain);
