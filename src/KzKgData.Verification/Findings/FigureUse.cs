namespace KzKgData.Verification.Findings;

/// <summary>How a printed figure is used.</summary>
public enum FigureUse
{
    /// <summary>It is evidence for a fact or an explanation.</summary>
    Cited,

    /// <summary>It is excluded with a reason.</summary>
    Excluded,

    /// <summary>Neither: the data does not account for it.</summary>
    Unaccounted,
}
