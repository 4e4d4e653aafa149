using KzKgData.Verification.Facts;
using KzKgData.Verification.Rules;

namespace KzKgData.Verification.Findings;

/// <summary>The figures of a source, and what has become of each.</summary>
/// <param name="Source">The source.</param>
/// <param name="IsCountedInText">Whether the figures are those recognised in the text that the source pins; otherwise they are the mentions of
/// figures, and one that nobody recorded is not among them.</param>
/// <param name="Figures">The figures, in the order of the text.</param>
public sealed record SourceCoverage(Source Source, bool IsCountedInText, IReadOnlyList<CoveredFigure> Figures)
{
    /// <summary>How many figures of the source came to that.</summary>
    public int Count(FigureUse use)
    {
        var count = 0;
        for (var i = 0; i < Figures.Count; i++)
        {
            count += Figures[i].Use == use ? 1 : 0;
        }

        return count;
    }

    /// <summary>The coverage of every source, in the order of their table.</summary>
    /// <exception cref="IOException">An archived text is there but cannot be read.</exception>
    internal static IReadOnlyList<SourceCoverage> Of(RuleContext context)
    {
        var sources = context.Dataset.Sources;
        var coverage = new SourceCoverage[sources.Count];
        Parallelism.For(coverage.Length, context.Threads, i => coverage[i] = Of(sources[i], context));
        return coverage;
    }

    private static SourceCoverage Of(Source source, RuleContext context)
    {
        var dataset = context.Dataset;
        return context.TextOf(source) is null
            ? new SourceCoverage(source, IsCountedInText: false, OfMentions(source, dataset))
            : new SourceCoverage(source, IsCountedInText: true, Array.ConvertAll(context.RecognisedFigures[source.Number], f =>
            {
                Mention? mention = f.Mention == FigureWithoutMention.NoMention ? null : dataset.MentionAt(f.Mention);
                return new CoveredFigure(f.Figure.Start, f.Figure.End, mention, UseOf(mention, dataset));
            }));
    }

    private static List<CoveredFigure> OfMentions(Source source, Dataset dataset)
    {
        var figures = new List<CoveredFigure>();
        foreach (var mention in dataset.MentionsByPlace(source))
        {
            if (mention.IsFigure)
            {
                figures.Add(new CoveredFigure(mention.Start, mention.End, mention, UseOf(mention, dataset)));
            }
        }

        return figures;
    }

    /// <summary>What has become of what is printed at a mention; null stands for a figure that no mention covers.</summary>
    public static FigureUse UseOf(Mention? mention, Dataset dataset) =>
        mention is not { } known ? FigureUse.Unaccounted
        : dataset.IsEvidence(known) ? FigureUse.Cited
        : dataset.FindExclusion(known) is not null ? FigureUse.Excluded
        : FigureUse.Unaccounted;
}
