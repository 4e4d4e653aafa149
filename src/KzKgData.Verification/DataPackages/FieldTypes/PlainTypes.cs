using KzKgData.Verification.Findings;

namespace KzKgData.Verification.DataPackages;

/// <summary>A whole number in a table with a role: digits only.</summary>
internal sealed record PlainIntegerType() : FieldType<long>(FieldKind.WholeNumber)
{
    private protected override bool TakesWhiteSpace => false;

    private protected override bool TryReadExact(ReadOnlySpan<byte> text, out long value) => CellValues.TryInteger(text, out value);

    private protected override string Write(long value) => value.ToString(CultureInfo.InvariantCulture);

    private protected override Message Describe(string text) => $"'{text}' is not a whole number; write digits only, as in 1700, at most 10^18 in size";

    internal override ReadOnlySpan<byte> KeyOf(ReadOnlySpan<byte> text) => IntegerType.IsShortest(text) ? text : base.KeyOf(text);
}

/// <summary>A number in a table with a role: digits with an optional decimal point.</summary>
internal sealed record PlainNumberType() : FieldType<decimal>(FieldKind.Number)
{
    private protected override bool TakesWhiteSpace => false;

    private protected override bool TryReadExact(ReadOnlySpan<byte> text, out decimal value) => CellValues.TryNumber(text, out value);

    private protected override string Write(decimal value) => CellValues.Write(value);

    private protected override Message Describe(string text) =>
        $"'{text}' is not a number; write digits with a point as the decimal mark and no grouping, as in 1700000000 or 12.5, at most 10^18 in size";

    internal override ReadOnlySpan<byte> KeyOf(ReadOnlySpan<byte> text) => IntegerType.IsShortest(text) ? text : base.KeyOf(text);
}

/// <summary>A date in a table with a role: year, month and day.</summary>
internal sealed record PlainDateType() : FieldType<DateTime>(FieldKind.Date)
{
    private protected override bool TakesWhiteSpace => false;

    private protected override bool TryReadExact(ReadOnlySpan<byte> text, out DateTime value) => IsoText.TryDate(text, out value);

    private protected override string Write(DateTime value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private protected override Message Describe(string text) => $"'{text}' is not a date; write year, month and day, as in 2024-02-01";

    internal override ReadOnlySpan<byte> KeyOf(ReadOnlySpan<byte> text) => text; // only one form is allowed
}

/// <summary>A period of whole days in its shortest form.</summary>
internal sealed record PeriodType() : FieldType<Period>(FieldKind.Period)
{
    private protected override bool TakesWhiteSpace => false;

    private protected override bool TryReadExact(ReadOnlySpan<byte> text, out Period value)
    {
        // Nearly all periods are years, which need no string.
        if (text.Length == 4 && CellValues.TryInteger(text, out var year) && year > 0)
        {
            value = KzKgData.Period.Year((int)year);
            return true;
        }

        return KzKgData.Period.TryParse(Utf8Text.Decode(text), out value, out _);
    }

    private protected override string Write(Period value) => value.ToString();

    private protected override Message Describe(string text)
    {
        // The same messages as those of Period.TryParse, but translatable.
        var parts = text.Split('/');
        var periods = parts.Select(p => KzKgData.Period.TryParse(p, out var period, out _) ? period : (Period?)null).ToArray();
        return periods is not [{ } first, { } last]
            ? (Message)$"'{text}' is not a period; write a year (2023), a month (2023-11), a day (2023-11-05) or two of them joined by '/'"
            : last.LastDay < first.FirstDay ? (Message)$"the period '{text}' ends before it begins; write the earlier part first"
            : $"the period '{text}' is not in its shortest form; write '{KzKgData.Period.Between(first, last)}'";
    }

    internal override ReadOnlySpan<byte> KeyOf(ReadOnlySpan<byte> text) => text; // only one form is allowed
}
