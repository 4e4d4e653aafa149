using System.Buffers;
using System.Text;
using KzKgData.Reporting.Views;
using KzKgData.Reporting.Wording;
using KzKgData.Reporting.Writing;

namespace KzKgData.Reporting.Pages;

/// <summary>A chart as a picture that stands alone: what it asks and finds, the drawing, and where all of it comes from.</summary>
internal static class ChartFile
{
    private const int Width = 600;
    private const int Margin = 30;

    // Always on white: it is made to be put into a text.
    private const string Style = "text{font:13px system-ui,\"Segoe UI\",Roboto,Arial,sans-serif;fill:#1d2126}"
        + ".heading{font:600 19px "
        + "Georgia,serif}.finding{font-size:14px}.value,.label,.gap-label{font-weight:600}.origin,.tick,.foot{fill:#575e68;font-size:12px}"
        + ".gap-label{fill:#95390f}.gap{fill:#faeee6}.bracket{fill:none;stroke:#95390f;stroke-width:1.5}.grid{stroke:#e0dcd3}"
        + ".axis{stroke:#b9b3a7}.bar{fill:none;stroke:#1d2126;stroke-width:2}"
        + ".mark{fill:#1d2126;stroke:#1d2126;stroke-width:2}.hollow{fill:#fff}.agreeing path{stroke:#575e68}.agreeing .solid{fill:#575e68}";

    // Only what would end or change an address is written otherwise; the rest may stand in an attribute as it is.
    private static readonly SearchValues<char> _changed = SearchValues.Create("#%\"<>");

    /// <summary>The picture as SVG.</summary>
    /// <param name="card">The disagreement; it has a chart.</param>
    /// <param name="edition">The data package.</param>
    /// <param name="inner">The chart as <see cref="ChartDrawing"/> draws it with room.</param>
    /// <param name="height">Its height in pixels.</param>
    /// <exception cref="InvalidOperationException">The disagreement has no chart.</exception>
    public static string Write(CardView card, EditionView edition, string inner, int height)
    {
        var chart = card.Chart ?? throw new InvalidOperationException("There is nothing to draw.");
        var drawing = new SvgDrawing();
        var y = Margin;
        Lines("heading", card.Question, 24, 50);
        Lines("finding", chart.Finding.IsEmpty ? card.Apart : chart.Finding, 20, 66);
        drawing.OpenAt(Margin, y);
        drawing.Append(inner);
        drawing.Close();
        y += height + 18;
        Lines("foot", chart.Caption, 16, 84);
        y += 6;
        Lines("foot", Phrase.Format(Texts.ChartSources, Words.LongList([.. card.Claims.Select(c => c.Source.Source).Distinct().Select(Words.Name)])), 16, 84);
        Lines("foot", edition.Citation, 16, 84);
        Lines("foot", edition.AddressOf(card.Anchor), 16, 84);
        return string.Create(
                CultureInfo.InvariantCulture,
                $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {y}\" width=\"{Width}\" height=\"{y}\" role=\"img\">")
            + $"<title>{Markup.Encoder.Encode(card.Question.ToString())}</title><desc>{Markup.Encoder.Encode(chart.Conclusion.ToString())}</desc>"
            + $"<style>{Style}</style><path fill=\"#fff\" d=\"M0 0h{Width}v{y.ToString(CultureInfo.InvariantCulture)}H0z\"/>{drawing}</svg>";

        void Lines(string style, Phrase words, int lineHeight, int letters)
        {
            foreach (var line in WrappedText.Lines(words.ToString(), letters))
            {
                drawing.Text(style, Margin, y, line);
                y += lineHeight;
            }
        }
    }

    /// <summary>An address that holds the picture itself, so that it can be saved without a request.</summary>
    public static string Address(string svg)
    {
        var address = new StringBuilder("data:image/svg+xml,", 2 * svg.Length);
        var rest = svg.AsSpan();
        for (var at = rest.IndexOfAny(_changed); at >= 0; at = rest.IndexOfAny(_changed))
        {
            address.Append(rest[..at]).Append(rest[at] switch { '#' => "%23", '%' => "%25", '"' => "'", '<' => "%3C", _ => "%3E" });
            rest = rest[(at + 1)..];
        }

        return address.Append(rest).ToString();
    }
}
