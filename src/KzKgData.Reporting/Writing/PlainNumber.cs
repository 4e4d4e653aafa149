using KzKgData.Verification.DataPackages;

namespace KzKgData.Reporting.Writing;

/// <summary>Numbers as files for programs hold them.</summary>
internal static class PlainNumber
{
    /// <summary>The same number without zeros behind its last digit that counts: arithmetic on intervals leaves some.</summary>
    public static decimal Of(decimal value) => decimal.Parse(CellValues.Write(value), NumberStyles.Number, CultureInfo.InvariantCulture);

    /// <summary>A share or a rate to six decimals, so that no digits are written that mean nothing.</summary>
    public static decimal? Share(decimal? value) => value is { } share ? Math.Round(share, 6, MidpointRounding.AwayFromZero) : null;
}
