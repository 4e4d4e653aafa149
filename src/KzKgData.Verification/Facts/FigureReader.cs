using KzKgData.Verification.Figures;

namespace KzKgData.Verification.Facts;

/// <summary>Reads the figures printed at mentions. What is printed alike is read once.</summary>
internal sealed class FigureReader
{
    private readonly Dictionary<Print, PrintedFigure?> _figures = [];

    /// <summary>The figure printed at a mention, read as a claim of a kind reads it; null where there is no single one.</summary>
    public PrintedFigure? Read(ClaimKind kind, Mention mention)
    {
        var print = new Print(kind.IsWorded ? kind : null, mention.Kind, mention.Source.Language, mention.Printed);
        if (!_figures.TryGetValue(print, out var figure))
        {
            _figures.Add(print, figure = Claim.FigureOf(kind, mention));
        }

        return figure;
    }

    private readonly record struct Print(ClaimKind? Claim, string Mention, string Language, string Printed);
}
