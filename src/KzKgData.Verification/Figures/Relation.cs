namespace KzKgData.Verification.Figures;

/// <summary>How a period or duration relates to adjacent figures, according to the words around it.</summary>
public static class Relation
{
    /// <summary>The base of a change: from 2019 to …, compared with 2019, по сравнению с 2019 годом.</summary>
    public const string Base = "base";

    /// <summary>The start of a period without a printed end: since 2005, с 2005 года.</summary>
    public const string Since = "since";

    /// <summary>A duration that ends with the date of the text: over the past 20 years, за последние 20 лет.</summary>
    public const string Trailing = "trailing";
}
