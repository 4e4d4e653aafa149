using KzKgData.Reporting.Wording;
using KzKgData.Reporting.Writing;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Findings;

namespace KzKgData.Reporting.Views;

/// <summary>Cuts short excerpts from an archived text. All offsets count Unicode code points.</summary>
internal sealed class Excerpts(
    CodePoints text,
    SourceCoverage coverage,
    IReadOnlyList<Mention> mentions,
    ILookup<string, Citation> citations,
    Dataset dataset,
    FactLinks links)
{
    /// <summary>The longest context on each side.</summary>
    internal const int Reach = 80;

    private readonly CoveredFigure[] _figures = [.. coverage.Figures.OrderBy(f => f.Start)];
    private readonly int[] _starts = [.. coverage.Figures.Select(f => f.Start).Order()];
    private readonly int _longest = coverage.Figures.Count == 0 ? 0 : coverage.Figures.Max(f => f.End - f.Start);

    /// <summary>Returns an excerpt for every mention of the source and for every figure that no mention covers, in the order of the text.</summary>
    public IReadOnlyList<ExcerptView> All
    {
        get
        {
            var printed = mentions.Where(m => m.Start < m.End && m.End <= text.Count).Select(Of);
            var figures = coverage.Figures.Where(f => f.Mention is null).Select(f => Of(f.Start, f.End, anchor: null, FigureUse.Unaccounted));
            return [.. printed.Concat(figures).OrderBy(e => e.Start).ThenBy(e => e.End).ThenBy(e => e.Anchor, StringComparer.Ordinal)];
        }
    }

    private ExcerptView Of(Mention mention) => Of(mention.Start, mention.End, Anchors.Of(mention), SourceCoverage.UseOf(mention, dataset)) with
    {
        Cells = [.. citations[mention.Id].Select(CellOf)],
        Reason = dataset.FindExclusion(mention) is { } exclusion ? Phrase.Data(Words.OfId(exclusion["reason"].Text)) : Phrase.Empty,
    };

    private CarriedCellView CellOf(Citation citation)
    {
        var field = dataset.FindFact(citation.Fact)?.Row.Table.Schema.Field(citation.Field);
        return new CarriedCellView(links.Of(citation.Fact), field is null ? Phrase.Empty : Words.Column(field));
    }

    private ExcerptView Of(int start, int end, string? anchor, FigureUse use)
    {
        var (from, to) = (Before(start), After(end));
        var parts = new List<ExcerptPart>();
        var at = from;
        foreach (var figure in Near(from, start).Where(f => f.Start >= from && f.End <= start))
        {
            Add(figure.Start, figure.End, figure.Use, isSubject: false);
        }

        Add(start, end, use, isSubject: true);
        foreach (var figure in Near(end, to).Where(f => f.Start >= end && f.End <= to))
        {
            Add(figure.Start, figure.End, figure.Use, isSubject: false);
        }

        AddWords(to);
        return new ExcerptView(anchor, start, end, use, parts, from > 0, to < text.Count);

        void Add(int first, int last, FigureUse what, bool isSubject)
        {
            AddWords(first);
            parts.Add(new ExcerptPart(VisibleText.Stretch(text.Slice(first, last)), what, isSubject));
            at = last;
        }

        void AddWords(int last)
        {
            if (at < last)
            {
                parts.Add(new ExcerptPart(VisibleText.Stretch(text.Slice(at, last)), Use: null, IsSubject: false));
            }
        }
    }

    /// <summary>Returns the start of the context before an offset: within reach, at the start of a word and not inside a figure.</summary>
    private int Before(int start)
    {
        var from = Math.Max(0, start - Reach);
        while (from > 0 && from < start && !IsSpace(from - 1))
        {
            from++;
        }

        return Near(from, start).Where(f => f.Start < from && from < f.End && f.End <= start).Select(f => f.End).FirstOrDefault(from);
    }

    /// <summary>Returns the end of the context after an offset: within reach, at the end of a word and not inside a figure.</summary>
    private int After(int end)
    {
        var to = Math.Min(text.Count, end + Reach);
        while (to < text.Count && to > end && !IsSpace(to))
        {
            to--;
        }

        return Near(end, to).Where(f => f.Start < to && to < f.End && f.Start >= end).Select(f => f.Start).FirstOrDefault(to);
    }

    /// <summary>Returns the figures that may overlap a range of the text, in the order of the text.</summary>
    private IEnumerable<CoveredFigure> Near(int from, int to)
    {
        var first = Array.BinarySearch(_starts, from - _longest);
        for (var i = first < 0 ? ~first : FirstOf(first); i < _figures.Length && _starts[i] <= to; i++)
        {
            yield return _figures[i];
        }
    }

    // A binary search may return any one of several equal elements.
    private int FirstOf(int index)
    {
        while (index > 0 && _starts[index - 1] == _starts[index])
        {
            index--;
        }

        return index;
    }

    private bool IsSpace(int point) => string.IsNullOrWhiteSpace(text.Slice(point, point + 1));
}
