using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Texts;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG2009: a figure that stands in an archived text has no mention.</summary>
public sealed class FigureWithoutMention() : ArchiveRule("KZKG2009", "Figure without a mention")
{
    /// <summary>The figures of the text that each source pins, each with the mention that covers it whole, the shortest of several.</summary>
    internal static IReadOnlyList<RecognisedFigure>[] FiguresOf(Dataset dataset, SourceTexts texts, int threads)
    {
        var figures = new IReadOnlyList<RecognisedFigure>[dataset.Sources.Count];
        Parallelism.For(figures.Length, threads, i =>
        {
            var source = dataset.Sources[i];
            var placed = new PlacedMentions(dataset.MentionsOf(source));
            figures[i] = [.. texts.FiguresOf(source).Select(f => Cover(source, f, placed))];
        });
        return figures;
    }

    private protected override IReadOnlyList<TableRole> Needs => [TableRole.Mentions];

    private protected override IEnumerable<Outcome> Check(RuleContext context, ArchivedTexts archive) =>
        context.RecognisedFigures.SelectMany(f => f).Where(f => f.Mention is null).Select(f => Uncovered(context, f));

    private static RecognisedFigure Cover(Source source, PrintedFigure figure, PlacedMentions placed) =>
        placed.FindShortest(figure.Start, figure.End, m => Covers(m, figure)) is { } mention
            ? new RecognisedFigure(source, figure, mention)
            : new RecognisedFigure(source, figure, Mention: null) { OtherKind = placed.FindShortest(figure.Start, figure.End, m => !IsLonger(m, figure)) };

    /// <summary>Whether a mention that spans the figure holds it: a longer one of any kind, one of just the figure only if it is of the figure's kind.</summary>
    private static bool Covers(Mention mention, PrintedFigure figure) => mention.Kind == figure.Kind || IsLonger(mention, figure);

    private static bool IsLonger(Mention mention, PrintedFigure figure) => mention.End - mention.Start > figure.End - figure.Start;

    private Finding Uncovered(RuleContext context, RecognisedFigure uncovered)
    {
        var (source, figure) = (uncovered.Source, uncovered.Figure);
        var what = FormattableString.Invariant($"{source.File} prints {Printable.Quote(figure.Printed)} from {figure.Start} to {figure.End}");
        return uncovered.OtherKind is { } mention
            ? At(mention.Row.PlaceOf("kind"), $"{what}, of the kind {figure.Kind}, and the mention {mention.Id} there is of the kind {Printable.Quote(mention.Kind)}; correct it", context.FactsCiting(mention.Id))
            : At(source.Row.PlaceOf("id"), $"{what} and no mention covers it; add the mention, then cite or exclude it");
    }

    /// <summary>A figure recognised in the text of a source.</summary>
    internal readonly record struct RecognisedFigure(Source Source, PrintedFigure Figure, Mention? Mention)
    {
        /// <summary>Where no mention covers the figure, the one of just the figure that is of another kind; or null.</summary>
        public Mention? OtherKind { get; init; }
    }
}
