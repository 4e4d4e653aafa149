namespace KzKgData;

/// <summary>The status of a finding. Only open findings fail a check.</summary>
public enum FindingStatus
{
    /// <summary>Nobody has reviewed it, or its explanation is not valid.</summary>
    Open,

    /// <summary>Somebody has reviewed it and could not settle it: hypotheses, and what would settle it, are recorded.</summary>
    Acknowledged,

    /// <summary>Its cause is supported by cited evidence or by a computation that passes.</summary>
    Explained,
}
