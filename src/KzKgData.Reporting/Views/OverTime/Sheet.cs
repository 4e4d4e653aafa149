namespace KzKgData.Reporting.Views;

/// <summary>
/// The width of a drawing. Positions are computed in pixels at its least width and written as shares of it, so that the drawing can be
/// stretched while its text keeps its size: what does not overlap at the least width does not overlap at any.
/// </summary>
/// <param name="Width">The least width, in pixels.</param>
internal readonly record struct Sheet(decimal Width)
{
    // The average width of a 13-pixel character in the widest of the common sans-serif fonts.
    private const decimal LetterWidth = 7.8m;

    /// <summary>A place or length as a share of the width: <c>12.5%</c>.</summary>
    public string At(decimal pixels) => Percent(100 * pixels / Width);

    /// <summary>A share of a width as a drawing takes it: <c>12.5%</c>.</summary>
    /// <param name="share">The share, in percent.</param>
    public static string Percent(decimal share) => share.ToString("0.##", CultureInfo.InvariantCulture) + "%";

    /// <summary>An estimate of how many characters fit a line of some pixels; at least 2.</summary>
    public static int LettersIn(decimal pixels) => Math.Max(2, (int)(pixels / LetterWidth));

    /// <summary>An upper estimate of the width of a line of text, in pixels.</summary>
    public static decimal WidthOf(string text) => new StringInfo(text).LengthInTextElements * LetterWidth;
}

/// <summary>The bounding box of an element, in pixels at the least width of the drawing.</summary>
internal readonly record struct Box(decimal Left, decimal Top, decimal Right, decimal Bottom)
{
    /// <summary>Whether the two overlap.</summary>
    public bool Meets(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
}
