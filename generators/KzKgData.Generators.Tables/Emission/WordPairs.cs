namespace KzKgData.Generators.Emission;

/// <summary>Reads tables that are written as words, two and two.</summary>
internal static class WordPairs
{
    /// <summary>The words of a text in pairs; line ends and white space stand between words.</summary>
    public static IEnumerable<(string First, string Second)> Read(string text)
    {
        var words = text.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return Enumerable.Range(0, words.Length / 2).Select(i => (words[2 * i], words[(2 * i) + 1]));
    }
}
