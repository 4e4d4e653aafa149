namespace KzKgData.Verification.Figures;

/// <summary>A printed fraction.</summary>
/// <param name="Upper">The numerator.</param>
/// <param name="Lower">The denominator.</param>
/// <param name="Next">The index of the token after it.</param>
internal readonly record struct PartOfWhole(int Upper, int Lower, int Next)
{
    /// <summary>
    /// The fraction as a number. Fractions in words are approximate, so the interval reaches a tenth of the unit fraction to both sides: half is
    /// 0.45 to 0.55.
    /// </summary>
    public NumberReading Reading => new(Separators.InWords, (decimal)Upper / Lower, 1m / (5 * Lower));

    /// <summary>
    /// Returns the index after <c>of a</c>, <c>a</c>, <c>of one</c>, <c>of</c> or <c>-a-</c>, where one of them follows; otherwise <see cref="Next"/>.
    /// </summary>
    public int BehindArticle(TokenizedText text)
    {
        if (text[Next].IsJoinedHyphen && text[Next + 1].Is("a") && text[Next + 2].IsJoinedHyphen)
        {
            return Next + 3; // half-a-million
        }

        var of = Next + (text[Next].Is("of") && text[Next].IsApart ? 1 : 0);
        return of + ((text[of].Is("a") || text[of].Is("one")) && text[of].IsApart ? 1 : 0);
    }
}

/// <summary>Reads fractions in words or as a sign: <c>a quarter</c>, <c>two-thirds</c>, <c>две трети</c>, <c>½</c>, <c>3/4</c>.</summary>
internal static class PartWords
{
    /// <summary>Reads the fraction in words that begins at a token; null where there is none.</summary>
    public static PartOfWhole? Read(TokenizedText text, int index)
    {
        if (text[index].NumberAs(Role.Part) is { } lower && (!text[index].Lexeme.IsEnglish || text[index].Is("half") || text[index].Is("quarter")))
        {
            return new PartOfWhole(1, lower, index + 1);
        }

        if (text[index].NumberAs(Role.Ordinal) is { } nth
            && !text[index].Lexeme.IsEnglish
            && nth > 2
            && text[index + 1].IsApart
            && text[index + 1].Lexeme.Text is "часть" or "части" or "частью" or "доля" or "доли" or "долю" or "долей"
            && IsFractionForm(text.Printed(index), 1))
        {
            return new PartOfWhole(1, nth, index + 2); // десятая часть, десятую долю
        }

        var isArticle = text[index].Is("a");
        var upper = isArticle ? 1 : text[index].NumberAs(Role.Cardinal) ?? 0;
        var isHyphenated = text[index + 1].IsJoinedHyphen && text[index + 2].IsJoined;
        var part = index + (isHyphenated ? 2 : 1);
        if (upper is < 1 or > 99 || !(isHyphenated || text[part].IsApart))
        {
            return null;
        }

        if (text[part].NumberAs(Role.Part) is { } english && text[part].Lexeme.IsEnglish == text[index].Lexeme.IsEnglish)
        {
            return upper < english ? new PartOfWhole(upper, english, part + 1) : null;
        }

        // две пятых, одна десятая
        return
            !isArticle
            && !text[index].Lexeme.IsEnglish
            && text[part].NumberAs(Role.Ordinal) is > 2 and var fraction
            && upper < fraction
            && IsFractionForm(text.Printed(part), upper)
            ? new PartOfWhole(upper, fraction, part + 1)
            : null;
    }

    /// <summary>
    /// Reads <c>one in three</c>, <c>two out of every five</c>, <c>every third</c>, <c>каждый третий</c> before the noun that is counted, or at the end
    /// of the text.
    /// </summary>
    public static PartOfWhole? ReadOneOfMany(TokenizedText text, int index)
    {
        if (text[index].Is("every") || (text[index].Is(Role.ScaleLead) && text.Printed(index).StartsWith("кажд".AsSpan(), StringComparison.OrdinalIgnoreCase)))
        {
            return text[index + 1].IsApart && text[index + 1].NumberAs(Role.Ordinal) is > 1 and var nth && IsCounted(text, index + 2)
                ? new PartOfWhole(1, nth, index + 2)
                : null;
        }

        if (SmallNumber(text, index) is not (> 0 and var upper))
        {
            return null;
        }

        var joint = text[index + 1].Is("in") ? index + 1 : text[index + 1].Is("out") && text[index + 2].Is("of") && text[index + 2].IsApart ? index + 2 : -1;
        var number = text[joint + 1].Is("every") ? joint + 2 : joint + 1;
        return
            joint > 0
            && text[index + 1].IsApart
            && text[joint + 1].IsApart
            && text[number].IsApart
            && SmallNumber(text, number) is var lower
            && lower > upper
            && IsCounted(text, number + 1)
            ? new PartOfWhole(upper, lower, number + 1)
            : null;
    }

    private static int SmallNumber(TokenizedText text, int index) =>
        text[index] is { IsDigits: true, Length: <= 2 } digits ? digits.SmallNumber : text[index].NumberAs(Role.Cardinal) ?? -1;

    /// <summary>Whether a token is a noun other than a month or a unit of time, or the text ends there.</summary>
    private static bool IsCounted(TokenizedText text, int index) =>
        index == text.Count
        || (text[index] is { IsApart: true, IsWord: true }
            && !text[index].Is(Cue.Function)
            && !text[index]
                .Is(
                    Role.TimeUnit
                        | Role.TimeUnitAdjective
                        | Role.YearNoun
                        | Role.YearNounBehindNumber
                        | Role.Month
                        | Role.MonthNoun
                        | Role.WeekNoun
                        | Role.Percent
                        | Role.Fold
                        | Role.Scale
                        | Role.Cardinal
                        | Role.Ordinal));

    /// <summary>Reads <c>½</c> and <c>3/4</c>.</summary>
    public static (NumberReading Part, int Next)? ReadSigns(TokenizedText text, int index)
    {
        if (text[index].NumberAs(Role.FractionMark) is { } both)
        {
            return (new PartOfWhole(both / 100, both % 100, 0).Reading, index + 1);
        }

        var isFraction = text[index] is { IsDigits: true, Length: 1, SmallNumber: >= 1 } upper
            && text[index + 1].IsJoinedMark('/')
            && text[index + 2] is { IsDigits: true, IsJoined: true, SmallNumber: 2 or 3 or 4 or 5 or 8 or 10 } lower
            && upper.SmallNumber < lower.SmallNumber
            && !(
                text[index].IsJoined
                && (text[index - 1].IsMark || text[index - 1].IsWord)
                && !text[index - 1].Is('(')
                && !text[index - 1].Is(Role.CurrencySign | Role.Sign))
            && !(text[index + 3].IsJoined && (text[index + 3].IsDash || text[index + 3].Is('/') || text[index + 3].IsWord));
        return isFraction ? (new PartOfWhole(text[index].SmallNumber, text[index + 2].SmallNumber, 0).Reading, index + 3) : null;
    }

    private static bool IsFractionForm(ReadOnlySpan<char> ordinal, int upper) =>
        upper == 1 ? ordinal[ordinal.Length - 1] is 'я' or 'ю' or 'й' : ordinal[ordinal.Length - 1] is 'х';
}
