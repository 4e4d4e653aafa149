using KzKgData.Verification.Facts;
using KzKgData.Verification.Figures;

namespace KzKgData.Verification.Texts;

/// <summary>
/// What one run needs of the pinned texts of the sources: each is hashed and looked through once. Different texts may be read at the same time.
/// </summary>
/// <param name="sources">The sources, numbered in this order.</param>
/// <param name="archive">The archived texts.</param>
internal sealed class SourceTexts(IReadOnlyList<Source> sources, ArchivedTexts archive)
{
    private readonly ArchivedText?[] _texts = new ArchivedText?[sources.Count];
    private readonly IReadOnlyList<PrintedFigure>[] _figures = new IReadOnlyList<PrintedFigure>[sources.Count];
    private readonly ulong[][] _runs = new ulong[sources.Count][];

    /// <summary>How many sources there are.</summary>
    public int Count => sources.Count;

    /// <summary>Reads the text of a source. Has to be done for each before anything is asked.</summary>
    /// <exception cref="IOException">The text is there but cannot be read.</exception>
    public void Read(int number)
    {
        var text = archive.FindPinned(sources[number]);
        _texts[number] = text;
        _figures[number] = text is null ? [] : FigureRecogniser.Find(text.Text, sources[number].Language);
        _runs[number] = text is null ? [] : Shingles.Of(text.Text, NearDuplicates.RunLength);
    }

    /// <summary>The text that a source pins, or null where it is not at hand.</summary>
    public ArchivedText? TextOf(Source source) => _texts[source.Number];

    /// <summary>The figures recognised in it, in its order.</summary>
    public IReadOnlyList<PrintedFigure> FiguresOf(Source source) => _figures[source.Number];

    /// <summary>Its runs of words.</summary>
    public ulong[] RunsOf(Source source) => _runs[source.Number];
}
