using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Figures;

namespace KzKgData.Verification.Facts;

/// <summary>Reads the printed figures of the mentions of one package, and caches them by printed text.</summary>
/// <param name="read">Reads the figure of a mention; must depend only on its characters, its kind and the language of its source. Null if there is
/// none.</param>
internal sealed class FigureReader(Func<Mention, PrintedFigure?> read)
{
    private readonly Dictionary<(string Language, int Print), PrintedFigure?> _figures = [];
    private KeyIndex? _prints;

    /// <summary>Returns the figure printed at a mention, or null.</summary>
    public PrintedFigure? Read(Mention mention)
    {
        _prints ??= mention.Table.NewPrints();
        var key = (mention.Source.Language, _prints.FindOrAdd(mention.Index));
        if (!_figures.TryGetValue(key, out var figure))
        {
            _figures.Add(key, figure = read(mention));
        }

        return figure;
    }
}
