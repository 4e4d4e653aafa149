namespace KzKgData.Verification.DataPackages;

/// <summary>Words that texts print for a category (<c>kzkg:printedAs</c>).</summary>
public sealed record CategoryPhrase
{
    /// <summary>Reads a phrase.</summary>
    /// <param name="text">The words. If the last word ends with <c>*</c>, it matches every word with that prefix: <c>пересмотр*</c>.</param>
    /// <param name="language">The language of the texts in which the words apply, as sources name it; empty for every language.</param>
    public CategoryPhrase(string text, string language)
    {
        Text = text;
        Language = language;
        var words = new FoldedWords(text);
        Folded = words.ToPhrase(isPrefix: text.EndsWith("*", StringComparison.Ordinal));
        WordCount = words.Count;
    }

    /// <summary>The words. If the last word ends with <c>*</c>, it matches every word with that prefix: <c>пересмотр*</c>.</summary>
    public string Text { get; }

    /// <summary>The language of the texts in which the words apply, as sources name it; empty for every language.</summary>
    public string Language { get; }

    /// <summary>The words as <see cref="FoldedWords"/> searches for them.</summary>
    internal string Folded { get; }

    /// <summary>The number of words; 0 if the phrase has only punctuation, and then it never occurs.</summary>
    internal int WordCount { get; }

    /// <summary>Whether the words apply to a text in a language.</summary>
    public bool CountsIn(string language) => Language.Length == 0 || string.Equals(Language, language, StringComparison.OrdinalIgnoreCase);
}
