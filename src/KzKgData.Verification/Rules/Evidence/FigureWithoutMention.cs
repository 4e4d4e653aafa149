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
        var mentions = dataset.Mentions.ToLookup(m => m.Source);
        foreach (var source in dataset.Sources)
        {
            var placed = new PlacedMentions(mentions[source]);
            foreach (var figure in archive.FiguresOf(source))
            {
                yield return (source, figure, placed.FindShortest(figure.Start, figure.End, m => Covers(m, figure)));
            }
        }
    }

    /// <summary>Whether a mention that spans the figure holds it: a longer one of any kind, one of just the figure only if it is of the figure's kind.</summary>
    private static bool Covers(Mention mention, PrintedFigure figure) =>
        mention.Kind == figure.Kind || mention.End - mention.Start > figure.End - figure.Start;

    private protected override IReadOnlyList<TableRole> Needs => [TableRole.Mentions];

    private protected override IEnumerable<Outcome> Check(RuleContext context, ArchivedTexts archive) =>
        FiguresOf(context.Dataset, archive)
            .Where(f => f.Mention is null)
            .Select(f => At(
                f.Source.Row.PlaceOf("id"),
                FormattableString.Invariant($"{f.Source.File} prints {Printable.Quote(f.Figure.Printed)} from {f.Figure.Start} to {f.Figure.End} and no mention covers it; add the mention, then cite or exclude it")));
}
