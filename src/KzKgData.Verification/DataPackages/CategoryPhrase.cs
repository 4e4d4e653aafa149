namespace KzKgData.Verification.DataPackages;

/// <summary>Words that texts print for a category (<c>kzkg:printedAs</c>).</summary>
/// <param name="Text">The words. If the last word ends with <c>*</c>, it matches every word with that prefix: <c>пересмотр*</c>.</param>
/// <param name="Language">The language of the texts in which the words apply, as sources name it; empty for every language.</param>
public readonly record struct CategoryPhrase(string Text, string Language)
{
    /// <summary>Whether the words apply to a text in a language.</summary>
    public bool CountsIn(string language) => Language.Length == 0 || string.Equals(Language, language, StringComparison.OrdinalIgnoreCase);
}
