namespace KzKgData.Verification.Figures;

/// <summary>What the words around a period or a length of time say it is for the figures beside it.</summary>
public static class Relation
{
    /// <summary>What a change is measured against: from 2019 to …, compared with 2019, по сравнению с 2019 годом.</summary>
    public const string Base = "base";

    /// <summary>The beginning of a time that has no printed end: since 2005, с 2005 года.</summary>
    public const string Since = "since";

    /// <summary>A length of time up to that of the text: over the past 20 years, за последние 20 лет.</summary>
    public const string Trailing = "trailing";
}
