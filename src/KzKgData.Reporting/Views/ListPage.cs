namespace KzKgData.Reporting.Views;

/// <summary>One of the pages that a long list is divided into.</summary>
/// <param name="List">The name of the list, with which the file names of its pages begin.</param>
/// <param name="Number">The number of the page, from 1.</param>
/// <param name="Count">The number of pages.</param>
public sealed record ListPage(string List, int Number, int Count)
{
    /// <summary>The file name of the page in English.</summary>
    public string File => FileOf(Number);

    /// <summary>The file name of the previous page; null for the first page.</summary>
    public string? Previous => Number > 1 ? FileOf(Number - 1) : null;

    /// <summary>The file name of the next page; null for the last page.</summary>
    public string? Next => Number < Count ? FileOf(Number + 1) : null;

    /// <summary>Returns all pages of a list.</summary>
    internal static IEnumerable<ListPage> Of(string list, int count) => Enumerable.Range(1, count).Select(n => new ListPage(list, n, count));

    private string FileOf(int number) => FormattableString.Invariant($"{List}-{number}.html");
}
