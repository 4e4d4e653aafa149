namespace KzKgData.Curation.Texts;

/// <summary>Detects the language of a text by its letters, among the languages with a vocabulary.</summary>
public static class TextLanguage
{
    private const int FewLetters = 100; // at most one in so many Cyrillic letters may be non-Russian

    /// <summary>Letters of Kazakh and Kyrgyz that Russian does not have.</summary>
    private const string NotRussian = "әғқңөұүһі";

    /// <summary>
    /// Returns the language of a text: <c>ru</c> if most letters are Russian, <c>en</c> if most are Latin or there are none; null if it is neither or
    /// unclear.
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
