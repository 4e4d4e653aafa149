using KzKgData.Verification.Facts;
using KzKgData.Verification.Rules;

namespace KzKgData.Verification.Findings;

/// <summary>The figures of a source, and how each is used.</summary>
/// <param name="Source">The source.</param>
/// <param name="IsCountedInText">Whether the figures were recognised in the archived text. Otherwise they are the recorded mentions of figures,
/// and unrecorded figures are not counted.</param>
/// <param name="Figures">The figures, in the order of the text.</param>
public sealed record SourceCoverage(Source Source, bool IsCountedInText, IReadOnlyList<CoveredFigure> Figures)
{
    /// <summary>Counts the figures of the source with a given use.</summary>
    public int Count(FigureUse use)
    {
        var count = 0;
        for (var i = 0; i < Figures.Count; i++)
        {
            count += Figures[i].Use == use ? 1 : 0;
        }

        return count;
    }

    /// <summary>Returns the coverage of every source, in the order of their table.</summary>
    /// <exception cref="IOException">An archived text exists but cannot be read.</exception>
    internal static IReadOnlyList<SourceCoverage> Of(RuleContext context)
    {
        var sources = context.Dataset.Sources;
        var coverage = new SourceCoverage[sources.Count];
        Parallelism.For(coverage.Length, context.Threads, i => coverage[i] = Of(sources[i], context));
        return coverage;
    }

    private static SourceCoverage Of(Source source, RuleContext context) => context.TextOf(source) is null
        ? new SourceCoverage(source, IsCountedInText: false, OfMentions(source, context.Dataset))
        : new SourceCoverage(source, IsCountedInText: true, OfText(source, context));

    private static CoveredFigure[] OfText(Source source, RuleContext context)
    {
        var (figures, covers) = (context.FiguresOf(source), context.CoversOf(source));
        var covered = new CoveredFigure[figures.Length];
        for (var i = 0; i < covered.Length; i++)
        {
            Mention? mention = covers[i].Mention == FigureWithoutMention.NoMention ? null : context.Dataset.MentionAt(covers[i].Mention);
            covered[i] = new CoveredFigure(figures[i].Start, figures[i].End, mention, UseOf(mention, context.Dataset));
        }

        return covered;
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

    /// <summary>Returns how a mention is used; null stands for a figure without a mention.</summary>
    public static FigureUse UseOf(Mention? mention, Dataset dataset) =>
        mention is not { } known ? FigureUse.Unaccounted
        : dataset.IsEvidence(known) ? FigureUse.Cited
        : dataset.FindExclusion(known) is not null ? FigureUse.Excluded
        : FigureUse.Unaccounted;
}
