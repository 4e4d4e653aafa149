namespace KzKgData.Verification.DataPackages;

/// <summary>Dates and times in a strptime format such as <c>%d/%m/%Y</c>, with English names.</summary>
internal sealed record StrptimeFormat : TemporalFormat
{
    private const int FirstYearOfTwoDigits = 69; // POSIX: 69 is 1969, 68 is 2068

    // Directives that are abbreviations of several others.
    private static readonly Dictionary<char, string> _compounds = new()
    {
        ['D'] = "%m/%d/%y",
        ['F'] = "%Y-%m-%d",
        ['T'] = "%H:%M:%S",
        ['R'] = "%H:%M",
        ['r'] = "%I:%M:%S %p",
        ['c'] = "%a %b %e %H:%M:%S %Y",
        ['x'] = "%m/%d/%y", // the formats of the C locale, since no file says which locale its writer had
        ['X'] = "%H:%M:%S",
    };

    private readonly string _pattern;

    private StrptimeFormat(string name, string pattern) => (Name, _pattern) = (name, pattern);

    /// <inheritdoc/>
    public override string Name { get; }

    /// <summary>Creates a format from a pattern.</summary>
    /// <param name="name">The pattern.</param>
    /// <param name="format">The format; null if a directive is unknown.</param>
    /// <returns>The unknown directive, or null.</returns>
    public static string? TryMake(string name, out StrptimeFormat? format)
    {
        const string Directives = "YymdHIMSfjpbBhaAzZ%eDFTRrntcxX";
        format = null;
        var pattern = name;
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%')
            {
                continue;
            }

            if (i + 1 == pattern.Length || Directives.IndexOf(pattern[i + 1]) < 0)
            {
                return pattern.Substring(i, Math.Min(2, pattern.Length - i));
            }

            pattern = _compounds.TryGetValue(pattern[i + 1], out var parts) ? pattern.Remove(i, 2).Insert(i, parts) : pattern;
            i++;
        }

        format = new StrptimeFormat(name, pattern);
        return null;
    }

    /// <inheritdoc/>
    public override bool TryRead(string text, out TemporalParts parts)
    {
        var read = new Reader(text);
        parts = default;
        for (var i = 0; i < _pattern.Length; i++)
        {
            if (_pattern[i] == '%' ? !read.TryDirective(_pattern[++i]) : char.IsWhiteSpace(_pattern[i]) ? !read.TrySpace() : !read.TryLiteral(_pattern[i]))
            {
                return false;
            }
        }

        return read.TryFinish(out parts);
    }

    private struct Reader(string text)
    {
        private int _at;
        private int? _year;
        private int? _month;
        private int? _day;
        private int? _dayOfYear;
        private int? _hour;
        private int? _halfDayHour;
        private bool? _isAfternoon;
        private int? _minute;
        private int? _second;
        private int? _ticks;
        private TimeSpan? _zone;

        public bool TryDirective(char directive) => directive switch
        {
            'Y' => TryNumber(4, 4, ref _year),
            'y' => TryNumber(2, 2, ref _year) && SetCentury(),
            'm' => TryNumber(1, 2, ref _month),
            'd' => TryNumber(1, 2, ref _day),
            'e' => (TrySpaces() || true) && TryNumber(1, 2, ref _day),
            'j' => TryNumber(1, 3, ref _dayOfYear),
            'H' => TryNumber(1, 2, ref _hour),
            'I' => TryNumber(1, 2, ref _halfDayHour),
            'M' => TryNumber(1, 2, ref _minute),
            'S' => TryNumber(1, 2, ref _second),
            'f' => TryFraction(),
            'p' => TryHalf(),
            'b' or 'h' => TryName(CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames, 1, ref _month),
            'B' => TryName(CultureInfo.InvariantCulture.DateTimeFormat.MonthNames, 1, ref _month),
            'a' => TrySkip(CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedDayNames),
            'A' => TrySkip(CultureInfo.InvariantCulture.DateTimeFormat.DayNames),
            'z' => TryOffset(),
            'Z' => TrySkip(["UTC", "GMT"]) && SetUtc(),
            'n' or 't' => TrySpace(),
            _ => TryLiteral(directive),
        };

        public bool TryLiteral(char literal) => _at < text.Length && text[_at] == literal && ++_at > 0;

        public bool TrySpace() => TrySpaces();

        public readonly bool TryFinish(out TemporalParts parts)
        {
            parts = default;
            if (_at != text.Length)
            {
                return false;
            }

            if (_dayOfYear is { } day && _year is { } ofYear)
            {
                if (ofYear < 1 || day < 1 || day > (DateTime.IsLeapYear(ofYear) ? 366 : 365))
                {
                    return false;
                }

                parts.Date = new DateTime(ofYear, 1, 1).AddDays(day - 1);
            }
            else if (_year is { } year)
            {
                if (!IsoText.IsDay(year, _month ?? 1, _day ?? 1))
                {
                    return false;
                }

                parts.Date = new DateTime(year, _month ?? 1, _day ?? 1);
            }

            var hour = _hour ?? (_halfDayHour is { } half ? half is >= 1 and <= 12 ? (half % 12) + (_isAfternoon == true ? 12 : 0) : -1 : null);
            if (hour is < 0 or > 23 || _minute is > 59 || _second is > 59)
            {
                return false;
            }

            parts.Time = hour is null ? null : new TimeSpan(hour.Value, _minute ?? 0, _second ?? 0) + new TimeSpan(_ticks ?? 0);
            parts.Zone = _zone;
            return true;
        }

        private bool TrySpaces()
        {
            var start = _at;
            while (_at < text.Length && char.IsWhiteSpace(text[_at]))
            {
                _at++;
            }

            return _at > start;
        }

        private bool TryNumber(int least, int most, ref int? value)
        {
            var (start, number) = (_at, 0);
            while (_at < text.Length && _at - start < most && text[_at] is >= '0' and <= '9')
            {
                number = (number * 10) + (text[_at++] - '0');
            }

            value = number;
            return _at - start >= least;
        }

        private bool SetCentury()
        {
            _year += _year < FirstYearOfTwoDigits ? 2000 : 1900;
            return true;
        }

        private bool SetUtc()
        {
            _zone = TimeSpan.Zero;
            return true;
        }

        private bool TryFraction()
        {
            var start = _at;
            int? digits = null;
            if (!TryNumber(1, 6, ref digits))
            {
                return false;
            }

            _ticks = digits * (int)Math.Pow(10, 7 - (_at - start));
            return true;
        }

        private bool TryHalf()
        {
            int? half = null;
            if (!TryName(["am", "pm"], 0, ref half))
            {
                return false;
            }

            _isAfternoon = half == 1;
            return true;
        }

        private bool TrySkip(string[] names)
        {
            int? ignored = null;
            return TryName(names, 0, ref ignored);
        }

        private bool TryName(string[] names, int first, ref int? value)
        {
            for (var i = 0; i < names.Length; i++)
            {
                if (names[i].Length > 0 && string.Compare(text, _at, names[i], 0, names[i].Length, StringComparison.OrdinalIgnoreCase) == 0)
                {
                    value = i + first;
                    _at += names[i].Length;
                    return true;
                }
            }

            return false;
        }

        private bool TryOffset()
        {
            if (_at < text.Length && text[_at] == 'Z')
            {
                _at++;
                return SetUtc();
            }

            if (_at >= text.Length || text[_at] is not ('+' or '-'))
            {
                return false;
            }

            var sign = text[_at++] == '-' ? -1 : 1;
            int? hours = null;
            int? minutes = null;
            if (!TryNumber(2, 2, ref hours)
                || (_at < text.Length && text[_at] == ':' && ++_at < 0)
                || !TryNumber(2, 2, ref minutes)
                || minutes > 59
                || hours > 14)
            {
                return false;
            }

            _zone = new TimeSpan(sign * hours!.Value, sign * minutes!.Value, 0);
            return true;
        }
    }
}
