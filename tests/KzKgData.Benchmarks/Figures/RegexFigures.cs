using System.Text.RegularExpressions;

namespace KzKgData.Benchmarks.Figures;

/// <summary>
/// The peer with a generated regular expression: finds dates, and numbers with an optional currency, scale, and percent sign or word. It returns only
/// their places, not their values.
/// </summary>
internal static partial class RegexFigures
{
    /// <summary>Returns the number of figures in a text.</summary>
    public static int Count(string text) => Figure().Count(text);

#pragma warning disable MA0009 // used only on our own texts; a timeout would slow it down
    [GeneratedRegex(
        """
        \b(?:[0-9]{1,2}\ )?(?:January|February|March|April|May|June|July|August|September|October|November|December
            |января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)(?:\ [0-9]{1,2},)?\ [0-9]{4}\b
        |(?:[$€£₽]\ ?)?\b[0-9]+(?:[,.\ \u00A0][0-9]{3})*(?:[.,][0-9]+)?
            (?:\ (?:thousand|million|billion|trillion|тыс\.?|млн\.?|млрд\.?|трлн\.?|тысяч[аи]?|миллион(?:а|ов)?|миллиард(?:а|ов)?))?
            (?:\ ?%|\ (?:percent|per\ cent|dollars|euros|tenge|som|процент(?:а|ов)?|доллар(?:а|ов)?|евро|тенге|сомов))?
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Figure();
#pragma warning restore MA0009
}
