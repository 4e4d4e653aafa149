namespace KzKgData.Verification.Findings;

/// <summary>The outcome of a rule: a <see cref="Finding"/>, or a <see cref="Decision"/> if it reached no verdict.</summary>
/// <param name="RuleId">The rule.</param>
public abstract record Outcome(string RuleId);
