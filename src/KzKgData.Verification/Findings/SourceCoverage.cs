using KzKgData.Verification.Facts;
using KzKgData.Verification.Rules;

namespace KzKgData.Verification.Findings;

/// <summary>The figures of a source, and what has become of each.</summary>
/// <param name="Source">The source.</param>
/// <param name="IsCountedInText">Whether the figures are those recognised in the text that the source pins; otherwise they are the mentions of figures, and one that nobody recorded is not among them.</param>
/// <param name="Figures">The figures, in the order of the text.</param>
public sealed record SourceCoverage(Source Source, bool IsCountedInText, IReadOnlyList<CoveredFigure> Figures)
{
    /// <summary>How many figures of the source came to that.</summary>
    public int Count(FigureUse use) => Figures.Count(f => f.Use == use);

    /// <summary>The coverage of every source, in the order of their table.</summary>
    /// <exception cref="IOException">An archived text is there but cannot be read.</exception>
    internal static IReadOnlyList<SourceCoverage> Of(RuleContext context)
    {
        var dataset = context.Dataset;
        return [.. dataset.Sources.Select(source =>
        {
            var isCountedInText = context.TextOf(source) is not null;
            CoveredFigure[] figures = isCountedInText
                ? [.. context.RecognisedFigures[source.Number].Select(f => new CoveredFigure(f.Figure.Start, f.Figure.End, f.Mention, UseOf(f.Mention, dataset)))]
                : [.. dataset.MentionsOf(source).Where(m => m.IsFigure).Select(m => new CoveredFigure(m.Start, m.End, m, UseOf(m, dataset))).OrderBy(f => f.Start).ThenBy(f => f.End)];
            return new SourceCoverage(source, isCountedInText, figures);
        })];
    }

    /// <summary>What has become of what is printed at a mention; null stands for a figure that no mention covers.</summary>
    public static FigureUse UseOf(Mention? mention, Dataset dataset) =>
        mention is not { } known ? FigureUse.Unaccounted
        : dataset.IsEvidence(known) ? FigureUse.Cited
        : dataset.Exclusions.ContainsKey(known.Id) ? FigureUse.Excluded
        : FigureUse.Unaccounted;
}
