using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Texts;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG2009: a figure in an archived text has no mention.</summary>
public sealed class FigureWithoutMention() : ArchiveRule("KZKG2009", "Figure without a mention")
{
    /// <summary>The row number that means "no mention".</summary>
    internal const int NoMention = -1;

    /// <summary>Returns the figures of the archived text of each source, each with the shortest mention that fully covers it.</summary>
    internal static RecognisedFigure[][] FiguresOf(Dataset dataset, SourceTexts texts, int threads)
    {
        var figures = new RecognisedFigure[dataset.Sources.Count][];
        Parallelism.For(figures.Length, threads, i =>
        {
            var placed = new PlacedMentions(dataset.MentionsByPlace(dataset.Sources[i]));
            var printed = texts.FiguresOf(dataset.Sources[i]);
            figures[i] = new RecognisedFigure[printed.Count];
            for (var j = 0; j < printed.Count; j++)
            {
                var mention = placed.Find(printed[j], out var otherKind);
                figures[i][j] = new RecognisedFigure(printed[j], mention?.Index ?? NoMention, otherKind?.Index ?? NoMention);
            }
        });
        return figures;
    }

    private protected override IReadOnlyList<TableRole> Needs => [TableRole.Mentions];

    private protected override IEnumerable<Outcome> Check(RuleContext context, ArchivedTexts archive)
    {
        foreach (var source in context.Dataset.Sources)
        {
            foreach (var figure in context.RecognisedFigures[source.Number])
            {
                if (figure.Mention == NoMention)
                {
                    yield return Uncovered(context, source, figure.Figure, figure.OtherKind == NoMention ? null : context.Dataset.MentionAt(figure.OtherKind));
                }
            }
        }
    }

    private Finding Uncovered(RuleContext context, Source source, PrintedFigure figure, Mention? otherKind)
    {
        Message what = $"{source.File} prints {Printable.Quote(figure.Printed)} from {figure.Start} to {figure.End}";
        return otherKind is { } mention
            ? At(
                mention.Row.PlaceOf("kind"),
                $"{what}, of the kind {figure.Kind}, but the mention {mention.Id} there is of the kind {Printable.Quote(mention.Kind)}; correct the kind",
                context.FactsCiting(mention.Id))
            : At(source.Row.PlaceOf("id"), $"{what}, but no mention covers it; add a mention, then cite or exclude it");
    }

    /// <summary>A figure recognised in the text of a source.</summary>
    /// <param name="Figure">The figure.</param>
    /// <param name="Mention">The row of the mention that covers it, or <see cref="NoMention"/>.</param>
    /// <param name="OtherKind">The row of a mention of exactly this figure but of another kind, or <see cref="NoMention"/>.</param>
    internal readonly record struct RecognisedFigure(PrintedFigure Figure, int Mention, int OtherKind);
}
