namespace KzKgData.Verification.Figures;

/// <summary>Finds the words before a figure that bound or soften it, in English and Russian.</summary>
internal static class QualifierReader
{
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

        if (text[index].IsNear && (text[index - 1].Is('~') || text[index - 1].Is('≈')))
        {
            return Qualifier.About;
        }

        // The longest that fits is taken: "no more than" says the opposite of "more than".
        foreach (var phrase in text[index - 1].Lexeme.Phrases)
        {
            if (EndsWith(text, index, phrase.Words))
            {
                return kind is PrintedFigure.Duration && phrase.Qualifier is Qualifier.Over ? string.Empty : phrase.Qualifier;
            }
        }

        return string.Empty;
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
