namespace KzKgData.Verification.Findings;

/// <summary>How bad a finding is, worst first.</summary>
public enum Severity
{
    /// <summary>The data cannot be trusted as they stand.</summary>
    Error,

    /// <summary>Something that is probably wrong.</summary>
    Warning,

    /// <summary>Something worth knowing.</summary>
    Note,
}
