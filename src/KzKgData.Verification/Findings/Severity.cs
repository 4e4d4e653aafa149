namespace KzKgData.Verification.Findings;

/// <summary>The severity of a finding, most severe first.</summary>
public enum Severity
{
    /// <summary>The data cannot be trusted as it is.</summary>
    Error,

    /// <summary>Something is probably wrong.</summary>
    Warning,

    /// <summary>For information only.</summary>
    Note,
}
