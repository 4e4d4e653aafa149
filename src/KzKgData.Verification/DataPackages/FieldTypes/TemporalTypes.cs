using KzKgData.Verification.Findings;

namespace KzKgData.Verification.DataPackages;

/// <summary>A date.</summary>
/// <param name="Format">The format; null for <c>2024-02-01</c>.</param>
/// <param name="TakesFormats">Whether a field of the type may declare a format.</param>
internal sealed record DateType(TemporalFormat? Format, bool TakesFormats = true) : FieldType<DateTime>(FieldKind.Date)
{
    private protected override bool TryReadExact(ReadOnlySpan<byte> text, out DateTime value)
    {
        if (Format is null)
        {
            return IsoText.TryDate(text, out value);
        }

        // A column of dates may be written with a time of midnight.
        var isDate = Format.TryRead(Utf8Text.Decode(text), out var parts) && parts.Date is not null && (parts.Time ?? TimeSpan.Zero) == TimeSpan.Zero;
        value = isDate ? parts.Date!.Value : default;
        return isDate;
    }

    private protected override string Write(DateTime value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private protected override Message Describe(string text) =>
        Temporal.Describe(text, $"a date", Format, TakesFormats, $"year, month and day, as in 2024-02-01");
}

/// <summary>A time of day.</summary>
/// <param name="Format">The format; null for <c>15:00:00</c>.</param>
/// <param name="TakesFormats">Whether a field of the type may declare a format.</param>
internal sealed record TimeType(TemporalFormat? Format, bool TakesFormats = true) : FieldType<TimeSpan>(FieldKind.Time)
{
    private protected override bool TryReadExact(ReadOnlySpan<byte> text, out TimeSpan value)
    {
        if (Format is null)
        {
            return IsoText.TryTime(text, out value);
        }

        var isTime = Format.TryRead(Utf8Text.Decode(text), out var parts) && parts is { Date: null, Time: not null, Zone: null };
        value = isTime ? parts.Time!.Value : default;
        return isTime;
    }

    private protected override string Write(TimeSpan value) => value.ToString("c", CultureInfo.InvariantCulture);

    private protected override Message Describe(string text) =>
        Temporal.Describe(text, $"a time", Format, TakesFormats, $"hours, minutes and seconds, as in 15:00:00");
}

/// <summary>A date with a time.</summary>
/// <param name="Format">The format; null for <c>2024-01-26T15:00:00</c>, with an optional time zone.</param>
/// <param name="TakesFormats">Whether a field of the type may declare a format.</param>
internal sealed record DateTimeType(TemporalFormat? Format, bool TakesFormats = true) : FieldType<DateTime>(FieldKind.DateTime)
{
    private static readonly TimeSpan _farthestZone = TimeSpan.FromHours(14);

    /// <inheritdoc/>
    /// <remarks>A time without a time zone may be up to 14 hours away from the same time in UTC (XML Schema, part 2, 3.2.7.4).</remarks>
    internal override int? Compare(DateTime left, DateTime right) =>
        left.Kind == right.Kind || (left - right).Duration() > _farthestZone ? left.CompareTo(right) : null;

    private protected override bool TryReadExact(ReadOnlySpan<byte> text, out DateTime value)
    {
        if (Format is null)
        {
            return IsoText.TryDateTime(text, out value);
        }

        value = default;
        return Format.TryRead(Utf8Text.Decode(text), out var parts)
            && parts.Date is { } date
            && IsoText.TryMoment(date, parts.Time ?? TimeSpan.Zero, parts.Zone, out value);
    }

    private protected override string Write(DateTime value) => value.ToString("O", CultureInfo.InvariantCulture);

    private protected override Message Describe(string text) =>
        Temporal.Describe(
            text, $"a date with a time", Format, TakesFormats, $"both with a T between them, as in 2024-01-26T15:00:00 or 2024-01-26T15:00:00Z");
}

/// <summary>A calendar year.</summary>
internal sealed record YearType() : FieldType<int>(FieldKind.Year)
{
    private const int LeastDigits = 4;
    private const int MostDigits = 9;

    private protected override bool TryReadExact(ReadOnlySpan<byte> text, out int value)
    {
        var first = text[0] == '-' ? 1 : 0;
        var digits = text.Slice(first);
        value = 0;
        if (digits.Length is < LeastDigits or > MostDigits || (digits.Length > LeastDigits && digits[0] == '0') || !IsoText.TryDigits(digits, out var year))
        {
            return false;
        }

        value = first == 0 ? year : -year;
        return true;
    }

    private protected override string Write(int value) => value.ToString("0000", CultureInfo.InvariantCulture);

    private protected override Message Describe(string text) => $"'{text}' is not a year; write it with four digits, as in 2024";
}

/// <summary>A calendar month.</summary>
internal sealed record YearMonthType() : FieldType<Period>(FieldKind.YearMonth)
{
    private const int Length = 7;

    private protected override bool TryReadExact(ReadOnlySpan<byte> text, out Period value)
    {
        value = default;
        if (text.Length != Length || text[4] != '-' || !IsoText.TryDigits(text.Slice(0, 4), out var year) || !IsoText.TryDigits(text.Slice(5), out var month)
            || !IsoText.IsDay(year, month, 1))
        {
            return false;
        }

        value = KzKgData.Period.Month(year, month);
        return true;
    }

    private protected override string Write(Period value) => value.ToString();

    private protected override Message Describe(string text) => $"'{text}' is not a month; write year and month, as in 2024-02";
}

/// <summary>A duration.</summary>
internal sealed record DurationType() : FieldType<CalendarDuration>(FieldKind.Duration)
{
    /// <inheritdoc/>
    internal override int? Compare(CalendarDuration left, CalendarDuration right) => left.TryCompare(right, out var order) ? order : null;

    private protected override bool TryReadExact(ReadOnlySpan<byte> text, out CalendarDuration value) =>
        CalendarDuration.TryParse(Utf8Text.Decode(text), out value);

    // Durations are equal if their total months are, and their total days and time.
    private protected override string Write(CalendarDuration value) =>
        FormattableString.Invariant($"P{((long)value.Years * 12) + value.Months}M{((decimal)value.Days * TimeSpan.TicksPerDay) + value.Time.Ticks}");

    private protected override Message Describe(string text) =>
        $"'{text}' is not a duration; write it as in P1Y2M3DT4H5M6S, in which zero parts can be omitted";
}

/// <summary>The messages of the types of dates and times.</summary>
file static class Temporal
{
    public static Message Describe(string text, Message what, TemporalFormat? format, bool takesFormats, Message byDefault) => format switch
    {
        null when takesFormats => $"'{text}' is not {what}; write {byDefault}, or declare its format",
        null => $"'{text}' is not {what}; write {byDefault}",
        AnyTemporalFormat => $"'{text}' is not {what} that can be read in only one way; write {byDefault}, or declare its format",
        _ => $"'{text}' is not {what} in the format '{format.Name}'; correct the value, or the format",
    };
}
