namespace KzKgData.Verification.Figures;

/// <summary>The conventions for reading a printed figure, most of them about separators, as the <c>reading</c> column names them.</summary>
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

    /// <summary>Spaces group thousands, and a comma or point after them is the decimal mark: <c>1 340,5</c>.</summary>
    public const string GroupingSpace = "grouping-space";

    /// <summary>Apostrophes group thousands, and a comma or point after them is the decimal mark: <c>1'340.5</c>.</summary>
    public const string GroupingApostrophe = "grouping-apostrophe";

    /// <summary>An ambiguous scale is read as none.</summary>
    public const string ScaleOne = "scale-one";

    /// <summary>An ambiguous scale is read as thousand.</summary>
    public const string ScaleThousand = "scale-thousand";

    /// <summary>An ambiguous scale is read as million.</summary>
    public const string ScaleMillion = "scale-million";

    /// <summary>An ambiguous scale is read as billion.</summary>
    public const string ScaleBillion = "scale-billion";

    /// <summary>An ambiguous scale is read as trillion.</summary>
    public const string ScaleTrillion = "scale-trillion";

    /// <summary>
    /// A multiple, a part or a percentage of an earlier level is read as growth in percent: 2.5-fold is 150 percent, by a quarter is 25
    /// percent, 104.5 percent of last year's level is 4.5.
    /// </summary>
    public const string AsGrowth = "as-growth";

    /// <summary>Of two numbers that share a scale or unit, as in <c>from 5 to 4 billion</c> and <c>3.5 and 4.0%</c>, the first is meant.</summary>
    public const string FirstAmount = "first-amount";

    /// <summary>Of two numbers that share a scale or unit, the second is meant.</summary>
    public const string SecondAmount = "second-amount";

    /// <summary>Of three or more numbers that share a scale or unit, as in <c>3.5, 1.2 and 0.9 billion</c>, the third is meant.</summary>
    public const string ThirdAmount = "third-amount";

    /// <summary>Of four numbers that share a scale or unit, the fourth is meant.</summary>
    public const string FourthAmount = "fourth-amount";

    /// <summary>A multiple or a part is read as a fall in percent: 2.5 times less is -60 percent, a quarter less is -25 percent.</summary>
    public const string AsDecline = "as-decline";
}
