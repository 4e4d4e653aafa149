namespace KzKgData.Verification.DataPackages;

/// <summary>Words under which texts print a category (<c>kzkg:printedAs</c>).</summary>
/// <param name="Text">The words. A last word that ends with <c>*</c> stands for every word that begins so: <c>пересмотр*</c>.</param>
/// <param name="Language">The language of the texts that they count in, as sources name it; empty for texts of every language.</param>
public readonly record struct CategoryPhrase(string Text, string Language)
{
    /// <summary>Whether the words count in a text of a language.</summary>
    public bool CountsIn(string language) => Language.Length == 0 || string.Equals(Language, language, StringComparison.OrdinalIgnoreCase);
}
