namespace KzKgData.Verification.Figures;

/// <summary>Finds the words and signs before a figure that bound or soften it, in English and Russian.</summary>
internal static class QualifierReader
{
    /// <summary>The most words of a qualifier.</summary>
    public const int MostWords = 3;

    /// <summary>The qualifier before a figure, or empty.</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">The index of the figure's first token.</param>
    /// <param name="kind">The kind of the figure: nothing bounds a day, and <c>over</c> a length of time is during it.</param>
    public static string Read(TokenizedText text, int index, string kind)
    {
        if (kind is not (PrintedFigure.Money or PrintedFigure.Percent or PrintedFigure.Number or PrintedFigure.Duration))
        {
            return string.Empty;
        }

        if (text[index - 1].IsMark)
        {
            return text[index].IsNear ? OfSign(text, index - 1) : string.Empty;
        }

        // вырос почти на 12 процентов
        var word = text[index - 1].Is("на") && text[index].IsApart ? index - 1 : index;
        return PhraseBefore(text, word) is { } phrase && !(word < index && phrase.Qualifier is Qualifier.UpTo) && !(kind is PrintedFigure.Duration && phrase.Qualifier is Qualifier.Over) ? phrase.Qualifier : string.Empty;
    }

    /// <summary>How many words the qualifier before a token has; 0 for none.</summary>
    public static int LengthBefore(TokenizedText text, int index) => PhraseBefore(text, index)?.Words.Length ?? 0;

    /// <summary>The longest phrase that fits: "no more than" says the opposite of "more than".</summary>
    private static Phrase? PhraseBefore(TokenizedText text, int index)
    {
        foreach (var phrase in text[index - 1].Lexeme.Phrases)
        {
            if (EndsWith(text, index, phrase.Words))
            {
                return phrase;
            }
        }

        return null;
    }

    private static string OfSign(TokenizedText text, int sign)
    {
        var isEqual = text[sign].Is('=');
        var first = isEqual && text[sign].IsJoined ? sign - 1 : sign;
        return text[first].IsJoined && (text[first - 1].IsWord || text[first - 1].IsMark) && !text[first - 1].Is('(') ? string.Empty : (text[first].Mark, first < sign) switch
        {
            ('~' or '≈' or '∼' or '≃' or '±', false) => Qualifier.About,
            ('>', false) => Qualifier.MoreThan,
            ('<', false) => Qualifier.LessThan,
            ('≥' or '⩾', false) or ('>', true) => Qualifier.AtLeast,
            ('≤' or '⩽', false) or ('<', true) => Qualifier.AtMost,
            _ => string.Empty,
        };
    }

    private static bool EndsWith(TokenizedText text, int index, string[] words)
    {
        for (var i = 1; i <= words.Length; i++)
        {
            if (!text[index - i + 1].IsApart || !text[index - i].Is(words[words.Length - i]))
            {
                return false;
            }
        }

        return true;
    }
}
