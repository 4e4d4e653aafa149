namespace KzKgData.Reporting.Views;

/// <summary>
/// The width of a drawing. Places are worked out in pixels at its least width and written as shares of it, so that the drawing may be
/// stretched while its letters keep their size: what does not overlap at the least width overlaps at none.
/// </summary>
/// <param name="Width">The least width, in pixels.</param>
internal readonly record struct Sheet(decimal Width)
{
    // As wide as the widest of the usual fonts without serifs sets a letter of 13 pixels on average.
    private const decimal LetterWidth = 7.8m;

    /// <summary>A place or length as a share of the width: <c>12.5%</c>.</summary>
    public string At(decimal pixels) => Percent(100 * pixels / Width);

    /// <summary>A share of a width as a drawing takes it: <c>12.5%</c>.</summary>
    /// <param name="share">The share, in percent.</param>
    public static string Percent(decimal share) => share.ToString("0.##", CultureInfo.InvariantCulture) + "%";

    /// <summary>How many letters a line of some pixels holds, as a rule; at least 2.</summary>
    public static int LettersIn(decimal pixels) => Math.Max(2, (int)(pixels / LetterWidth));

    /// <summary>How wide a line of letters is at most, as a rule, in pixels.</summary>
    public static decimal WidthOf(string text) => new StringInfo(text).LengthInTextElements * LetterWidth;
}

/// <summary>A stretch of a drawing that something takes up, in pixels at its least width.</summary>
internal readonly record struct Box(decimal Left, decimal Top, decimal Right, decimal Bottom)
{
    /// <summary>Whether the two overlap.</summary>
    public bool Meets(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
}
