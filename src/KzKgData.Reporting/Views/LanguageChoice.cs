using KzKgData.Reporting.Wording;

namespace KzKgData.Reporting.Views;

/// <summary>The language of an output, and those that it is written in beside it.</summary>
/// <param name="Tag">The language.</param>
/// <param name="All">All of them; files of the first have names without a language.</param>
public sealed record LanguageChoice(string Tag, IReadOnlyList<string> All)
{
    /// <summary>English alone.</summary>
    public static LanguageChoice English { get; } = new(TextsLanguage.English, [TextsLanguage.English]);

    /// <summary>The name of a file in this language: <c>index.html</c>, <c>index.ru.html</c>.</summary>
    public string FileOf(string name) => Tag == All[0] ? name : Path.ChangeExtension(name, Tag + Path.GetExtension(name));
}
