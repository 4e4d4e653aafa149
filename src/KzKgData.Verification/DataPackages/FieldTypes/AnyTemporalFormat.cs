using System.Text;

namespace KzKgData.Verification.DataPackages;

/// <summary>Dates and times in any unambiguous format (<c>any</c>).</summary>
internal sealed record AnyTemporalFormat : TemporalFormat
{
    private static readonly string[] _dates =
    [
        "%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d", "%d %b %Y", "%d %B %Y", "%d-%b-%Y", "%d-%B-%Y", "%d/%b/%Y", "%d. %B %Y", "%d. %b %Y", "%b %d %Y",
        "%B %d %Y", "%b %d, %Y", "%B %d, %Y", "%Y %b %d", "%Y %B %d", "%Y-%b-%d", "%a %d %b %Y", "%a, %d %b %Y", "%A, %d %B %Y", "%A, %B %d, %Y",
        "%a %b %d %Y", "%a, %b %d, %Y", "%Y-%m", "%Y/%m", "%b %Y", "%B %Y",
        "%Y", // the first day of the year
    ];

    private static readonly string[] _dayFirst = ["%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y"];

    private static readonly string[] _monthFirst = ["%m/%d/%Y", "%m.%d.%Y", "%m-%d-%Y"];

    private static readonly string[] _times =
    [
        "%H:%M:%S.%f", "%H:%M:%S", "%H:%M", "%I:%M:%S %p", "%I:%M:%S%p", "%I:%M %p", "%I:%M%p", "%I %p", "%I%p",
    ];

    private static readonly string[] _zones = [string.Empty, "%z", " %z", " %Z", "%Z"];

    private static readonly Lazy<StrptimeFormat[]> _dateFormats = new(() => Make(_dates));
    private static readonly Lazy<StrptimeFormat[]> _dayFirstFormats = new(() => Make(_dayFirst));
    private static readonly Lazy<StrptimeFormat[]> _monthFirstFormats = new(() => Make(_monthFirst));
    private static readonly Lazy<StrptimeFormat[]> _timeFormats = new(() => Make(_times.SelectMany(t => _zones.Select(z => t + z))));

    /// <inheritdoc/>
    public override string Name => "any";

    /// <inheritdoc/>
    public override bool TryRead(string text, out TemporalParts parts)
    {
        if (IsoText.TryDateTime(Encoding.UTF8.GetBytes(text), out var moment))
        {
            parts = new TemporalParts { Date = moment.Date, Time = moment.TimeOfDay, Zone = moment.Kind == DateTimeKind.Utc ? TimeSpan.Zero : null };
            return true;
        }

        if (TryFirst(_timeFormats.Value, text, out parts) || TryDate(text, out parts))
        {
            return true;
        }

        // Tries every position at which a time could begin.
        for (var i = 1; i + 1 < text.Length; i++)
        {
            if (text[i] is 'T' or ' ' && text[i + 1] is >= '0' and <= '9'
                && TryFirst(_timeFormats.Value, text.Substring(i + 1), out var time) && TryDate(text.Substring(0, i).TrimEnd(' ', ','), out var date))
            {
                parts = new TemporalParts { Date = date.Date, Time = time.Time, Zone = time.Zone };
                return true;
            }
        }

        parts = default;
        return false;
    }

    private static StrptimeFormat[] Make(IEnumerable<string> patterns) =>
        [
            .. patterns.Select(p =>
                StrptimeFormat.TryMake(p, out var format) is null ? format! : throw new InvalidOperationException($"The pattern '{p}' is not known.")),
        ];

    private static bool TryDate(string text, out TemporalParts parts)
    {
        if (TryFirst(_dateFormats.Value, text, out parts))
        {
            return true;
        }

        if (text.Length == 8
            && IsoText.TryDigits(Encoding.UTF8.GetBytes(text), out var number)
            && IsoText.IsDay(number / 10_000, number / 100 % 100, number % 100))
        {
            parts.Date = new DateTime(number / 10_000, number / 100 % 100, number % 100);
            return true;
        }

        // The order of day and month is unambiguous if one of the numbers cannot be a month, or if both orders give the same date.
        var isDayFirst = TryFirst(_dayFirstFormats.Value, text, out parts);
        var isMonthFirst = TryFirst(_monthFirstFormats.Value, text, out var other);
        parts = isDayFirst ? parts : other;
        return isDayFirst || isMonthFirst ? !(isDayFirst && isMonthFirst) || parts.Date == other.Date : false;
    }

    private static bool TryFirst(StrptimeFormat[] formats, string text, out TemporalParts parts)
    {
        foreach (var format in formats)
        {
            if (format.TryRead(text, out parts))
            {
                return true;
            }
        }

        parts = default;
        return false;
    }
}
