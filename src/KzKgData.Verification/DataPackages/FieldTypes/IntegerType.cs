using KzKgData.Verification.Findings;

namespace KzKgData.Verification.DataPackages;

/// <summary>The <c>integer</c> type of the standard, in the range of 64 bits.</summary>
internal sealed record IntegerType(NumberFormat Format) : FieldType<long>(FieldKind.WholeNumber)
{
    private const int DigitsOfLong = 18;

    /// <summary>
    /// Whether a text is the canonical form of a whole number with at most 18 digits: no plus sign and no leading zeros.
    /// </summary>
    internal static bool IsShortest(ReadOnlySpan<byte> text)
    {
        var first = !text.IsEmpty && text[0] == '-' ? 1 : 0;
        if (text.Length - first is < 1 or > DigitsOfLong || (text[first] == '0' && text.Length > 1))
        {
            return false;
        }

        foreach (var b in text.Slice(first))
        {
            if (b is < (byte)'0' or > (byte)'9')
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    internal override ReadOnlySpan<byte> KeyOf(ReadOnlySpan<byte> text) => Format.IsDefault && IsShortest(text) ? text : base.KeyOf(text);

    private protected override bool TryReadExact(ReadOnlySpan<byte> text, out long value)
    {
        if (Format.IsDefault && CellValues.TryPlainInteger(text, out value))
        {
            return true;
        }

        value = default;
        return Format.Plain(Utf8Text.Decode(text)) is { } plain
            && IsInteger(plain)
            && long.TryParse(plain, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    private protected override string Write(long value) => value.ToString(CultureInfo.InvariantCulture);

    private protected override Message Describe(string text) => Format.Plain(text.Trim()) is { } plain && IsInteger(plain)
        ? (Message)$"'{text}' is outside the range of 64-bit integers ({long.MinValue} to {long.MaxValue}); declare the column as number or string"
        : Format.IsDefault && NumberText.TryRead(text.Trim(), out _, out _)
            ? (Message)$"'{text}' is not a whole number; write digits only, as in 1700, or declare the type number"
        : Format.GroupMark.Length == 0 ? (Message)$"'{text}' is not a whole number; write digits only, as in 1700"
        : $"'{text}' is not a whole number; write digits with '{Format.GroupMark}' between groups of them, as declared";

    // long.TryParse accepts trailing NUL characters.
    private static bool IsInteger(string text)
    {
        var first = text is ['-' or '+', ..] ? 1 : 0;
        for (var i = first; i < text.Length; i++)
        {
            if (text[i] is < '0' or > '9')
            {
                return false;
            }
        }

        return text.Length > first;
    }
}
