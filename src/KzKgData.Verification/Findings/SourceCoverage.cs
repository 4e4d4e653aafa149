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
        var recognised = context.RecognisedFigures;
        var next = 0;
        return [.. dataset.Sources.Select(source =>
        {
            var isCountedInText = context.TextOf(source) is not null;
            var figures = new List<CoveredFigure>();
            for (; next < recognised.Count && recognised[next].Source == source; next++)
            {
                var (figure, mention) = (recognised[next].Figure, recognised[next].Mention);
                figures.Add(new CoveredFigure(figure.Start, figure.End, mention, UseOf(mention, dataset)));
            }

            if (!isCountedInText)
            {
                figures.AddRange(dataset.MentionsOf(source).Where(m => m.IsFigure).Select(m => new CoveredFigure(m.Start, m.End, m, UseOf(m, dataset))));
                figures = [.. figures.OrderBy(f => f.Start).ThenBy(f => f.End)];
            }

            figures.TrimExcess();
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
