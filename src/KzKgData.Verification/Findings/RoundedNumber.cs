namespace KzKgData.Verification.Findings;

/// <summary>A number formatted with a fixed number of decimals.</summary>
/// <param name="Value">The number.</param>
/// <param name="Decimals">The number of digits after the decimal point.</param>
public readonly record struct RoundedNumber(decimal Value, int Decimals)
{
    /// <summary>Formats the number with a decimal point: <c>23.7</c>.</summary>
    public override string ToString() => Math.Round(Value, Decimals, MidpointRounding.AwayFromZero)
        .ToString("F" + Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
