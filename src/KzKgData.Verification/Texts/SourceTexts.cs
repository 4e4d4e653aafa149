using System.Collections.Concurrent;
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
    private readonly TextFigure[]?[] _figures = new TextFigure[sources.Count][];
    private readonly ConcurrentDictionary<int, IReadOnlyList<PrintedFigure>> _readableFigures = [];
    private ulong[][] _runs = new ulong[sources.Count][];

    /// <summary>The number of sources.</summary>
    public int Count => sources.Count;

    /// <summary>Reads the text of a source. Must be called for every source before the other methods.</summary>
    /// <exception cref="IOException">The text exists but cannot be read.</exception>
    public void Read(int number)
    {
        var text = archive.FindPinned(sources[number]);
        _texts[number] = text;
        _figures[number] = FiguresOf(number);
        _runs[number] = text is null ? [] : Shingles.Of(text.Text, NearDuplicates.RunLength);
    }

    /// <summary>Returns the text that a source pins, or null where it is not available.</summary>
    public ArchivedText? TextOf(Source source) => _texts[source.Number];

    /// <summary>Returns the figures recognised in the text of a source, in text order.</summary>
    public TextFigure[] FiguresOf(Source source) => _figures[source.Number] ??= FiguresOf(source.Number);

    /// <summary>Returns the same figures with their readings, which are kept for the texts that are asked for.</summary>
    public IReadOnlyList<PrintedFigure> ReadableFiguresOf(Source source) => _readableFigures.GetOrAdd(source.Number, Recognise);

    /// <summary>Returns the runs of words of each text, and drops them.</summary>
    public ulong[][] TakeRuns()
    {
        var runs = _runs;
        _runs = [];
        return runs;
    }

    /// <summary>Drops the figures; those of a text are recognised again on demand.</summary>
    public void ForgetFigures() => Array.Clear(_figures, 0, _figures.Length);

    private TextFigure[] FiguresOf(int number)
    {
        var found = Recognise(number);
        var figures = new TextFigure[found.Count];
        PeriodExpression? last = null;
        for (var i = 0; i < figures.Length; i++)
        {
            var days = found[i].Days;
            last = days is null || days == last ? last : days; // a text mostly repeats the period it is about
            figures[i] = new TextFigure(found[i], days is null ? null : last);
        }

        return figures;
    }

    private IReadOnlyList<PrintedFigure> Recognise(int number) =>
        _texts[number] is { } text ? FigureRecogniser.Find(text.Text, sources[number].Language) : [];
}
