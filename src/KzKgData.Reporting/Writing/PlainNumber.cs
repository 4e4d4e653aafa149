namespace KzKgData.Reporting.Writing;

/// <summary>Numbers as files for programs hold them.</summary>
internal static class PlainNumber
{
    /// <summary>The same number without zeros behind its last digit that counts: arithmetic on intervals leaves some.</summary>
    /// <remarks>A division gives as few decimals as it can.</remarks>
    public static decimal Of(decimal value) => value.Scale == 0 ? value : value / 1.0000000000000000000000000000m;

    /// <inheritdoc cref="Of(decimal)"/>
    public static decimal? Of(decimal? value) => value is { } number ? Of(number) : null;

    /// <summary>A share or a rate to six decimals, so that no digits are written that mean nothing.</summary>
    public static decimal Share(decimal value) => Of(Math.Round(value, 6, MidpointRounding.AwayFromZero));

    /// <inheritdoc cref="Share(decimal)"/>
    public static decimal? Share(decimal? value) => value is { } share ? Share(share) : null;
}
