namespace KzKgData.Verification.Figures;

/// <summary>Finds the words before a figure that bound or soften it, in English and Russian.</summary>
internal static class QualifierReader
{
    // The longest that fits is taken: "no more than" says the opposite of "more than".
    private static readonly (string[] Words, string Qualifier)[] _phrases =
    [
        .. new (string Phrase, string Qualifier)[]
        {
            ("not less than", Qualifier.AtLeast), ("no less than", Qualifier.AtLeast), ("no fewer than", Qualifier.AtLeast), ("at least", Qualifier.AtLeast),
            ("не менее чем", Qualifier.AtLeast), ("не меньше чем", Qualifier.AtLeast), ("не менее", Qualifier.AtLeast), ("не меньше", Qualifier.AtLeast), ("как минимум", Qualifier.AtLeast), ("минимум", Qualifier.AtLeast),
            ("not more than", Qualifier.AtMost), ("no more than", Qualifier.AtMost), ("at most", Qualifier.AtMost),
            ("не более чем", Qualifier.AtMost), ("не больше чем", Qualifier.AtMost), ("не более", Qualifier.AtMost), ("не больше", Qualifier.AtMost), ("максимум", Qualifier.AtMost),
            ("more than", Qualifier.MoreThan), ("in excess of", Qualifier.MoreThan), ("exceeding", Qualifier.MoreThan),
            ("более чем", Qualifier.MoreThan), ("больше чем", Qualifier.MoreThan), ("более", Qualifier.MoreThan), ("больше", Qualifier.MoreThan),
            ("less than", Qualifier.LessThan), ("fewer than", Qualifier.LessThan), ("below", Qualifier.LessThan),
            ("менее чем", Qualifier.LessThan), ("меньше чем", Qualifier.LessThan), ("менее", Qualifier.LessThan), ("меньше", Qualifier.LessThan),
            ("up to", Qualifier.UpTo), ("до", Qualifier.UpTo),
            ("over", Qualifier.Over), ("above", Qualifier.Over), ("свыше", Qualifier.Over),
            ("almost", Qualifier.Almost), ("почти", Qualifier.Almost),
            ("nearly", Qualifier.Nearly), ("практически", Qualifier.Nearly),
            ("about", Qualifier.About), ("around", Qualifier.About), ("approximately", Qualifier.About), ("roughly", Qualifier.About), ("some", Qualifier.About), ("close to", Qualifier.About),
            ("около", Qualifier.About), ("примерно", Qualifier.About), ("порядка", Qualifier.About), ("приблизительно", Qualifier.About),
        }.Select(p => (p.Phrase.Split(' '), p.Qualifier)).OrderByDescending(p => p.Item1.Length),
    ];

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

        foreach (var (words, qualifier) in _phrases)
        {
            if (EndsWith(text, index, words))
            {
                return kind is PrintedFigure.Duration && qualifier is Qualifier.Over ? string.Empty : qualifier;
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
