using System.Text;
using KzKgData.Reporting.Views;

namespace KzKgData.Reporting.Pages;

/// <summary>Builds a drawing from a few basic shapes, in pixels. Styles are classes, so that a page and a file can use different colours.</summary>
internal sealed class SvgDrawing
{
    private readonly StringBuilder _svg = new(4 * 1024);

    /// <summary>Adds a straight line.</summary>
    public void Line(string style, decimal x1, decimal y1, decimal x2, decimal y2) =>
        _svg.Append(CultureInfo.InvariantCulture, $"<path class=\"{style}\" d=\"M{N(x1)} {N(y1)}L{N(x2)} {N(y2)}\"/>");

    /// <summary>Adds a horizontal bracket that opens downwards.</summary>
    public void Bracket(string style, decimal from, decimal to, decimal y, decimal depth) =>
        _svg.Append(CultureInfo.InvariantCulture, $"<path class=\"{style}\" d=\"M{N(from)} {N(y + depth)}V{N(y)}H{N(to)}V{N(y + depth)}\"/>");

    /// <summary>Adds a horizontal bar with a tick at each end.</summary>
    public void Bar(decimal from, decimal to, decimal y) =>
        _svg.Append(CultureInfo.InvariantCulture, $"<path class=\"bar\" d=\"M{N(from)} {N(y)}H{N(to)}M{N(from)} {N(y - 5)}v10M{N(to)} {N(y - 5)}v10\"/>");

    /// <summary>Adds a rectangle.</summary>
    public void Rectangle(string style, decimal x, decimal y, decimal width, decimal height) =>
        _svg.Append(CultureInfo.InvariantCulture, $"<path class=\"{style}\" d=\"M{N(x)} {N(y)}h{N(width)}v{N(height)}h-{N(width)}z\"/>");

    /// <summary>Adds the mark of a side.</summary>
    public void Mark(Mark mark, bool isHollow, decimal x, decimal y) =>
        _svg.Append(
            CultureInfo.InvariantCulture,
            $"<path class=\"mark {Svg.Fill(mark, isHollow)}\" transform=\"translate({N(x)} {N(y)})\" d=\"{Svg.Outline(mark)}\"/>");

    /// <summary>Adds a line of text.</summary>
    /// <param name="style">The class of the text element.</param>
    /// <param name="x">The x coordinate.</param>
    /// <param name="y">The y coordinate of the baseline.</param>
    /// <param name="text">The text.</param>
    /// <param name="anchor">The SVG text anchor: <c>start</c>, <c>middle</c> or <c>end</c>.</param>
    public void Text(string style, decimal x, decimal y, string text, string anchor = "start") =>
        _svg.Append(CultureInfo.InvariantCulture, $"<text class=\"{style}\" x=\"{N(x)}\" y=\"{N(y)}\"")
            .Append(anchor is "start" ? ">" : $" text-anchor=\"{anchor}\">")
            .Append(Markup.Encoder.Encode(text))
            .Append("</text>");

    /// <summary>Adds a centred line of text, shifted to stay between two edges.</summary>
    public void Centred(string style, decimal middle, decimal y, string text, decimal left, decimal right)
    {
        var half = Sheet.WidthOf(text) / 2;
        if (middle - half < left)
        {
            Text(style, left, y, text);
        }
        else if (middle + half > right)
        {
            Text(style, right, y, text, "end");
        }
        else
        {
            Text(style, middle, y, text, "middle");
        }
    }

    /// <summary>Begins a group.</summary>
    public void Open(string style) => _svg.Append(CultureInfo.InvariantCulture, $"<g class=\"{style}\">");

    /// <summary>Ends the innermost group.</summary>
    public void Close() => _svg.Append("</g>");

    /// <summary>Returns the SVG elements.</summary>
    public override string ToString() => _svg.ToString();

    private static string N(decimal pixels)
    {
        var rounded = Math.Round(pixels, 1, MidpointRounding.AwayFromZero);
        var whole = decimal.Truncate(rounded);
        return rounded == whole ? ((int)whole).ToString(CultureInfo.InvariantCulture) : rounded.ToString("0.#", CultureInfo.InvariantCulture);
    }
}
