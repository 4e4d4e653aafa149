using System.Text;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Findings;

namespace KzKgData.Curation;

/// <summary>A stretch of an archived text, with an excerpt to recognise it.</summary>
/// <param name="Start">Its start, in Unicode code points.</param>
/// <param name="End">Its end, in Unicode code points, exclusive.</param>
/// <param name="Excerpt">The stretch with its context, on one line of at most 60 UTF-16 units. Only for display: no sentence of a source is
/// stored.</param>
public sealed record Occurrence(int Start, int End, string Excerpt)
{
    private const int LongestExcerpt = 60;
    private const int WidestMargin = 24;
    private const string Ellipsis = "…";

    internal static Occurrence In(CodePoints text, int start, int end)
    {
        // Escaping lengthens some characters, so the largest margin that fits is found by trial.
        for (var margin = WidestMargin; margin >= 0; margin--)
        {
            var from = Math.Max(0, start - margin);
            var to = Math.Min(text.Count, end + margin);
            var excerpt = (from > 0 ? Ellipsis : string.Empty) + OnOneLine(text.Slice(from, to)) + (to < text.Count ? Ellipsis : string.Empty);
            if (excerpt.Length <= LongestExcerpt)
            {
                return new Occurrence(start, end, excerpt);
            }
        }

        var printed = OnOneLine(text.Slice(start, Math.Min(end, start + LongestExcerpt)));
        var cut = Math.Min(printed.Length, LongestExcerpt - Ellipsis.Length);
        return new Occurrence(start, end, printed[..(char.IsHighSurrogate(printed[cut - 1]) ? cut - 1 : cut)] + Ellipsis);
    }

    private static string OnOneLine(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                builder.Append(c);
            }
            else if (builder.Length > 0 && builder[^1] != ' ')
            {
                builder.Append(' ');
            }
        }

        return Printable.OneLine(builder.ToString().TrimEnd());
    }
}
