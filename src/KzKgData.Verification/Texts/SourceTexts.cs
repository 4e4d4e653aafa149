using KzKgData.Verification.Facts;
using KzKgData.Verification.Figures;

namespace KzKgData.Verification.Texts;

/// <summary>
/// The pinned texts of the sources for one verification, with their figures and runs of words; each text is scanned once. Different texts may be read
/// concurrently.
/// </summary>
/// <param name="sources">The sources, in the order of their numbers.</param>
/// <param name="archive">The archived texts.</param>
internal sealed class SourceTexts(IReadOnlyList<Source> sources, ArchivedTexts archive)
{
    private readonly ArchivedText?[] _texts = new ArchivedText?[sources.Count];
    private readonly IReadOnlyList<PrintedFigure>[] _figures = new IReadOnlyList<PrintedFigure>[sources.Count];
    private readonly ulong[][] _runs = new ulong[sources.Count][];

    /// <summary>The number of sources.</summary>
    public int Count => sources.Count;

    /// <summary>Reads the text of a source. Must be called for every source before the other methods.</summary>
    /// <exception cref="IOException">The text exists but cannot be read.</exception>
    public void Read(int number)
    {
        var text = archive.FindPinned(sources[number]);
        _texts[number] = text;
        _figures[number] = text is null ? [] : FigureRecogniser.Find(text.Text, sources[number].Language);
        _runs[number] = text is null ? [] : Shingles.Of(text.Text, NearDuplicates.RunLength);
    }

    /// <summary>Returns the text that a source pins, or null where it is not available.</summary>
    public ArchivedText? TextOf(Source source) => _texts[source.Number];

    /// <summary>Returns the figures recognised in the text of a source, in text order.</summary>
    public IReadOnlyList<PrintedFigure> FiguresOf(Source source) => _figures[source.Number];

    /// <summary>Returns the runs of words of the text of a source.</summary>
    public ulong[] RunsOf(Source source) => _runs[source.Number];
}
