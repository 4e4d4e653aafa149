using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Figures;

namespace KzKgData.Verification.Facts;

/// <summary>Reads what is printed at mentions. What is printed alike is read once.</summary>
/// <param name="read">Reads what is printed at a mention, by its characters, its kind and the language of its source alone; null where that is
/// nothing.</param>
internal sealed class FigureReader(Func<Mention, PrintedFigure?> read)
{
    private readonly Dictionary<string, Prints> _languages = new(StringComparer.Ordinal);

    /// <summary>What is printed at a mention.</summary>
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

    /// <summary>What is printed in one language: the first mention of each print, and what is read there.</summary>
    private sealed record Prints(KeyIndex Index, Dictionary<int, PrintedFigure?> Figures);
}
