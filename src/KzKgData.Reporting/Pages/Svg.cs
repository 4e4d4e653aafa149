using KzKgData.Reporting.Views;

namespace KzKgData.Reporting.Pages;

/// <summary>SVG text elements, which Razor cannot write: it treats <c>text</c> as its own element.</summary>
internal static class Svg
{
    /// <summary>Formats a number of pixels.</summary>
    public static string N(int pixels) => pixels.ToString(CultureInfo.InvariantCulture);

    /// <summary>Writes a line of text.</summary>
    public static string Text(string style, string x, int y, string text, string anchor) => Labelled(style, x, y, anchor, string.Empty, text);

    /// <summary>Writes a line of text that is shortened on a narrow screen.</summary>
    public static string Fitted(string x, int y, string side, FittedText words, string aside = "")
    {
        var sided = side.Length > 0 ? $"<tspan class=\"side\">{Encode(side)}</tspan> " : string.Empty;
        var tail = words.Tail.Length > 0 ? $"<tspan class=\"broad\">{Encode(words.Tail)}</tspan><tspan class=\"narrow\">…</tspan>" : string.Empty;
        var end = aside.Length > 0 ? $" <tspan class=\"publisher\" dx=\"4\">{Encode(aside)}</tspan>" : string.Empty;
        return FormattableString.Invariant($"<text class=\"label\" x=\"{x}\" y=\"{y}\">{sided}<tspan>{Encode(words.Head)}</tspan>{tail}{end}</text>");
    }

    /// <summary>Writes a line of text: the letters of a side, the words, and an optional end.</summary>
    /// <param name="style">The class of the text element.</param>
    /// <param name="x">The x coordinate.</param>
    /// <param name="y">The y coordinate of the baseline.</param>
    /// <param name="anchor">The text anchor: <c>start</c>, <c>middle</c> or <c>end</c>.</param>
    /// <param name="side">The letters of a side; may be empty.</param>
    /// <param name="words">The words.</param>
    /// <param name="aside">The publisher, which may be hidden if there is no room; may be empty.</param>
    /// <param name="shift">The horizontal offset from <paramref name="x"/>, in pixels.</param>
    public static string Labelled(string style, string x, int y, string anchor, string side, string words, string aside = "", int shift = 0)
    {
        var isSided = side.Length > 0;
        return FormattableString.Invariant($"<text class=\"{style}{(anchor is "start" ? string.Empty : " " + anchor)}\" x=\"{x}\" y=\"{y}\"")
            + (shift == 0 ? ">" : FormattableString.Invariant($" dx=\"{shift}\">"))
            + (isSided ? $"<tspan class=\"side\">{Encode(side)}</tspan> <tspan>{Encode(words)}</tspan>" : Encode(words))
            + (aside.Length > 0 ? $" <tspan class=\"publisher\" dx=\"4\">{Encode(aside)}</tspan>" : string.Empty)
            + "</text>";
    }

    /// <summary>Returns the fill class of a mark. Marks of no side or of an unknown side are always hollow.</summary>
    public static string Fill(Mark mark, bool isHollow) => isHollow || mark is Mark.HollowTriangle or Mark.HollowDiamond ? "hollow" : "solid";

    /// <summary>Returns the id of the outline of a mark, which each page defines once.</summary>
    public static string IdOf(Mark mark) => mark switch
    {
        Mark.Square => "mark-square",
        Mark.Circle => "mark-circle",
        Mark.Hexagon => "mark-hexagon",
        Mark.HollowTriangle => "mark-triangle",
        _ => "mark-diamond",
    };

    /// <summary>Returns the path of a mark, centred on the origin.</summary>
    public static string Outline(Mark mark) => mark switch
    {
        Mark.Square => "M-5.5-5.5h11v11h-11z",
        Mark.Circle => "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0z",
        Mark.Hexagon => "M-7 0l3.5-6h7l3.5 6l-3.5 6h-7z",
        Mark.HollowTriangle => "M0-7L6.5 5h-13z",
        _ => "M0-7.5L7.5 0L0 7.5L-7.5 0z",
    };

    private static string Encode(string text) => Markup.Encoder.Encode(text);
}
