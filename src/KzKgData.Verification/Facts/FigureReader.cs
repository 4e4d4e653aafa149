using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Figures;

namespace KzKgData.Verification.Facts;

/// <summary>Reads the printed figures of mentions and caches them by printed text.</summary>
/// <param name="read">Reads the figure of a mention; must depend only on its characters, its kind and the language of its source. Null if there is
/// none.</param>
internal sealed class FigureReader(Func<Mention, PrintedFigure?> read)
{
    private readonly Dictionary<string, Prints> _languages = new(StringComparer.Ordinal);

    /// <summary>Returns the figure printed at a mention, or null.</summary>
    public PrintedFigure? Read(Mention mention)
    {
        var language = mention.Source.Language;
        if (!_languages.TryGetValue(language, out var prints))
        {
            var table = mention.Row.Table;
            _languages.Add(language, prints = new Prints(KeyIndex.Empty(KeyColumns.OfTexts(table, [table.ColumnOf("printed"), table.ColumnOf("kind")])), []));
        }

        var first = prints.Index.FindOrAdd(mention.Index);
        if (!prints.Figures.TryGetValue(first, out var figure))
        {
            prints.Figures.Add(first, figure = read(mention));
        }

        return figure;
    }

    /// <summary>The printed texts in one language: the first mention of each, and its figure.</summary>
    private sealed record Prints(KeyIndex Index, Dictionary<int, PrintedFigure?> Figures);
}
