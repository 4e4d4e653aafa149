using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Texts;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG2009: a figure in an archived text has no mention.</summary>
public sealed class FigureWithoutMention() : ArchiveRule("KZKG2009", "Figure without a mention")
{
    /// <summary>The row number that means "no mention".</summary>
    internal const int NoMention = -1;

    /// <summary>Returns the shortest mention that fully covers each figure of the archived text of each source.</summary>
    internal static Cover[][] CoversOf(Dataset dataset, SourceTexts texts, int threads)
    {
        var covers = new Cover[dataset.Sources.Count][];
        Parallelism.For(covers.Length, threads, i =>
        {
            var placed = new PlacedMentions(dataset.MentionsByPlace(dataset.Sources[i]));
            covers[i] = Array.ConvertAll(texts.FiguresOf(dataset.Sources[i]), f =>
                new Cover(placed.Find(f, out var otherKind)?.Index ?? NoMention, otherKind?.Index ?? NoMention));
        });
        return covers;
    }

    private protected override IReadOnlyList<TableRole> Needs => [TableRole.Mentions];

    private protected override IEnumerable<Outcome> Check(RuleContext context, ArchivedTexts archive)
    {
        foreach (var source in context.Dataset.Sources)
        {
            var figures = context.FiguresOf(source);
            for (var i = 0; i < figures.Length; i++)
            {
                if (context.CoversOf(source)[i] is { Mention: NoMention, OtherKind: var otherKind })
                {
                    yield return Uncovered(context, source, figures[i], otherKind == NoMention ? null : context.Dataset.MentionAt(otherKind));
                }
            }
        }
    }

    private Finding Uncovered(RuleContext context, Source source, TextFigure figure, Mention? otherKind)
    {
        Message what = $"{source.File} prints {Printable.Quote(figure.PrintedIn(context.TextOf(source)!))} from {figure.Start} to {figure.End}";
        return otherKind is { } mention
            ? At(
                mention.Row.PlaceOf("kind"),
                $"{what}, of the kind {figure.Kind}, but the mention {mention.Id} there is of the kind {Printable.Quote(mention.Kind)}; correct the kind",
                context.FactsCiting(mention.Id))
            : At(source.Row.PlaceOf("id"), $"{what}, but no mention covers it; add a mention, then cite or exclude it");
    }

    /// <summary>The mentions at a figure of an archived text.</summary>
    /// <param name="Mention">The row of the mention that covers the figure, or <see cref="NoMention"/>.</param>
    /// <param name="OtherKind">The row of a mention of exactly this figure but of another kind, or <see cref="NoMention"/>.</param>
    internal readonly record struct Cover(int Mention, int OtherKind);
}
