using System.Text;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.DataPackages;

/// <summary>The <c>number</c> type of the standard.</summary>
internal sealed record NumberType(NumberFormat Format) : FieldType<decimal>(FieldKind.Number)
{
    /// <inheritdoc/>
    internal override Column ReadColumn(Table table, int column, FieldSchema field) => new DecimalOrDoubleColumn(table, column, this);

    /// <inheritdoc/>
    internal override bool IsValue(ReadOnlySpan<byte> text) => TryRead(text, out _) || TryReadNearest(text, out _);

    /// <inheritdoc/>
    internal override ReadOnlySpan<byte> KeyOf(ReadOnlySpan<byte> text) =>
        Format.IsDefault && IntegerType.IsShortest(text) ? text
        : !TryRead(text, out _) && TryReadNearest(text, out var nearest) ? Encoding.UTF8.GetBytes(nearest.ToString("R", CultureInfo.InvariantCulture))
        : base.KeyOf(text);

    /// <inheritdoc/>
    internal override Bound? BoundOf(string limit, BoundKind kind) =>
        TryRead(Encoding.UTF8.GetBytes(limit), out var exact) ? new NumberBound(this, exact, limit, kind)
        : TryReadNearest(Encoding.UTF8.GetBytes(limit), out var nearest) && !double.IsNaN(nearest) ? new NearestBound(this, nearest, limit, kind)
        : null;

    /// <summary>Parses a number outside the range or precision of a decimal, NaN and infinities included.</summary>
    public bool TryReadNearest(ReadOnlySpan<byte> text, out double value)
    {
        value = 0;
        return Format.Plain(Utf8Text.Decode(text).Trim()) is { } plain && NumberText.TryRead(plain, out var exact, out value) && exact is null;
    }

    private protected override bool TryReadExact(ReadOnlySpan<byte> text, out decimal value)
    {
        if (Format.IsDefault && CellValues.TryPlainNumber(text, out value))
        {
            return true;
        }

        value = default;
        if (Format.Plain(Utf8Text.Decode(text)) is { } plain && NumberText.TryRead(plain, out var exact, out _) && exact is { } number)
        {
            value = number;
            return true;
        }

        return false;
    }

    private protected override string Write(decimal value) => CellValues.Write(value);

    private protected override Message Describe(string text) => Format switch
    {
        { IsDefault: true } when text.Any(char.IsDigit) && text.Trim().All(c => c is (>= '0' and <= '9') or ',' or '.' or '-' or '+') =>
            $"'{text}' is not a number; write digits with a point as the decimal mark and no grouping, or declare 'decimalChar' and 'groupChar'",
        { IsDefault: true } =>
            $"'{text}' is not a number; write digits with a point as the decimal mark and no grouping, as in 1700000000, -12.5 or 1.5e9, or NaN, INF, -INF",
        { GroupMark.Length: 0 } => $"'{text}' is not a number; write digits with '{Format.DecimalMark}' as the decimal mark and no grouping, as declared",
        _ => $"'{text}' is not a number; write digits with '{Format.DecimalMark}' as the decimal mark and '{Format.GroupMark}' between groups, as declared",
    };
}
