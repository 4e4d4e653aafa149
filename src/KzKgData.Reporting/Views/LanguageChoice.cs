using KzKgData.Reporting.Wording;

namespace KzKgData.Reporting.Views;

/// <summary>The language of an output, and all languages in which it is written.</summary>
/// <param name="Tag">The language.</param>
/// <param name="All">All languages; the files of the first have no language in their names.</param>
public sealed record LanguageChoice(string Tag, IReadOnlyList<string> All)
{
    /// <summary>Only English.</summary>
    public static LanguageChoice English { get; } = new(TextsLanguage.English, [TextsLanguage.English]);

    /// <summary>Returns the name of a file in this language: <c>index.html</c>, <c>index.ru.html</c>.</summary>
    public string FileOf(string name) => Tag == All[0] ? name : Path.ChangeExtension(name, Tag + Path.GetExtension(name));
}
