using System.Text.RegularExpressions;

namespace KzKgData.Verification.Figures;

/// <summary>
/// Finds the dates in the URL of a page: <c>/2024/04/19/</c>, <c>-2024-04-19</c>, <c>20240419</c>, <c>/19-04-2024</c>,
/// <c>/2024/apr/19/</c>.
/// </summary>
internal static class AddressDate
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;
    private const string Year = "(?<year>(19|20)[0-9]{2})";
    private const string Month =
        "(?<month>[0-9]{1,2}|jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)";
    private const string Day = "(?<day>[0-9]{1,2})";
    private const string Months = "janfebmaraprmayjunjulaugsepoctnovdec";

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(1);

    // A match with digits or letters next to it is part of a longer word or number.
    private static readonly Regex[] _forms =
    [
        Form(Year + "(?<joint>[/_.-])" + Month + "(\\k<joint>" + Day + ")?"),
        Form(Day + "(?<joint>[/_.-])" + Month + "\\k<joint>" + Year),
        Form(Year + "(?<month>[0-9]{2})(?<day>[0-9]{2})"),
    ];

    /// <summary>Returns the days in a URL, and the months where the URL has no day.</summary>
    /// <param name="url">The URL; may be empty.</param>
    /// <returns>The unambiguous ones: 02-03-2024 is left out, since either number may be the month.</returns>
    public static IReadOnlyList<KzKgData.Period> In(string url)
    {
        var host = url.IndexOf("://", StringComparison.Ordinal);
        var path = host < 0 ? -1 : url.IndexOf('/', host + 3);
        return path < 0
            ? []
            :
            [
                .. _forms
                    .SelectMany((form, i) => form.Matches(url.Substring(path)).Cast<Match>().Select(m => Read(m, isDayFirst: i == 1)))
                    .OfType<KzKgData.Period>()
                    .Distinct(),
            ];
    }

    private static KzKgData.Period? Read(Match match, bool isDayFirst)
    {
        var year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
        var month = MonthOf(match.Groups["month"].Value);
        if (!match.Groups["day"].Success)
        {
            return month is >= 1 and <= 12 ? KzKgData.Period.Month(year, month) : null;
        }

        var day = int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture);
        if (isDayFirst && char.IsDigit(match.Groups["month"].Value[0]))
        {
            if (day <= 12 && month <= 12 && day != month)
            {
                return null;
            }

            (day, month) = month > 12 ? (month, day) : (day, month);
        }

        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? KzKgData.Period.Day(year, month, day) : null;
    }

    private static int MonthOf(string month) => char.IsDigit(month[0])
        ? int.Parse(month, CultureInfo.InvariantCulture)
        : (Months.IndexOf(month.Substring(0, 3), StringComparison.OrdinalIgnoreCase) / 3) + 1;

    private static Regex Form(string pattern) => new("(?<![0-9a-z])" + pattern + "(?![0-9a-z])", Options, _patience);
}
