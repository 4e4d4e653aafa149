namespace KzKgData.Verification.Figures;

/// <summary>Reads ordinals: <c>sixth</c>, <c>1st</c>, <c>шестое</c>, <c>6-й</c>, <c>VI</c>.</summary>
internal static class OrdinalWords
{
    private const char CyrillicI = '\u0406';

    /// <summary>Reads the ordinal that begins at a token, except a Roman numeral.</summary>
    /// <returns>Its number, the index of the token after it and whether it is in words; or null.</returns>
    public static (int Value, int Next, bool InWords)? Read(TokenizedText text, int index)
    {
        if (text[index].SmallNumber is >= 0 and var digits && EndOfEnding(text, index + 1) is { } next)
        {
            return (digits, next, false);
        }

        if (text[index].Is(Role.Tens))
        {
            var isHyphenated = text[index + 1].IsJoinedHyphen && text[index + 2].IsJoined;
            var unit = index + (isHyphenated ? 2 : 1);
            if ((isHyphenated || text[unit].IsApart) && text[unit].NumberAs(Role.Ordinal) is < 10 and var ones)
            {
                return (text[index].NumberAs(Role.Cardinal)!.Value + ones, unit + 1, true);
            }
        }

        return text[index].NumberAs(Role.Ordinal) is { } value ? (value, index + 1, true) : null;
    }

    /// <summary>Reads a Roman numeral in capitals, up to XXXIX, possibly in the Cyrillic letter that looks like I; null where there is none.</summary>
    public static int? ReadRoman(TokenizedText text, int index) =>
        text[index].NumberAs(Role.Roman) is { } number && (text.IsInCapitals(index) || text.Printed(index)[0] == CyrillicI) ? number : null;

    /// <summary>Returns the index after the ending of an ordinal in digits or Roman, as in <c>6th</c>, <c>I-м</c>; null where there is none.</summary>
    public static int? EndOfEnding(TokenizedText text, int index)
    {
        if (!text[index].IsJoined)
        {
            return null;
        }

        if (text[index].IsWord)
        {
            return text[index].Is(Role.EnglishEnding) ? index + 1 : null;
        }

        return text[index].IsHyphen && text[index + 1].Is(Role.RussianEnding) && text[index + 1].IsJoined ? index + 2 : null;
    }
}
