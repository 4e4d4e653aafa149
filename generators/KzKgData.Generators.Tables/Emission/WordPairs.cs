namespace KzKgData.Generators.Emission;

/// <summary>Reads tables written as pairs of words.</summary>
internal static class WordPairs
{
    /// <summary>Returns the words of a text in pairs; whitespace separates words.</summary>
    public static IEnumerable<(string First, string Second)> Read(string text)
    {
        var words = text.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return Enumerable.Range(0, words.Length / 2).Select(i => (words[2 * i], words[(2 * i) + 1]));
    }
}
