using KzKgData.Reporting.Views;

namespace KzKgData.Reporting.Pages;

/// <summary>SVG text elements, which Razor cannot write: it treats <c>text</c> as its own element.</summary>
internal static class Svg
{
    /// <summary>A number of pixels.</summary>
    public static string N(int pixels) => pixels.ToString(CultureInfo.InvariantCulture);

    /// <summary>A line of letters.</summary>
    public static string Text(string style, string x, int y, string text, string anchor) => Labelled(style, x, y, anchor, string.Empty, text);

    /// <summary>A line of letters that is cut on a narrow screen.</summary>
    public static string Fitted(string x, int y, string side, FittedText words, string aside = "")
    {
        var sided = side.Length > 0 ? $"<tspan class=\"side\">{Encode(side)}</tspan> " : string.Empty;
        var tail = words.Tail.Length > 0 ? $"<tspan class=\"broad\">{Encode(words.Tail)}</tspan><tspan class=\"narrow\">…</tspan>" : string.Empty;
        var end = aside.Length > 0 ? $" <tspan class=\"publisher\" dx=\"4\">{Encode(aside)}</tspan>" : string.Empty;
        return FormattableString.Invariant($"<text class=\"label\" x=\"{x}\" y=\"{y}\">{sided}<tspan>{Encode(words.Head)}</tspan>{tail}{end}</text>");
    }

    /// <summary>A line of letters: those of a side, what is said, and what may be left out where there is no room.</summary>
    /// <param name="style">The class of the line.</param>
    /// <param name="x">Where it stands.</param>
    /// <param name="y">Its base line.</param>
    /// <param name="anchor">Which end of it stands there.</param>
    /// <param name="side">The letters of a side; may be empty.</param>
    /// <param name="words">What is said.</param>
    /// <param name="aside">What may be left out; may be empty.</param>
    /// <param name="shift">How far from <paramref name="x"/> it stands, in pixels.</param>
    public static string Labelled(string style, string x, int y, string anchor, string side, string words, string aside = "", int shift = 0)
    {
        var isSided = side.Length > 0;
        return FormattableString.Invariant($"<text class=\"{style}{(anchor is "start" ? string.Empty : " " + anchor)}\" x=\"{x}\" y=\"{y}\"")
            + (shift == 0 ? ">" : FormattableString.Invariant($" dx=\"{shift}\">"))
            + (isSided ? $"<tspan class=\"side\">{Encode(side)}</tspan> <tspan>{Encode(words)}</tspan>" : Encode(words))
            + (aside.Length > 0 ? $" <tspan class=\"publisher\" dx=\"4\">{Encode(aside)}</tspan>" : string.Empty)
            + "</text>";
    }

    /// <summary>How a mark is filled: nobody and unknown sides have hollow marks even where something came about.</summary>
    public static string Fill(Mark mark, bool isHollow) => isHollow || mark is Mark.HollowTriangle or Mark.HollowDiamond ? "hollow" : "solid";

    /// <summary>The id of the outline of a mark, which stands in every page once.</summary>
    public static string IdOf(Mark mark) => mark switch
    {
        Mark.Square => "mark-square",
        Mark.Circle => "mark-circle",
        Mark.Hexagon => "mark-hexagon",
        Mark.HollowTriangle => "mark-triangle",
        _ => "mark-diamond",
    };

    /// <summary>The outline of a mark around the origin.</summary>
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
