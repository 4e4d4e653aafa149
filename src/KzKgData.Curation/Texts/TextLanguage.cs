namespace KzKgData.Curation.Texts;

/// <summary>Tells by its letters in which of the languages whose words are known a text is written.</summary>
public static class TextLanguage
{
    private const int FewLetters = 100; // of which one is none of the Russian ones

    /// <summary>Letters of Kazakh and Kyrgyz that Russian does not have.</summary>
    private const string NotRussian = "әғқңөұүһі";

    /// <summary>
    /// The language of a text: <c>ru</c> where most letters are Russian ones, <c>en</c> where most are Latin or there are none; null where neither
    /// can be told.
    /// </summary>
    /// <param name="text">The text.</param>
    public static string? Of(string text)
    {
        var (latin, cyrillic, others, foreign) = (0, 0, 0, 0);
        foreach (var c in text.Where(char.IsLetter).Select(char.ToLowerInvariant))
        {
            switch (c)
            {
                case <= '\u024F':
                    latin++;
                    break;
                case >= '\u0400' and <= '\u052F':
                    cyrillic++;
                    foreign += NotRussian.Contains(c, StringComparison.Ordinal) ? 1 : 0;
                    break;
                default:
                    others++;
                    break;
            }
        }

        return others > latin + cyrillic ? null
            : latin >= cyrillic ? "en"
            : foreign * FewLetters > cyrillic ? null
            : "ru";
    }
}
