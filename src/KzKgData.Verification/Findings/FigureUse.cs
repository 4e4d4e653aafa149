namespace KzKgData.Verification.Findings;

/// <summary>What has become of a figure that a source prints.</summary>
public enum FigureUse
{
    /// <summary>A fact or an explanation rests on it.</summary>
    Cited,

    /// <summary>It is set aside with a reason.</summary>
    Excluded,

    /// <summary>Neither; what the article says with it is missing from the data.</summary>
    Unaccounted,
}
