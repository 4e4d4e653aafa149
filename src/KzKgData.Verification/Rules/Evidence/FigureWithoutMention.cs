using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG2009: a figure that stands in an archived text has no mention.</summary>
public sealed class FigureWithoutMention() : ArchiveRule("KZKG2009", "Figure without a mention")
{
    /// <summary>The figures of the pinned texts, each with the mention that covers it whole, the shortest of several, or null.</summary>
    internal static IEnumerable<(Source Source, PrintedFigure Figure, Mention? Mention)> FiguresOf(Dataset dataset, ArchivedTexts archive)
    {
        var mentions = dataset.Mentions.OrderBy(m => m.End - m.Start).ToLookup(m => m.Source);
        foreach (var source in dataset.Sources)
        {
            foreach (var figure in archive.FiguresOf(source))
            {
                yield return (source, figure, mentions[source].FirstOrDefault(m => Covers(m, figure)));
            }
        }
    }

    /// <summary>Whether a mention holds the figure: a longer one of any kind, one of just the figure only if it is of the figure's kind.</summary>
    private static bool Covers(Mention mention, PrintedFigure figure) =>
        mention.Start <= figure.Start
        && figure.End <= mention.End
        && (mention.Kind == figure.Kind || mention.End - mention.Start > figure.End - figure.Start);

    private protected override IReadOnlyList<TableRole> Needs => [TableRole.Mentions];

    private protected override IEnumerable<Outcome> Check(RuleContext context, ArchivedTexts archive) =>
        FiguresOf(context.Dataset, archive).Where(f => f.Mention is null).Select(f => Uncovered(context, f.Source, f.Figure));

    private Finding Uncovered(RuleContext context, Source source, PrintedFigure figure)
    {
        var what = FormattableString.Invariant($"{source.File} prints {Printable.Quote(figure.Printed)} from {figure.Start} to {figure.End}");
        return context.Dataset.Mentions.FirstOrDefault(m => (m.Source, m.Start, m.End) == (source, figure.Start, figure.End)) is { } mention
            ? At(mention.Row.PlaceOf("kind"), $"{what}, of the kind {figure.Kind}, and the mention {mention.Id} there is of the kind {Printable.Quote(mention.Kind)}; correct it", context.FactsCiting(mention.Id))
            : At(source.Row.PlaceOf("id"), $"{what} and no mention covers it; add the mention, then cite or exclude it");
    }
}
