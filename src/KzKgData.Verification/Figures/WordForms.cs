namespace KzKgData.Verification.Figures;

/// <summary>Word lists, written as words with spaces between them.</summary>
internal static class WordForms
{
    /// <summary>The words of a list.</summary>
    public static HashSet<string> Set(string words) => new(Split(words), StringComparer.Ordinal);

    /// <summary>A table from each word of the lists to what its list means.</summary>
    public static Dictionary<string, T> Table<T>(params (T Meaning, string Words)[] lists)
    {
        var table = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var (meaning, words) in lists)
        {
            foreach (var word in Split(words))
            {
                table.Add(word, meaning);
            }
        }

        return table;
    }

    /// <summary>A stem with each of its endings, as a list.</summary>
    public static string Inflect(string stem, string endings) => string.Join(" ", Split(endings).Select(e => e == "-" ? stem : stem + e));

    private static string[] Split(string words) => words.Split([' '], StringSplitOptions.RemoveEmptyEntries);
}
