using KzKgData.Verification.Figures;
using KzKgData.Verification.Findings;

namespace KzKgData.Serving.Views;

/// <summary>A piece of a line with uniform marking.</summary>
/// <param name="Start">Its start, in code points.</param>
/// <param name="Text">The characters.</param>
/// <param name="Place">The marked place that it belongs to; null for plain text.</param>
/// <param name="IsEnd">Whether the marked place ends with it.</param>
/// <param name="Proposals">The numbers of the proposed rows whose sentence starts here.</param>
public sealed record Piece(int Start, string Text, MarkedPlace? Place, bool IsEnd, IReadOnlyList<int> Proposals);

/// <summary>Consecutive non-empty lines of a text, and the rows proposed from them.</summary>
/// <param name="Lines">The lines.</param>
/// <param name="Proposals">The proposed rows whose sentences start in them.</param>
public sealed record Paragraph(IReadOnlyList<IReadOnlyList<Piece>> Lines, IReadOnlyList<ProposalView> Proposals)
{
    /// <summary>Splits a text into paragraphs.</summary>
    /// <param name="text">The text.</param>
    /// <param name="points">The text by code points.</param>
    /// <param name="places">The places to mark.</param>
    /// <param name="proposals">The rows proposed from it, in text order.</param>
    public static IReadOnlyList<Paragraph> Of(string text, CodePoints points, IEnumerable<MarkedPlace> places, IReadOnlyList<ProposalView> proposals)
    {
        MarkedPlace[] marked = [.. places.OrderBy(p => p.Start)];
        var paragraphs = new List<Paragraph>();
        var lines = new List<IReadOnlyList<Piece>>();
        var first = 0;
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny('\r', '\n') is >= 0 and var length ? start + length : text.Length;
            var (from, to) = (points.FromUtf16(start), points.FromUtf16(end));
            if (text.AsSpan(start, end - start).IsWhiteSpace())
            {
                Close(from);
            }
            else
            {
                lines.Add([.. Pieces(points, from, to, marked, proposals)]);
            }

            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        Close(int.MaxValue);
        return paragraphs;

        void Close(int end)
        {
            if (lines.Count > 0)
            {
                paragraphs.Add(new Paragraph([.. lines], [.. proposals.Where(p => p.Proposal.Start >= first && p.Proposal.Start < end)]));
                (lines, first) = ([], end);
            }
        }
    }

    /// <summary>
    /// Splits a line wherever a marked place or the sentence of a proposed row starts or ends. Of overlapping places, an open one is shown.
    /// </summary>
    private static IEnumerable<Piece> Pieces(CodePoints text, int from, int to, MarkedPlace[] marked, IReadOnlyList<ProposalView> proposals)
    {
        var here = Array.FindAll(marked, m => m.Start < to && m.End > from);
        int[] cuts =
        [
            .. here.SelectMany(m => new[] { m.Start, m.End })
                .Concat(proposals.Select(p => p.Proposal.Start))
                .Where(c => c > from && c < to)
                .Append(from)
                .Append(to)
                .Distinct()
                .Order(),
        ];
        for (var i = 0; i + 1 < cuts.Length; i++)
        {
            var (start, end) = (cuts[i], cuts[i + 1]);
            var place = here.Where(m => m.Start <= start && m.End >= end)
                .OrderBy(m =>
                    m.Use switch
                    {
                        FigureUse.Unaccounted => 0,
                        FigureUse.Cited => 1,
                        _ => 2,
                    })
                .ThenBy(m => m.End - m.Start)
                .FirstOrDefault();
            yield return new Piece(
                start,
                text.Slice(start, end),
                place,
                place?.End == end,
                [.. proposals.Where(p => p.Proposal.Start == start).Select(p => p.Number)]);
        }
    }
}
