namespace KzKgData.Verification.Figures;

/// <summary>Finds the words before a figure that bound or soften it, in English and Russian.</summary>
internal static class QualifierReader
{
    // The longest that fits is taken: "no more than" says the opposite of "more than".
    private static readonly Phrase[] _phrases =
    [
        .. new Phrase[]
        {
            new("not less than", Qualifier.AtLeast), new("no less than", Qualifier.AtLeast), new("no fewer than", Qualifier.AtLeast), new("at least", Qualifier.AtLeast),
            new("не менее чем", Qualifier.AtLeast), new("не меньше чем", Qualifier.AtLeast), new("не менее", Qualifier.AtLeast), new("не меньше", Qualifier.AtLeast), new("как минимум", Qualifier.AtLeast), new("минимум", Qualifier.AtLeast),
            new("not more than", Qualifier.AtMost), new("no more than", Qualifier.AtMost), new("at most", Qualifier.AtMost),
            new("не более чем", Qualifier.AtMost), new("не больше чем", Qualifier.AtMost), new("не более", Qualifier.AtMost), new("не больше", Qualifier.AtMost), new("максимум", Qualifier.AtMost),
            new("more than", Qualifier.MoreThan), new("in excess of", Qualifier.MoreThan), new("exceeding", Qualifier.MoreThan),
            new("более чем", Qualifier.MoreThan), new("больше чем", Qualifier.MoreThan), new("более", Qualifier.MoreThan), new("больше", Qualifier.MoreThan),
            new("less than", Qualifier.LessThan), new("fewer than", Qualifier.LessThan), new("below", Qualifier.LessThan),
            new("менее чем", Qualifier.LessThan), new("меньше чем", Qualifier.LessThan), new("менее", Qualifier.LessThan), new("меньше", Qualifier.LessThan),
            new("up to", Qualifier.UpTo), new("до", Qualifier.UpTo),
            new("over", Qualifier.Over), new("above", Qualifier.Over), new("свыше", Qualifier.Over),
            new("almost", Qualifier.Almost), new("почти", Qualifier.Almost),
            new("nearly", Qualifier.Nearly), new("практически", Qualifier.Nearly),
            new("about", Qualifier.About), new("around", Qualifier.About), new("approximately", Qualifier.About), new("roughly", Qualifier.About), new("some", Qualifier.About), new("close to", Qualifier.About),
            new("около", Qualifier.About), new("примерно", Qualifier.About), new("порядка", Qualifier.About), new("приблизительно", Qualifier.About),
        }.OrderByDescending(p => p.Words.Length),
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

        foreach (var phrase in _phrases)
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

    private sealed class Phrase(string words, string qualifier)
    {
        public string[] Words { get; } = words.Split(' ');

        public string Qualifier => qualifier;
    }
}
