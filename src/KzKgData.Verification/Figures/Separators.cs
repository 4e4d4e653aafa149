namespace KzKgData.Verification.Figures;

/// <summary>The names of the ways to take the separators of a printed number, as the <c>reading</c> column holds them.</summary>
public static class Separators
{
    /// <summary>The number is printed without separators.</summary>
    public const string None = "no-separator";

    /// <summary>The number is printed in words.</summary>
    public const string InWords = "in-words";

    /// <summary>A comma groups thousands: <c>1,340</c> is one thousand three hundred and forty.</summary>
    public const string GroupingComma = "grouping-comma";

    /// <summary>A comma is the decimal mark: <c>1,340</c> is one and thirty-four hundredths.</summary>
    public const string DecimalComma = "decimal-comma";

    /// <summary>A point is the decimal mark: <c>1.7</c> is one and seven tenths.</summary>
    public const string DecimalPoint = "decimal-point";

    /// <summary>A point groups thousands: <c>1.340</c> is one thousand three hundred and forty.</summary>
    public const string GroupingPoint = "grouping-point";

    /// <summary>Spaces group thousands, and a comma or point behind them is the decimal mark: <c>1 340,5</c>.</summary>
    public const string GroupingSpace = "grouping-space";
}
