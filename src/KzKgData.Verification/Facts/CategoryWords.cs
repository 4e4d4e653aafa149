using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Facts;

/// <summary>Compares categories with the words that texts print for them.</summary>
internal static class CategoryWords
{
    /// <summary>
    /// Returns what is wrong with a printed text as evidence for a category, or null. If it contains words of several categories, the longest phrase wins.
    /// </summary>
    /// <param name="field">The field, with the words of its categories.</param>
    /// <param name="category">The category in the cell.</param>
    /// <param name="mention">The mention that the cell cites.</param>
    public static Message? Problem(FieldSchema field, string category, Mention mention) => Problem(field, category, mention.Printed, mention.Source.Language);

    /// <inheritdoc cref="Problem(FieldSchema, string, Mention)"/>
    /// <param name="field">The field, with the words of its categories.</param>
    /// <param name="category">The category in the cell.</param>
    /// <param name="printed">The text printed at the cited place.</param>
    /// <param name="language">The language of the source, as a BCP 47 tag.</param>
    public static Message? Problem(FieldSchema field, string category, string printed, string language)
    {
        var words = new FoldedWords(printed);
        var held = field
            .PrintedAs.Where(c => c.Value.Any(p => p.CountsIn(language)))
            .ToDictionary(c => c.Key, c => Longest(c.Value, language, words), StringComparer.Ordinal);
        var longest = held.Count == 0 ? 0 : held.Max(c => c.Value);
        if (longest == 0)
        {
            return held.ContainsKey(category)
                ? $"which has none of the words for {Printable.Quote(category)} ({Message.Join($", ", Declared(field, category, language))}); cite the "
                    + $"place that says so, correct the cell, or declare the words in {DataPackage.DescriptorFileName}"
                : (Message?)null;
        }

        return held.TryGetValue(category, out var own) && own == longest
            ? (Message?)null
            : $"which stands for {Printable.Quote(held.First(c => c.Value == longest).Key)}, not {Printable.Quote(category)}; correct the cell, or cite "
                + $"the place that says so";
    }

    /// <summary>The words declared for a category that apply to texts in a language.</summary>
    public static IEnumerable<string> Declared(FieldSchema field, string category, string language) =>
        field.PrintedAs.TryGetValue(category, out var phrases) ? phrases.Where(p => p.CountsIn(language)).Select(p => p.Text) : [];

    /// <summary>The categories whose words occur in a text; only those with the longest phrase if there are several.</summary>
    public static IReadOnlyList<string> Held(FieldSchema field, string text, string language)
    {
        var words = new FoldedWords(text);
        var held = field.PrintedAs.Select(c => (Category: c.Key, Length: Longest(c.Value, language, words))).Where(c => c.Length > 0).ToArray();
        return [.. held.Where(c => c.Length == held.Max(h => h.Length)).Select(c => c.Category)];
    }

    /// <summary>All categories whose words occur in a text, those with shorter phrases included.</summary>
    public static IReadOnlyList<string> AllHeld(FieldSchema field, FoldedWords words, string language) =>
        [.. field.PrintedAs.Where(c => c.Value.Any(p => p.CountsIn(language) && words.Has(p))).Select(c => c.Key)];

    /// <summary>The UTF-16 offset at which the first phrase for a category ends in a text; -1 if there is none.</summary>
    public static int FirstEnd(FieldSchema field, string category, FoldedWords words, string language) =>
        field.PrintedAs.TryGetValue(category, out var phrases)
            ? phrases.Where(p => p.CountsIn(language)).Select(words.FirstEndOf).Where(end => end >= 0).DefaultIfEmpty(-1).Min()
            : -1;

    /// <summary>The number of words of the longest phrase that occurs in a text; 0 if none does.</summary>
    private static int Longest(IEnumerable<CategoryPhrase> phrases, string language, FoldedWords words) =>
        phrases.Where(p => p.CountsIn(language) && words.Has(p)).Select(p => p.WordCount).DefaultIfEmpty().Max();
}
