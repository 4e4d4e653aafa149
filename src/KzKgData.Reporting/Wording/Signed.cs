namespace KzKgData.Reporting.Wording;

/// <summary>Formats numbers with an explicit sign.</summary>
internal static class Signed
{
    /// <summary>Formats a number with a fixed number of decimals.</summary>
    public static string Number(decimal value, int digits) => With(value, Words.Decimal(Math.Abs(value), digits).ToString());

    /// <summary>Formats a share as a percentage.</summary>
    public static string Share(decimal share) => With(share, Words.Share(Math.Abs(share)).ToString());

    private static string With(decimal value, string digits) => (value > 0 ? "+" : value < 0 ? "\u2212" : string.Empty) + digits;
}
