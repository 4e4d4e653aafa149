namespace KzKgData.Verification.Figures;

/// <summary>
/// Reads amounts that name an order of magnitude, not a number: <c>hundreds of millions</c>, <c>several billion</c>, <c>десятки тысяч</c>, <c>dozens</c>.
/// </summary>
/// <remarks>
/// Each is a range up to the next larger word: hundreds of millions is from one hundred million to one thousand million, several billion from two to
/// ten billion. A word alone, as in <c>thousands of people</c>, ranges up to the next scale.
/// </remarks>
internal static class MagnitudeReader
{
    private const int Several = -1; // the number of the word in the vocabulary

    private const int NextOrder = 10;
    private const int NextScale = 1_000;

    /// <summary>Reads the amount that begins at a token.</summary>
    /// <returns>A range, or null where none begins at the token.</returns>
    public static Quantity? Read(TokenizedText text, int index)
    {
        var word = text[index].Is("a") && text[index + 1].IsApart ? index + 1 : index;
        if (text[word].NumberAs(Role.ScaleLead) is not { } lead || lead == 0)
        {
            return null;
        }

        if (lead == Several)
        {
            return text[word + 1].IsApart && QuantityReader.ReadScale(text, word + 1, takesLetters: false) is var (scale, behind)
                ? Range(text, behind, 2, NextOrder, scale)
                : null;
        }

        var isEnglish = text[word].Lexeme.IsEnglish;
        var joint = isEnglish && text[word + 1].IsApart && text[word + 1].Is("of") ? word + 2 : word + 1;
        if (word > index || (isEnglish && joint == word + 1 && !IsSubject(text, word)) || (!isEnglish && IsSingular(text, word)))
        {
            return null;
        }

        var factor = QuantityReader.Factor(lead);
        return text[joint].IsApart && QuantityReader.ReadScale(text, joint, takesLetters: false) is var (more, next) && more > factor
            ? Range(text, next, 1, NextOrder, factor * more)
            : Range(text, word + 1, 1, factor < NextScale ? NextOrder : NextScale, factor);
    }

    /// <summary>Whether the word begins a sentence, as in <c>Hundreds attended</c>, or ends the text, as in a cell with <c>fell by thousands</c>.</summary>
    private static bool IsSubject(TokenizedText text, int word) => word == text.Count - 1 || (text[word].IsCapital && text[word + 1].IsApart);

    /// <summary>Whether a Russian word may be a genitive singular, which means one: <c>около сотни</c>.</summary>
    private static bool IsSingular(TokenizedText text, int word) =>
        text[word].IsApart && (QualifierReader.LengthBefore(text, word) > 0 || text[word - 1].Is(Cue.BeforeGenitive));

    private static Quantity Range(TokenizedText text, int next, int from, int to, decimal scale)
    {
        var behind = text[next].IsApart && text[next].Is("of") && Currencies.ReadBehind(text, next + 1, isLarge: true) is not null ? next + 1 : next;
        return new Quantity(behind, [new NumberReading(Separators.InWords, from, 1)])
        {
            To = [new NumberReading(Separators.InWords, to, 1)],
            Scale = scale,
            HasScale = true,
            IsMagnitude = true,
        };
    }
}
