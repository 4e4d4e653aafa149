using KzKgData.Reporting.Writing;

namespace KzKgData.Reporting.Views;

/// <summary>
/// The width of a drawing. Positions are computed in pixels at the minimum width and written as shares of it, so that the drawing can be
/// stretched while its text keeps its size: elements that do not overlap at the minimum width never overlap.
/// </summary>
/// <param name="Width">The minimum width, in pixels.</param>
internal readonly record struct Sheet(decimal Width)
{
    // The average width of a 13-pixel character in the widest of the common sans-serif fonts.
    private const decimal LetterWidth = 7.8m;

    /// <summary>Returns a position or length as a share of the width: <c>12.5%</c>.</summary>
    public string At(decimal pixels) => Percent(100 * pixels / Width);

    /// <summary>Formats a share of a width for SVG: <c>12.5%</c>.</summary>
    /// <param name="share">The share, in percent.</param>
    public static string Percent(decimal share) => share.ToString("0.##", CultureInfo.InvariantCulture) + "%";

    /// <summary>Returns an estimate of the number of characters that fit a line of the given width in pixels; at least 2.</summary>
    public static int LettersIn(decimal pixels) => Math.Max(2, (int)(pixels / LetterWidth));

    /// <summary>Returns an upper estimate of the width of a line of text, in pixels.</summary>
    public static decimal WidthOf(string text) => Letters.CountIn(text) * LetterWidth;
}

/// <summary>The bounding box of an element, in pixels at the minimum width of the drawing.</summary>
internal readonly record struct Box(decimal Left, decimal Top, decimal Right, decimal Bottom)
{
    /// <summary>Whether two boxes overlap.</summary>
    public bool Meets(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
}
