using KzKgData.Verification.Facts;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Rules;

namespace KzKgData.Verification.Texts;

/// <summary>What one run needs of the pinned texts of the sources: each is hashed and looked through once, several at a time.</summary>
internal sealed class SourceTexts
{
    private readonly ArchivedText?[] _texts;
    private readonly IReadOnlyList<PrintedFigure>[] _figures;
    private readonly ulong[][] _runs;

    private SourceTexts(int count)
    {
        _texts = new ArchivedText?[count];
        _figures = new IReadOnlyList<PrintedFigure>[count];
        _runs = new ulong[count][];
    }

    /// <summary>Reads the texts of some sources.</summary>
    /// <param name="sources">The sources, numbered in this order.</param>
    /// <param name="archive">The archived texts.</param>
    /// <param name="threads">How many threads may work.</param>
    /// <exception cref="IOException">A text is there but cannot be read.</exception>
    public static SourceTexts Read(IReadOnlyList<Source> sources, ArchivedTexts archive, int threads)
    {
        var texts = new SourceTexts(sources.Count);
        Parallelism.For(sources.Count, threads, i =>
        {
            var text = archive.FindPinned(sources[i]);
            texts._texts[i] = text;
            texts._figures[i] = text is null ? [] : FigureRecogniser.Find(text.Text, sources[i].Language);
            texts._runs[i] = text is null ? [] : Shingles.Of(text.Text, NearDuplicates.RunLength);
        });
        return texts;
    }

    /// <summary>The text that a source pins, or null where it is not at hand.</summary>
    public ArchivedText? TextOf(Source source) => _texts[source.Number];

    /// <summary>The figures recognised in it, in its order.</summary>
    public IReadOnlyList<PrintedFigure> FiguresOf(Source source) => _figures[source.Number];

    /// <summary>Its runs of words.</summary>
    public ulong[] RunsOf(Source source) => _runs[source.Number];
}
