using System.Text;
using KzKgData.Reporting.Views;

namespace KzKgData.Reporting.Pages;

/// <summary>A drawing in pixels, made from a few kinds of strokes. Styles are classes, so that a page and a file dress it in their own colours.</summary>
internal sealed class SvgDrawing
{
    private readonly StringBuilder _svg = new();

    /// <summary>A straight line.</summary>
    public void Line(string style, decimal x1, decimal y1, decimal x2, decimal y2) =>
        _svg.Append(CultureInfo.InvariantCulture, $"<path class=\"{style}\" d=\"M{N(x1)} {N(y1)}L{N(x2)} {N(y2)}\"/>");

    /// <summary>A bracket that opens downwards, from one place to another.</summary>
    public void Bracket(string style, decimal from, decimal to, decimal y, decimal depth) =>
        _svg.Append(CultureInfo.InvariantCulture, $"<path class=\"{style}\" d=\"M{N(from)} {N(y + depth)}V{N(y)}H{N(to)}V{N(y + depth)}\"/>");

    /// <summary>A bar with an end at both sides.</summary>
    public void Bar(decimal from, decimal to, decimal y) =>
        _svg.Append(CultureInfo.InvariantCulture, $"<path class=\"bar\" d=\"M{N(from)} {N(y)}H{N(to)}M{N(from)} {N(y - 5)}v10M{N(to)} {N(y - 5)}v10\"/>");

    /// <summary>A rectangle.</summary>
    public void Rectangle(string style, decimal x, decimal y, decimal width, decimal height) =>
        _svg.Append(CultureInfo.InvariantCulture, $"<path class=\"{style}\" d=\"M{N(x)} {N(y)}h{N(width)}v{N(height)}h-{N(width)}z\"/>");

    /// <summary>The mark of a side.</summary>
    public void Mark(Mark mark, bool isHollow, decimal x, decimal y) =>
        _svg.Append(
            CultureInfo.InvariantCulture,
            $"<path class=\"mark {Svg.Fill(mark, isHollow)}\" transform=\"translate({N(x)} {N(y)})\" d=\"{Svg.Outline(mark)}\"/>");

    /// <summary>A line of letters.</summary>
    /// <param name="style">Its class.</param>
    /// <param name="x">Where it stands.</param>
    /// <param name="y">Its base line.</param>
    /// <param name="text">The letters.</param>
    /// <param name="anchor">Which end of it stands there, as SVG says it.</param>
    public void Text(string style, decimal x, decimal y, string text, string anchor = "start") =>
        _svg.Append(CultureInfo.InvariantCulture, $"<text class=\"{style}\" x=\"{N(x)}\" y=\"{N(y)}\"")
            .Append(anchor is "start" ? ">" : $" text-anchor=\"{anchor}\">")
            .Append(Markup.Encoder.Encode(text))
            .Append("</text>");

    /// <summary>A line of letters around a middle, moved so that it stays between two edges.</summary>
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

    /// <summary>What follows stands together.</summary>
    public void Open(string style) => _svg.Append(CultureInfo.InvariantCulture, $"<g class=\"{style}\">");

    /// <summary>Ends what was opened last.</summary>
    public void Close() => _svg.Append("</g>");

    /// <summary>The elements.</summary>
    public override string ToString() => _svg.ToString();

    private static string N(decimal pixels)
    {
        var rounded = Math.Round(pixels, 1, MidpointRounding.AwayFromZero);
        var whole = decimal.Truncate(rounded);
        return rounded == whole ? ((int)whole).ToString(CultureInfo.InvariantCulture) : rounded.ToString("0.#", CultureInfo.InvariantCulture);
    }
}
