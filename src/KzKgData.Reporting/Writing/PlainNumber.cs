namespace KzKgData.Reporting.Writing;

/// <summary>Formats numbers for machine-readable files.</summary>
internal static class PlainNumber
{
    /// <summary>Returns the same number without trailing zeros, which interval arithmetic leaves.</summary>
    /// <remarks>Dividing by 1 with 28 decimals gives the smallest scale that holds the value.</remarks>
    public static decimal Of(decimal value) => value.Scale == 0 ? value : value / 1.0000000000000000000000000000m;

    /// <inheritdoc cref="Of(decimal)"/>
    public static decimal? Of(decimal? value) => value is { } number ? Of(number) : null;

    /// <summary>Rounds a share or a rate to six decimals, so that no meaningless digits are written.</summary>
    public static decimal Share(decimal value) => Of(Math.Round(value, 6, MidpointRounding.AwayFromZero));

    /// <inheritdoc cref="Share(decimal)"/>
    public static decimal? Share(decimal? value) => value is { } share ? Share(share) : null;
}
