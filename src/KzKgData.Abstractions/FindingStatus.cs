namespace KzKgData;

/// <summary>How far a finding has been dealt with. Only open findings fail a check.</summary>
public enum FindingStatus
{
    /// <summary>Nobody has looked at it, or what was written about it does not hold.</summary>
    Open,

    /// <summary>Somebody has looked and could not settle it: hypotheses and what would settle it are on record.</summary>
    Acknowledged,

    /// <summary>Its cause rests on cited evidence or on a computation that passes.</summary>
    Explained,
}
